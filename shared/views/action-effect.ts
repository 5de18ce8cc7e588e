import { addDays } from "../cases/calendar.ts";
import type { Measure } from "../improvements/commands.ts";
import type { ImprovementAction } from "../improvements/state.ts";
import type { BusinessDay } from "../office/ids.ts";
import type { Setup } from "../setup/setup.ts";
import { type Change, changeOf } from "../survey/change.ts";
import { type ReleasedPart, releaseFrom, releasePart } from "../survey/release.ts";
import type { DaySummary } from "./day-summary.ts";
import { figuresOf, sumOf } from "./hall-figures.ts";
import { insightsOf } from "./insights.ts";

/** From one day to another, both included. */
export type Period = { readonly from: BusinessDay; readonly to: BusinessDay };

/** What a measure was in a period: a share 0 … 1 of `n`, null where too few would betray somebody. */
type Measured = Period &
  ReleasedPart & {
    /** Of waits alone: whole minutes. */
    readonly medianWait: number | null;
  };

/** What an action changed, as its measure tells it (R22). No figure of any person. */
export type ActionEffect = {
  readonly measure: Measure["kind"];
  readonly before: Measured;
  /** Null while it was not begun. */
  readonly after: Measured | null;
  /** Newcombe's interval of the difference; null while one of the two is not told. */
  readonly change: Change | null;
};

/** So many days lie on each side (I11). */
const periodDays = 28;

/** I11: the days before it began, and those since its end, or since its beginning while it is under way. */
export function effectPeriods(
  { started, done, givenUp }: ImprovementAction,
  today: BusinessDay,
): { readonly before: Period; readonly after: Period | null } {
  if (!started) return { before: endingBefore(today), after: null };
  const from = done?.day ?? started.day;
  const last = givenUp?.day ?? today;
  const full = addDays(from, periodDays - 1);
  return { before: endingBefore(started.day), after: { from, to: full < last ? full : last } };
}

function endingBefore(day: BusinessDay): Period {
  return { from: addDays(day, -periodDays), to: addDays(day, -1) };
}

type Side = { readonly period: Period; readonly days: readonly DaySummary[] };

/** What the measure was on both sides, and how it changed. Everything of answers has passed the release (survey R10). */
export function effectOf(measure: Measure, setup: Setup, before: Side, after: Side | null): ActionEffect {
  const was = measured(measure, setup, before);
  const is = after && measured(measure, setup, after);
  return { measure: measure.kind, before: was, after: is, change: is && changed(was, is) };
}

function changed(was: Measured, is: Measured): Change | null {
  if (was.share === null || is.share === null) return null;
  return changeOf({ good: Math.round(was.share * was.n), n: was.n }, { good: Math.round(is.share * is.n), n: is.n });
}

function measured(measure: Measure, setup: Setup, { period, days }: Side): Measured {
  switch (measure.kind) {
    case "satisfaction": {
      const filter = measure.service === undefined ? undefined : { table: "service" as const, cell: measure.service };
      const { satisfaction } = insightsOf({ setup, ...period, filter, days, before: [] });
      const { n, topTwo: share, interval } = satisfaction;
      return { ...period, n, share, interval, medianWait: null };
    }
    case "wait":
      return { ...period, ...waits(days, measure.service) };
    case "reason":
      return { ...period, ...reasonShare(days, measure.reason), medianWait: null };
  }
}

/** Of the visits that were called, those that waited at most a quarter of an hour. */
function waits(days: readonly DaySummary[], service: string | undefined): ReleasedPart & Pick<Measured, "medianWait"> {
  const cells = days.flatMap(({ hall }) => hall?.cells ?? []);
  const asked = service === undefined ? cells : cells.filter((each) => each.service === service);
  const { inTime, medianWait } = figuresOf(asked);
  const n = sumOf(asked, ({ waits: pairs }) => pairs.reduce((sum, each, place) => sum + (place % 2) * each, 0));
  return { ...releasePart(Math.round((inTime ?? 0) * n), n), medianWait };
}

/** Of the told answers, those that named the reason, on the days on which reasons are told at all. */
function reasonShare(days: readonly DaySummary[], reason: string): ReleasedPart {
  const told = days.flatMap(({ ratings }) => (ratings && ratings.told.n >= releaseFrom.percentages ? [ratings] : []));
  const n = sumOf(told, (each) => each.told.n);
  return releasePart(
    sumOf(told, ({ reasons }) => reasons[reason] ?? 0),
    n,
  );
}
