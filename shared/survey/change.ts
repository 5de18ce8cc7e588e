import { wilson } from "./satisfaction.ts";

/** So many good ones of so many. */
export type Share = { readonly good: number; readonly n: number };
/** A difference of two shares with its 95 % interval; −1 … 1. */
export type Change = {
  readonly by: number;
  readonly interval: readonly [number, number];
  /** An arrow only when zero lies outside the interval. */
  readonly direction: "up" | "down" | "unclear";
};

/**
 * How a share changed between two groups of answers, or null when one of them is empty.
 * R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10: made of two Wilson intervals.
 */
export function changeOf(before: Share, after: Share): Change | null {
  if (before.n === 0 || after.n === 0) return null;
  const was = before.good / before.n;
  const is = after.good / after.n;
  const [wasLow, wasHigh] = wilson(before.good, before.n);
  const [isLow, isHigh] = wilson(after.good, after.n);
  const by = is - was;
  const low = by - Math.hypot(is - isLow, wasHigh - was);
  const high = by + Math.hypot(isHigh - is, was - wasLow);
  return { by, interval: [low, high], direction: low > 0 ? "up" : high < 0 ? "down" : "unclear" };
}
