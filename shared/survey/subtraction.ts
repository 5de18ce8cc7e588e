/** Largest prime below 2^26: products of two residues stay exact. */
const prime = 67_108_859;

type Vector = ReadonlyMap<number, number>;

/**
 * What adding and subtracting all told sums leaves open: each answer as a combination of unknowns (linear algebra
 * modulo a prime; the answers' space divided by what was told). An answer that is no unknown any more is laid open; two
 * that are the same up to the sign can be told from each other.
 */
export type Unknowns = Map<number, Vector>;

/** A new answer of which nothing was told. */
export function addUnknown(unknowns: Unknowns, place: number): void {
  unknowns.set(place, new Map([[place, 1]]));
}

/**
 * Takes note that the sum of these answers is told, unless that would lay open one answer, the sum of two or their
 * difference: then it returns false and nothing is noted.
 */
export function tellSum(unknowns: Unknowns, places: readonly number[]): boolean {
  const sum = new Map<number, number>();
  for (const place of places) addTimes(sum, unknowns.get(place) ?? new Map(), 1);
  const [first] = sum;
  // It follows from what was told before.
  if (!first) return true;
  const [gone, by] = first;
  const scale = inverse(by);
  const changed = new Map<number, Vector>();
  for (const [place, vector] of unknowns) {
    const part = vector.get(gone);
    if (part === undefined) continue;
    const next = new Map(vector);
    addTimes(next, sum, -mod(part * scale));
    changed.set(place, next);
  }
  if (laysOpen(unknowns, changed)) return false;
  for (const [place, vector] of changed) unknowns.set(place, vector);
  return true;
}

/** Whether one of the changed answers would be known, or known against another one. */
function laysOpen(unknowns: Unknowns, changed: ReadonlyMap<number, Vector>): boolean {
  const seen = new Set<string>();
  const lengths = new Set<number>();
  for (const vector of changed.values()) {
    if (vector.size === 0) return true;
    const key = keyOf(vector);
    if (seen.has(key)) return true;
    seen.add(key);
    lengths.add(vector.size);
  }
  for (const [place, vector] of unknowns) {
    if (!changed.has(place) && lengths.has(vector.size) && seen.has(keyOf(vector))) return true;
  }
  return false;
}

/** The same for a vector and its negative. */
function keyOf(vector: Vector): string {
  const entries = [...vector].sort(([a], [b]) => a - b);
  const isTurned = (entries[0]?.[1] ?? 0) > prime / 2;
  return entries.map(([place, by]) => `${place}:${isTurned ? prime - by : by}`).join(" ");
}

function addTimes(vector: Map<number, number>, other: Vector, times: number): void {
  for (const [place, by] of other) {
    const next = mod((vector.get(place) ?? 0) + by * times);
    if (next === 0) vector.delete(place);
    else vector.set(place, next);
  }
}

function mod(value: number): number {
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
}

/** Fermat's little theorem, by squaring. */
function inverse(value: number): number {
  let result = 1;
  let base = mod(value);
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}
