import { type Chance, chanceFrom } from "../sim/chance.ts";

/** How the days of a made-up hall are. */
export type MakingDays = {
  readonly seed: number;
  readonly days: number;
  readonly counters: number;
  /** Visitors of a day, a fifth more or fewer. */
  readonly visitors: number;
  /** Median minutes of each service; their logarithms spread by .55. */
  readonly medians: readonly number[];
};

const minuteMs = 60_000;
const opensAt = 8 * 60;
const arrivingMinutes = 390;
const spread = 0.55;
const priorityShare = 0.18;
const headStartMinutes = 45;

type Came = { readonly at: number; readonly service: number; readonly hasPriority: boolean };

/** A trace of business days in a charity's hall that never was; the first free counter takes whoever stands in front. */
export function makeDays({ seed, days, counters, visitors, medians }: MakingDays): string {
  const chance = chanceFrom(seed);
  const rows = ["visit_id,site,service,priority,arrival,call,start,end,server,outcome"];
  for (let day = 0; day < days; day += 1) {
    const midnight = Date.UTC(2026, 2, 1 + day);
    const time = (minutes: number) => new Date(midnight + Math.round(minutes * minuteMs)).toISOString().slice(0, 19);
    const free = Array.from({ length: counters }, () => opensAt);
    const waiting: Came[] = [];
    const coming = arrivals(chance, visitors, medians.length);
    while (coming.length > 0 || waiting.length > 0) {
      const counter = free.indexOf(Math.min(...free));
      const now = Math.max(free[counter] ?? 0, waiting.length === 0 ? (coming[0]?.at ?? 0) : 0);
      while (coming[0] !== undefined && coming[0].at <= now) waiting.push(coming.shift() as Came);
      waiting.sort((a, b) => standing(a) - standing(b));
      const visit = waiting.shift();
      if (visit === undefined) break;
      const end = now + lognormal(chance, medians[visit.service] ?? 11);
      free[counter] = end + 0.3;
      const times = [visit.at, now, now, end].map(time);
      const cells = [rows.length, "hall", `s${visit.service}`, visit.hasPriority ? 2 : 0, ...times];
      rows.push([...cells, `desk ${counter + 1}`, "served"].join(","));
    }
  }
  return rows.join("\n");
}

function arrivals(chance: Chance, visitors: number, services: number): Came[] {
  const count = chance.between(Math.round(visitors * 0.8), Math.round(visitors * 1.2));
  return Array.from({ length: count }, () => ({
    at: opensAt + chance.between(0, arrivingMinutes * 60) / 60,
    service: chance.between(0, services - 1),
    hasPriority: chance.is(priorityShare),
  })).sort((a, b) => a.at - b.at);
}

function standing({ at, hasPriority }: Came): number {
  return hasPriority ? at - headStartMinutes : at;
}

/** By the sum of twelve even draws, which is near enough to normal. */
function lognormal(chance: Chance, median: number): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += chance.between(0, 10_000) / 10_000;
  return median * Math.exp(spread * sum);
}
