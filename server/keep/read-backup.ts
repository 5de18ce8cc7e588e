import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Commit } from "../log/log.ts";
import {
  type BackupHead,
  type BackupManifest,
  type BackupSeal,
  backupFormat,
  type ManifestEntry,
  type WholeBook,
} from "./backup-form.ts";
import { faultsOfWriting } from "./check-book.ts";
import { KeepFault, reasonOf } from "./keep-fault.ts";

/** The head of the file; what follows it is not looked at. Throws `KeepFault` like `readBackup`. */
export async function readHead(file: string): Promise<BackupHead> {
  for await (const line of linesOf(file)) return headOf(file, line);
  throw noBackup(file);
}

/**
 * The books of the file, one after another. Throws `KeepFault` where the file is no backup, is of a newer form, or is
 * not as it was written; so nothing of it may be believed before the last book has been given and the end reached.
 */
export async function* readBackup(file: string): AsyncGenerator<WholeBook> {
  const seal = createHash("sha256");
  const entries: ManifestEntry[] = [];
  let open: { readonly commits: Commit[]; readonly book: string; readonly hash: Hash } | undefined;
  let reached: "start" | "books" | "manifest" | "seal" = "start";

  const finish = (): WholeBook | undefined => {
    if (!open) return undefined;
    const { book, commits, hash } = open;
    open = undefined;
    const [fault] = faultsOfWriting(book, commits);
    if (fault !== undefined) throw damaged(file, fault);
    entries.push({ book, revision: commits.length, sha256: hash.digest("hex") });
    return { book, commits };
  };

  for await (const line of linesOf(file)) {
    const value = reached === "start" ? headOf(file, line) : parse(file, line);
    if (reached === "manifest" && "seal" in value) {
      if (value.seal !== seal.digest("hex")) throw damaged(file, "its seal does not fit");
      reached = "seal";
      continue;
    }
    if (reached !== "start" && reached !== "books") throw damaged(file, "a line is out of its place");
    seal.update(line).update("\n");
    if (reached === "start") {
      reached = "books";
    } else if ("book" in value) {
      if (open?.book !== value.book) {
        const book = finish();
        if (book) yield book;
        open = { book: value.book, commits: [], hash: createHash("sha256") };
      }
      open?.commits.push(value);
      open?.hash.update(line).update("\n");
    } else if ("books" in value) {
      const book = finish();
      if (book) yield book;
      const isWhole = JSON.stringify(value.books) === JSON.stringify(entries);
      if (!isWhole) throw damaged(file, "it does not hold what its manifest says");
      reached = "manifest";
    } else {
      throw damaged(file, "a line is out of its place");
    }
  }
  if (reached === "start") throw noBackup(file);
  if (reached !== "seal") throw damaged(file, "its end is missing");
}

function headOf(file: string, line: Buffer): BackupHead {
  let head: BackupHead;
  try {
    head = JSON.parse(line.toString());
  } catch {
    throw noBackup(file);
  }
  if (head?.dawr !== "backup") throw noBackup(file);
  if (head.format > backupFormat) {
    throw new KeepFault(
      `${file} was made by Dawr ${head.version}, in form ${head.format}; this version reads form ${backupFormat} at most: use that version.`,
    );
  }
  return head;
}

type Line = BackupHead | Commit | BackupManifest | BackupSeal;

function parse(file: string, line: Buffer): Line {
  try {
    const value: Line | null = JSON.parse(line.toString());
    if (typeof value === "object" && value !== null) return value;
  } catch (error) {
    throw damaged(file, reasonOf(error));
  }
  throw damaged(file, "a line is out of its place");
}

/** The lines, unpacked, without their line feeds. A piece after the last line feed counts as a line. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  try {
    // Whoever leaves early ends the stream, and so the pipeline.
    for await (const chunk of pipeline(createReadStream(file), createGunzip(), () => undefined)) {
      let from = 0;
      for (let to = chunk.indexOf(10, from); to >= 0; to = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, to)]);
        rest = [];
        from = to + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
    }
  } catch (error) {
    throw error instanceof KeepFault ? error : unreadable(file, error);
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

function unreadable(file: string, error: unknown): KeepFault {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return new KeepFault(`There is no file ${file}.`, { cause: error });
  // The codes of zlib: Z_DATA_ERROR, Z_BUF_ERROR.
  if (code.startsWith("Z_")) return damaged(file, reasonOf(error), error);
  return new KeepFault(`${file} cannot be read (${reasonOf(error)}).`, { cause: error });
}

function damaged(file: string, why: string, cause?: unknown): KeepFault {
  return new KeepFault(`${file} is damaged (${why.replace(/\.$/, "")}): use another backup.`, { cause });
}

function noBackup(file: string): KeepFault {
  return new KeepFault(`${file} is no backup of Dawr.`);
}
