import { inHouse } from "../../shared/ui/language.ts";
import type { Insights } from "../../shared/views/insights.ts";

/** One day of the chart: its share and interval, null below the gate. */
export type ChartDay = {
  readonly day: string;
  /** Day and month, for the axis. */
  readonly label: string;
  readonly n: number;
  readonly share: number | null;
  readonly interval: readonly [number, number] | null;
  readonly limits: readonly [number, number] | null;
  readonly state: "grey" | "usual" | "low" | "high";
  readonly isShift: boolean;
};

/** As much of a day as a chart needs, of the visit as a whole or of one question. */
type Charted = { readonly days: readonly Pick<Insights["days"][number], "day" | "satisfaction" | "chart">[] };

/** Returns the days as the chart and its table show them. */
export function chartDays({ days }: Charted): readonly ChartDay[] {
  return days.map(({ day, satisfaction, chart }) => ({
    day,
    label: `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`,
    n: satisfaction.n,
    share: satisfaction.topTwo,
    interval: satisfaction.interval,
    limits: chart?.limits ?? null,
    state: chart?.state ?? "grey",
    isShift: chart?.run !== null && chart?.run !== undefined,
  }));
}

/** Returns a difference of two shares with its sign, which stays in front of it in every language. */
export function signedPercent(difference: number): string {
  const points = Math.round(difference * 100);
  const sign = points > 0 ? "+" : points < 0 ? "−" : "";
  return `\u2066${sign}${Math.abs(points)}%\u2069`;
}

/** Returns a share (0 … 1) as a whole percentage. */
export function percent(share: number): string {
  return inHouse(`${Math.round(share * 100)}%`);
}
