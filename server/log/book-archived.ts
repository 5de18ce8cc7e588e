import type { BookName } from "./log.ts";

/** The book stands in an archive file: the store neither reads nor writes it any more, so that it cannot begin anew. */
export class BookArchived extends Error {
  override readonly name = "BookArchived";

  readonly book: BookName;

  constructor(book: BookName) {
    super(`${book} was moved to an archive file: read it with "dawr read ${book}".`);
    this.book = book;
  }
}
