import type { Share } from "./change.ts";
import { releaseFrom } from "./release.ts";
import { topTwo, wilson } from "./satisfaction.ts";
import type { Told } from "./told.ts";

/** One day on the chart. Grey: too few answers to say anything, which is not the same as good. */
export type ChartedDay = Share & {
  /** Where the day's share would lie by chance alone, 3 σ around the centre. */
  readonly limits: readonly [number, number];
  readonly interval: readonly [number, number];
  readonly state: "grey" | "usual" | "low" | "high";
  /** The last days moved together to one side: a shift that no single day shows. */
  readonly run: "below" | "above" | null;
};
export type ControlChart = { readonly centre: number | null; readonly days: readonly ChartedDay[] };

/** So many days in a row on one side of the centre are no accident (Western Electric rule 4). */
const runLength = 8;
const sigmas = 3;

/** What is told of the days before as a baseline; undefined when it is too little for a share (R20). */
export function baselineOf({ n, faces }: Told): readonly Share[] | undefined {
  return n < releaseFrom.percentages ? undefined : [{ good: topTwo(faces), n }];
}

/**
 * A chart of shares with limits that fit each day's number of answers. A day is red only when its whole Wilson interval
 * lies on one side of the centre and it has at least ten answers; the raw share alone calls every second good day bad.
 * The centre is the share of all days of the baseline together; without one, of the days themselves.
 */
export function controlChart(days: readonly Share[], baseline: readonly Share[] | undefined = days): ControlChart {
  const { good, n } = baseline.reduce((sum, each) => ({ good: sum.good + each.good, n: sum.n + each.n }), {
    good: 0,
    n: 0,
  });
  if (n === 0) return { centre: null, days: days.map((each) => chartedGrey(each)) };
  const centre = good / n;
  const charted: ChartedDay[] = [];
  let side = 0;
  for (const day of days) {
    if (day.n < releaseFrom.percentages) {
      charted.push(chartedGrey(day));
      continue;
    }
    const share = day.good / day.n;
    const next = Math.sign(share - centre);
    side = next !== 0 && next === Math.sign(side) ? side + next : next;
    charted.push({ ...charting(day, centre), run: Math.abs(side) < runLength ? null : side < 0 ? "below" : "above" });
  }
  return { centre, days: charted };
}

function charting(day: Share, centre: number): Omit<ChartedDay, "run"> {
  const spread = sigmas * Math.sqrt((centre * (1 - centre)) / day.n);
  const interval = wilson(day.good, day.n);
  const [low, high] = interval;
  return {
    ...day,
    limits: [Math.max(0, centre - spread), Math.min(1, centre + spread)],
    interval,
    state: high < centre ? "low" : low > centre ? "high" : "usual",
  };
}

function chartedGrey(day: Share): ChartedDay {
  return { ...day, limits: [0, 1], interval: wilson(day.good, day.n), state: "grey", run: null };
}
