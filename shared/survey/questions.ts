import type { BusinessDay } from "../office/ids.ts";
import { addScore, blockSize, type Face, noCounts, type Told } from "./told.ts";

/**
 * Answers to one question after the face, as they may be told: of five at once, of the office as a whole alone (R7).
 * The five are disjoint and the question is no part of another figure, so nothing can be subtracted.
 */
export type Asides = { day: BusinessDay | undefined; untold: Face[]; readonly days: Map<BusinessDay, Told> };

export function noAsides(): Asides {
  return { day: undefined, untold: [], days: new Map() };
}

/** Takes one more answer; every fifth of a day is told with the four before it. One for an earlier day counts with the latest. */
export function giveAside(asides: Asides, of: BusinessDay, score: Face): void {
  const day = asides.day !== undefined && asides.day > of ? asides.day : of;
  if (asides.day !== day) {
    asides.day = day;
    asides.untold = [];
  }
  asides.untold.push(score);
  if (asides.untold.length < blockSize) return;
  const told = asides.days.get(day) ?? noCounts();
  for (const each of asides.untold) addScore(told, each);
  asides.days.set(day, told);
  asides.untold = [];
}
