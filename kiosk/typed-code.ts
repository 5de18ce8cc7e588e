import { toLatinDigits } from "../shared/i18n/digits.ts";

/** Letters and digits that no two of which look or sound alike: what pairing codes are made of. */
export const pairingAlphabet = "34679ACDEFGHJKMNPQRTWXY";
export const pairingLength = 8;

const numberLength = 4;

/** A key of a pad or of a keyboard: one letter, one digit, the dash, or the one that takes the last back. */
export type CodeKey = string;
export const eraseKey = "erase";

/**
 * Returns the ticket code being typed after one more key. A letter chosen again replaces the first; at most four digits
 * follow. A kiosk's own series (`K1-07`) is typed with its dash.
 */
export function typeTicket(typed: string, key: CodeKey): string {
  if (key === eraseKey) return typed.slice(0, -1);
  if (/^\p{Lu}$/u.test(key)) return key + typed.replace(/^\p{Lu}/u, "");
  if (key === "-") return /^\p{Lu}\d{1,2}$/u.test(typed) ? `${typed}-` : typed;
  if (!/^\d$/u.test(key)) return typed;
  const digits = typed.slice(typed.lastIndexOf("-") + 1).replace(/^\p{Lu}/u, "");
  return digits.length < numberLength ? typed + key : typed;
}

/** Returns the code as the screen shows it while it is typed: `A` and 12 read `A-12`. */
export function shownTicket(typed: string): string {
  return typed.includes("-") ? typed : typed.replace(/^(\p{Lu})(\d+)$/u, "$1-$2");
}

/** Returns the pairing code being typed after one more key; characters that no code has are ignored. */
export function typePairing(typed: string, key: CodeKey): string {
  if (key === eraseKey) return typed.slice(0, -1);
  return pairingAlphabet.includes(key) && typed.length < pairingLength ? typed + key : typed;
}

/**
 * Returns which key a keyboard's event means, whatever alphabet the keyboard is set to, or undefined for one that
 * writes nothing here. Eastern digits count as digits.
 */
export function keyOf(event: Pick<KeyboardEvent, "key" | "code">): CodeKey | undefined {
  if (event.key === "Backspace" || event.key === "Delete") return eraseKey;
  const digit = toLatinDigits(event.key);
  if (/^[0-9-]$/u.test(digit)) return digit;
  if (/^[a-z]$/iu.test(event.key)) return event.key.toUpperCase();
  return /^Key[A-Z]$/u.test(event.code) ? event.code.slice(3) : undefined;
}
