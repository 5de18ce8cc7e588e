import type { JSX } from "preact";
import { clockTime } from "../shared/i18n/dates.ts";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { Code } from "../shared/ui/code.tsx";
import { language, local, t } from "../shared/ui/language.ts";
import type { BoardCall } from "../shared/views/board.ts";
import "./last-calls.css";

/** Returns the calls before the one now, latest first. */
export function LastCalls({
  calls,
  zone,
}: {
  readonly calls: readonly BoardCall[];
  readonly zone: string;
}): JSX.Element {
  return (
    <section class="last" aria-label={t(displayTexts).lastCalls}>
      <ol class="last__list">
        {calls.map((call) => (
          <li key={call.seq} class="last__call">
            <span class="last__code">
              <Code code={call.code} />
            </span>
            <span class="last__counter">{local(call.counterName)}</span>
            <bdi class="last__time">{clockTime(call.at, { language: language.value, zone })}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}
