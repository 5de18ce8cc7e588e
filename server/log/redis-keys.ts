import type { BookName } from "./log.ts";

/** Everything of an office is one slot of a cluster: what stands in braces decides, and is the same for all its keys. */
export function tagOf(book: BookName): string {
  const [room, office] = book.split("/");
  return room === "office" && office ? office : "hub";
}

/** The stream of the book's commits, `<revision>-0` each. */
export function bookKey(book: BookName): string {
  return `{${tagOf(book)}}:book:${book}`;
}

/** The set of the command ids in the book. */
export function idsKey(book: BookName): string {
  return `{${tagOf(book)}}:ids:${book}`;
}

/** Of the same slot: the office's books that stand in archive files, and how long each was. */
export function archivedKey(book: BookName): string {
  return `{${tagOf(book)}}:archived`;
}

const slots = 16_384;

/**
 * The slot of a tag, as the cluster specification counts it: CRC16 (XMODEM, polynomial 0x1021) modulo 16,384.
 * https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/
 */
export function slotOf(tag: string): number {
  // The cluster reads up to the first closing brace.
  const [hashed = ""] = tag.split("}");
  let crc = 0;
  for (const byte of Buffer.from(hashed)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc % slots;
}
