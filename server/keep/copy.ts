import { isDeepStrictEqual } from "node:util";
import type { BookLog, BookShelf } from "../log/log.ts";
import type { WholeBook } from "./backup-form.ts";
import { faultsOfWriting } from "./check-book.ts";
import { KeepFault } from "./keep-fault.ts";
import { pour } from "./pour.ts";
import { namesIn, readBook } from "./read-books.ts";

export type Copied = { readonly books: number; readonly commits: number; readonly added: number };

/**
 * Copies what the log lacks, and compares both afterwards; doing it again goes on where it stopped. Rejects with
 * `KeepFault`, before anything is written, when a book there is not the beginning of the book here.
 */
export async function copyBooks(from: BookShelf, to: BookLog): Promise<Copied> {
  const names = await namesIn(from);
  if (names.length === 0) throw new KeepFault(`There are no books in ${from.place}: nothing to copy.`);
  const lengths = new Map<string, number>();
  for (const book of names) lengths.set(book, await sharedLength(from, to, book));
  let commitCount = 0;
  let added = 0;
  async function* missing(): AsyncGenerator<WholeBook> {
    for (const book of names) {
      const commits = await readBook(from, book, lengths.get(book));
      commitCount += commits.length + (lengths.get(book) ?? 0);
      added += commits.length;
      yield { book, commits };
    }
  }
  await pour(to, missing());
  for (const book of names) await assertCopied(from, to, book);
  return { books: names.length, commits: commitCount, added };
}

/** How many commits of the book are there already. */
async function sharedLength(from: BookShelf, to: BookLog, book: string): Promise<number> {
  const commits = await readBook(from, book);
  const [fault] = faultsOfWriting(book, commits);
  if (fault !== undefined) throw new KeepFault(`The books in ${from.place} are damaged: ${fault}`);
  const there = await to.read(book, 0);
  const other = there.findIndex((commit, place) => !isDeepStrictEqual(commit, commits[place]));
  if (other < 0) return there.length;
  throw new KeepFault(
    `${book} is another book where it shall be copied to, from revision ${other + 1} on: nothing was copied.`,
  );
}

async function assertCopied(from: BookShelf, to: BookLog, book: string): Promise<void> {
  const there = await to.read(book, 0);
  const commits = await readBook(from, book);
  if (isDeepStrictEqual(there, commits.slice(0, there.length)) && there.length > 0) return;
  throw new KeepFault(`${book} was not copied whole: the copy must not be used.`);
}
