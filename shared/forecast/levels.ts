/**
 * Where the true waits lay around the forecast, bucket by bucket, and the levels at which its ends are drawn (F6).
 * Adaptive conformal inference (Gibbs and Candès 2021): after each truth α ← α + γ·(target − missed), so that the share of
 * misses comes to the target whatever the residuals look like.
 */
export type Levels = Record<string, Bucket>;
type Bucket = {
  /** Residuals log(1 + wait) − log(1 + forecast), the oldest first. */
  readonly residuals: number[];
  /** Levels of the lower and the upper end. */
  low: number;
  high: number;
};

/** Distances of the lower end, the middle and the upper end from the forecast, in log(1 + minutes). */
export type Ends = { readonly low: number; readonly middle: number; readonly high: number };

const lowShare = 0.25;
const highShare = 0.9;
const gamma = 0.01;
const residualsKept = 200;
const fewest = 20;
/** All buckets of a service together: stands in for a bucket that has seen too few. */
const every = "every";

/** The ends of a bucket, or of the whole service while the bucket has seen fewer than 20; undefined while both have. */
export function endsOf(levels: Levels, name: string): Ends | undefined {
  for (const bucket of [levels[name], levels[every]]) {
    if (bucket === undefined || bucket.residuals.length < fewest) continue;
    const sorted = bucket.residuals.toSorted((a, b) => a - b);
    return { low: between(sorted, bucket.low), middle: between(sorted, 0.5), high: between(sorted, bucket.high) };
  }
  return undefined;
}

/** Takes in one truth: the residual, and whether it lay below the lower or above the upper end that was told. In place. */
export function learnResidual(
  levels: Levels,
  name: string,
  truth: { readonly residual: number; readonly isBelow: boolean; readonly isAbove: boolean },
): void {
  if (!Number.isFinite(truth.residual)) return;
  for (const key of [name, every]) {
    const bucket = levels[key] ?? { residuals: [], low: lowShare, high: highShare };
    levels[key] = bucket;
    bucket.residuals.push(Math.round(truth.residual * 1000) / 1000);
    if (bucket.residuals.length > residualsKept) bucket.residuals.shift();
    if (bucket.residuals.length <= fewest || key === every) continue;
    bucket.high = bounded(bucket.high + gamma * ((truth.isAbove ? 1 : 0) - (1 - highShare)), 0.6, 0.995);
    bucket.low = bounded(bucket.low + gamma * (lowShare - (truth.isBelow ? 1 : 0)), 0.02, 0.5);
  }
}

function bounded(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The quantile of sorted values between its neighbours, at the conformal place: share · (n + 1). */
function between(sorted: readonly number[], share: number): number {
  const place = bounded(share * (sorted.length + 1) - 1, 0, sorted.length - 1);
  const below = Math.floor(place);
  const first = sorted[below] ?? 0;
  return first + ((sorted[below + 1] ?? first) - first) * (place - below);
}
