import type { Instant } from "../office/ids.ts";
import type { EventOf, ImprovementEvent } from "./events.ts";
import { type ActionFact, evolveAction, plannedAction } from "./evolve-action.ts";
import { evolveSuggestion, filedSuggestion, type SuggestionFact } from "./evolve-suggestion.ts";
import type { Improvements } from "./state.ts";

/** Applies one fact to the year, in place; suggestions, actions and notices themselves are replaced, never changed. */
export function evolve(book: Improvements, event: ImprovementEvent, at: Instant): void {
  switch (event.type) {
    case "ImprovementsOpened":
      return opened(book, event);
    case "ImprovementsClosed":
      return closed(book, event);
    case "SuggestionFiled":
      return filed(book, event, at);
    case "ActionPlanned":
      book.lastAction += 1;
      book.actions.set(event.action, plannedAction(event, at));
      return;
    case "NoticePublished": {
      const { notice: id, text, until, action, by } = event;
      const notice = { id, text, until, published: { by, at } };
      book.notices.set(id, action === undefined ? notice : { ...notice, action });
      return;
    }
    case "AlertAcknowledged": {
      const { alert, arose, by } = event;
      book.alerts.set(alert, { alert, arose, by, at });
      return;
    }
    case "NoticeWithdrawn": {
      const held = book.notices.get(event.notice);
      if (held) book.notices.set(held.id, { ...held, withdrawn: { by: event.by, at } });
      return;
    }
    default:
      return "suggestion" in event ? ofSuggestion(book, event, at) : ofAction(book, event, at);
  }
}

function opened(book: Improvements, { year, carried }: EventOf<"ImprovementsOpened">): void {
  book.year = year;
  book.isOpen = true;
  for (const each of carried.suggestions) book.suggestions.set(each.id, each);
  for (const each of carried.actions) book.actions.set(each.id, each);
  for (const each of carried.notices) book.notices.set(each.id, each);
  for (const each of carried.alerts ?? []) book.alerts.set(each.alert, each);
}

function closed(book: Improvements, { carried }: EventOf<"ImprovementsClosed">): void {
  book.isOpen = false;
  book.carried = {
    suggestions: carried.suggestions.flatMap((id) => book.suggestions.get(id) ?? []),
    actions: carried.actions.flatMap((id) => book.actions.get(id) ?? []),
    notices: carried.notices.flatMap((id) => book.notices.get(id) ?? []),
    alerts: (carried.alerts ?? []).flatMap((id) => book.alerts.get(id) ?? []),
  };
}

function filed(book: Improvements, event: EventOf<"SuggestionFiled">, at: Instant): void {
  book.lastSuggestion += 1;
  book.suggestions.set(event.suggestion, filedSuggestion(event, at));
  if (!event.isPublic) return;
  const { publicFiled, bySender } = book;
  publicFiled.count = publicFiled.day === event.day ? publicFiled.count + 1 : 1;
  publicFiled.day = event.day;
  if (event.sender !== undefined) bySender.set(event.sender, (bySender.get(event.sender) ?? 0) + 1);
}

function ofSuggestion(book: Improvements, event: SuggestionFact, at: Instant): void {
  const held = book.suggestions.get(event.suggestion);
  if (held) book.suggestions.set(held.id, evolveSuggestion(held, event, at));
}

function ofAction(book: Improvements, event: ActionFact, at: Instant): void {
  const held = book.actions.get(event.action);
  if (held) book.actions.set(held.id, evolveAction(held, event, at));
}
