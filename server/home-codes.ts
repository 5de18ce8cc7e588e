import type { Instant } from "../shared/office/ids.ts";
import { minuteMs } from "../shared/office/ids.ts";
import { keyedHash } from "./access/secret.ts";
import { isSameSecret } from "./access/tokens.ts";

/** Codes are made anew so often; one counts in the span it was made in and in the one after it: 10 to 20 minutes. */
const codeSpanMs = 10 * minuteMs;

/**
 * Short codes that show whose mobile it is. Each is six digits of an HMAC under the hub's secret over what it opens and
 * the time (as RFC 6238 does): nothing is stored, so any hub of the same secret knows it.
 */
export type HomeCodes = {
  /** Which code opens this now, and the name of the span it belongs to. */
  make(what: string, at: Instant): { readonly code: string; readonly span: number };
  isRight(what: string, code: string, at: Instant): boolean;
};

export function createHomeCodes(secret: string): HomeCodes {
  const ofSpan = (what: string, span: number): string => {
    const mac = Buffer.from(keyedHash(secret, "code for home", `${what}\n${span}`), "base64url");
    return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
  };
  const spanAt = (at: Instant) => Math.floor(at / codeSpanMs);
  return {
    make: (what, at) => ({ code: ofSpan(what, spanAt(at)), span: spanAt(at) }),
    isRight(what, code, at) {
      const now = isSameSecret(code, ofSpan(what, spanAt(at)));
      return isSameSecret(code, ofSpan(what, spanAt(at) - 1)) || now;
    },
  };
}
