import type { CommandId } from "../../shared/office/ids.ts";
import type { BookName } from "./log.ts";

/** So many books are written at a time at most; those written longest ago are forgotten first. */
const booksKept = 64;

/**
 * The command ids of the books written lately. Where one process alone writes, memory may know what an index on the
 * disk would: random ids would touch a page of that index each, and cost three times as much as the commits themselves.
 */
export type KnownIds = {
  /** Adds ids to the book's. Throws, and adds none, when one of them is there already. */
  add(book: BookName, ids: readonly CommandId[]): void;
  /** Forgets the book: what was added was not written after all. */
  forget(book: BookName): void;
};

/** `read` gives the ids that the store holds of a book. */
export function createKnownIds(read: (book: BookName) => Iterable<CommandId>): KnownIds {
  const byBook = new Map<BookName, Set<CommandId>>();

  const idsOf = (book: BookName) => {
    const ids = byBook.get(book) ?? new Set(read(book));
    byBook.delete(book);
    byBook.set(book, ids);
    for (const oldest of byBook.keys()) {
      if (byBook.size <= booksKept) break;
      byBook.delete(oldest);
    }
    return ids;
  };

  return {
    add(book, ids) {
      const known = idsOf(book);
      const repeated = ids.find((id) => known.has(id));
      if (repeated !== undefined) throw new Error(`${book}: command ${repeated} is in the book already`);
      for (const id of ids) known.add(id);
    },
    forget: (book) => void byBook.delete(book),
  };
}
