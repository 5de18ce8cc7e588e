import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { CommandId, Instant, Revision } from "../../shared/office/ids.ts";
import { BookArchived } from "./book-archived.ts";
import { createKnownIds, type KnownIds } from "./known-ids.ts";
import type { BookName } from "./log.ts";
import { eachTable } from "./sqlite-tables.ts";

/** One append as it crosses to the thread that writes. Revisions go up from the first; there is at least one commit. */
export type Piece = {
  readonly book: BookName;
  readonly first: Revision;
  readonly ids: readonly CommandId[];
  readonly ats: readonly Instant[];
  readonly bodies: readonly string[];
};

/** `written` false: the revision is taken. A fault is told in words, since not every error crosses between threads. */
export type PieceOutcome = { readonly written: boolean } | { readonly fault: string } | { readonly archived: BookName };

type Statements = {
  readonly of: (book: BookName) => { readonly tail: StatementSync; readonly insert: StatementSync };
  readonly archived: StatementSync;
  readonly known: KnownIds;
};

/**
 * Writes groups of appends: all in one transaction, and so with one sync; if that fails, each in its own, so that one
 * bad append does not take others with it.
 */
export function groupWriter(db: DatabaseSync): (group: readonly Piece[]) => readonly PieceOutcome[] {
  const ids = eachTable((table) => db.prepare(`SELECT id FROM ${table} WHERE book = ?`));
  const statements = {
    known: createKnownIds((book) =>
      ids(book)
        .all(book)
        .map(({ id }) => String(id)),
    ),
    of: eachTable((table) => ({
      tail: db.prepare(`SELECT max(revision) AS tail FROM ${table} WHERE book = ?`),
      insert: db.prepare(`INSERT INTO ${table} (book, revision, id, at, body) VALUES (?, ?, ?, ?, ?)`),
    })),
    archived: db.prepare("SELECT 1 FROM archived WHERE book = ?"),
  };
  const writeAll = (group: readonly Piece[]): readonly PieceOutcome[] => {
    try {
      return inTransaction(db, () => group.map((piece) => ({ written: write(statements, piece) })));
    } catch (error) {
      for (const { book } of group) statements.known.forget(book);
      if (group.length > 1) return group.flatMap((piece) => writeAll([piece]));
      if (error instanceof BookArchived) return [{ archived: error.book }];
      return [{ fault: error instanceof Error ? error.message : String(error) }];
    }
  };
  return writeAll;
}

function inTransaction<Value>(db: DatabaseSync, work: () => Value): Value {
  db.exec("BEGIN IMMEDIATE");
  try {
    const value = work();
    db.exec("COMMIT");
    return value;
  } catch (error) {
    // A full disk has ended the transaction already.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/** Whether the book was at the revision before; only then it is written. Throws when it holds one of the ids already. */
function write({ of, archived, known }: Statements, { book, first, ids, ats, bodies }: Piece): boolean {
  const { tail, insert } = of(book);
  if (Number(tail.get(book)?.["tail"] ?? 0) + 1 !== first) return false;
  // Whoever does not begin the book has read it, and was told then.
  if (first === 1 && archived.get(book) !== undefined) throw new BookArchived(book);
  known.add(book, ids);
  for (const [place, id] of ids.entries()) insert.run(book, first + place, id, ats[place] ?? 0, bodies[place] ?? "");
  return true;
}
