import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openSummaryStore } from "../../server/history/summary-store.ts";
import { StoreRefused } from "../../server/log/sqlite-file.ts";

const day = { day: "2026-11-20", hall: null, ratings: null };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dawr-history-"));
  const store = openSummaryStore(folder);
  store.write("riyadh", [day]);
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = () => {
  const store = openSummaryStore(folder);
  const days = [...store.read("riyadh", "2026-11-01", "2026-11-30").keys()];
  store.close();
  return days;
};

it("S1 summaries that somebody else is writing are not thrown away: who cannot open them says so", () => {
  const other = new DatabaseSync(join(folder, "history.db"));
  other.exec("PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;");
  expect(() => openSummaryStore(folder)).toThrow(StoreRefused);
  other.exec("COMMIT");
  other.close();
  expect(kept()).toEqual(["2026-11-20"]);
}, 30_000);

it("S10 a damaged file of summaries is begun anew, because the books hold all that it held", () => {
  writeFileSync(
    join(folder, "history.db"),
    "no database at all, but long enough to be read as the head of one".repeat(40),
  );
  expect(kept()).toEqual([]);
  expect(readdirSync(folder)).toContain("history.db");
});
