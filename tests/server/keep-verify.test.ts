import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { today } from "../support/books-office.ts";
import { startBooks } from "../support/books-process.ts";
import { dawr, fillBooks } from "../support/keep.ts";

let folder: string;
let data: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-verify-"));
  data = join(folder, "data");
  await fillBooks(data, 20);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const verify = (...args: readonly string[]) => dawr(["verify", ...args], { DATA_DIR: data });

function change(sql: string): void {
  const db = new DatabaseSync(join(data, "dawr.db"));
  db.exec(sql);
  db.close();
}

const commit = { id: "x", at: 1, by: { kind: "hub", id: "hub" }, command: "X", hash: "", revision: 1 } as const;

describe("dawr verify", () => {
  it("S10 counts what each good book holds, also beside a hub at work", async () => {
    const books = await startBooks(data);
    const { code, said } = await verify();
    expect(said).toMatch(new RegExp(`good +${today.name} +21 commits, \\d+ facts\n.*All 1 books are good\\.$`, "s"));
    expect(code).toBe(0);
    await books.kill();
  });

  it.each([
    ["a gap", "DELETE FROM commits WHERE revision = 7", /revision 6 is followed by 8/],
    ["a lost beginning", "DELETE FROM commits WHERE revision = 1", /revision 0 is followed by 2/],
    ["a time that steps back", "UPDATE commits SET at = 5 WHERE revision = 9", /the time steps back at revision 9/],
    [
      "a fact of a newer version",
      "UPDATE commits SET body = replace(body, 'TicketCheckedIn', 'TicketFolded') WHERE revision = 3",
      /revision 3 holds "TicketFolded", which only a newer version knows/,
    ],
    [
      "a fact that cannot be applied",
      `UPDATE commits SET body = replace(body, '"events":[{', '"events":[{"type":"DayOpened"},{') WHERE revision = 4`,
      /"DayOpened" of revision 4 cannot be applied \(.+\)/,
    ],
  ])("S10 says what is wrong: %s", async (_, sql, complaint) => {
    change(sql);
    const { code, said, complained } = await verify();
    expect(complained).toMatch(complaint);
    expect(complained).toContain(today.name);
    expect(said).toContain("1 of 1 are wrong.");
    expect(code).toBe(1);
  });

  it("S10 a book of no known kind is wrong, the others are still looked at", async () => {
    const log = sqliteLog(data);
    await log.append("office/a/dreams", [{ ...commit, book: "office/a/dreams", events: [{ type: "X" }] }]);
    await log.close();
    const { code, said, complained } = await verify();
    expect(complained).toBe("office/a/dreams: this version knows no such kind of book.");
    expect(said).toContain("1 of 2 are wrong.");
    expect(code).toBe(1);
    // It is kept all the same: another version may know it.
    const file = join(folder, "a.gz");
    expect(await dawr(["backup", file], { DATA_DIR: data })).toMatchObject({ code: 1, complained });
    const restored = await dawr(["restore", file], { DATA_DIR: join(folder, "b") });
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining("Restored 2 books") });
  });

  it("S10 a damaged file of the store is noticed, and gives no backup", async () => {
    const file = join(data, "dawr.db");
    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length - 6_000, bytes.length - 4_500);
    writeFileSync(file, bytes);
    const { code, complained } = await verify();
    expect(complained).toMatch(/^(.+\.\n?)+$/);
    expect(code).toBe(1);
    const kept = await dawr(["backup", join(folder, "a.gz")], { DATA_DIR: data });
    expect(kept).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^.+ cannot be read in the data folder .+\.$/),
    });
    expect(readdirSync(folder)).toEqual(["data"]);
  });

  it("says in one sentence that there is nothing to look at", async () => {
    expect(await dawr(["verify"], { DATA_DIR: join(folder, "nowhere") })).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^There are no books in the data folder .* \(set DATA_DIR/),
    });
  });
});
