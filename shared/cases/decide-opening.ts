import { businessDay } from "../office/business-day.ts";
import { accept, type Instant } from "../office/ids.ts";
import type { CaseId, CaseSource, Of } from "./commands.ts";
import type { CaseEvent, EventOf } from "./events.ts";
import { refuse } from "./rejections.ts";
import {
  type Case,
  type Casebook,
  type CaseContext,
  type CaseFacts,
  type CaseOutcome,
  type NotedAtDesk,
  requestKeys,
  type SourceFacts,
} from "./state.ts";

/** For so long after a rejection it may be appealed, and stays at hand over the year's end. */
export const appealMs = 90 * 86_400_000;

/** K15: a year is opened once, with what the last one hands over. */
export function openYear(book: Casebook, { facts }: CaseContext): CaseOutcome {
  if (book.year !== undefined) return accept([]);
  return accept([{ type: "YearOpened", year: facts.year, cases: facts.carried }]);
}

/** K15: what is under way, and what may still be appealed, goes on in the next year. Only when the year is over. */
export function closeYear(book: Casebook, { at, facts }: CaseContext): CaseOutcome {
  if (businessDay(at, facts.timeZone).slice(0, 4) <= (book.year ?? "")) return refuse("YearNotOver");
  return accept([{ type: "YearClosed", carried: handedOn(book, at).map((each) => each.id) }]);
}

function handedOn(book: Casebook, at: Instant): readonly Case[] {
  return [...book.cases.values()].filter(
    (each) => each.stage !== "closed" || (each.closing?.kind === "rejected" && at - each.closing.at < appealMs),
  );
}

/** K1, K2: opens a case. Its id is the command's, so it cannot be opened twice; nor can the same request of a person. */
export function openCase(book: Casebook, command: Of<"OpenCase">, { id, by, at, facts }: CaseContext): CaseOutcome {
  const { service, source, details } = command;
  if (!facts.services.includes(service)) return refuse("UnknownService", { service });
  const origin = originOf(source, facts);
  if (origin === null) return refuse(source.kind === "ticket" ? "UnknownTicket" : "UnknownContact");
  const channel = origin?.channel ?? command.channel ?? "interview";
  // What came while the channel was on is finished (K18).
  if (!origin && facts.channels?.includes(channel) === false) return refuse("ChannelOff", { channel });
  const person = command.person ?? origin?.person;
  if (source.kind === "form" && person === undefined) return refuse("ApplicantNeeded");
  if (person !== undefined && facts.isApplicantKept === false) return refuse("UnknownApplicant");
  const underWay = sameRequest(book, { service, source, ...(person === undefined ? {} : { person }) });
  if (underWay) return refuse("AlreadyOpen", { case: underWay.id, number: underWay.number });
  const event: EventOf<"CaseOpened"> = {
    type: "CaseOpened",
    case: id,
    number: `${businessDay(at, facts.timeZone).slice(0, 4)}-${String(book.lastNumber + 1).padStart(4, "0")}`,
    service,
    source,
    // K18: what was recorded of its origin counts, not what the asker says of it.
    channel,
    relation: command.relation ?? origin?.relation ?? "self",
    checklist: facts.casework.checklists[service] ?? [],
    ...(origin === undefined ? {} : { reference: origin.reference }),
    ...(person === undefined ? {} : { person }),
    ...(details === undefined ? {} : { details }),
    ...(by.kind === "staff" ? { by: by.id } : {}),
  };
  const shown = person === undefined ? [] : shownAs(id, facts);
  return accept([event, ...shown, ...carriedPapers(event, origin?.papers ?? [])], { case: id, number: event.number });
}

/**
 * K2: the case under way that this would be a second of: one of the same person, or of the same visit, call or form unless
 * both name somebody and not the same, as when a delegate speaks for two.
 */
export function sameRequest(book: Casebook, asked: Pick<Case, "service" | "person" | "source">): Case | undefined {
  const { ofPerson, ofOrigin } = requestKeys(asked);
  const own = ofPerson === undefined ? undefined : book.cases.get(book.underWay.get(ofPerson) ?? "");
  if (own) return own;
  const ofThis = ofOrigin === undefined ? [] : (book.ofOrigin.get(ofOrigin) ?? []);
  return ofThis
    .flatMap((id) => book.cases.get(id) ?? [])
    .find(({ person }) => person === undefined || asked.person === undefined || person === asked.person);
}

/** K2: the visitor was linked after the case was opened: it is hers. What was signed for nobody is signed anew (K6). */
export function nameApplicant(
  book: Casebook,
  { ticket, person }: Of<"NameApplicant">,
  { facts }: CaseContext,
): CaseOutcome {
  const events = [...book.cases.values()].flatMap((held): readonly CaseEvent[] => {
    const { source, stage } = held;
    if (held.person !== undefined || stage === "closed") return [];
    if (source.kind !== "ticket" || source.ticket !== ticket) return [];
    const named = { type: "ApplicantNamed", case: held.id, person } as const;
    const falls = stage === "collecting" && held.signature !== undefined;
    const shown = shownAs(held.id, facts);
    return [named, ...shown, ...(falls ? [{ type: "SignatureInvalidated", case: held.id } as const] : [])];
  });
  return accept(events);
}

/**
 * K26: what is shown of this applicant is bound to her statement from now on; where it was something else before, a
 * signature falls. While it is collected: what was submitted stands.
 */
export function noteApplicant(book: Casebook, { person }: Of<"NoteApplicant">, { facts }: CaseContext): CaseOutcome {
  const events = [...book.cases.values()].flatMap((held): readonly CaseEvent[] => {
    if (held.person !== person || held.stage !== "collecting") return [];
    if (held.applicant !== undefined && facts.applicantMarks?.includes(held.applicant)) return [];
    const shown = shownAs(held.id, facts);
    const falls = shown.length > 0 && held.applicant !== undefined && held.signature !== undefined;
    return falls ? [...shown, { type: "SignatureInvalidated", case: held.id }] : shown;
  });
  return accept(events);
}

function shownAs(id: CaseId, { applicantMarks: [mark] = [] }: CaseFacts): readonly CaseEvent[] {
  return mark === undefined ? [] : [{ type: "ApplicantShown", case: id, mark }];
}

/**
 * K20: what the desk has seen of the visitor's papers is not asked for twice. Where a day has to be taken down it is
 * matched here; what is sensitive waits for the consent (K19).
 */
function carriedPapers(
  { case: id, checklist }: EventOf<"CaseOpened">,
  noted: readonly NotedAtDesk[],
): readonly CaseEvent[] {
  return checklist.flatMap((listed): readonly CaseEvent[] => {
    const seen = noted.find(({ document }) => document === listed.id);
    if (!seen || listed.isSensitive) return [];
    const about = { case: id, document: listed.id, by: seen.by };
    const provided = { type: "DocumentProvided", ...about } as const;
    return seen.isMatched && !listed.expires ? [provided, { type: "DocumentMatched", ...about }] : [provided];
  });
}

/** K18: the visit or the contact that a case arises of; null where there is no such one, undefined where none is named. */
function originOf({ kind }: CaseSource, { ticket = null, contact = null }: CaseFacts): SourceFacts | null | undefined {
  if (kind === "form") return undefined;
  return kind === "ticket" ? ticket : contact;
}
