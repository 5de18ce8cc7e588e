import { nowMinutes } from "../../shared/forecast/estimate.ts";
import { told } from "../../shared/forecast/forecasts.ts";
import type { Judged, Judgement } from "./forecasts.ts";
import { aligned } from "./report.ts";

/** Buckets and days with fewer visits say little. */
const fewest = 300;
const daysShown = 5;

/** Error and coverage of the three methods, of each bucket and day. All out of sample: forecast first, then learned. */
export function describeForecasts({ visits, forecastMs, bytes, own }: Judgement): readonly string[] {
  if (visits.length === 0) return ["", "  forecasts: none could be made"];
  const error = (part: readonly Judged[], point: (visit: Judged) => number) =>
    mean(part.map((visit) => Math.abs(point(visit) - visit.wait))).toFixed(1);
  const middle = ({ low, high }: { readonly low: number; readonly high: number }) => (low + high) / 2;
  const within = (part: readonly Judged[], high: (visit: Judged) => number) =>
    share(part, (visit) => visit.wait <= high(visit)).toFixed(3);
  const rows: (readonly string[])[] = [
    ["  forecasts at check-in", "n", "error min", "≤ upper end", "≤ shown", "< lower end"],
    ["  (n + 1) · mean / counters", String(visits.length), error(visits, (visit) => visit.naive), "", "", ""],
    [
      "  fallback",
      String(visits.length),
      error(visits, (visit) => middle(visit.fallback)),
      "",
      within(visits, (visit) => visit.fallback.high),
      "",
    ],
  ];
  const full = (name: string, part: readonly Judged[]) => [
    `  ${name}`,
    String(part.length),
    error(part, (visit) => visit.full.point),
    within(part, (visit) => visit.full.high),
    within(part, (visit) => Math.max(nowMinutes, told(visit.full).high)),
    share(part, (visit) => visit.wait < visit.full.low).toFixed(3),
  ];
  rows.push(full("full method", visits));
  const half = visits.slice(Math.floor(visits.length / 2));
  rows.push(full("  of these, the second half", half));
  const buckets = [...Map.groupBy(visits, (visit) => visit.bucket)].sort(([a], [b]) => a.localeCompare(b));
  for (const [name, part] of buckets) rows.push(full(`  ${name}${part.length < fewest ? " (few)" : ""}`, part));
  return ["", ...aligned(rows), ...describeDays(visits), cost(forecastMs, bytes), account(own)];
}

function describeDays(visits: readonly Judged[]): readonly string[] {
  const days = [...Map.groupBy(visits, (visit) => visit.day)]
    .map(([day, part]) => ({ day, covered: share(part, (visit) => visit.wait <= visit.full.high), n: part.length }))
    .sort((a, b) => a.covered - b.covered);
  const worst = days.slice(0, daysShown).map(({ day, covered, n }) => `${day} ${covered.toFixed(3)} (${n})`);
  const under = days.filter(({ covered }) => covered < 0.82).length;
  return [`  days under .82: ${under} of ${days.length}; the worst: ${worst.join(" · ")}`];
}

function cost(forecastMs: readonly number[], bytes: number): string {
  const sorted = forecastMs.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(2);
  return `  a forecast: median ${at(0.5)} ms, p99 ${at(0.99)} ms; learned: ${Math.round(bytes / 1024)} kB`;
}

/** What the office itself would show: the last visits of each service weigh most. */
function account(own: Judgement["own"]): string {
  if (own === null) return "  by its own account: nothing judged";
  const { visits, errorMinutes, coverage } = own;
  return `  by its own account, the last visits: error ${errorMinutes.toFixed(1)} min, coverage ${coverage.toFixed(3)} (${visits})`;
}

function share(part: readonly Judged[], is: (visit: Judged) => boolean): number {
  return part.filter(is).length / Math.max(part.length, 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(values.length, 1);
}
