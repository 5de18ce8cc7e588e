import type { Distribution } from "./satisfaction.ts";

/** Very bad 1 … very good 5. */
export type Face = 1 | 2 | 3 | 4 | 5;

/** What is told of ratings is told of so many at once, never of fewer (RULES.md R7). */
export const blockSize = 5;

type Writable<Tuple> = { -readonly [Place in keyof Tuple]: Tuple[Place] };
/** Told answers: the sum of whole blocks. */
export type Told = { n: number; readonly faces: Writable<Distribution> };

export function noCounts(): Told {
  return { n: 0, faces: [0, 0, 0, 0, 0] };
}

export function addScore(told: Told, score: Face): void {
  told.n += 1;
  told.faces[(score - 1) as 0 | 1 | 2 | 3 | 4] += 1;
}

export function addTold(a: Told, b: Told): Told {
  const [a1, a2, a3, a4, a5] = a.faces;
  const [b1, b2, b3, b4, b5] = b.faces;
  return { n: a.n + b.n, faces: [a1 + b1, a2 + b2, a3 + b3, a4 + b4, a5 + b5] };
}
