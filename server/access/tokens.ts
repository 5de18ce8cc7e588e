import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { keyedHash } from "./secret.ts";

/** A new token of 256 random bits. Told once to its owner; only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token. A plain hash is enough: nobody guesses 256 random bits. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(createHash("sha256").update(one).digest(), createHash("sha256").update(other).digest());
}

/** Capital letters and digits that nobody reads or hears as another: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const codeAlphabet = "34679ACDEFGHJKMNPQRTWXY";
const codeLength = 8;

/** A new pairing code: 8 characters to be typed by hand, about 36 random bits. */
export function newPairingCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join("");
}

/**
 * What is kept of a code. Codes are short, so the hash is keyed: the book alone gives no code away. Small letters,
 * spaces, hyphens and the digits of an Arabic keyboard are taken as what was meant.
 */
export function codeHash(secret: string, typed: string): string {
  const meant = typed.replaceAll(/[\s-]/gu, "").replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660));
  return keyedHash(secret, "pairing code", meant.toUpperCase());
}
