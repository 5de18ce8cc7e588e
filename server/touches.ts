import type { Instant } from "../shared/office/ids.ts";
import { type Misuse, misuseOf, misuseWindowMs, type Touch } from "../shared/survey/misuse.ts";

/** The touches without a ticket that this hub heard of in the last quarter of an hour. */
export type Touches = {
  /**
   * What is suspicious about a touch. The same id is answered the same, so that a repeated command is no second touch.
   * `finished` are the moments at which visits were finished lately, as the books of the day know them: a hub that was
   * started anew judges as the one before it.
   */
  judge(
    id: string,
    touch: Touch,
    now: { readonly at: Instant; readonly finished: readonly Instant[] },
  ): readonly Misuse[];
};

/** A touch reported so much later was made without the hub: nobody knows how many visits were finished then. */
const lateMs = 60_000;

export function createTouches(): Touches {
  let judged: (Touch & { readonly id: string; readonly misuse: readonly Misuse[] })[] = [];

  return {
    judge(id, touch, now) {
      const known = judged.find((each) => each.id === id);
      if (known) return known.misuse;
      const isLate = touch.at < now.at - lateMs;
      const lately = now.finished.filter((at) => at > now.at - misuseWindowMs);
      const misuse = misuseOf(judged, touch, isLate ? Number.POSITIVE_INFINITY : lately.length);
      judged = [...judged.filter((each) => each.at > touch.at - misuseWindowMs), { ...touch, id, misuse }].sort(
        (a, b) => a.at - b.at,
      );
      return misuse;
    },
  };
}
