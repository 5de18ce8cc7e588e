import type { Instant } from "../office/ids.ts";

/** Why a rating looks like play or pressure instead of an answer. It is flagged, never deleted (RULES.md R11). */
export type Misuse = "tooSoon" | "burst" | "moreThanVisits" | "monotone";

/** A rating without a ticket, as the hub remembers it for a quarter of an hour. No book holds its moment. */
export type Touch = { readonly at: Instant; readonly kiosk: string; readonly score: number };

const tooSoonMs = 5_000;
const burst = { touches: 3, withinMs: 20_000 };
const monotone = { touches: 8, gapMs: 10_000 };
/** For so long touches are remembered and compared with the visits finished. */
export const misuseWindowMs = 15 * 60_000;

/**
 * What is suspicious about a touch, given those before it (oldest first) and the visits finished in the last quarter of
 * an hour. Whoever names a ticket has one rating alone, so only ratings without a ticket are asked about.
 */
export function misuseOf(earlier: readonly Touch[], touch: Touch, finishedVisits: number): readonly Misuse[] {
  const recent = earlier.filter((each) => each.at > touch.at - misuseWindowMs);
  const same = [...recent.filter((each) => each.kiosk === touch.kiosk), touch];
  const last = same.at(-2);
  const found: Misuse[] = [];
  if (last && touch.at - last.at < tooSoonMs) found.push("tooSoon");
  const third = same.at(-burst.touches);
  if (third && touch.at - third.at < burst.withinMs) found.push("burst");
  if (recent.length + 1 > finishedVisits) found.push("moreThanVisits");
  if (isMonotone(same.slice(-monotone.touches))) found.push("monotone");
  return found;
}

function isMonotone(row: readonly Touch[]): boolean {
  if (row.length < monotone.touches) return false;
  return row.every(({ at, score }, place) => {
    const before = row[place - 1];
    return score === row[0]?.score && (before === undefined || at - before.at < monotone.gapMs);
  });
}
