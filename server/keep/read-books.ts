import type { BookName, BookShelf, Commit } from "../log/log.ts";
import { inReadingOrder } from "./book-kinds.ts";
import { KeepFault, reasonOf } from "./keep-fault.ts";

/** The names of all books, in the order in which they are to be read. Rejects with `KeepFault`. */
export async function namesIn(shelf: BookShelf): Promise<readonly BookName[]> {
  try {
    return inReadingOrder(await shelf.books());
  } catch (error) {
    throw unreadable("The list of books", shelf, error);
  }
}

/** A book, or what follows a revision. Rejects with `KeepFault`. */
export async function readBook(shelf: BookShelf, book: BookName, after = 0): Promise<readonly Commit[]> {
  try {
    return await shelf.read(book, after);
  } catch (error) {
    throw unreadable(book, shelf, error);
  }
}

function unreadable(what: string, shelf: BookShelf, error: unknown): KeepFault {
  return new KeepFault(`${what} cannot be read in ${shelf.place} (${reasonOf(error)}).`, { cause: error });
}
