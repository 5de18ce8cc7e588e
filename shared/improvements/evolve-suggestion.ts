import { type Instant, never } from "../office/ids.ts";
import type { EventOf, ImprovementEvent } from "./events.ts";
import type { Suggestion, SuggestionClosing, SuggestionStage } from "./state.ts";

/** A fact about a suggestion that was filed before. */
export type SuggestionFact = Exclude<
  Extract<ImprovementEvent, { readonly suggestion: string }>,
  EventOf<"SuggestionFiled">
>;

export function filedSuggestion(event: EventOf<"SuggestionFiled">, at: Instant): Suggestion {
  const { suggestion: id, number, kind, channel, topic, service, person, contact, text, day, dueDay, by } = event;
  return {
    id,
    number,
    kind,
    channel,
    topic,
    ...(service === undefined ? {} : { service }),
    ...(person === undefined ? {} : { person }),
    ...(contact === undefined ? {} : { contact }),
    text,
    filed: by === undefined ? { at, day } : { at, day, by },
    stage: "received",
    since: at,
    dueDay,
  };
}

/** The suggestion after one fact. */
export function evolveSuggestion(held: Suggestion, event: SuggestionFact, at: Instant): Suggestion {
  switch (event.type) {
    case "SuggestionClassified":
      return classified(held, event, at);
    case "SuggestionAssigned": {
      const owned = { ...held, owner: event.to };
      return held.stage === "received" ? moved(owned, "assigned", at) : owned;
    }
    case "SuggestionStarted":
      return moved(held, "inWork", at);
    case "SuggestionAnswered":
      return moved({ ...held, answer: { by: event.by, at, answer: event.answer } }, "answered", at);
    case "SuggestionAnswerDelivered":
      return closed(held, { kind: "delivered", how: event.how }, event.by, at);
    case "SuggestionClosed":
      return closed(held, { kind: "undelivered", reason: event.reason }, event.by, at);
    case "SuggestionReopened": {
      const { closing: _, answer: __, ...rest } = held;
      const reopening = { by: event.by, at, grounds: event.grounds };
      const open = { ...rest, reopening, dueDay: event.dueDay };
      return moved(open, held.owner === undefined ? "received" : "assigned", at);
    }
    default:
      return never(event);
  }
}

function moved(held: Suggestion, stage: SuggestionStage, at: Instant): Suggestion {
  return { ...held, stage, since: at };
}

function closed(held: Suggestion, closing: SuggestionClosing, by: string, at: Instant): Suggestion {
  return moved({ ...held, closing: { ...closing, by, at } }, "closed", at);
}

function classified(held: Suggestion, event: EventOf<"SuggestionClassified">, at: Instant): Suggestion {
  const { kind, topic, dueDay } = event;
  if (!event.isTakenBack) return { ...held, kind, topic, dueDay };
  const { owner: _, ...rest } = held;
  const left = { ...rest, kind, topic, dueDay };
  return held.stage === "answered" ? left : moved(left, "received", at);
}
