import type { StoredEvent } from "../office/upcast.ts";
import type { ImprovementEvent } from "./events.ts";

/** Every type of fact that this version understands. */
const known: { readonly [Type in ImprovementEvent["type"]]: true } = {
  ImprovementsOpened: true,
  ImprovementsClosed: true,
  SuggestionFiled: true,
  SuggestionClassified: true,
  SuggestionAssigned: true,
  SuggestionStarted: true,
  SuggestionAnswered: true,
  SuggestionAnswerDelivered: true,
  SuggestionClosed: true,
  SuggestionReopened: true,
  ActionPlanned: true,
  ActionRevised: true,
  ActionStarted: true,
  ActionCompleted: true,
  ActionGivenUp: true,
  NoticePublished: true,
  NoticeWithdrawn: true,
  AlertAcknowledged: true,
};

/** A stored fact in today's form, or undefined when a newer version wrote it. */
export function upcast(stored: StoredEvent): ImprovementEvent | undefined {
  return isKnown(stored) ? stored : undefined;
}

function isKnown(stored: StoredEvent): stored is ImprovementEvent {
  return Object.hasOwn(known, stored.type);
}
