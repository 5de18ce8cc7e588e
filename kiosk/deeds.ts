import { signal } from "@preact/signals";
import type { Of } from "../shared/office/commands.ts";
import { type CommandId, never } from "../shared/office/ids.ts";
import type { SurveyCommand } from "../shared/survey/ratings.ts";
import type { Sent } from "../shared/ui/link.ts";
import { newId } from "../shared/ui/new-id.ts";
import { device } from "./device.ts";
import { noteActivity } from "./quiet.ts";
import { troubleOf } from "./trouble.ts";
import { go, type IssuedTicket, visitNumber } from "./visit.ts";

type KioskCommand = Of<"CheckIn"> | SurveyCommand;

/** One intention of a visitor. Its id is made once, so asking again can never do it twice (S2). */
export type Deed = { readonly id: CommandId; readonly command: KioskCommand };

/** What the hub adds to an accepted check-in (the day book's result). */
type CheckInResult = IssuedTicket & Readonly<Record<string, unknown>>;

/** A deed is under way: its button rests until the answer comes. */
export const isAsking = signal(false);

export function intend(command: KioskCommand): Promise<void> {
  return ask({ id: newId(), command });
}

/** Asks the hub and goes where its answer leads. While one deed is under way another press does nothing. */
export async function ask(deed: Deed): Promise<void> {
  const now = device.value;
  if (now.status !== "paired" || isAsking.value) return;
  const visit = visitNumber.value;
  isAsking.value = true;
  const sent = await now.link.send(now.office, deed.command, deed.id);
  isAsking.value = false;
  if (visit !== visitNumber.value) return;
  noteActivity();
  follow(deed, sent);
}

function follow(deed: Deed, sent: Sent): void {
  switch (sent.status) {
    case "accepted":
      return accepted(deed, sent.result ?? {});
    case "rejected":
      return rejected(deed, sent.rejection.code);
    case "unreachable":
    case "failed":
      return go({ at: "unanswered", deed });
    case "forbidden":
      return go({ at: "refused", trouble: "forbidden" });
    case "invalid":
      return go({ at: "refused", trouble: "other" });
    default:
      return never(sent);
  }
}

function accepted(deed: Deed, result: Readonly<Record<string, unknown>>): void {
  const { id, command } = deed;
  switch (command.type) {
    case "CheckIn":
      return go({ at: "ticket", ticket: result as CheckInResult, service: command.service });
    case "RateVisit":
    case "RateOffice":
      return go({ at: "reasons", rating: id, score: command.score });
    case "AddFollowUp":
      return go({ at: "thanks" });
    default:
      return never(command);
  }
}

function rejected({ command }: Deed, code: string): void {
  switch (command.type) {
    case "CheckIn":
      return go({ at: "refused", trouble: troubleOf(code) });
    case "RateVisit":
      if (code === "AlreadyRated") return go({ at: "alreadyRated" });
      // A number that nobody knows today must not cost the visitor the right to rate (R12).
      if (code === "UnknownTicket") return void intend({ type: "RateOffice", score: command.score, mode: "kiosk" });
      return go({ at: "refused", trouble: troubleOf(code) });
    case "RateOffice":
      return go({ at: "refused", trouble: troubleOf(code) });
    case "AddFollowUp":
      // The rating itself is stored; a reason that the office has just removed is no trouble of the visitor's.
      return go({ at: "thanks" });
    default:
      return never(command);
  }
}
