import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreRefused } from "../log/sqlite-file.ts";
import type { VaultReading, VaultRow, VaultRows } from "./rows.ts";

/** The form of the tables below; a file of a higher number was written by a newer version. */
const schemaVersion = 2;

/** Numbered row by row, not through the table: that would tell which row was touched between which others (R12). */
const readingsTable = `
  CREATE TABLE IF NOT EXISTS readings (
    office TEXT NOT NULL,
    id TEXT NOT NULL,
    n INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    act TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (office, id, n)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS readings_at ON readings (office, at);
`;

/** Until form 1 readings were numbered in the order in which they came. */
const withoutRowNumbers = `
  DROP INDEX readings_id;
  DROP INDEX readings_at;
  ALTER TABLE readings RENAME TO numbered;
  ${readingsTable}
  INSERT INTO readings (office, id, n, at, by, act, why)
    SELECT office, id, row_number() OVER (PARTITION BY office, id ORDER BY rowid), at, by, act, why
    FROM numbered ORDER BY office, id, rowid;
  DROP TABLE numbered;
`;

const schema = `
  CREATE TABLE IF NOT EXISTS rows (
    office TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    person TEXT,
    at INTEGER NOT NULL,
    keep_until INTEGER NOT NULL,
    version INTEGER NOT NULL,
    key TEXT NOT NULL,
    sealed TEXT NOT NULL,
    marks TEXT NOT NULL,
    PRIMARY KEY (office, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS rows_person ON rows (office, person) WHERE person IS NOT NULL;
  CREATE INDEX IF NOT EXISTS rows_keep ON rows (office, keep_until);
  CREATE TABLE IF NOT EXISTS marks (
    office TEXT NOT NULL,
    mark TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (office, mark, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS marks_id ON marks (office, id);
  PRAGMA user_version = ${schemaVersion};
`;

/** Another process may write too (`dawr rotate`): it is waited for. */
const patienceMs = 5_000;

/**
 * The vault beside the embedded books: `vault.db` in the data folder, on the disk before each writing resolves. What is
 * removed is overwritten, not only unlinked. Throws `StoreRefused` when the folder cannot be used.
 */
export function sqliteRows(folder: string): VaultRows {
  const db = openVaultFile(folder);
  const statements = prepare(db);
  const idsOf = (rows: readonly Record<string, unknown>[]) => rows.map(({ id }) => String(id));

  const writeMarks = ({ office, id, marks }: VaultRow) => {
    statements.unmark.run(office, id);
    for (const mark of marks) statements.mark.run(office, mark, id);
  };

  return {
    add: async (row) =>
      inTransaction(db, () => {
        const { office, id, kind, person, at, keepUntil, version, key, sealed, marks } = row;
        const { changes } = statements.add.run(
          ...[office, id, kind, person ?? null, at, keepUntil, version, key, sealed, JSON.stringify(marks)],
        );
        if (changes === 1) writeMarks(row);
        return changes === 1;
      }),
    async get(office, id) {
      const found = statements.get.get(office, id);
      return found && rowOf(found);
    },
    replace: async (row) =>
      inTransaction(db, () => {
        const { office, id, kind, person, at, keepUntil, version, key, sealed, marks } = row;
        const { changes } = statements.replace.run(
          ...[kind, person ?? null, at, keepUntil, version, key, sealed, JSON.stringify(marks), office, id],
          version - 1,
        );
        if (changes === 1) writeMarks(row);
        return changes === 1;
      }),
    async remove(office, id) {
      const isRemoved = inTransaction(db, () => {
        statements.unmark.run(office, id);
        return statements.remove.run(office, id).changes === 1;
      });
      // The log of the file must not keep what the file has forgotten.
      if (isRemoved) db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      return isRemoved;
    },
    marked: async (office, mark) => idsOf(statements.marked.all(office, mark)),
    ofPerson: async (office, person) => idsOf(statements.ofPerson.all(office, person)),
    expired: async (office, now, limit) => idsOf(statements.expired.all(office, now, limit)),
    page: async (office, after, limit) => statements.page.all(office, after, limit).map(rowOf),
    async note({ office, id, at, by, act, why }) {
      statements.note.run(office, id, at, by, act, why);
    },
    readings: async (office, id, limit) =>
      statements.readings
        .all(office, id, limit)
        .map((found) => ({ ...found, at: Number(found["at"]) }) as VaultReading),
    async forgetReadings(office, before) {
      statements.forget.run(office, before);
    },
    async close() {
      if (db.isOpen) db.close();
    },
  };
}

function openVaultFile(folder: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    db = new DatabaseSync(join(folder, "vault.db"), { timeout: patienceMs });
    if (versionOf(db) > schemaVersion) {
      throw new StoreRefused(`The vault in ${folder} was written by a newer version of Dawr: start that version.`);
    }
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
    // Shows that the file can be written; where there is nothing to change nothing is, and no disk is waited for.
    db.exec("BEGIN IMMEDIATE");
    // Another process may have been faster.
    const before = versionOf(db);
    if (before < schemaVersion) db.exec(`${before === 0 ? readingsTable : withoutRowNumbers} ${schema}`);
    db.exec("COMMIT");
    // The log of the file holds what was written in the order in which it came.
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof StoreRefused) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreRefused(
      `The vault in ${folder} cannot be opened for writing (${reason}): make the folder writable, or set DATA_DIR to another one.`,
      { cause: error },
    );
  }
}

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
}

function prepare(db: DatabaseSync) {
  const columns = "office, id, kind, person, at, keep_until, version, key, sealed, marks";
  return {
    add: db.prepare(`INSERT INTO rows (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`),
    get: db.prepare(`SELECT ${columns} FROM rows WHERE office = ? AND id = ?`),
    replace: db.prepare(
      `UPDATE rows SET kind = ?, person = ?, at = ?, keep_until = ?, version = ?, key = ?, sealed = ?, marks = ?
       WHERE office = ? AND id = ? AND version = ?`,
    ),
    remove: db.prepare("DELETE FROM rows WHERE office = ? AND id = ?"),
    mark: db.prepare("INSERT INTO marks (office, mark, id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
    unmark: db.prepare("DELETE FROM marks WHERE office = ? AND id = ?"),
    marked: db.prepare("SELECT id FROM marks WHERE office = ? AND mark = ? ORDER BY id"),
    ofPerson: db.prepare("SELECT id FROM rows WHERE office = ? AND person = ? ORDER BY id"),
    expired: db.prepare("SELECT id FROM rows WHERE office = ? AND keep_until <= ? ORDER BY keep_until LIMIT ?"),
    page: db.prepare(`SELECT ${columns} FROM rows WHERE office = ? AND id > ? ORDER BY id LIMIT ?`),
    note: db.prepare(
      `INSERT INTO readings (office, id, n, at, by, act, why) VALUES
       (?1, ?2, (SELECT ifnull(max(n), 0) + 1 FROM readings WHERE office = ?1 AND id = ?2), ?3, ?4, ?5, ?6)`,
    ),
    readings: db.prepare(
      "SELECT office, id, at, by, act, why FROM readings WHERE office = ? AND id = ? ORDER BY at DESC, n DESC LIMIT ?",
    ),
    forget: db.prepare("DELETE FROM readings WHERE office = ? AND at < ?"),
  };
}

function rowOf(found: Readonly<Record<string, unknown>>): VaultRow {
  const { person, keep_until: keepUntil, marks, ...rest } = found;
  return {
    ...(rest as Pick<VaultRow, "office" | "id" | "kind" | "key" | "sealed">),
    ...(person === null ? {} : { person: String(person) }),
    at: Number(found["at"]),
    keepUntil: Number(keepUntil),
    version: Number(found["version"]),
    marks: JSON.parse(String(marks)) as readonly string[],
  };
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
