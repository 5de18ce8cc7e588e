import type { BookName } from "./log.ts";

/**
 * Books of ratings have a table of their own. Rows are numbered as they come: in one table with the days they would tell
 * which visit was just over when somebody rated (R12).
 */
export const tables = ["commits", "ratings"] as const;
type Table = (typeof tables)[number];

/** Makes the same thing for each table, and answers with the one for a book. */
export function eachTable<Made>(make: (table: Table) => Made): (book: BookName) => Made {
  const days = make("commits");
  const ratings = make("ratings");
  return (book) => (/^office\/[^/]+\/ratings\//.test(book) ? ratings : days);
}
