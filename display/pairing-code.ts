import { stripBidiMarks, toLatinDigits } from "../shared/i18n/digits.ts";

/** Length of a pairing code, without the dash that screens show in its middle. */
export const pairingCodeLength = 8;

/** Returns what was typed as a pairing code is written: capitals and 0–9 without blanks and dashes, cut to its length. */
export function typedPairingCode(text: string): string {
  return toLatinDigits(stripBidiMarks(text))
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, "")
    .slice(0, pairingCodeLength);
}
