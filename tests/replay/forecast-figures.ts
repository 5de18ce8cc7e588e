import { nowMinutes } from "../../shared/forecast/estimate.ts";
import { told } from "../../shared/forecast/forecasts.ts";
import type { Judged } from "./forecasts.ts";

/** Buckets and days with fewer visits say little (MEASURES: n ≥ 300). */
export const fewest = 300;

/** How some forecasts came true: mean absolute errors in minutes, shares 0 … 1. */
export type ForecastFigures = {
  readonly n: number;
  readonly naive: number;
  readonly fallback: number;
  readonly full: number;
  /** Waits up to the upper end of the full method: .90 is wanted. */
  readonly covered: number;
  /** Up to what is shown, which is rounded up to fives. */
  readonly shown: number;
  readonly fallbackCovered: number;
  readonly belowLow: number;
};

export function forecastFigures(visits: readonly Judged[]): ForecastFigures {
  const error = (pointOf: (visit: Judged) => number) =>
    mean(visits.map((visit) => Math.abs(pointOf(visit) - visit.wait)));
  return {
    n: visits.length,
    naive: error((visit) => visit.naive),
    fallback: error(({ fallback: { low, high } }) => (low + high) / 2),
    full: error((visit) => visit.full.point),
    covered: share(visits, isCovered),
    shown: share(visits, (visit) => visit.wait <= Math.max(nowMinutes, told(visit.full).high)),
    fallbackCovered: share(visits, (visit) => visit.wait <= visit.fallback.high),
    belowLow: share(visits, (visit) => visit.wait < visit.full.low),
  };
}

/** Whoever finds a counter free waits no longer than the way to it: nothing is forecast, so nothing is missed. */
export function findsFree({ bucket }: Judged): boolean {
  return bucket.startsWith("now ");
}

/**
 * The visits by the buckets that the goal of .86 to .94 speaks of: short, middle or long, class, far behind or not. A
 * wait of nothing is a short one; the method itself keeps it apart (F6).
 */
export function bucketsOf(visits: readonly Judged[]): readonly (readonly [name: string, visits: readonly Judged[]])[] {
  return [...Map.groupBy(visits, ({ bucket }) => bucket.replace(/^now /u, "short "))].sort(([a], [b]) =>
    a.localeCompare(b),
  );
}

/** Each day's coverage, the worst first. */
export function daysOf(visits: readonly Judged[]): readonly { day: string; n: number; covered: number }[] {
  return [...Map.groupBy(visits, ({ day }) => day)]
    .map(([day, part]) => ({ day, n: part.length, covered: share(part, isCovered) }))
    .sort((a, b) => a.covered - b.covered);
}

function isCovered(visit: Judged): boolean {
  return visit.wait <= visit.full.high;
}

function share(part: readonly Judged[], is: (visit: Judged) => boolean): number {
  return part.filter(is).length / Math.max(part.length, 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(values.length, 1);
}
