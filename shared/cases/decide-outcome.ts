import { accept } from "../office/ids.ts";
import type { Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import { refuse } from "./rejections.ts";
import type { CaseOutcome } from "./state.ts";

/** K13: the applicant has the answer, and how. */
export function deliverAnswer({ how }: Of<"DeliverAnswer">, { held, by }: Asked): CaseOutcome {
  if (held.stage !== "answer") return refuse("WrongStage", { stage: held.stage });
  return accept([{ type: "AnswerDelivered", case: held.id, how, by }]);
}

/** K13: only who was accepted, and knows it, is registered. Completeness was the gate's matter (R7). */
export function register({ held, by }: Asked): CaseOutcome {
  if (held.stage !== "registration") return refuse("WrongStage", { stage: held.stage });
  return accept([{ type: "BeneficiaryRegistered", case: held.id, by }]);
}

/** K13: the support was delivered, or was not and why (R8). */
export function recordDelivery({ delivered, reason }: Of<"RecordDelivery">, { held, by }: Asked): CaseOutcome {
  if (held.stage !== "delivery") return refuse("WrongStage", { stage: held.stage });
  if (delivered) return accept([{ type: "SupportDelivered", case: held.id, by }]);
  if (reason === undefined) return refuse("ReasonRequired");
  return accept([{ type: "SupportNotDelivered", case: held.id, reason, by }]);
}

/** K14: taken back, at any stage until it is closed. */
export function withdraw({ reason }: Of<"WithdrawCase">, { held, by }: Asked): CaseOutcome {
  if (held.stage === "closed") return refuse("WrongStage", { stage: held.stage });
  return accept([{ type: "CaseWithdrawn", case: held.id, reason, by }]);
}

/** K14: another person of the office has the case from now on. */
export function reassign({ to, reason }: Of<"ReassignCase">, { held, by, context }: Asked): CaseOutcome {
  if (held.stage === "closed") return refuse("WrongStage", { stage: held.stage });
  if (!context.facts.staff.includes(to)) return refuse("UnknownPerson", { person: to });
  if (held.officer === to) return accept([]);
  return accept([{ type: "CaseReassigned", case: held.id, to, reason, by }]);
}
