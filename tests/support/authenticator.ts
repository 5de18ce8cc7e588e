import { codeAt, stepAt } from "../../server/access/totp.ts";
import { type Instant, secondMs } from "../../shared/office/ids.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The app on a phone: shows the code of a key at a moment, some half minutes later or earlier. */
export function codeShown(key: string, at: Instant, steps = 0): string {
  let bits = "";
  for (const letter of key) bits += letters.indexOf(letter).toString(2).padStart(5, "0");
  const bytes = bits.match(/.{8}/gu)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return codeAt(Uint8Array.from(bytes), stepAt(at + steps * 30 * secondMs));
}
