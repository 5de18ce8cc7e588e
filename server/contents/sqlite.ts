import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreRefused } from "../log/sqlite-file.ts";
import type { Contents } from "./contents.ts";

/** The form of the table below; a file of a higher number was written by a newer version. */
const schemaVersion = 1;
/** Another process may write too (`dawr copy`): it is waited for. */
const patienceMs = 5_000;

const schema = `
  CREATE TABLE IF NOT EXISTS contents (
    office TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (office, sha256)
  ) STRICT;
  PRAGMA user_version = ${schemaVersion};
`;

/** The files beside the embedded books: `library.db` in the data folder. Throws `StoreRefused` when it cannot be used. */
export function sqliteContents(folder: string): Contents {
  const db = openFile(folder);
  const add = db.prepare("INSERT INTO contents (office, sha256, at, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const get = db.prepare("SELECT bytes FROM contents WHERE office = ? AND sha256 = ?");
  const list = db.prepare(
    "SELECT office, sha256, at, length(bytes) AS bytes FROM contents WHERE office = ? ORDER BY sha256",
  );
  const remove = db.prepare("DELETE FROM contents WHERE office = ? AND sha256 = ?");
  return {
    async add({ office, sha256, at }, bytes) {
      add.run(office, sha256, at, bytes);
    },
    async get(office, sha256) {
      const bytes = get.get(office, sha256)?.["bytes"];
      return bytes instanceof Uint8Array ? bytes : undefined;
    },
    list: async (office) =>
      list.all(office).map((row) => ({
        office,
        sha256: String(row["sha256"]),
        at: Number(row["at"]),
        bytes: Number(row["bytes"]),
      })),
    async remove(office, sha256) {
      remove.run(office, sha256);
    },
    async close() {
      if (db.isOpen) db.close();
    },
  };
}

function openFile(folder: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    db = new DatabaseSync(join(folder, "library.db"), { timeout: patienceMs });
    const version = Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
    if (version > schemaVersion) {
      throw new StoreRefused(`The library in ${folder} was written by a newer version of Dawr: start that version.`);
    }
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    // Shows that the file can be written; where there is nothing to change nothing is, and no disk is waited for.
    db.exec(`BEGIN IMMEDIATE; ${version < schemaVersion ? schema : ""} COMMIT;`);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof StoreRefused) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreRefused(
      `The library in ${folder} cannot be opened for writing (${reason}): make the folder writable, or set DATA_DIR to another one.`,
      { cause: error },
    );
  }
}
