import { createHash, randomBytes } from "node:crypto";
import { type Instant, minuteMs, type StaffId } from "../../shared/office/ids.ts";
import { keyedHash } from "./secret.ts";
import { isSameSecret } from "./tokens.ts";
import { base32, stepOf } from "./totp.ts";

/** The key of a second factor has the length of SHA-1's result (RFC 4226, 4). */
const keyBytes = 20;
/** Between the password and the first code: long enough to find the phone. */
const draftLifeMs = 10 * minuteMs;
const recoveryCodes = 10;
/** 80 bits each: nobody tries them all, so a plain hash keeps them. */
const recoveryBytes = 10;

/**
 * Keys of second factors are made, not stored: each is an HMAC under the hub's secret over the person and a salt. The
 * book keeps the salt alone, so who has only the books can make no code.
 */
export type FactorKeys = {
  /** What the authenticator app is told, and what proves for ten minutes that the password was right. */
  begin(user: StaffId, at: Instant): { readonly salt: string; readonly key: string; readonly draft: string };
  /** The salt of a draft of this person's; undefined when it is made up or too old. */
  saltOf(user: StaffId, draft: string, at: Instant): string | undefined;
  /** The step whose code this is. */
  stepOf(user: StaffId, salt: string, code: string, at: Instant): number | undefined;
};

/** `secrets`: today's first, then the one before it, which codes may still rest on. */
export function createFactorKeys([secret, ...older]: readonly [string, ...string[]]): FactorKeys {
  const keyOf = (by: string, user: StaffId, salt: string) =>
    Buffer.from(keyedHash(by, "second factor", `${user}|${salt}`), "base64url").subarray(0, keyBytes);
  const seal = (user: StaffId, salt: string, until: string) =>
    keyedHash(secret, "second factor draft", `${user}|${salt}|${until}`);
  return {
    begin(user, at) {
      const salt = randomBytes(16).toString("base64url");
      const until = String(at + draftLifeMs);
      return { salt, key: base32(keyOf(secret, user, salt)), draft: `${salt}.${until}.${seal(user, salt, until)}` };
    },
    saltOf(user, draft, at) {
      const [salt = "", until = "", mark = ""] = draft.split(".");
      return isSameSecret(mark, seal(user, salt, until)) && Number(until) >= at ? salt : undefined;
    },
    stepOf(user, salt, code, at) {
      for (const by of [secret, ...older]) {
        const step = stepOf(keyOf(by, user, salt), code, at);
        if (step !== undefined) return step;
      }
      return undefined;
    },
  };
}

/** Ten codes to be written down, as people read them: four times four letters. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCodes }, () => {
    const letters = base32(randomBytes(recoveryBytes)).toLowerCase();
    return letters.match(/.{4}/gu)?.join("-") ?? letters;
  });
}

/** A recovery code as the book keeps it, however it was typed. */
export function recoveryHash(user: StaffId, code: string): string {
  const letters = code.toLowerCase().replaceAll(/[^a-z2-7]/gu, "");
  return createHash("sha256").update(`recovery code\n${user}\n${letters}`).digest("base64url");
}
