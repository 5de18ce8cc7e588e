import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { BackupHead, BackupManifest, BackupSeal, ManifestEntry, WholeBook } from "./backup-form.ts";

/** So many commits go through the stream in one piece. */
const pieceLength = 500;

/** Writes a new file, readable by its owner alone, and resolves when it is on the disk. Rejects when it is there already. */
export async function writeBackup(file: string, head: BackupHead, books: AsyncIterable<WholeBook>): Promise<void> {
  const target = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(Readable.from(linesOf(head, books)), createGzip(), target);
}

async function* linesOf(head: BackupHead, books: AsyncIterable<WholeBook>): AsyncGenerator<string> {
  const seal = createHash("sha256");
  const line = (value: BackupHead | BackupManifest | BackupSeal) => {
    const text = `${JSON.stringify(value)}\n`;
    seal.update(text);
    return text;
  };
  const entries: ManifestEntry[] = [];
  yield line(head);
  for await (const { book, commits } of books) {
    const hash = createHash("sha256");
    for (let from = 0; from < commits.length; from += pieceLength) {
      const piece = commits.slice(from, from + pieceLength);
      const text = piece.map((commit) => `${JSON.stringify(commit)}\n`).join("");
      hash.update(text);
      seal.update(text);
      yield text;
    }
    entries.push({ book, revision: commits.length, sha256: hash.digest("hex") });
  }
  yield line({ books: entries });
  yield line({ seal: seal.copy().digest("hex") });
}
