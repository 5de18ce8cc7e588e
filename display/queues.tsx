import type { JSX } from "preact";
import { forecastShort } from "../shared/i18n/minutes.ts";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { language, local, t } from "../shared/ui/language.ts";
import type { BoardQueue } from "../shared/views/board.ts";
import "./queues.css";

/** How many services stand in one line of the wall. */
const inOneLine = 4;

/** Returns how many wait for each service, how long a newcomer would, and an apology once somebody waits too long (R15). */
export function Queues(props: { readonly queues: readonly BoardQueue[]; readonly isLate: boolean }): JSX.Element {
  const { queues, isLate } = props;
  const columns = queues.length <= inOneLine ? queues.length : Math.ceil(queues.length / 2);
  return (
    <section class="queues" aria-labelledby="queues-title" style={{ "--columns": columns }}>
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
