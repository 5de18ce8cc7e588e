import type { ReplyClock } from "../../../shared/cases/casework.ts";
import { found, numberProblem, type Problems, wholeNumber } from "../field-problem.ts";

export type ReplyField = "floorDays" | "dueDays";

/** The clock as somebody is writing it: numbers as typed. */
export type ReplyDraft = Omit<ReplyClock, ReplyField> & Readonly<Record<ReplyField, string>>;

export function replyDraft(clock: ReplyClock): ReplyDraft {
  return { ...clock, floorDays: String(clock.floorDays), dueDays: String(clock.dueDays) };
}

/** Returns what is wrong with the typed days; the floor is not after the due day (U6). */
export function replyProblems({ floorDays, dueDays }: ReplyDraft): Problems<ReplyField> {
  const problems = found({ floorDays: numberProblem(floorDays, 0, 365), dueDays: numberProblem(dueDays, 0, 365) });
  if (Object.keys(problems).length > 0) return problems;
  return (wholeNumber(floorDays) ?? 0) > (wholeNumber(dueDays) ?? 0) ? { floorDays: "floorAfterDue" } : {};
}

/** The clock that was typed; call it when nothing is wrong. */
export function replyOf(draft: ReplyDraft): ReplyClock {
  return { ...draft, floorDays: wholeNumber(draft.floorDays) ?? 0, dueDays: wholeNumber(draft.dueDays) ?? 0 };
}

export function isSameClock(a: ReplyDraft, b: ReplyDraft): boolean {
  const keys = ["floorDays", "dueDays", "dayKind", "earlyReply", "startsAt"] as const;
  return keys.every((key) => a[key] === b[key]);
}
