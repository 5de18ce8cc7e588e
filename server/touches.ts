import type { Instant } from "../shared/office/ids.ts";
import { type Misuse, misuseOf, misuseWindowMs, type Touch } from "../shared/survey/misuse.ts";

/** What this hub remembers of the last quarter of an hour: touches without a ticket, and how many visits were finished by when. */
export type Touches = {
  /**
   * What is suspicious about a touch. The same id is answered the same, so that a repeated command is no second touch.
   * `finished` counts the visits of the day until now.
   */
  judge(id: string, touch: Touch, now: { readonly at: Instant; readonly finished: number }): readonly Misuse[];
};

/** A touch reported so much later was made without the hub: nobody knows how many visits were finished then. */
const lateMs = 60_000;

export function createTouches(): Touches {
  let judged: (Touch & { readonly id: string; readonly misuse: readonly Misuse[] })[] = [];
  let finishedAt: { readonly at: Instant; readonly finished: number }[] = [];

  return {
    judge(id, touch, now) {
      const known = judged.find((each) => each.id === id);
      if (known) return known.misuse;
      const since = now.at - misuseWindowMs;
      const before = finishedAt.findLast((each) => each.at <= since)?.finished ?? 0;
      const isLate = touch.at < now.at - lateMs;
      const finished = isLate ? Number.POSITIVE_INFINITY : Math.max(0, now.finished - before);
      const misuse = misuseOf(judged, touch, finished);
      judged = [...judged.filter((each) => each.at > touch.at - misuseWindowMs), { ...touch, id, misuse }].sort(
        (a, b) => a.at - b.at,
      );
      const kept = finishedAt.findLastIndex((each) => each.at <= since);
      finishedAt = [...finishedAt.slice(Math.max(0, kept)), now];
      return misuse;
    },
  };
}
