/** Counts of scores 1 … 5. */
export type Distribution = readonly [number, number, number, number, number];

const z = 1.959964;

/**
 * Wilson 95 % interval of a share, both ends in 0 … 1; without answers the whole range.
 * E. B. Wilson, JASA 22 (1927) 209–212.
 */
export function wilson(successes: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  const share = successes / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / scale;
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** How many answers are one of the two best faces. */
export function topTwo(distribution: Distribution): number {
  return distribution[3] + distribution[4];
}

export function answers(distribution: Distribution): number {
  return distribution.reduce((sum, each) => sum + each, 0);
}
