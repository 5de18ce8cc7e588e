import { type CounterId, type Instant, minuteMs, type ServiceId, type TicketId } from "./ids.ts";
import type { MisconceptionId } from "./reception.ts";

/** Whole minutes → how often; the last bucket holds everything longer. Fixed size, so reading it never costs the day. */
export type Histogram = number[];
const longestBucketMinutes = 240;

/** Counts of one service, or of one hour. */
export type Tally = {
  checkedIn: number;
  called: number;
  finished: number;
  noShows: number;
  abandoned: number;
  referred: number;
  waits: Histogram;
  serviceTimes: Histogram;
};

/** The day's running figures; charts read these instead of the tickets. */
export type DayTally = {
  readonly whole: Tally;
  readonly byService: Map<ServiceId, Tally>;
  /** Hour of the day in the office's zone, 0–23. */
  readonly byHour: Map<number, Tally>;
  readonly byServiceHour: Map<ServiceId, Map<number, Tally>>;
  /** The load of each counter; of no person (R12). */
  readonly byCounter: Map<CounterId, CounterLoad>;
  readonly referrals: { accepted: number; declined: number; returned: number };
  /** Since when each referral waited that a researcher has begun: begun twice it was accepted once. */
  readonly acceptedReferrals: Map<TicketId, Instant>;
  /** How often each mistaken belief of the setup's list was marked, and how often another one (R14). */
  readonly misconceptions: Map<MisconceptionId, number>;
  otherMisconceptions: number;
  /** When the last visits were finished, oldest first, never more than so many. */
  lastFinishes: readonly Instant[];
};
const finishesKept = 200;
type CounterLoad = { finished: number; busyMs: number };

export function emptyTally(): Tally {
  return {
    checkedIn: 0,
    called: 0,
    finished: 0,
    noShows: 0,
    abandoned: 0,
    referred: 0,
    waits: [],
    serviceTimes: [],
  };
}

export function emptyDayTally(): DayTally {
  return {
    whole: emptyTally(),
    byService: new Map(),
    byHour: new Map(),
    byServiceHour: new Map(),
    byCounter: new Map(),
    referrals: { accepted: 0, declined: 0, returned: 0 },
    acceptedReferrals: new Map(),
    misconceptions: new Map(),
    otherMisconceptions: 0,
    lastFinishes: [],
  };
}

/** Applies one change to the whole, the service and the hour. */
export function count(day: DayTally, service: ServiceId, hour: number, change: (tally: Tally) => void): void {
  change(day.whole);
  change(entry(day.byService, service));
  change(entry(day.byHour, hour));
  const hours = day.byServiceHour.get(service) ?? new Map<number, Tally>();
  day.byServiceHour.set(service, hours);
  change(entry(hours, hour));
}

/** A visit was finished at a counter after so long. */
export function countLoad(day: DayTally, counter: CounterId, busyMs: number): void {
  const load = day.byCounter.get(counter) ?? { finished: 0, busyMs: 0 };
  load.finished += 1;
  load.busyMs += Math.max(busyMs, 0);
  day.byCounter.set(counter, load);
}

/** A visit was finished now. */
export function countFinish(day: DayTally, at: Instant): void {
  day.lastFinishes = [...day.lastFinishes, at].slice(-finishesKept);
}

/** That finish, and its load, were none after all. */
export function uncountFinish(
  day: DayTally,
  counter: CounterId,
  { at, busyMs }: { readonly at: Instant; readonly busyMs: number },
): void {
  const load = day.byCounter.get(counter);
  if (load) {
    load.finished -= 1;
    load.busyMs -= Math.max(busyMs, 0);
  }
  const place = day.lastFinishes.lastIndexOf(at);
  day.lastFinishes = day.lastFinishes.filter((_, n) => n !== place);
}

function entry<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const found = tallies.get(key);
  if (found) return found;
  const made = emptyTally();
  tallies.set(key, made);
  return made;
}

const bucketOf = (durationMs: number) => Math.min(Math.max(Math.floor(durationMs / minuteMs), 0), longestBucketMinutes);

/** Takes a duration out that was recorded. */
export function unrecord(histogram: Histogram, durationMs: number): void {
  const bucket = bucketOf(durationMs);
  histogram[bucket] = Math.max((histogram[bucket] ?? 0) - 1, 0);
}

export function record(histogram: Histogram, durationMs: number): void {
  const bucket = bucketOf(durationMs);
  while (histogram.length <= bucket) histogram.push(0);
  histogram[bucket] = (histogram[bucket] ?? 0) + 1;
}

/**
 * The least whole minute below or at which `share` (0 … 1) of the durations lie; undefined when there are none.
 * Nearest-rank quantile on floored minutes.
 */
export function quantile(histogram: Histogram, share: number): number | undefined {
  const n = histogram.reduce((sum, each) => sum + each, 0);
  if (n === 0) return undefined;
  const rank = Math.max(1, Math.ceil(share * n));
  let seen = 0;
  for (const [minutes, times] of histogram.entries()) {
    seen += times;
    if (seen >= rank) return minutes;
  }
  return undefined;
}

/** How many durations the histogram holds. */
export function total(histogram: Histogram): number {
  return histogram.reduce((sum, each) => sum + each, 0);
}
