import type { Floor } from "./floor.ts";
import type { Learning, ServiceLearning } from "./learning.ts";
import { predict } from "./least-squares.ts";
import { type Ends, endsOf } from "./levels.ts";
import type { RollOut } from "./roll-out.ts";
import type { Situation } from "./situation.ts";

/** What an office knows: from all its days, and from today. */
export type Known = { readonly learning: Learning; readonly floor: Floor };

/** Who asks: people ahead at the counters that serve, and the place in the whole line. */
export type Asker = {
  readonly ahead: number;
  readonly place: number;
  readonly hasHeadStart: boolean;
};

/** A forecast in minutes, before it is rounded, with what learning needs of it. */
export type Estimate = {
  readonly point: number;
  readonly low: number;
  readonly high: number;
  readonly features: readonly number[];
  /** log(1 + minutes) that residuals are measured from. */
  readonly logPoint: number;
  /** What today's errors added to the upper end, in the same measure, as far as the levels must not add it again (F7). */
  readonly added: number;
  readonly bucket: string;
};

/** So many visits of its own before a service leaves the weights of the whole office. */
export const ownAfter = 200;
/** Twelve hours: nothing longer is forecast or learned. */
export const longestMinutes = 720;
/** Nothing shorter is promised: up to a minute is now (F8). */
export const nowMinutes = 1;
/** How much of today's errors is added to the upper end when waits have been longer than said (F7). */
const driftShare = 0.6;
/** Ends the bucket of whoever has more than 30 ahead, and learns hours later how the day went. */
const far = " far";

/** The wait of whoever asks. Never anything but numbers, low ≤ high, both ≥ 0. */
export function estimate(
  situation: Situation,
  rolled: RollOut,
  known: Known,
  asker: Asker,
  ends: (service: ServiceLearning, bucket: string) => Ends | undefined = (service, bucket) =>
    endsOf(service.levels, bucket),
): Estimate {
  const { learning, floor } = known;
  const { key, free } = situation;
  const service = Object.hasOwn(learning.services, key) ? learning.services[key] : undefined;
  const features = featuresOf(situation, rolled, floor, asker);
  const isNow = free > asker.ahead;
  const { model } = service !== undefined && service.visits >= ownAfter ? service : learning.whole;
  const logPoint = bounded(isNow ? (features[1] ?? 0) : predict(model, features));
  const bucket = bucketOf(logPoint, asker, isNow);
  const learned = service && ends(service, bucket);
  const drift = isNow ? 0 : Math.max(floor.services.get(key)?.drift ?? 0, 0) * driftShare;
  const point = minutesOf(logPoint + (isNow ? (learned?.middle ?? 0) : 0));
  const rolledHigh = minutesOf(features[2] ?? 0);
  const end = learned
    ? minutesOf(logPoint + learned.high + drift)
    : Math.max(rolledHigh, Math.min(point * 1.5, longestMinutes));
  const high = Math.max(end, nowMinutes);
  const low = learned ? minutesOf(logPoint + learned.low) : point * 0.6;
  const added = bucket.endsWith(far) ? 0 : drift;
  return { point, low: Math.min(low, high), high, features, logPoint, added, bucket };
}

/** F5: what the weights are for, each as log(1 + x) but the first and the class. */
function featuresOf(situation: Situation, rolled: RollOut, floor: Floor, asker: Asker): readonly number[] {
  const { key, counters, free, queued, arrivals, headWaitMinutes, gapMinutes, hall } = situation;
  const { ahead, place, hasHeadStart } = asker;
  const { median, high } = rolled.at(place, !hasHeadStart);
  return [
    1,
    Math.log1p(median),
    Math.log1p(high),
    Math.log1p(ahead),
    Math.log1p(queued),
    Math.log1p(arrivals),
    Math.log1p(headWaitMinutes),
    Math.log1p(floor.services.get(key)?.lastWait ?? 0),
    Math.log1p(counters),
    hasHeadStart ? 1 : 0,
    Math.log1p(Math.max(ahead + 1 - free, 0) * gapMinutes + hall.pauseMinutes),
    hasHeadStart ? Math.log1p(rolled.at(queued, true).median) : 0,
  ];
}

/** Short, middle or long (under 10, under 30 minutes, longer), or a counter is free; class; whether far behind. */
function bucketOf(logPoint: number, { ahead, hasHeadStart }: Asker, isNow: boolean): string {
  const minutes = Math.expm1(logPoint);
  const length = isNow ? "now" : minutes < 10 ? "short" : minutes < 30 ? "middle" : "long";
  return `${length} ${hasHeadStart ? "head start" : "plain"}${ahead > 30 ? far : ""}`;
}

function bounded(logMinutes: number): number {
  if (!Number.isFinite(logMinutes)) return 0;
  return Math.min(Math.max(logMinutes, 0), Math.log1p(longestMinutes));
}

function minutesOf(logMinutes: number): number {
  return Math.expm1(bounded(logMinutes));
}
