import { workingDaysAfter } from "../cases/reply-clock.ts";
import { businessDay } from "../office/business-day.ts";
import { accept, type BusinessDay } from "../office/ids.ts";
import type { Of, SuggestionKind } from "./commands.ts";
import type { EventOf } from "./events.ts";
import { refuse } from "./rejections.ts";
import type { ImprovementContext, ImprovementFacts, ImprovementOutcome, Improvements } from "./state.ts";

/** Working days until an answer is due (I4). */
const dueAfter: Readonly<Record<SuggestionKind, number>> = { suggestion: 10, complaint: 5 };
/** What links, forms and kiosks may file in a business day, and one link at all (I3). */
const publicMost = 200;
const ofLinkMost = 3;

/** I4: the due day of what is received on that day. */
export function dueDayOf(kind: SuggestionKind, day: BusinessDay, { holidays }: ImprovementFacts): BusinessDay {
  return workingDaysAfter(day, dueAfter[kind], holidays);
}

/** `S-2026-0007`: the year and a running number (I1). */
export function numberOf(letter: "S" | "A", day: BusinessDay, running: number): string {
  return `${letter}-${day.slice(0, 4)}-${String(running).padStart(4, "0")}`;
}

/** I1–I4: takes in what somebody said. Its id is the command's, so it cannot be taken in twice. */
export function fileSuggestion(
  book: Improvements,
  command: Of<"FileSuggestion">,
  { id, by, at, facts }: ImprovementContext,
): ImprovementOutcome {
  const { kind, channel, topic = "other", service, person, contact, text } = command;
  if (service !== undefined && !facts.services.includes(service)) return refuse("UnknownService", { service });
  const isTheirs = person === undefined || (by.kind === "device" && person === facts.answerable);
  if (by.kind !== "staff" && (!isTheirs || contact !== undefined)) return refuse("NamesNobody");
  const day = businessDay(at, facts.timeZone);
  const isPublic = by.kind !== "staff";
  if (isPublic && isFull(book, day, facts.sender)) return refuse("TooManyFiled");
  const event: EventOf<"SuggestionFiled"> = {
    type: "SuggestionFiled",
    suggestion: id,
    number: numberOf("S", day, book.lastSuggestion + 1),
    kind,
    channel,
    topic,
    ...(service === undefined ? {} : { service }),
    ...(person === undefined ? {} : { person }),
    ...(contact === undefined ? {} : { contact }),
    text,
    day,
    dueDay: dueDayOf(kind, day, facts),
    ...(by.kind === "staff" ? { by: by.id } : {}),
    ...(isPublic ? { isPublic } : {}),
    ...(isPublic && facts.sender !== undefined ? { sender: facts.sender } : {}),
  };
  return accept([event], { suggestion: id, number: event.number, dueDay: event.dueDay });
}

function isFull({ publicFiled, bySender }: Improvements, day: BusinessDay, sender: string | undefined): boolean {
  if (sender !== undefined && (bySender.get(sender) ?? 0) >= ofLinkMost) return true;
  return publicFiled.day === day && publicFiled.count >= publicMost;
}
