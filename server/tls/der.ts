/**
 * The few forms of DER that a certificate is made of (ITU-T X.690, https://www.itu.int/rec/T-REC-X.690): each function
 * returns one whole value with its tag and length.
 */
export type Der = Buffer;

/** A value with the tag; several contents stand one behind another. */
export function tagged(tag: number, ...content: readonly Uint8Array[]): Der {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}

export const sequence = (...content: readonly Der[]): Der => tagged(0x30, ...content);
export const setOf = (content: Der): Der => tagged(0x31, content);
export const octets = (content: Uint8Array): Der => tagged(0x04, content);
export const text = (content: string): Der => tagged(0x0c, Buffer.from(content, "utf8"));
/** A context-specific value that holds another, as `[n] EXPLICIT` does. */
export const holding = (number: number, content: Der): Der => tagged(0xa0 + number, content);
export const yes: Der = tagged(0x01, Buffer.from([0xff]));

/** Bits in whole bytes, of which the last `unused` do not count. */
export function bits(content: Uint8Array, unused = 0): Der {
  return tagged(0x03, Buffer.from([unused]), content);
}

/** A whole number from 0 on, its bytes from the highest. */
export function natural(content: Uint8Array): Der {
  let from = 0;
  while (from < content.length - 1 && content[from] === 0) from += 1;
  const bytes = content.subarray(from);
  // A first bit of 1 would make it negative.
  return tagged(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0), bytes);
}

/** An object identifier in its dotted form. */
export function identifier(dotted: string): Der {
  const [first = 0, second = 0, ...others] = dotted.split(".").map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...others.flatMap(base128)]));
}

/** A time by seconds: in the short form up to 2049, in the long one after (RFC 5280, 4.1.2.5). */
export function time(ms: number): Der {
  const digits = new Date(ms).toISOString().replaceAll(/[-:T]|\.\d+/g, "");
  return digits < "2050" ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits));
}

function base128(value: number): readonly number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}
