/** A waiting time as people can be told it: minutes, rounded outwards to fives. */
export type ForecastRange = { readonly low: number; readonly high: number };

/** What the forecast may know, all from the day's own events. */
export type QueueOutlook = {
  /** Waiting visits that come first. */
  readonly ahead: number;
  /** Open, unpaused counters that serve this. */
  readonly counters: number;
  /** Of these, without a visitor now. */
  readonly free: number;
  /** Service times finished today, how many and their sum in minutes. */
  readonly served: { readonly n: number; readonly minutes: number };
};

/** Prior of a service time: lognormal with median 11 min and σ 0.55, so mean 11·e^(σ²/2) = 12.8 min, variation √(e^(σ²) − 1) = 0.59. */
const priorMeanMinutes = 12.8;
const priorWeight = 5;
const variation = 0.59;
/** Normal quantiles at 25 % and 90 %. */
const lowQuantile = -0.674;
const highQuantile = 1.282;

/**
 * Waiting time until called, as a range from the 25 % quantile rounded down to the 90 % quantile rounded up to fives;
 * null while no counter serves. (ahead + 1) × mean gap between calls, with the spread of a sum of as many services:
 * the rule for an office that has not yet learned. A free counter and nobody ahead: zero.
 */
export function fallbackForecast({ ahead, counters, free, served }: QueueOutlook): ForecastRange | null {
  if (counters === 0) return null;
  if (free > ahead) return { low: 0, high: 0 };
  const mean = (priorMeanMinutes * priorWeight + served.minutes) / (priorWeight + served.n);
  const turns = ahead + 1 - free;
  const expected = (turns * mean) / counters;
  const spread = (Math.sqrt(turns) * mean * variation) / counters;
  const low = Math.max(0, Math.floor((expected + lowQuantile * spread) / 5) * 5);
  const high = Math.max(5, Math.ceil((expected + highQuantile * spread) / 5) * 5);
  return { low, high };
}
