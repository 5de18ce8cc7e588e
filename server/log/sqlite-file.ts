import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { tables } from "./sqlite-tables.ts";

/** The store cannot be opened; the message is one sentence for whoever started the hub. */
export class StoreRefused extends Error {
  override readonly name = "StoreRefused";
}

/** The form of the tables below; a file of a higher number was written by a newer version. */
export const schemaVersion = 3;

const columns =
  "book TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL";

const schema = `
  ${tables.map((name) => `CREATE TABLE IF NOT EXISTS ${name} (${columns}, UNIQUE (book, revision)) STRICT;`).join("\n")}
  CREATE TABLE IF NOT EXISTS archived (
    book TEXT NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${schemaVersion};
`;

/** Until form 2 all books shared a table. The gaps that ratings leave would tell as much, so all rows are numbered anew. */
const apart = `
  ALTER TABLE commits RENAME TO together;
  ${schema}
  ${tables.map((name) => `INSERT INTO ${name} SELECT book, revision, id, at, body FROM together WHERE book ${name === "ratings" ? "" : "NOT "}GLOB 'office/*/ratings/*' ORDER BY rowid;`).join("\n")}
  DROP TABLE together;
`;

/** Codes of SQLite, https://www.sqlite.org/rescode.html; the low byte is the kind of error. */
const sqliteBusy = 5;

/** The file of the books, and the lock that keeps every other process away from it. */
export type StoreFile = { readonly db: DatabaseSync; close(): void };

/**
 * Opens `dawr.db` in the folder, made if missing. Throws `StoreRefused` when another process has it, when the folder
 * cannot be written, or when a newer version made the file.
 */
export function openStoreFile(folder: string): StoreFile {
  const lock = takeLock(folder);
  try {
    const db = openBooks(folder);
    // After a power cut the journal of before is still there.
    forgetOrder(db);
    return {
      db,
      close() {
        db.close();
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/**
 * An exclusive transaction on a file of its own, held for the life of the process: the system frees it even after
 * kill -9, and backups may still read the books. Throws `StoreRefused` when another process has it.
 */
export function takeLock(folder: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    lock = new DatabaseSync(join(folder, "dawr.lock"), { timeout: 0 });
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;");
    return lock;
  } catch (error) {
    lock?.close();
    if (kindOf(error) === sqliteBusy) {
      throw new StoreRefused(
        `Another hub is already running on the data folder ${folder}: stop it first, or give this one a folder of its own (DATA_DIR).`,
        { cause: error },
      );
    }
    throw notWritable(folder, error);
  }
}

/** The file of the books without the lock, for short work beside a hub. Throws `StoreRefused`. */
export function openBooks(folder: string, patienceMs = 1_000): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(join(folder, "dawr.db"), { timeout: patienceMs });
    const version = versionOf(db);
    if (version > schemaVersion) {
      throw new StoreRefused(`The books in ${folder} were written by a newer version of Dawr: start that version.`);
    }
    // FULL: a commit is on the disk before it is answered, also when the power goes.
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    if (version < schemaVersion) bringUpToDate(db);
    return db;
  } catch (error) {
    db?.close();
    throw error instanceof StoreRefused ? error : notWritable(folder, error);
  }
}

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
}

/** Makes the tables, or brings those of an older version into the form of this one: all of it or nothing. */
function bringUpToDate(db: DatabaseSync): void {
  // What the old table leaves in the file would still tell its order: it is overwritten.
  db.exec("PRAGMA secure_delete = ON; BEGIN IMMEDIATE;");
  try {
    // Another process may have been faster.
    const version = versionOf(db);
    if (version < schemaVersion) {
      db.exec(version === 0 ? schema : apart);
    }
    db.exec("COMMIT; PRAGMA secure_delete = OFF;");
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/**
 * Moves what was written lately from the file's journal to its place in the books, and empties the journal, which holds
 * it in the order in which it came. False: somebody is reading or writing, who is not waited for.
 */
export function forgetOrder(db: DatabaseSync): boolean {
  const patience = Number(db.prepare("PRAGMA busy_timeout").get()?.["timeout"] ?? 0);
  db.exec("PRAGMA busy_timeout = 0");
  try {
    return Number(db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"]) === 0;
  } finally {
    db.exec(`PRAGMA busy_timeout = ${patience}`);
  }
}

function notWritable(folder: string, error: unknown): StoreRefused {
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreRefused(
    `The books in ${folder} cannot be opened for writing (${reason}): make the folder writable, or set DATA_DIR to another one.`,
    { cause: error },
  );
}

function kindOf(error: unknown): number {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
}
