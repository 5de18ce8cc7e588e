import type { DigitSystem } from "../setup/association.ts";

const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/** The marks that steer the order of writing and show nothing: isolates, embeddings, and the three lone marks. */
const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Returns the text without invisible marks, as typing, pasting and scanning bring them along. */
export function stripBidiMarks(text: string): string {
  return text.replace(BIDI_MARKS, "");
}

/** Returns the text with ٠–٩ and ۰–۹ as 0–9; everything else stays. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code < PERSIAN_ZERO ? ARABIC_ZERO : PERSIAN_ZERO));
  });
}

/** A screen shows one office. The hub serves many: it never chooses here, so what it writes stays in 0–9. */
let house: DigitSystem = "latn";

/** From now on, Arabic texts of this screen are written in these digits. */
export function writeIn(digits: DigitSystem): void {
  house = digits;
}

/** Returns the digits of this screen's office. */
export function houseDigits(): DigitSystem {
  return house;
}

/** Returns the text with 0–9 in the digits that the office has chosen. Ticket codes keep theirs: do not pass them. */
export function inDigits(text: string, digits: DigitSystem = house): string {
  if (digits === "latn") return text;
  return text.replace(/[0-9]/gu, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
}

/** A word with a Latin letter (ticket and counter codes, addresses), and a long number (ids, mobiles, requests). */
const CODES_OR_DIGIT = /[\w./:@+#-]*[A-Za-z_@][\w./:@+#-]*|\+?\d[\d-]{6,}|\d/gu;

/** Returns a sentence in the digits of this screen's office; codes and long numbers in it keep theirs (U23). */
export function proseInDigits(text: string): string {
  return text.replace(CODES_OR_DIGIT, (found) => (found.length > 1 ? found : inDigits(found)));
}

/**
 * Returns the digits that somebody typed or scanned, in 0–9, without spaces, dashes, brackets and invisible marks;
 * a leading plus stays. `undefined` if anything else is in it or no digit is.
 */
export function typedDigits(text: string): string | undefined {
  const plain = toLatinDigits(stripBidiMarks(text)).replace(/[\s\u00a0()./\-–]/gu, "");
  return /^\+?\d+$/u.test(plain) ? plain : undefined;
}
