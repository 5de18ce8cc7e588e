import { quantile, type Tally } from "../office/tally.ts";
import type { HallCell, SparseHistogram } from "./day-summary.ts";

/** A visit that is called within so many minutes was served in time. */
const serviceLevelMinutes = 15;

/** Figures of the hall over some visits; minutes are whole; null where nothing was measured. */
export type HallFigures = {
  readonly checkedIn: number;
  readonly called: number;
  readonly finished: number;
  readonly noShows: number;
  readonly abandoned: number;
  readonly referred: number;
  readonly medianWait: number | null;
  readonly p90Wait: number | null;
  readonly medianService: number | null;
  readonly p90Service: number | null;
  /** Share of called visits that waited at most 15 minutes. */
  readonly inTime: number | null;
};
/** The figures of some hours of some services together. */
export function figuresOf(cells: readonly HallCell[]): HallFigures {
  const waits = dense(cells.map((each) => each.waits));
  const serviceTimes = dense(cells.map((each) => each.serviceTimes));
  const called = sumOf(waits, (each) => each);
  const sum = (count: Exclude<keyof Tally, "waits" | "serviceTimes">) => sumOf(cells, (each) => each[count]);
  return {
    checkedIn: sum("checkedIn"),
    called: sum("called"),
    finished: sum("finished"),
    noShows: sum("noShows"),
    abandoned: sum("abandoned"),
    referred: sum("referred"),
    medianWait: quantile(waits, 0.5) ?? null,
    p90Wait: quantile(waits, 0.9) ?? null,
    medianService: quantile(serviceTimes, 0.5) ?? null,
    p90Service: quantile(serviceTimes, 0.9) ?? null,
    inTime: called === 0 ? null : sumOf(waits.slice(0, serviceLevelMinutes), (each) => each) / called,
  };
}

function dense(all: readonly SparseHistogram[]): number[] {
  const histogram: number[] = [];
  for (const one of all) {
    for (let place = 0; place < one.length; place += 2) {
      const minutes = one[place] ?? 0;
      while (histogram.length <= minutes) histogram.push(0);
      histogram[minutes] = (histogram[minutes] ?? 0) + (one[place + 1] ?? 0);
    }
  }
  return histogram;
}

export function sumOf<Value>(values: readonly Value[], numberOf: (value: Value) => number): number {
  return values.reduce((sum, each) => sum + numberOf(each), 0);
}
