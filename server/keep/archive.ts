import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { BookName, BookRemoval, BookShelf } from "../log/log.ts";
import { archiveFile, type OfficeMonth, officeMonthOf } from "./archive-files.ts";
import type { WholeBook } from "./backup-form.ts";
import { headOf } from "./backup-head.ts";
import { faultsOfFolding, faultsOfWriting } from "./check-book.ts";
import { isClosed } from "./closed-book.ts";
import { syncFolder } from "./folders.ts";
import { KeepFault, reasonOf } from "./keep-fault.ts";
import { readBackup } from "./read-backup.ts";
import { namesIn, readBook } from "./read-books.ts";
import { writeBackup } from "./write-backup.ts";

export type ArchiveOrder = {
  readonly shelf: BookShelf;
  readonly removal: BookRemoval;
  /** Where the archive files stand. */
  readonly folder: string;
  readonly now: number;
  /** A month goes when its last day is so many days past. */
  readonly olderThanDays: number;
  readonly secret: string | undefined;
  /** Adds up a month whose books stand in its file by now, while they still stand in the store. */
  readonly sumUp: (month: OfficeMonth) => Promise<void>;
};

export type Archived = {
  readonly files: readonly string[];
  readonly books: number;
  readonly commits: number;
  /** Months that stay though they are old, and why: a sentence each. */
  readonly kept: readonly string[];
};

const dayMs = 86_400_000;

/**
 * Moves old months to compressed files, one per office and month. A book leaves the store only after its file was
 * written, synced, named and read back, and its days were added up, so at any instant it stands in one of them, whole. Doing it again goes on where
 * it stopped. Rejects with `KeepFault`.
 */
export async function archive(order: ArchiveOrder): Promise<Archived> {
  const files: string[] = [];
  const kept: string[] = [];
  let books = 0;
  let commits = 0;
  for (const { where, names } of dueMonths(await namesIn(order.shelf), order)) {
    const lengths = new Map<BookName, number>();
    const [whyNot] = await lookAt(order.shelf, names, lengths);
    if (whyNot !== undefined) {
      kept.push(`${where.month} of ${where.office} stays: ${whyNot}`);
      continue;
    }
    const file = archiveFile(order.folder, where);
    await writeFile(order, file, names);
    await order.sumUp(where);
    for (const [book, length] of lengths) await remove(order.removal, file, book, length);
    files.push(file);
    books += lengths.size;
    for (const length of lengths.values()) commits += length;
  }
  return { files, books, commits, kept };
}

type Due = { readonly where: OfficeMonth; readonly names: BookName[] };

/** Whole months only, so that a file is written once. */
function dueMonths(names: readonly BookName[], { now, olderThanDays }: ArchiveOrder): readonly Due[] {
  const months = new Map<string, Due>();
  for (const name of names) {
    const where = officeMonthOf(name);
    if (where === undefined) continue;
    const [year = 0, month = 0] = where.month.split("-").map(Number);
    // The month that follows has begun; a day more, because offices live ahead of and behind UTC.
    if (now - Date.UTC(year, month, 1) <= (olderThanDays + 1) * dayMs) continue;
    const key = `${where.office}/${where.month}`;
    const due = months.get(key) ?? { where, names: [] };
    due.names.push(name);
    months.set(key, due);
  }
  return [...months.keys()].toSorted().flatMap((key) => months.get(key) ?? []);
}

/** Why the month cannot go; nothing when it can. Fills in how long each book is. */
async function lookAt(
  shelf: BookShelf,
  names: readonly BookName[],
  lengths: Map<BookName, number>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const name of names) {
    const commits = await readBook(shelf, name);
    lengths.set(name, commits.length);
    const written = faultsOfWriting(name, commits);
    faults.push(...(written.length > 0 ? written : faultsOfFolding(name, commits)));
    if (faults.length === 0 && !isClosed(name, commits)) faults.push(`${name} was never closed.`);
  }
  return faults;
}

/** Afterwards the file holds all these books, and what it held before. */
async function writeFile(order: ArchiveOrder, file: string, names: readonly BookName[]): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  try {
    makeFolder(dirname(file));
    await writeBackup(draft, headOf(order.secret, false), together(order.shelf, file, names));
    await assertHolds(order.shelf, draft, names);
    renameSync(draft, file);
    syncFolder(dirname(file));
    await assertHolds(order.shelf, file, names);
  } catch (error) {
    if (error instanceof KeepFault) throw error;
    throw new KeepFault(
      `The archive file ${file} could not be written (${reasonOf(error)}); its books are still in the store.`,
      { cause: error },
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Every folder on the way outlives a power cut. */
function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    syncFolder(dirname(made));
    if (made === first) return;
  }
}

async function* together(shelf: BookShelf, file: string, names: readonly BookName[]): AsyncGenerator<WholeBook> {
  if (existsSync(file)) {
    for await (const before of readBackup(file)) {
      if (!names.includes(before.book)) yield before;
      else await assertSame(shelf, file, before);
    }
  }
  for (const book of names) yield { book, commits: await readBook(shelf, book) };
}

/** What was archived is never replaced by something else. */
async function assertSame(shelf: BookShelf, file: string, { book, commits }: WholeBook): Promise<void> {
  if (isDeepStrictEqual(commits, await readBook(shelf, book))) return;
  throw new KeepFault(`${book} in ${shelf.place} is not the one that ${file} holds: both stay as they are.`);
}

/** The file is read to its end and compared with the store, book by book. */
async function assertHolds(shelf: BookShelf, file: string, names: readonly BookName[]): Promise<void> {
  const missing = new Set(names);
  for await (const { book, commits } of readBackup(file)) {
    if (!missing.delete(book)) continue;
    if (isDeepStrictEqual(commits, await readBook(shelf, book))) continue;
    throw new KeepFault(`${book} in ${file} is not what stands in ${shelf.place}: nothing of it was taken away.`);
  }
  if (missing.size === 0) return;
  throw new KeepFault(`${file} does not hold ${[...missing].join(", ")}: nothing of it was taken away.`);
}

async function remove(removal: BookRemoval, file: string, book: BookName, length: number): Promise<void> {
  try {
    if (await removal.remove(book, length)) return;
  } catch (error) {
    throw new KeepFault(
      `${book} is in ${file} now and could not be taken out of the store (${reasonOf(error)}): try again.`,
      {
        cause: error,
      },
    );
  }
  throw new KeepFault(`${book} was written to meanwhile, so it stays in the store: try again.`);
}
