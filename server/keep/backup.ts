import { existsSync, linkSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { BookShelf } from "../log/log.ts";
import type { WholeBook } from "./backup-form.ts";
import { headOf } from "./backup-head.ts";
import { faultsOfFolding, faultsOfWriting } from "./check-book.ts";
import { syncFolder } from "./folders.ts";
import { KeepFault, reasonOf } from "./keep-fault.ts";
import { readBackup } from "./read-backup.ts";
import { namesIn, readBook } from "./read-books.ts";
import { writeBackup } from "./write-backup.ts";

export type BackupOrder = {
  readonly shelf: BookShelf;
  /** Must not exist yet. */
  readonly file: string;
  readonly secret: string | undefined;
  /** Puts the secret itself into the file. */
  readonly isWithSecret: boolean;
};

export type Kept = {
  readonly books: number;
  readonly commits: number;
  /** What this version cannot make sense of; it is in the file all the same, as it stood. */
  readonly faults: readonly string[];
};

/**
 * Writes all books into one new file, hubs at work or not, and reads it back. The file is there whole or not at all.
 * Rejects with `KeepFault`.
 */
export async function backup({ shelf, file, secret, isWithSecret }: BackupOrder): Promise<Kept> {
  if (existsSync(file)) throw new KeepFault(`${file} exists already: a backup never overwrites another.`);
  if (isWithSecret && secret === undefined) {
    throw new KeepFault("There is no secret to put into the backup: set DATA_DIR or DAWR_SECRET as the hub has it.");
  }
  const names = await namesIn(shelf);
  if (names.length === 0) throw new KeepFault(`There are no books in ${shelf.place}: nothing to keep.`);
  const draft = `${file}.${process.pid}.part`;
  try {
    await writing(file, () => writeBackup(draft, headOf(secret, isWithSecret), readAll(shelf, names)));
    const kept = await readBack(draft);
    await writing(file, async () => {
      // Fails when somebody made the file meanwhile, where a rename would replace it.
      linkSync(draft, file);
      syncFolder(dirname(file));
    });
    return kept;
  } finally {
    rmSync(draft, { force: true });
  }
}

async function* readAll(shelf: BookShelf, names: readonly string[]): AsyncGenerator<WholeBook> {
  for (const book of names) {
    const commits = await readBook(shelf, book);
    const [fault] = faultsOfWriting(book, commits);
    if (fault !== undefined) {
      throw new KeepFault(`The books in ${shelf.place} are damaged, so there is no backup of them: ${fault}`);
    }
    yield { book, commits };
  }
}

/** What the file really holds. */
async function readBack(file: string): Promise<Kept> {
  const faults: string[] = [];
  let books = 0;
  let commitCount = 0;
  for await (const { book, commits } of readBackup(file)) {
    books += 1;
    commitCount += commits.length;
    faults.push(...faultsOfFolding(book, commits));
  }
  return { books, commits: commitCount, faults };
}

async function writing(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof KeepFault) throw error;
    throw new KeepFault(`The backup ${file} could not be written (${reasonOf(error)}); nothing of it is left.`, {
      cause: error,
    });
  }
}
