import type { BookLog } from "../log/log.ts";
import type { WholeBook } from "./backup-form.ts";
import { KeepFault } from "./keep-fault.ts";

/** More than this in one append would hold up whoever else works on the store. */
const appendLength = 500;
/** Books poured together share the syncs of the disk. */
const together = 2_000;

/** Writes what the books lack in the log; their first commits may be there. Rejects when somebody else writes there too. */
export async function pour(log: BookLog, books: AsyncIterable<WholeBook>): Promise<void> {
  let waiting: WholeBook[] = [];
  let length = 0;
  for await (const book of books) {
    waiting.push(book);
    length += book.commits.length;
    if (length < together) continue;
    await pourTogether(log, waiting);
    waiting = [];
    length = 0;
  }
  await pourTogether(log, waiting);
}

async function pourTogether(log: BookLog, books: readonly WholeBook[]): Promise<void> {
  const outcomes = await Promise.allSettled(books.map((book) => pourBook(log, book)));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

async function pourBook(log: BookLog, { book, commits }: WholeBook): Promise<void> {
  for (let from = 0; from < commits.length; from += appendLength) {
    if (await log.append(book, commits.slice(from, from + appendLength))) continue;
    throw new KeepFault(`${book} is being written by somebody else: stop every hub on the store, then try again.`);
  }
}
