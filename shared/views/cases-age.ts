import { daysBetween } from "../cases/calendar.ts";
import type { Casework } from "../cases/casework.ts";
import { type ReplyDays, replyDays, replyStanding } from "../cases/reply-clock.ts";
import { type Case, type Casebook, type Stage, stages } from "../cases/state.ts";
import { businessDay } from "../office/business-day.ts";
import type { BusinessDay } from "../office/ids.ts";

/** Cases under way by where they stand and how old they are there, against the reply clock (POLICY §3). Counts alone. */
export type StageAge = {
  readonly stage: Exclude<Stage, "closed">;
  /** Not yet so old as the soonest answer is. */
  readonly early: number;
  readonly open: number;
  /** Older than the latest answer may be. With the committee: an answer is overdue, the only alarm there is. */
  readonly past: number;
  /** Whole days that the oldest has stood there; null where none stands. */
  readonly oldestDays: number | null;
};

type Look = { readonly casework: Casework; readonly timeZone: string; readonly today: BusinessDay };

/**
 * V26: with the committee the clock that each case was given; everywhere else the office's clock of today as a yardstick,
 * from the day on which the case came to stand there.
 */
export function casesByAge({ cases }: Casebook, look: Look): readonly StageAge[] {
  const byStage = Map.groupBy(cases.values(), ({ stage }) => stage);
  const yardsticks = new Map<BusinessDay, ReplyDays>();
  return stages.flatMap((stage): readonly StageAge[] => {
    if (stage === "closed") return [];
    const counts = { early: 0, open: 0, past: 0 };
    let oldest: BusinessDay | undefined;
    for (const held of byStage.get(stage) ?? []) {
      const since = businessDay(held.since, look.timeZone);
      if (oldest === undefined || since < oldest) oldest = since;
      const standing = replyStanding(clockOf(held, since, look, yardsticks), look.today);
      counts[standing === "early" ? "early" : standing === "overdue" ? "past" : "open"] += 1;
    }
    return [
      { stage, ...counts, oldestDays: oldest === undefined ? null : Math.max(0, daysBetween(oldest, look.today)) },
    ];
  });
}

function clockOf(
  { stage, submission }: Case,
  since: BusinessDay,
  { casework }: Look,
  yardsticks: Map<BusinessDay, ReplyDays>,
): ReplyDays {
  if (stage === "committee" && submission) return submission.reply;
  const known = yardsticks.get(since) ?? replyDays(casework, since);
  yardsticks.set(since, known);
  return known;
}
