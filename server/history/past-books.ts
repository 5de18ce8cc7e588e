import type { BookRef } from "../books.ts";
import { archiveFile, officeMonthOf, readMonth } from "../keep/archive-files.ts";
import { BookArchived } from "../log/book-archived.ts";
import type { BookLog, BookName, BookShelf, Commit } from "../log/log.ts";
import { foldBook, foldCommits } from "./fold-book.ts";

/** Where books of the past stand: in the store, and once they were archived in the files of this folder. */
export type Past = {
  /** Rejects with `BookArchived` for a book that was moved to a file. */
  readonly log: Pick<BookLog, "read">;
  readonly archive: string;
  /** Hears of an archive file that cannot be read; without it that ends the work. */
  readonly onFault?: (error: unknown) => void;
};

type FoldPast = <State, Command, Facts>(book: BookRef<State, Command, Facts>) => Promise<State | undefined>;

/**
 * Folds books wherever they stand; undefined: it was archived, and no file here holds it. The archive file read last is
 * kept for as long as the answer is, because the days of a month are asked for one after another.
 */
export function foldPast({ log, archive, onFault }: Past): FoldPast {
  let open: { readonly file: string; readonly books: Promise<ReadonlyMap<BookName, readonly Commit[]>> } | undefined;

  const archived = async (book: BookName): Promise<readonly Commit[] | undefined> => {
    const where = officeMonthOf(book);
    if (where === undefined) return undefined;
    const file = archiveFile(archive, where);
    if (open?.file !== file) open = { file, books: readMonth(file) };
    try {
      return (await open.books).get(book);
    } catch (error) {
      if (onFault === undefined) throw error;
      onFault(error);
      return undefined;
    }
  };

  return async (book) => {
    try {
      return await foldBook(log, book);
    } catch (error) {
      if (!(error instanceof BookArchived)) throw error;
      const commits = await archived(book.name);
      return commits && foldCommits(book, commits);
    }
  };
}

/** A shelf reads what was archived as empty; this says, as a log does, that it is elsewhere. */
export function tellingArchived(
  shelf: Pick<BookShelf, "read">,
  archived: ReadonlyMap<BookName, unknown>,
): Pick<BookLog, "read"> {
  return {
    async read(book, after) {
      const commits = await shelf.read(book, after);
      if (commits.length === 0 && after === 0 && archived.has(book)) throw new BookArchived(book);
      return commits;
    },
  };
}
