import type { JSX } from "preact";
import { minutesShort, minutesText } from "../../shared/i18n/minutes.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { receptionTexts } from "../../shared/i18n/texts/reception.ts";
import type { VisitLanguage } from "../../shared/office/commands.ts";
import { type Instant, minuteMs } from "../../shared/office/ids.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { readClock } from "../../shared/ui/clock.ts";
import { language, local, t } from "../../shared/ui/language.ts";
import type { WaitingVisit } from "../../shared/views/desk.ts";
import { isReferred, priorityOf, serviceName, type Work } from "./work.ts";

/** What a colleague would say of the visit in a few words, the most weighty first. */
export function visitNotes({ setup }: Pick<Work, "setup">, visit: WaitingVisit): readonly string[] {
  const texts = t(deskTexts);
  const priority = priorityOf(setup, visit.priority);
  return [
    priority && local(priority.name),
    visit.returned !== null && texts.returnedMark,
    isReferred(visit) && visit.referral && texts.passage.referred(local(visit.referral.fromCounter)),
    ...visit.marks.map((mark) => t(receptionTexts).marks[mark]),
    visit.party > 1 && texts.party(visit.party),
    visit.missedCalls > 0 && texts.missedCalls(visit.missedCalls),
    visit.isOffline && texts.offlineTicket,
  ].filter((note) => typeof note === "string");
}

/** Returns how long somebody has been here, in the short form of columns. */
export function ageText(since: Instant, now: Instant): string {
  return now - since < minuteMs ? t(commonTexts).now : minutesShort((now - since) / minuteMs, language.value);
}

/** Returns the same inside a sentence. */
export function ageWords(since: Instant, now: Instant): string {
  return minutesText((now - since) / minuteMs, language.value);
}

/** Returns service, wait and notes of one visit, for a dialog. */
export function VisitFacts({ work, visit }: { readonly work: Work; readonly visit: WaitingVisit }): JSX.Element {
  const reason = visit.returned ?? visit.referral?.reason;
  return (
    <div class="visit-facts">
      <p class="visit-facts__line">
        <strong>{local(serviceName(work.view, visit.service))}</strong>
        <span class="dialog-hint">{t(deskTexts).waited(ageWords(visit.since, readClock()))}</span>
      </p>
      <VisitBadges work={work} visit={visit} />
      {reason !== undefined && (
        <blockquote class="quote" dir="auto">
          {reason}
        </blockquote>
      )}
    </div>
  );
}

/** Returns the notes of a visit as badges; a priority class stands out. */
export function VisitBadges({
  work,
  visit,
}: {
  readonly work: Pick<Work, "setup">;
  readonly visit: WaitingVisit & { readonly language?: VisitLanguage | null };
}): JSX.Element | null {
  const notes = visitNotes(work, visit);
  const priority = priorityOf(work.setup, visit.priority);
  const spoken = !visit.language || visit.language === "ar" ? undefined : t(deskTexts).prefers[visit.language];
  const words = spoken === undefined ? notes : [...notes, spoken];
  if (words.length === 0) return null;
  return (
    <ul class="badges">
      {words.map((note) => (
        <li key={note}>
          <Badge tone={priority && note === local(priority.name) ? "amber" : "neutral"}>{note}</Badge>
        </li>
      ))}
    </ul>
  );
}
