import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Notes, ownCounter } from "./notes.ts";

/**
 * Notes in a file of their own beside the books, so that a restarted hub still knows when each device was last heard.
 * Unlike the books they wait for no disk. A file that cannot be read is made anew.
 */
export function sqliteNotes(folder: string, now: () => number): Notes {
  const db = openFile(join(folder, "notes.db"));
  const pinOne = db.prepare(
    "INSERT INTO notes (board, name, text, at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text, at = excluded.at",
  );
  const all = db.prepare("SELECT name, text, at FROM notes WHERE board = ? ORDER BY name");
  const dropOne = db.prepare("DELETE FROM notes WHERE board = ? AND name = ?");
  return {
    isShared: false,
    async pin(board, notes) {
      for (const [name, text] of Object.entries(notes)) pinOne.run(board, name, text, now());
    },
    async read(board) {
      const aged = ({ text, at }: Readonly<Record<string, unknown>>) => ({
        text: String(text),
        ageMs: Math.max(0, now() - Number(at)),
      });
      return new Map(all.all(board).map((row) => [String(row["name"]), aged(row)]));
    },
    async drop(board, names) {
      for (const name of names) dropOne.run(board, name);
    },
    counter: ownCounter,
    async close() {
      if (db.isOpen) db.close();
    },
  };
}

function openFile(path: string): DatabaseSync {
  try {
    return openReady(path);
  } catch {
    for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
    return openReady(path);
  }
}

function openReady(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 1_000 });
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    db.exec(`CREATE TABLE IF NOT EXISTS notes (
      board TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (board, name)
    ) STRICT, WITHOUT ROWID`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
