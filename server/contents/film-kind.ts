/** Brands of MP4 that browsers play; a phone's QuickTime or a picture in the same wrapping is something else. */
const mp4Brands = new Set(["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash"]);
/** A file of more parts than that is no film of a minute. */
const mostBoxes = 4_096;
const ebmlHead = 0x1a45dfa3;
/** The element of the head that names the kind of document. */
const docType = Buffer.from([0x42, 0x82]);
/** How far into a file that element stands at the latest. */
const headBytes = 64;

/** Returns the kind of film that the bytes are, or undefined when they are none, or torn. */
export function filmKindOf(bytes: Buffer): "mp4" | "webm" | undefined {
  if (isMp4(bytes)) return "mp4";
  return isWebm(bytes) ? "webm" : undefined;
}

/** MP4: boxes one behind another up to the last byte, the kind in front, with an index and with pictures (ISO 14496-12). */
function isMp4(bytes: Buffer): boolean {
  const found = new Set<string>();
  let at = 0;
  for (let count = 0; count < mostBoxes && at + 8 <= bytes.length; count += 1) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (at === 0 && (name !== "ftyp" || !mp4Brands.has(bytes.toString("latin1", 8, 12)))) return false;
    const size = boxSize(bytes, at);
    if (size < 8 || at + size > bytes.length) return false;
    found.add(name);
    at += size;
  }
  return at === bytes.length && found.has("moov") && found.has("mdat");
}

/** A box tells its length in four bytes, in eight more where that is 1; 0 goes to the end of the file. */
function boxSize(bytes: Buffer, at: number): number {
  const short = bytes.readUInt32BE(at);
  if (short === 0) return bytes.length - at;
  if (short !== 1) return short;
  return at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : 0;
}

/** WebM: the head of an EBML document that calls itself "webm", and something behind it (RFC 8794). */
function isWebm(bytes: Buffer): boolean {
  if (bytes.length < headBytes || bytes.readUInt32BE(0) !== ebmlHead) return false;
  const at = bytes.subarray(0, headBytes).indexOf(docType);
  return at > 0 && bytes[at + 2] === 0x84 && bytes.toString("latin1", at + 3, at + 7) === "webm";
}
