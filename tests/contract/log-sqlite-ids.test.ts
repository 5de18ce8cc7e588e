import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { book, commitAt, commitsFrom } from "./log-under-test.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dawr-ids-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("S2: one command id once in a book, known without an index", () => {
  test("after the file was closed and opened again", async () => {
    const first = sqliteLog(folder);
    const written = commitsFrom(1, 3);
    await first.append(book, written);
    await first.close();
    const again = sqliteLog(folder);
    await expect(again.append(book, [commitAt(4, { id: written[1]?.id ?? "" })])).rejects.toThrow(/already/);
    expect(await again.append(book, [commitAt(4)])).toBe(true);
    expect((await again.read(book, 0)).map(({ revision }) => revision)).toEqual([1, 2, 3, 4]);
    await again.close();
  });

  test("after an append that failed: its ids are free", async () => {
    const log = sqliteLog(folder);
    await log.append(book, [commitAt(1, { id: "old" })]);
    const fresh = commitAt(2, { id: "a fresh id" });
    await expect(log.append(book, [fresh, commitAt(3, { id: "old" })])).rejects.toThrow(/already/);
    expect(await log.append(book, [fresh])).toBe(true);
    await log.close();
  });

  test("in two appends of one turn: the second is refused alone", async () => {
    const log = sqliteLog(folder);
    const outcomes = await Promise.allSettled([
      log.append(book, [commitAt(1, { id: "same" })]),
      log.append(book, [commitAt(2, { id: "same" })]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(await log.read(book, 0)).toHaveLength(1);
    await log.close();
  });

  test("in a book that many others were written after", async () => {
    const log = sqliteLog(folder);
    await log.append(book, [commitAt(1, { id: "old" })]);
    for (let n = 0; n < 100; n += 1) await log.append(`${book}/${n}`, [commitAt(1, { book: `${book}/${n}` })]);
    await expect(log.append(book, [commitAt(2, { id: "old" })])).rejects.toThrow(/already/);
    expect(await log.append(book, [commitAt(2)])).toBe(true);
    await log.close();
  });
});
