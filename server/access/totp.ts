import { createHmac, timingSafeEqual } from "node:crypto";
import { type Instant, secondMs } from "../../shared/office/ids.ts";

/** RFC 6238 with what every authenticator app can do: SHA-1, thirty seconds, six digits. */
const stepMs = 30 * secondMs;
const codeDigits = 6;
/** A code counts one step before and after its own: phones' clocks are a little off (RFC 6238, 5.2). */
const driftSteps = 1;

type Hash = "sha1" | "sha256" | "sha512";

/** The code of one step: HOTP (RFC 4226) over the step's number. */
export function codeAt(key: Uint8Array, step: number, digits: number = codeDigits, hash: Hash = "sha1"): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac(hash, key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

export function stepAt(at: Instant): number {
  return Math.floor(at / stepMs);
}

/** The step whose code this is, now or a moment ago; undefined when it is none of them. */
export function stepOf(key: Uint8Array, code: string, at: Instant): number | undefined {
  const given = Buffer.from(code);
  let found: number | undefined;
  // All are compared, so that the time tells nothing.
  for (let drift = -driftSteps; drift <= driftSteps; drift += 1) {
    const step = stepAt(at) + drift;
    const wanted = Buffer.from(codeAt(key, step));
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) found = step;
  }
  return found;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 base 32 without padding: what authenticator apps take a key in. */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += letters[(held >>> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + letters[(held << (5 - bits)) & 31];
}
