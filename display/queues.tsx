import type { JSX } from "preact";
import { forecastShort } from "../shared/i18n/minutes.ts";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { language, local, t } from "../shared/ui/language.ts";
import type { BoardQueue } from "../shared/views/board.ts";
import "./queues.css";

/** How many services stand in one line of the wall, and how many at full size (V31). */
const inOneLine = 4;
const atFullSize = 8;

/** So few rows as can be read: one, two, and beyond twelve services three or more of six. */
function columnsFor(n: number): number {
  if (n <= inOneLine) return n;
  return Math.min(Math.ceil(n / 2), 6);
}

/** Returns how many wait for each service, how long a newcomer would, and an apology once somebody waits too long (R15). */
export function Queues(props: { readonly queues: readonly BoardQueue[]; readonly isLate: boolean }): JSX.Element {
  const { queues, isLate } = props;
  const isCrowded = queues.length > atFullSize;
  return (
    <section
      class={`queues${isCrowded ? " queues--crowded" : ""}`}
      aria-labelledby="queues-title"
      style={{ "--columns": columnsFor(queues.length) }}
    >
      <h2 id="queues-title" class="queues__title">
        {isLate ? t(displayTexts).sorry : t(displayTexts).waiting}
      </h2>
      <ul class="queues__list">
        {queues.map((queue) => (
          <li key={queue.service} class={`queue${queue.count === 0 ? " queue--none" : ""}`}>
            <span class="queue__name">{local(queue.name)}</span>
            <span class="queue__forecast">
              <bdi>{forecastShort(queue.forecast, language.value)}</bdi>
            </span>
            <span class="queue__count">{queue.count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
