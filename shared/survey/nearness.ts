import type { Members } from "./blocks.ts";

/**
 * Whether a new set of answers may be told beside the blocks that were (RULES.md R8). Some of those blocks, added up,
 * come nearest to it where each counts that lies in it by more than half; the answers by which the two still differ are
 * what subtracting would lay open. None is harmless, and so are `least` or more; anything between is not told.
 */
export function isFarEnough(places: readonly number[], { sizes, blockOf }: Members, least: number): boolean {
  const shared = new Map<number, number>();
  let outside = 0;
  for (const place of places) {
    const block = blockOf.get(place);
    if (block === undefined) outside += 1;
    else shared.set(block, (shared.get(block) ?? 0) + 1);
  }
  let difference = outside;
  for (const [block, both] of shared) difference += Math.min(both, (sizes[block] ?? both) - both);
  return difference === 0 || difference >= least;
}
