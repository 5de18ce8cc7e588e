/** A source of chance that gives the same sequence for the same seed, so a sample day can be repeated. */
export type Chance = {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  readonly isLucky: (probability: number) => boolean;
  readonly among: <Choice>(choices: readonly [Choice, ...Choice[]]) => Choice;
  /** Choice by weights, which need not add up to one. */
  readonly weighted: <Choice>(choices: readonly (readonly [Choice, number])[]) => Choice;
  /** Exponential gap with this mean. */
  readonly gap: (mean: number) => number;
  /** Lognormal duration with this median and spread σ of its logarithm. */
  readonly duration: (median: number, sigma: number) => number;
};

/** Weyl sequence through a mixing function of 32 bits: short, and even enough for a sample hall. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    isLucky: (probability) => next() < probability,
    among: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      const first = choices[0];
      if (first === undefined) throw new Error("nothing to choose from");
      return first[0];
    },
    gap: (mean) => -mean * Math.log(1 - next()),
    duration: (median, sigma) => median * Math.exp(sigma * normal()),
  };
}
