import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { forecastShort } from "../shared/i18n/minutes.ts";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { inHouse, language, local, t } from "../shared/ui/language.ts";
import type { BoardQueue } from "../shared/views/board.ts";
import { queueTurns } from "../shared/views/queue-turns.ts";
import "./queues.css";

/** How many services stand in one line of the wall. */
const inOneLine = 4;
/** Long enough to find one's own among eight. */
const turnMs = 10_000;

/** Which turn it is, while there is more than one. */
function useTurn(turns: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turns < 2) return;
    const next = setInterval(() => setTurn((before) => before + 1), turnMs);
    return () => clearInterval(next);
  }, [turns]);
  return turn % Math.max(turns, 1);
}

/** Returns how many wait for each service, how long a newcomer would, and an apology once somebody waits too long (R15). */
export function Queues(props: { readonly queues: readonly BoardQueue[]; readonly isLate: boolean }): JSX.Element {
  const { isLate } = props;
  const turns = queueTurns(props.queues);
  const queues = turns[useTurn(turns.length)] ?? [];
  // A shorter turn keeps the room of the first, so that the call above it stays where it is.
  const most = turns[0]?.length ?? 1;
  return (
    <section
      class="queues"
      aria-labelledby="queues-title"
      style={{ "--columns": most <= inOneLine ? most : Math.ceil(most / 2) }}
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
            <span class="queue__count">{inHouse(queue.count)}</span>
          </li>
        ))}
        {Array.from({ length: most - queues.length }, (_, place) => (
          <li key={place} class="queue queue--room" aria-hidden="true">
            <span class="queue__name">&nbsp;</span>
            <span class="queue__forecast">&nbsp;</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
