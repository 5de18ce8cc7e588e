/** Minutes at the counter of the last visits of one service, oldest first: plain numbers, kept over days. */
export type ServiceTimes = number[];

/** Ascending: what a time at the counter is drawn from. */
export type TimeSample = readonly number[];

const timesKept = 400;
/** Longer than this somebody forgot to press a key; shorter, and no visitor was there. */
const longestMinutes = 240;

/** Prior: lognormal with median 11 min and σ 0.55, as its quantiles at 5 %, 15 % … 95 %. */
const prior: TimeSample = [-1.6449, -1.0364, -0.6745, -0.3853, -0.1257, 0.1257, 0.3853, 0.6745, 1.0364, 1.6449].map(
  (z) => 11 * Math.exp(0.55 * z),
);
/** From so many own times on the prior has nothing left to say. */
const priorUntil = 60;

/** Keeps a time in minutes; the oldest beyond 400 goes. Bounded to 0 … 240, and no number at all is not kept. */
export function keepTime(times: ServiceTimes, minutes: number): void {
  if (!Number.isFinite(minutes)) return;
  times.push(Math.round(Math.min(Math.max(minutes, 0), longestMinutes) * 100) / 100);
  if (times.length > timesKept) times.shift();
}

/** What times are drawn from: those known, with the prior while they are few. Never empty. */
export function sampleOf(times: readonly number[]): TimeSample {
  const known = times.length < priorUntil ? [...times, ...prior] : [...times];
  return known.sort((a, b) => a - b);
}

/** The time at the share `u` (0 … 1) of the sample. */
export function drawTime(sample: TimeSample, u: number): number {
  return sample[Math.min(Math.floor(u * sample.length), sample.length - 1)] ?? 0;
}

/**
 * Minutes still to go for somebody who has been at the counter for `elapsed`: drawn from the times that were longer.
 * Whoever outlasts them all stays another half of the elapsed time at most.
 */
export function drawRemaining(sample: TimeSample, elapsed: number, u: number): number {
  const from = countUpTo(sample, elapsed);
  if (from >= sample.length) return elapsed * 0.5 * u;
  return (sample[Math.min(from + Math.floor(u * (sample.length - from)), sample.length - 1)] ?? elapsed) - elapsed;
}

/** How many of the sample are no longer than this. */
function countUpTo(sample: TimeSample, minutes: number): number {
  let low = 0;
  let high = sample.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sample[middle] ?? 0) <= minutes) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mean minutes of a sample. */
export function meanOf(sample: TimeSample): number {
  return sample.reduce((sum, each) => sum + each, 0) / Math.max(sample.length, 1);
}
