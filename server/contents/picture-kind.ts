/** What a picture's own head says of it. */
export type Picture = { readonly kind: "png" | "jpeg" | "webp"; readonly width: number; readonly height: number };

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngEnd = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

/** Returns the picture that the bytes are from their first to their last; undefined when they are none, or torn. */
export function pictureOf(bytes: Buffer): Picture | undefined {
  return pngOf(bytes) ?? jpegOf(bytes) ?? webpOf(bytes);
}

/** PNG: its signature, first the chunk with its size (W3C PNG §11.2.1), the end chunk as its last bytes. */
function pngOf(bytes: Buffer): Picture | undefined {
  const isWhole = bytes.length > 45 && bytes.subarray(0, 8).equals(pngHead) && bytes.subarray(-8).equals(pngEnd);
  if (!isWhole || nameAt(bytes, 12) !== "IHDR") return undefined;
  return { kind: "png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** JPEG: from its start to its end mark; its size stands in the frame's head (ITU T.81 §B.2.2). */
function jpegOf(bytes: Buffer): Picture | undefined {
  const isFramed =
    bytes.length > 20 && bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
  if (!isFramed) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    if (isFrameHead(mark))
      return { kind: "jpeg", height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    // Before a frame's head come tables and notes alone; a scan or an end without one is no picture.
    if (mark === 0xda || mark === 0xd9) return undefined;
    at += mark === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** C0–CF are frames, but for the tables and the reserved mark among them. */
function isFrameHead(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
}

/** WebP: a RIFF of exactly this length; its size in the first chunk, in one of three ways (RFC 9649). */
function webpOf(bytes: Buffer): Picture | undefined {
  const isRiff = bytes.length > 30 && nameAt(bytes, 0) === "RIFF" && nameAt(bytes, 8) === "WEBP";
  if (!isRiff || bytes.readUInt32LE(4) + 8 !== bytes.length) return undefined;
  const kind = "webp";
  switch (nameAt(bytes, 12)) {
    case "VP8 ":
      return { kind, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case "VP8L": {
      const bits = bytes.readUInt32LE(21);
      return { kind, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { kind, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}

function nameAt(bytes: Buffer, at: number): string {
  return bytes.toString("latin1", at, at + 4);
}
