import type { JSX } from "preact";
import { clockTime } from "../../shared/i18n/dates.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { language, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { OverviewView } from "../../shared/views/overview.ts";
import type { Asking } from "../desk/asking.ts";
import { TroubleLine } from "../parts/trouble-line.tsx";

/** Returns a line when the office is not simply open, and what became of the last action that was refused. */
export function OfficeState({
  overview,
  asking,
}: {
  readonly overview: OverviewView;
  readonly asking: Asking;
}): JSX.Element {
  const texts = t(overviewTexts).office;
  const { day, isOpen, paused, timeZone } = overview;
  return (
    <>
      {day === null && <Notice kind="info">{texts.notBegun}</Notice>}
      {day !== null && !isOpen && <Notice kind="warn">{texts.closed}</Notice>}
      {isOpen && paused !== null && (
        <Notice kind="warn" title={texts.paused(texts.reasons[paused.reason])}>
          {paused.until !== null &&
            texts.pausedUntil(clockTime(paused.until, { language: language.value, zone: timeZone }))}
        </Notice>
      )}
      <TroubleLine asking={asking} />
    </>
  );
}
