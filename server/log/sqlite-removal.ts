import type { DatabaseSync } from "node:sqlite";
import type { BookRemoval } from "./log.ts";
import { openBooks } from "./sqlite-file.ts";
import { eachTable } from "./sqlite-tables.ts";

/** A hub at work writes in between; each of its turns is short. */
const patienceMs = 5_000;

/** Takes books out of a data folder, whether a hub works on it or not. Throws `StoreRefused`. */
export function sqliteRemoval(folder: string): BookRemoval {
  const db = openBooks(folder, patienceMs);
  const length = eachTable((table) => db.prepare(`SELECT count(*) AS length FROM ${table} WHERE book = ?`));
  const remove = eachTable((table) => db.prepare(`DELETE FROM ${table} WHERE book = ?`));
  const mark = db.prepare("INSERT OR REPLACE INTO archived (book, revision) VALUES (?, ?)");
  return {
    async remove(book, revision) {
      return inTransaction(db, () => {
        if (Number(length(book).get(book)?.["length"]) !== revision) return false;
        remove(book).run(book);
        mark.run(book, revision);
        return true;
      });
    },
    async close() {
      db.close();
    },
  };
}

/** One book at a time, so that a hub never waits long. */
function inTransaction(db: DatabaseSync, work: () => boolean): boolean {
  db.exec("BEGIN IMMEDIATE");
  try {
    const isDone = work();
    db.exec("COMMIT");
    return isDone;
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}
