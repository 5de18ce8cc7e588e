import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { BusinessDay, OfficeId } from "../../shared/office/ids.ts";
import { type DaySummary, summaryVersion } from "../../shared/views/day-summary.ts";
import { briefOf, type DayBrief } from "../../shared/views/organisation.ts";
import { StoreRefused } from "../log/sqlite-file.ts";

/** Summaries of closed days. Nothing in it is the only one of its kind: the file may be thrown away at any time. */
export type SummaryStore = {
  /** Those days of the period, both ends included, that this version has folded. */
  read(office: OfficeId, from: BusinessDay, to: BusinessDay): ReadonlyMap<BusinessDay, DaySummary>;
  /** The same days cut short, for adding up many offices. */
  briefs(office: OfficeId, from: BusinessDay, to: BusinessDay): ReadonlyMap<BusinessDay, DayBrief>;
  write(office: OfficeId, summaries: readonly DaySummary[]): void;
  /** Forgets every summary. */
  clear(): void;
  close(): void;
};

/** Somebody else writes to it for a moment, as `dawr recompute` and `dawr archive` do. */
const patienceMs = 5_000;

/** Codes of SQLite that say that the file is none of its own, or not whole. https://www.sqlite.org/rescode.html */
const damaged: ReadonlySet<number> = new Set([11, 26]);

/**
 * Opens `history.db` in the data folder, beside the books and never among them; hubs on Redis keep one each. A damaged
 * file is begun anew, and no other is: somebody may be at work on it. Throws `StoreRefused` when it cannot be used.
 */
export function openSummaryStore(folder: string): SummaryStore {
  const file = join(folder, "history.db");
  try {
    mkdirSync(folder, { recursive: true });
    try {
      return openFile(file);
    } catch (error) {
      if (!isDamaged(error)) throw error;
      // It held nothing that the books do not.
      for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
      return openFile(file);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreRefused(
      `The summaries in ${folder} cannot be opened for writing (${reason}): make the folder writable, and give each hub a folder of its own (DATA_DIR).`,
      { cause: error },
    );
  }
}

function isDamaged(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && damaged.has(Number(error.errcode) & 0xff);
}

function openFile(file: string): SummaryStore {
  const db = new DatabaseSync(file, { timeout: patienceMs });
  try {
    return storeIn(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function storeIn(db: DatabaseSync): SummaryStore {
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS summaries (
      office TEXT NOT NULL,
      day TEXT NOT NULL,
      version INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (office, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS briefs (
      office TEXT NOT NULL,
      day TEXT NOT NULL,
      version INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (office, day)
    ) STRICT, WITHOUT ROWID;
  `);
  const period = db.prepare("SELECT day, body FROM summaries WHERE office = ? AND day BETWEEN ? AND ? AND version = ?");
  const put = db.prepare("INSERT OR REPLACE INTO summaries (office, day, version, body) VALUES (?, ?, ?, ?)");
  const short = db.prepare("SELECT day, body FROM briefs WHERE office = ? AND day BETWEEN ? AND ? AND version = ?");
  const putShort = db.prepare("INSERT OR REPLACE INTO briefs (office, day, version, body) VALUES (?, ?, ?, ?)");
  return {
    read(office, from, to) {
      const rows = period.all(office, from, to, summaryVersion);
      return new Map(rows.map(({ day, body }) => [String(day), JSON.parse(String(body)) as DaySummary]));
    },
    briefs(office, from, to) {
      const rows = short.all(office, from, to, summaryVersion);
      return new Map(rows.map(({ day, body }) => [String(day), JSON.parse(String(body)) as DayBrief]));
    },
    write(office, summaries) {
      db.exec("BEGIN IMMEDIATE");
      try {
        for (const each of summaries) {
          put.run(office, each.day, summaryVersion, JSON.stringify(each));
          putShort.run(office, each.day, summaryVersion, JSON.stringify(briefOf(each)));
        }
        db.exec("COMMIT");
      } catch (error) {
        if (db.isTransaction) db.exec("ROLLBACK");
        throw error;
      }
    },
    clear() {
      db.exec("DELETE FROM summaries; DELETE FROM briefs");
    },
    close() {
      db.close();
    },
  };
}
