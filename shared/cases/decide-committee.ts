import { businessDay } from "../office/business-day.ts";
import { accept } from "../office/ids.ts";
import type { Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import { appealMs, sameRequest } from "./decide-opening.ts";
import { refuse } from "./rejections.ts";
import { replyDays, replyStanding } from "./reply-clock.ts";
import type { Casebook, CaseOutcome } from "./state.ts";

/** K10: a member's note, while the committee has the case. */
export function addNote({ note }: Of<"AddNote">, { held, by }: Asked): CaseOutcome {
  if (held.stage !== "committee") return refuse("WrongStage", { stage: held.stage });
  return accept([{ type: "NoteAdded", case: held.id, note, by }]);
}

/** K11, K12: one decision, with its reason; before the earliest day only as the setup allows. */
export function decideCase(command: Of<"DecideCase">, { held, by, context }: Asked): CaseOutcome {
  if (held.stage !== "committee" || !held.submission) return refuse("WrongStage", { stage: held.stage });
  const { casework, timeZone } = context.facts;
  const day = businessDay(context.at, timeZone);
  const { earliestDay } = held.submission.reply;
  const isEarly = replyStanding(held.submission.reply, day) === "early";
  const { earlyReply } = casework.reply;
  if (isEarly && earlyReply === "block") return refuse("TooEarlyToDecide", { earliestDay });
  if (isEarly && earlyReply === "warn" && command.early !== true) {
    return refuse("EarlyReplyUnconfirmed", { earliestDay });
  }
  const { outcome, reason } = command;
  return accept([{ type: "CaseDecided", case: held.id, outcome, reason, day, isEarly, by }]);
}

/** K14: a rejection that the applicant was told may be appealed once, within 90 days; the committee's clock starts anew. */
export function appeal(book: Casebook, { grounds }: Of<"AppealDecision">, { held, by, context }: Asked): CaseOutcome {
  if (held.appeal) return refuse("AlreadyAppealed");
  if (held.closing?.kind !== "rejected" || context.at - held.closing.at >= appealMs) return refuse("NothingToAppeal");
  const { casework, timeZone } = context.facts;
  const day = businessDay(context.at, timeZone);
  const another = sameRequest(book, held);
  if (another) return refuse("AlreadyOpen", { case: another.id, number: another.number });
  return accept([{ type: "DecisionAppealed", case: held.id, grounds, day, reply: replyDays(casework, day), by }]);
}
