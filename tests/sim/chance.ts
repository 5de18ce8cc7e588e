/** Luck from a seed: the same seed throws the same dice for ever. */
export type Chance = {
  /** 0 … limit − 1. */
  below(limit: number): number;
  /** Whole numbers from the least to the most, both possible. */
  between(least: number, most: number): number;
  /** Whether something happens that does so with this probability. */
  is(probability: number): boolean;
  of<Value>(list: readonly [Value, ...Value[]]): Value;
  /** Shaped as a random UUID. */
  id(): string;
  /** Dice of its own for one part of the story, so that another part's throws do not change them. */
  apart(name: string): Chance;
};

/** Mulberry32 (Tommy Ettinger, public domain), begun by FNV-1a of seed and name. */
export function chanceFrom(seed: number, name = ""): Chance {
  let state = begin(`${seed} ${name}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  const hex = (digits: number) => next().toString(16).padStart(8, "0").slice(-digits);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    is: (probability) => next() < probability * 2 ** 32,
    of: (list) => list[below(list.length)] ?? list[0],
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(8)}${hex(4)}`,
    apart: (part) => chanceFrom(seed, `${name}/${part}`),
  };
}

function begin(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
