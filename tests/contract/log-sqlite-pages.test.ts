import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BookArchived } from "../../server/log/book-archived.ts";
import type { BookLog } from "../../server/log/log.ts";
import { pageLength, sqliteLog } from "../../server/log/sqlite.ts";
import { sqliteRemoval } from "../../server/log/sqlite-removal.ts";
import { book, commitsFrom } from "./log-under-test.ts";

const length = 2 * pageLength;
let folder: string;
let log: BookLog;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-pages-"));
  log = sqliteLog(folder);
  await log.append(book, commitsFrom(1, length));
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a long book is read in turns", () => {
  test("whole, from any revision, and others have turns in between", async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      ticking = setImmediate(count);
    };
    let ticking = setImmediate(count);
    const revisions = async (after: number) => (await log.read(book, after)).map(({ revision }) => revision);
    expect(await revisions(0)).toEqual(Array.from({ length }, (_, place) => place + 1));
    clearImmediate(ticking);
    expect(turns).toBeGreaterThan(0);
    expect(await revisions(pageLength)).toHaveLength(pageLength);
    expect(await revisions(length - 1)).toEqual([length]);
  });

  test("with what is written meanwhile, without a gap", async () => {
    const [read] = await Promise.all([log.read(book, 0), log.append(book, commitsFrom(length + 1, length + 3))]);
    expect(read.map(({ revision }) => revision)).toEqual(Array.from({ length: read.length }, (_, place) => place + 1));
    expect(await log.read(book, 0)).toHaveLength(length + 3);
  });

  test("or not at all: taken out in the middle, it is said to be archived", async () => {
    const removal = sqliteRemoval(folder);
    const read = log.read(book, 0);
    expect(await removal.remove(book, length)).toBe(true);
    await expect(read).rejects.toThrow(BookArchived);
    await removal.close();
  });

  test("and not from a log that was closed meanwhile", async () => {
    const read = log.read(book, 0);
    const closed = log.close();
    await expect(read).rejects.toThrow(/closed/);
    await closed;
  });
});
