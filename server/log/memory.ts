import type { Revision } from "../../shared/office/ids.ts";
import { createFollowers, type Followers } from "./followers.ts";
import type { BookLog, BookName, Commit } from "./log.ts";
import { assertSequence } from "./sequence.ts";

/** Books kept in memory, as text, so that nobody can change what is written. Several hubs of a test may share one. */
export type MemoryStore = { open(): BookLog };

type Shelf = {
  readonly books: Map<BookName, { readonly texts: string[]; readonly ids: Set<string> }>;
  readonly followers: Followers;
};

/** A store for tests and replays: nothing of it survives the process. */
export function memoryStore(): MemoryStore {
  const books: Shelf["books"] = new Map();
  const readNow = (book: BookName, after: Revision): readonly Commit[] =>
    (books.get(book)?.texts ?? []).slice(after).map((text) => JSON.parse(text) as Commit);
  const shelf: Shelf = { books, followers: createFollowers(readNow) };
  return { open: () => openOn(shelf, readNow) };
}

function openOn(shelf: Shelf, readNow: (book: BookName, after: Revision) => readonly Commit[]): BookLog {
  let isOpen = true;
  const stops = new Set<() => void>();
  const assertOpen = () => {
    if (!isOpen) throw new Error("The log is closed.");
  };
  return {
    async read(book, after) {
      assertOpen();
      return readNow(book, after);
    },
    async append(book, commits) {
      assertOpen();
      assertSequence(book, commits);
      return write(shelf, book, commits);
    },
    follow(book, after, onCommit) {
      assertOpen();
      const stop = shelf.followers.follow(book, after, onCommit);
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    async close() {
      isOpen = false;
      for (const stop of stops) stop();
    },
  };
}

function write({ books, followers }: Shelf, book: BookName, commits: readonly Commit[]): boolean {
  const { texts, ids } = books.get(book) ?? { texts: [], ids: new Set() };
  const first = commits[0];
  if (first === undefined) return true;
  if (first.revision !== texts.length + 1) return false;
  const repeated = commits.find((commit) => ids.has(commit.id));
  if (repeated) throw new Error(`${book}: command ${repeated.id} is in the book already`);
  const added = commits.map((commit) => JSON.stringify(commit));
  texts.push(...added);
  for (const commit of commits) ids.add(commit.id);
  books.set(book, { texts, ids });
  followers.tell(
    book,
    added.map((text) => JSON.parse(text) as Commit),
  );
  return true;
}
