import type { BookShelf } from "../log/log.ts";
import type { WholeBook } from "./backup-form.ts";
import { faultsOfFolding, faultsOfWriting } from "./check-book.ts";
import { KeepFault } from "./keep-fault.ts";
import { readBackup } from "./read-backup.ts";
import { namesIn, readBook } from "./read-books.ts";

export type Finding = {
  readonly book: string;
  readonly commits: number;
  readonly events: number;
  readonly faults: readonly string[];
};

/** Folds every book of a store, and lets the store look at its own files, whose faults come first. */
export async function* verifyShelf(shelf: BookShelf): AsyncGenerator<Finding> {
  const faults = await shelf.check();
  if (faults.length > 0) yield { book: shelf.place, commits: 0, events: 0, faults };
  for (const book of await namesIn(shelf)) yield await findingIn(shelf, book);
}

/** Folds every book of a backup. Throws `KeepFault` where the file is not as it was written. */
export async function* verifyBackup(file: string): AsyncGenerator<Finding> {
  for await (const book of readBackup(file)) yield finding(book);
}

async function findingIn(shelf: BookShelf, book: string): Promise<Finding> {
  try {
    return finding({ book, commits: await readBook(shelf, book) });
  } catch (error) {
    if (error instanceof KeepFault) return { book, commits: 0, events: 0, faults: [error.message] };
    throw error;
  }
}

function finding({ book, commits }: WholeBook): Finding {
  const written = faultsOfWriting(book, commits);
  return {
    book,
    commits: commits.length,
    events: commits.reduce((sum, { events }) => sum + events.length, 0),
    // What is written wrong cannot be folded either.
    faults: written.length > 0 ? written : faultsOfFolding(book, commits),
  };
}
