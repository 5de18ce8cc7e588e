/** Largest prime below 2^26: products of two residues stay exact. */
const prime = 67_108_859;

type Row = Map<number, number>;

/**
 * What somebody who adds and subtracts published sums can find out: the row space of their indicator rows, by Gauss's
 * elimination modulo a prime. `holds` says whether a combination of answers is among it.
 */
export function rowSpace(sets: readonly (readonly number[])[]): { holds(row: ReadonlyMap<number, number>): boolean } {
  const pivots = new Map<number, Row>();
  const reduced = (given: ReadonlyMap<number, number>): Row => {
    const row: Row = new Map([...given].map(([place, by]) => [place, mod(by)]));
    for (const [place, pivot] of pivots) {
      const by = row.get(place);
      if (by === undefined) continue;
      for (const [other, value] of pivot) {
        const next = mod((row.get(other) ?? 0) - by * value);
        if (next === 0) row.delete(other);
        else row.set(other, next);
      }
    }
    return row;
  };
  for (const set of sets) {
    const row = reduced(new Map(set.map((place) => [place, 1])));
    const [first] = row;
    if (!first) continue;
    const [place, value] = first;
    const scale = inverse(value);
    const pivot: Row = new Map([...row].map(([each, by]) => [each, mod(by * scale)]));
    for (const [other, earlier] of pivots) pivots.set(other, cleared(earlier, place, pivot));
    pivots.set(place, pivot);
  }
  return { holds: (row) => reduced(row).size === 0 };
}

function cleared(row: Row, place: number, pivot: Row): Row {
  const by = row.get(place);
  if (by === undefined) return row;
  const next = new Map(row);
  for (const [other, value] of pivot) {
    const left = mod((next.get(other) ?? 0) - by * value);
    if (left === 0) next.delete(other);
    else next.set(other, left);
  }
  return next;
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
