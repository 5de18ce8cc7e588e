import { bucketsOf, daysOf, fewest, findsFree, forecastFigures } from "./forecast-figures.ts";
import type { Judged, Judgement } from "./forecasts.ts";
import { aligned } from "./report.ts";

const daysShown = 5;

/** Error and coverage of the three methods, of each bucket and day. All out of sample: forecast first, then learned. */
export function describeForecasts({ visits, forecastMs, bytes, own }: Judgement): readonly string[] {
  if (visits.length === 0) return ["", "  forecasts: none could be made"];
  const all = forecastFigures(visits);
  const n = String(all.n);
  const rows: (readonly string[])[] = [
    ["  forecasts at check-in", "n", "error min", "≤ upper end", "≤ shown", "< lower end"],
    ["  (n + 1) · mean / counters", n, all.naive.toFixed(1), "", "", ""],
    ["  fallback", n, all.fallback.toFixed(1), "", all.fallbackCovered.toFixed(3), ""],
    full("full method", visits),
    full("  of these, the second half", visits.slice(Math.floor(visits.length / 2))),
  ];
  const free = visits.filter(findsFree);
  if (free.length > 0) {
    rows.push(
      full(
        "  of these, who had to wait",
        visits.filter((visit) => !findsFree(visit)),
      ),
    );
    rows.push(full("  of these, a counter was free", free));
  }
  for (const [name, part] of bucketsOf(visits))
    rows.push(full(`  ${name}${part.length < fewest ? " (few)" : ""}`, part));
  return ["", ...aligned(rows), ...describeDays(visits), cost(forecastMs, bytes), account(own)];
}

function full(name: string, part: readonly Judged[]): readonly string[] {
  const { n, full: error, covered, shown, belowLow } = forecastFigures(part);
  return [`  ${name}`, String(n), error.toFixed(1), covered.toFixed(3), shown.toFixed(3), belowLow.toFixed(3)];
}

function describeDays(visits: readonly Judged[]): readonly string[] {
  const days = daysOf(visits);
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
