import type { RatingReason } from "../../../shared/setup/rating-reason.ts";

/** The check-in screen draws at most this many tiles under a face. */
const mostTiles = 6;

/** Returns whether some face would have more reasons than tiles. */
export function isCrowded(reasons: readonly RatingReason[]): boolean {
  return (["low", "high"] as const).some(
    (side) => reasons.filter(({ when }) => when === side || when === "any").length > mostTiles,
  );
}
