import { crc32, deflateSync } from "node:zlib";

/** A real picture: stripes of two colours, which any browser draws. */
export function pngSample(width = 64, height = 36, hue = 0): Buffer {
  const row = Buffer.alloc(1 + width * 3);
  for (let x = 0; x < width; x += 1) row.set(x % 16 < 8 ? [11 + hue, 110, 91] : [232, 178, 74], 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** The head of a picture that claims this size, and its end; nothing between that could be drawn. */
export function pngClaim(width: number, height: number): Buffer {
  const sample = pngSample(8, 8);
  sample.writeUInt32BE(width, 16);
  sample.writeUInt32BE(height, 20);
  return sample;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** The marks of a JPEG of that size, as a hub reads them. */
export function jpegMarks(width = 640, height = 360): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const note = Buffer.from([0xff, 0xfe, 0, 6, 1, 2, 3, 4]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), note, frame, Buffer.from([0xff, 0xda, 0, 2, 9, 9, 0xff, 0xd9])]);
}

/** The head of a WebP of that size, in its extended form. */
export function webpHead(width = 640, height = 360): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("WEBPVP8X", 8, "latin1");
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

function box(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.length, 0);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, data]);
}

/** The boxes of an MP4 of that brand, with so many bytes of film. */
export function mp4Boxes(brand = "isom", film = 64): Buffer {
  const kind = box("ftyp", Buffer.from(`${brand}\0\0\0\0`, "latin1"));
  return Buffer.concat([kind, box("moov", Buffer.alloc(32)), box("mdat", Buffer.alloc(film, 7))]);
}

/** The head of a document of EBML that names its kind. */
export function ebml(docType = "webm"): Buffer {
  const head = Buffer.from("1a45dfa39f4286810142f7810142f2810442f381084282", "hex");
  return Buffer.concat([
    head,
    Buffer.from([0x80 | docType.length]),
    Buffer.from(docType, "latin1"),
    Buffer.alloc(64, 1),
  ]);
}
