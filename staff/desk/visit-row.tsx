import type { JSX } from "preact";
import { receptionTexts } from "../../shared/i18n/texts/reception.ts";
import type { Instant } from "../../shared/office/ids.ts";
import { Code } from "../../shared/ui/code.tsx";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { local, t } from "../../shared/ui/language.ts";
import type { WaitingVisit } from "../../shared/views/desk.ts";
import { isLater } from "../../shared/views/promise.ts";
import { ageText, visitNotes } from "./visit-facts.tsx";
import { serviceName, type Work } from "./work.ts";

type RowProps = { readonly work: Work; readonly visit: WaitingVisit; readonly now: Instant };

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus to the row above or below. */
function moveFocus(event: KeyboardEvent): void {
  const step = steps[event.key];
  const row = (event.currentTarget as Element).closest("li");
  if (step === undefined || !row) return;
  event.preventDefault();
  const neighbour = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  neighbour?.querySelector("button")?.focus();
}

/** Returns one who waits, as a line that opens what can be done. */
export function VisitRow(props: RowProps & { readonly isNext: boolean; readonly onPress: () => void }): JSX.Element {
  const { work, visit, now, isNext, onPress } = props;
  const age = ageText(visit.since, now);
  const isLate = isLater(visit.promisedBy, now);
  const notes = [...(isLate ? [t(receptionTexts).late] : []), ...visitNotes(work, visit)];
  return (
    <li>
      <button
        type="button"
        class={`visit-row${isNext ? " visit-row--next" : ""}`}
        aria-haspopup="dialog"
        onClick={onPress}
        onKeyDown={moveFocus}
      >
        <RowFacts work={work} visit={visit} notes={notes} />
        <span class="visit-row__age">{age}</span>
      </button>
    </li>
  );
}

/** Returns a visit set aside, with the one thing that can be done. */
export function VisitLine({ work, visit, children }: RowProps & { readonly children: Drawn }): JSX.Element {
  return (
    <li class="visit-row">
      <RowFacts work={work} visit={visit} notes={visitNotes(work, visit)} />
      <span class="visit-row__age">{children}</span>
    </li>
  );
}

function RowFacts(props: Omit<RowProps, "now"> & { readonly notes: readonly string[] }): JSX.Element {
  const { work, visit, notes } = props;
  const isWeighty = visit.priority !== null || visit.returned !== null;
  return (
    <>
      <Code code={visit.code} size="lead" />
      <span class="visit-row__facts">
        <span>{local(serviceName(work.view, visit.service))}</span>
        {notes.length > 0 && (
          <span class={`visit-row__notes${isWeighty ? " visit-row__notes--weighty" : ""}`}>{notes.join(" · ")}</span>
        )}
      </span>
    </>
  );
}
