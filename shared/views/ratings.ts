import type { BusinessDay, Localized } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import type { Setup } from "../setup/setup.ts";
import { reasonsOfForms } from "../setup/survey-form.ts";
import type { RatingMode, Ratings } from "../survey/ratings.ts";
import { releaseDay, releaseReasons } from "../survey/release.ts";
import type { Distribution } from "../survey/satisfaction.ts";

/** Today's satisfaction of the office as a whole. What too few answers would betray is null (MEASURES §3 gates). */
export type RatingsView = {
  readonly day: BusinessDay;
  /** All that were given today, told or not. */
  readonly n: number;
  /** How many of them the figures below tell: they move by fives, so that no single touch can be read from them. */
  readonly counted: number;
  /** How many look like misuse: counted here, and in no figure below. */
  readonly flagged: number;
  readonly skipped: number;
  readonly modes: { readonly [Mode in RatingMode]: number };
  readonly skips: { readonly [Mode in RatingMode]: number };
  /** Share of the two best faces, 0 … 1; null below 10 answers. */
  readonly topTwo: number | null;
  /** Wilson 95 % interval of it. */
  readonly interval: readonly [number, number] | null;
  /** Counts of scores 1 … 5; null below 5 answers. */
  readonly distribution: Distribution | null;
  /** Ratings of a named visit per finished visit, 0 … 1; null before the first finished visit. */
  readonly responseRate: number | null;
  /** Visits that were rated, each once (R19). */
  readonly rated: number;
  readonly finishedVisits: number;
  readonly reasons: readonly { readonly id: ReasonId; readonly text: Localized; readonly count: number }[];
};

export function ratingsView(
  setup: Setup,
  ratings: Ratings,
  { day, finishedVisits }: { readonly day: BusinessDay; readonly finishedVisits: number },
): RatingsView {
  const { n, withTicket, flagged, skipped, modes, skips } = ratings.days.get(day) ?? noTouches;
  const { n: counted, topTwo, interval, distribution } = releaseDay(ratings.blocks, day);
  const reasons = releaseReasons(ratings.blocks, day);
  return {
    day,
    n,
    counted,
    flagged,
    skipped,
    modes: { ...modes },
    skips: { ...skips },
    topTwo,
    interval,
    distribution,
    responseRate: finishedVisits === 0 ? null : Math.min(1, withTicket / finishedVisits),
    rated: withTicket,
    finishedVisits,
    reasons: reasonsOfForms(setup.survey)
      .map(({ id, text }) => ({ id, text, count: reasons.get(id) ?? 0 }))
      .filter((each) => each.count > 0)
      .sort((a, b) => b.count - a.count),
  };
}

const noModes = { kiosk: 0, phone: 0, assisted: 0 };
const noTouches = { n: 0, withTicket: 0, flagged: 0, skipped: 0, modes: noModes, skips: noModes };
