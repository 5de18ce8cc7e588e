/** How a made-up hall is, for tests of the replay. */
export type Making = {
  readonly seed: number;
  readonly visits: number;
  readonly sites?: number;
  readonly services?: number;
  readonly counters?: number;
  /** Columns left empty throughout. */
  readonly without?: readonly string[];
  /** Hour of the first day at which the first visitor comes. */
  readonly fromHour?: number;
  /** Mean minutes between two visitors of a site. */
  readonly everyMinutes?: number;
  /** Share of cells that are empty here and there. */
  readonly holes?: number;
};

const header = ["visit_id", "site", "service", "priority", "arrival", "call", "start", "end", "server", "outcome"];

/** The same numbers for the same seed: mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A trace of a hall that never was: visitors of several classes come in whole minutes (so that many come together), are
 * called nearly in order by the first free counter, and some leave before or do not come.
 */
export function makeTrace(making: Making): string {
  const { seed, visits, sites = 1, services = 3, counters = 3, without = [], holes = 0 } = making;
  const { fromHour = 8, everyMinutes = 3 } = making;
  const random = chance(seed);
  const rows: Record<string, string>[] = [];
  for (let site = 0; site < sites; site += 1) {
    const free = Array.from({ length: counters }, () => 0);
    let minute = fromHour * 60;
    for (let n = 0; n < visits / sites; n += 1) {
      minute += Math.floor(random() * 2 * everyMinutes);
      const place = free.indexOf(Math.min(...free));
      const call = Math.max(minute, free[place] ?? 0) + (random() < 0.2 ? 4 : 0);
      const fate = random();
      const outcome = fate < 0.08 ? "abandoned" : fate < 0.14 ? "no-show" : "served";
      const end = call + (outcome === "served" ? Math.floor(random() * 4 * everyMinutes) : 3);
      if (outcome !== "abandoned") free[place] = end;
      rows.push({
        visit_id: `v${rows.length + 1}`,
        site: `hall ${site + 1}`,
        service: `service, no. ${1 + Math.floor(random() * services)}`,
        priority: String(random() < 0.2 ? 2 : random() < 0.1 ? 1 : 0),
        arrival: timeOf(minute),
        call: outcome === "abandoned" ? "" : timeOf(call),
        start: outcome === "served" ? timeOf(random() < 0.5 ? call : Math.min(call + 1, end)) : "",
        end: outcome === "abandoned" ? timeOf(minute + 7) : timeOf(end),
        server: outcome === "abandoned" ? "" : `desk ${place + 1}`,
        outcome,
      });
    }
  }
  const cellOf = (row: Record<string, string>, column: string) => {
    const isHole = without.includes(column) || (column !== "arrival" && random() < holes);
    const cell = isHole ? "" : (row[column] ?? "");
    return cell.includes(",") ? `"${cell}"` : cell;
  };
  return [header.join(","), ...rows.map((row) => header.map((column) => cellOf(row, column)).join(","))].join("\n");
}

function timeOf(minute: number): string {
  return new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString().slice(0, 19);
}
