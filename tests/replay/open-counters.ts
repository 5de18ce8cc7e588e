import type { BusinessDay, Instant } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { readTable, refuse } from "./csv.ts";

/** From `at` on so many counters of a queue are open. */
type Step = { readonly at: Instant; readonly open: number };

/** How many counters a queue had open, by queue and day, each day in the order of time. */
export type OpenCounters = {
  /** At this moment; undefined when nothing is known about the queue. */
  at(service: string, at: Instant): number | undefined;
  /** All that is known about the queue; undefined when nothing is. */
  steps(service: string): readonly Step[] | undefined;
};

/** Nothing known about any queue. */
export const unknownCounters: OpenCounters = { at: () => undefined, steps: () => undefined };

/** A snapshot says nothing about what comes later than this. */
const lastsMs = 10 * minuteMs;

/**
 * Reads snapshots (`service,date,minute_of_day,open_counters,…`). A queue is named as in the trace or by the first
 * word of it. Throws `TableFault`.
 */
export function readOpenCounters(file: string, text: string): OpenCounters {
  const rows = readTable(file, text).map(({ line, cells }) => ({
    line,
    service: cells.get("service") ?? "",
    at: momentOf(cells.get("date") ?? "", cells.get("minute_of_day")),
    open: Number(cells.get("open_counters") ?? 0),
  }));
  const isWrong = ({ at, open }: (typeof rows)[number]) => !Number.isFinite(at) || !Number.isInteger(open) || open < 0;
  refuse(
    file,
    rows.filter(isWrong).map(({ line }) => ({ line, what: "no date, minute or number of counters" })),
  );
  const byService = Map.groupBy(rows, (row) => row.service);
  const steps = new Map([...byService].map(([service, snapshots]) => [service, stepsOf(snapshots)]));
  const find = (service: string) => steps.get(service) ?? steps.get(service.split(/\s/, 1)[0] ?? "");
  return {
    steps: find,
    at: (service, at) => openAt(find(service), at),
  };
}

function momentOf(date: BusinessDay, minute: string | undefined): Instant {
  return Date.parse(`${date}T00:00:00Z`) + Number(minute ?? Number.NaN) * minuteMs;
}

function stepsOf(snapshots: readonly Step[]): readonly Step[] {
  const sorted = [...snapshots].sort((a, b) => a.at - b.at);
  return sorted.flatMap(({ at, open }, place) => {
    const next = sorted[place + 1]?.at ?? Number.POSITIVE_INFINITY;
    return next > at + lastsMs
      ? [
          { at, open },
          { at: at + lastsMs, open: 0 },
        ]
      : [{ at, open }];
  });
}

function openAt(steps: readonly Step[] | undefined, at: Instant): number | undefined {
  if (steps === undefined) return undefined;
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((steps[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1]?.open ?? 0;
}
