import type { BusinessDay, Localized } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import type { Setup } from "../setup/setup.ts";
import type { Ratings } from "../survey/ratings.ts";
import { answers, type Distribution, releaseFrom, topTwo, wilson } from "../survey/satisfaction.ts";

/** Today's satisfaction of the office as a whole. What too few answers would betray is null (MEASURES §3 gates). */
export type RatingsView = {
  readonly day: BusinessDay;
  readonly n: number;
  /** Share of the two best faces, 0 … 1; null below 10 answers. */
  readonly topTwo: number | null;
  /** Wilson 95 % interval of it. */
  readonly interval: readonly [number, number] | null;
  /** Counts of scores 1 … 5; null below 5 answers. */
  readonly distribution: Distribution | null;
  /** Ratings of a named visit per finished visit, 0 … 1; null before the first finished visit. */
  readonly responseRate: number | null;
  readonly finishedVisits: number;
  readonly reasons: readonly { readonly id: ReasonId; readonly text: Localized; readonly count: number }[];
};

export function ratingsView(
  setup: Setup,
  ratings: Ratings,
  { day, finishedVisits }: { readonly day: BusinessDay; readonly finishedVisits: number },
): RatingsView {
  const today = ratings.days.get(day);
  const distribution: Distribution = today?.distribution ?? [0, 0, 0, 0, 0];
  const n = answers(distribution);
  const isEnough = n >= releaseFrom.percentages;
  return {
    day,
    n,
    topTwo: isEnough ? topTwo(distribution) / n : null,
    interval: isEnough ? wilson(topTwo(distribution), n) : null,
    distribution: n >= releaseFrom.counts ? [...distribution] : null,
    responseRate: finishedVisits === 0 ? null : Math.min(1, n / finishedVisits),
    finishedVisits,
    reasons:
      n < releaseFrom.percentages
        ? []
        : setup.reasons
            .map(({ id, text }) => ({ id, text, count: today?.reasons.get(id) ?? 0 }))
            .filter((each) => each.count > 0)
            .sort((a, b) => b.count - a.count),
  };
}
