import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { openStoreFile, StoreRefused, schemaVersion } from "../../server/log/sqlite-file.ts";
import { startBooks } from "../support/books-process.ts";
import { temporaryFolder } from "../support/books-stores.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program without root's right to pass over permissions; others have none to lose. */
const asNobodySpecial = process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];

/** From now on the process may not make a file longer than this: its disk is full. */
function limitFiles(pid: number, bytes: number | "unlimited"): void {
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:`]);
}

/** How many transactions the write-ahead log holds: frames that carry the size of the file end one. */
function transactionsIn(file: string): number {
  const wal = readFileSync(file);
  // The store begins with an empty journal.
  if (wal.length === 0) return 0;
  const frameBytes = 24 + wal.readUInt32BE(8);
  let transactions = 0;
  for (let frame = 32; frame + frameBytes <= wal.length; frame += frameBytes) {
    if (wal.readUInt32BE(frame + 4) !== 0) transactions += 1;
  }
  return transactions;
}

function commitOf(book: string) {
  const by = { kind: "hub", id: "hub" } as const;
  return { book, revision: 1, id: "one", at: 1, by, command: "X", hash: "", events: [{ type: "X" }] };
}

describe("the embedded store", () => {
  it("S3 a second process on the same folder is refused in one sentence, the first goes on", async () => {
    const first = await startBooks(folder);
    const second = await startBooks(folder);
    expect(second.opened).toEqual({
      said: "refused",
      why: expect.stringMatching(/^StoreRefused: Another hub is already running on the data folder .*DATA_DIR\)\.$/),
    });
    expect(() => sqliteLog(folder)).toThrow(StoreRefused);
    first.order({ do: "check-in", times: 3 });
    expect(await first.report()).toMatchObject({ said: "done", statuses: ["accepted", "accepted", "accepted"] });
    await first.kill();
    await second.kill();
    await sqliteLog(folder).close();
  });

  it("S1 a full disk: failed instead of lost, reads go on, and it recovers by itself", async () => {
    const books = await startBooks(folder);
    books.order({ do: "check-in", times: 5 });
    expect(await books.report()).toMatchObject({ revision: 6, faults: [] });
    limitFiles(books.pid, statSync(join(folder, "dawr.db-wal")).size);
    for (let n = 0; n < 3; n += 1) {
      books.order({ do: "check-in", times: 2 });
      const report = await books.report();
      expect(report).toMatchObject({ statuses: ["failed", "failed"], revision: 6 });
      expect(report.said === "done" && report.faults[0]).toMatch(/^The books could not be written: .+\.$/);
    }
    limitFiles(books.pid, "unlimited");
    books.order({ do: "check-in", times: 2 });
    expect(await books.report()).toMatchObject({ statuses: ["accepted", "accepted"], revision: 8, faults: [] });
    await books.kill();
  });

  it("S7 a folder that cannot be written is refused in one sentence, and accepted once it can", async () => {
    await sqliteLog(folder).close();
    rmSync(join(folder, "dawr.lock"));
    chmodSync(folder, 0o555);
    const refused = await startBooks(folder, asNobodySpecial);
    expect(refused.opened).toEqual({
      said: "refused",
      why: expect.stringMatching(/^StoreRefused: The books in .* cannot be opened for writing \(.*\): .*DATA_DIR/),
    });
    await refused.kill();
    chmodSync(folder, 0o755);
    const books = await startBooks(folder, asNobodySpecial);
    expect(books.opened).toEqual({ said: "open" });
    await books.kill();
  });

  it("refuses a file that is no book, and one that a newer version made; both stay as they are", async () => {
    writeFileSync(
      join(folder, "dawr.db"),
      "this is a letter, not a database; it is long enough to be looked at".repeat(20),
    );
    expect(() => sqliteLog(folder)).toThrow(/cannot be opened/);
    expect(readFileSync(join(folder, "dawr.db"), "utf8")).toContain("a letter");
    rmSync(join(folder, "dawr.db"));
    const newer = new DatabaseSync(join(folder, "dawr.db"));
    newer.exec("PRAGMA user_version = 99; CREATE TABLE tomorrow (x);");
    newer.close();
    expect(() => sqliteLog(folder)).toThrow(/newer version/);
    const looked = new DatabaseSync(join(folder, "dawr.db"), { readOnly: true });
    expect(looked.prepare("SELECT name FROM sqlite_master").all()).toEqual([{ name: "tomorrow" }]);
    looked.close();
  });

  it("S1 syncs every transaction to the disk before it is done, power cut or not", () => {
    const { db, close } = openStoreFile(folder);
    expect(db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
    expect(db.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
    close();
  });

  it("makes the folder when it is missing", async () => {
    const deep = join(folder, "a", "b");
    await sqliteLog(deep).close();
    expect(existsSync(join(deep, "dawr.db"))).toBe(true);
  });

  it("the appends of one turn share one transaction, and so one sync of the disk", async () => {
    const log = sqliteLog(folder);
    const wal = join(folder, "dawr.db-wal");
    const before = transactionsIn(wal);
    const books = Array.from({ length: 40 }, (_, n) => `test/${n}`);
    await Promise.all(books.map((book) => log.append(book, [commitOf(book)])));
    expect(transactionsIn(wal) - before).toBe(1);
    await log.append("test/last", [commitOf("test/last")]);
    expect(transactionsIn(wal) - before).toBe(2);
    await log.close();
  });

  it("S4 a disk that is busy holds up nobody but who waits for it", async () => {
    const log = sqliteLog(folder);
    await log.append("test/first", [commitOf("test/first")]);
    const other = new DatabaseSync(join(folder, "dawr.db"));
    other.exec("BEGIN IMMEDIATE");
    const passed: string[] = [];
    const written = log.append("test/second", [commitOf("test/second")]).then((isWritten) => {
      passed.push("written");
      return isWritten;
    });
    for (let n = 0; n < 5; n += 1) {
      await setTimeout(20);
      passed.push(`read ${(await log.read("test/first", 0)).length}`);
    }
    other.exec("COMMIT");
    other.close();
    expect(await written).toBe(true);
    expect(passed).toEqual([...Array.from({ length: 5 }, () => "read 1"), "written"]);
    await log.close();
  });

  it("S1 when the thread that writes ends by a fault, its appends are told so and the next one begins another", async () => {
    const log = sqliteLog(folder);
    const version = (number: number) => {
      const db = new DatabaseSync(join(folder, "dawr.db"));
      db.exec(`PRAGMA user_version = ${number}`);
      db.close();
    };
    version(99);
    await expect(log.append("test/one", [commitOf("test/one")])).rejects.toThrow(
      /could not be written: .*newer version/,
    );
    version(schemaVersion);
    expect(await log.append("test/one", [commitOf("test/one")])).toBe(true);
    await log.close();
  });
});
