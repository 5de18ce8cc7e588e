import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { BookShelf } from "./log.ts";
import { prepareAfter, prepareIn, readCommits } from "./sqlite.ts";
import { StoreRefused, schemaVersion } from "./sqlite-file.ts";

/** A long check of a damaged file would find the same again and again. */
const faultsTold = 20;

/**
 * All books of a data folder as they stood at one moment, whether a hub works on it or not: what is written afterwards
 * is not seen. Throws `StoreRefused` when there are none, or when a newer version made them.
 */
export function sqliteShelf(folder: string): BookShelf {
  const db = openForReading(folder);
  // A file that no hub of this version has opened yet has one table for all.
  const isApart = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'ratings'").get() !== undefined;
  const together = isApart ? undefined : prepareIn(db, "commits");
  const after = together ? () => together : prepareAfter(db);
  const all = isApart ? "SELECT book FROM commits UNION SELECT book FROM ratings" : "SELECT DISTINCT book FROM commits";
  const names = db.prepare(`${all} ORDER BY book`);
  const check = db.prepare(`PRAGMA integrity_check(${faultsTold})`);
  return {
    place: `the data folder ${folder}`,
    books: async () => names.all().map(({ book }) => String(book)),
    read: async (book, revision) => readCommits(after, book, revision),
    async archived() {
      const isKnown = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'archived'").get() !== undefined;
      const rows = isKnown ? db.prepare("SELECT book, revision FROM archived").all() : [];
      return new Map(rows.map(({ book, revision }) => [String(book), Number(revision)]));
    },
    async check() {
      const told = check.all().flatMap((row) => String(row["integrity_check"]).split("\n"));
      const faults = told.filter((line) => line !== "ok" && !line.startsWith("***"));
      return faults.map((fault) => `${join(folder, "dawr.db")} is damaged: ${fault}.`);
    },
    async close() {
      db.close();
    },
  };
}

function openForReading(folder: string): DatabaseSync {
  const file = join(folder, "dawr.db");
  if (!existsSync(file)) {
    throw new StoreRefused(`There are no books in the data folder ${folder} (set DATA_DIR to the hub's folder).`);
  }
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 1_000 });
    // One transaction from here to the end: the same moment for all books.
    db.exec("BEGIN");
    const version = Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
    if (version > schemaVersion) {
      throw new StoreRefused(`The books in ${folder} were written by a newer version of Dawr: use that version.`);
    }
    db.prepare("SELECT count(*) FROM (SELECT 1 FROM commits LIMIT 1)").get();
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof StoreRefused) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreRefused(`The books in ${folder} cannot be read (${reason}).`, { cause: error });
  }
}
