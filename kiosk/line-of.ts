import type { Envelope } from "../shared/protocol/wire.ts";

/**
 * Returns the part of the outbox in which an envelope waits its turn: the kind of book it goes to, and the day. What
 * shares a part shares a book, but around midnight, where this panel's day need not be the office's; there two parts of
 * one book may pass each other, which the hub puts right by the time each was wished for.
 */
export function lineOf({ command, at }: Pick<Envelope, "command" | "at">): string {
  const day = at === undefined ? "" : new Date(at).toDateString();
  return `${kindOf(command.type)} ${day}`;
}

function kindOf(type: Envelope["command"]["type"]): "ratings" | "improvements" | "day" {
  switch (type) {
    case "RateVisit":
    case "RateOffice":
    case "AddFollowUp":
    case "SkipRating":
      return "ratings";
    case "FileSuggestion":
      return "improvements";
    default:
      return "day";
  }
}
