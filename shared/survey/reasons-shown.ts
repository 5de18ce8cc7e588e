import type { RatingReason } from "../setup/rating-reason.ts";
import type { Score } from "./ratings.ts";

const reasonsShown = 6;

/**
 * Returns the reason tiles for a score, at most six: those for low scores under 1 and 2, those for high ones under 4
 * and 5, those for any under each. A middling visit had its good and its bad side, so 3 is offered all of them, the
 * ones for any score first.
 */
export function reasonsFor(score: Score, reasons: readonly RatingReason[]): readonly RatingReason[] {
  const isFor = ({ when }: RatingReason): boolean =>
    when === "any" || score === 3 || when === (score < 3 ? "low" : "high");
  const fitting = reasons.filter(isFor);
  if (score !== 3) return fitting.slice(0, reasonsShown);
  const bySide = (side: RatingReason["when"]) => fitting.filter(({ when }) => when === side);
  return [...bySide("any"), ...alternating(bySide("low"), bySide("high"))].slice(0, reasonsShown);
}

function alternating<One>(first: readonly One[], second: readonly One[]): readonly One[] {
  const pairs = Array.from({ length: Math.max(first.length, second.length) }, (_, at) => [first[at], second[at]]);
  return pairs.flat().filter((one): one is One => one !== undefined);
}
