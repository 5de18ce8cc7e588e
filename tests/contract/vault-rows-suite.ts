import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { VaultReading, VaultRow, VaultRows } from "../../server/vault/rows.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";
import { sqliteRows } from "../../server/vault/rows-sqlite.ts";

export type RowsKind = {
  readonly name: string;
  /** A new place, opened as often as a test likes. */
  make(): { open(): VaultRows; dispose(): Promise<void> };
};

export const memoryRowsKind: RowsKind = {
  name: "memory",
  make() {
    const rows = memoryRows();
    return { open: () => rows, dispose: async () => undefined };
  },
};

export const sqliteRowsKind: RowsKind = {
  name: "SQLite",
  make() {
    const folder = mkdtempSync(join(tmpdir(), "dawr-vault-"));
    return { open: () => sqliteRows(folder), dispose: async () => rmSync(folder, { recursive: true, force: true }) };
  },
};

const office = "riyadh";

function row(id: string, more: Partial<VaultRow> = {}): VaultRow {
  return {
    office,
    id,
    kind: "text",
    at: 1_000,
    keepUntil: 9_000,
    version: 1,
    key: "key-1",
    sealed: "c2VhbGVk",
    marks: [],
    ...more,
  };
}

function reading(id: string, at: number, more: Partial<VaultReading> = {}): VaultReading {
  return { office, id, at, by: "sara", act: "read", why: "visit", ...more };
}

/** The rows that the running test works on. */
type Held = { rows: VaultRows; reopen(): Promise<VaultRows> };

/** What every store of the vault promises. */
export function describeVaultRows(kind: RowsKind): void {
  describe(`rows of the vault in ${kind.name}`, () => {
    const held = {} as Held;
    let place: ReturnType<RowsKind["make"]>;
    beforeEach(() => {
      place = kind.make();
      held.rows = place.open();
      held.reopen = async () => {
        await held.rows.close();
        held.rows = place.open();
        return held.rows;
      };
    });
    afterEach(async () => {
      await held.rows.close();
      await place.dispose();
    });
    promiseWriting(held);
    promiseFinding(held);
    promiseHistory(held);
  });
}

function promiseWriting(held: Held): void {
  test("S1 what was added is there, as it was, also for whoever opens the store later", async () => {
    const { rows } = held;
    const whole = row("a", { person: "p", marks: ["m1", "m2"], kind: "contact" });
    expect(await rows.add(whole)).toBe(true);
    expect(await rows.get(office, "a")).toEqual(whole);
    const later = await held.reopen();
    expect(await later.get(office, "a")).toEqual(whole);
    expect(await later.get(office, "b")).toBeUndefined();
    expect(await later.get("jeddah", "a")).toBeUndefined();
  });

  test("S2 an id is added once, however often and by how many", async () => {
    const { rows } = held;
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => rows.add(row("a", { sealed: `${n}` }))));
    expect(answers.filter((isAdded) => isAdded)).toHaveLength(1);
    const kept = (await rows.get(office, "a"))?.sealed;
    expect(await rows.add(row("a", { sealed: "later" }))).toBe(false);
    expect((await rows.get(office, "a"))?.sealed).toBe(kept);
    expect(await rows.add(row("a", { office: "jeddah" }))).toBe(true);
  });

  test("a row is replaced only over the version before, so no correction is lost", async () => {
    const { rows } = held;
    await rows.add(row("a", { marks: ["old"] }));
    expect(await rows.replace(row("a", { version: 2, sealed: "two", marks: ["new"] }))).toBe(true);
    expect(await rows.replace(row("a", { version: 2, sealed: "other" }))).toBe(false);
    expect(await rows.replace(row("a", { version: 4, sealed: "other" }))).toBe(false);
    expect(await rows.replace(row("none", { version: 2 }))).toBe(false);
    expect((await rows.get(office, "a"))?.sealed).toBe("two");
    expect(await rows.marked(office, "old")).toEqual([]);
    expect(await rows.marked(office, "new")).toEqual(["a"]);
  });

  test("a removed row leaves no mark, no person and no time behind", async () => {
    const { rows } = held;
    await rows.add(row("a", { person: "p", marks: ["m"] }));
    expect(await rows.remove("jeddah", "a")).toBe(false);
    expect(await rows.remove(office, "a")).toBe(true);
    expect(await rows.remove(office, "a")).toBe(false);
    expect(await rows.get(office, "a")).toBeUndefined();
    expect(await rows.marked(office, "m")).toEqual([]);
    expect(await rows.ofPerson(office, "p")).toEqual([]);
    expect(await rows.expired(office, 99_999, 10)).toEqual([]);
    expect(await rows.page(office, "", 10)).toEqual([]);
    expect(await rows.add(row("a"))).toBe(true);
  });
}

function promiseFinding(held: Held): void {
  test("rows are found by mark and by person, in their own office only", async () => {
    const { rows } = held;
    await rows.add(row("b", { marks: ["m"], person: "p" }));
    await rows.add(row("a", { marks: ["m", "n"], person: "p" }));
    await rows.add(row("c", { office: "jeddah", marks: ["m"], person: "p" }));
    expect(await rows.marked(office, "m")).toEqual(["a", "b"]);
    expect(await rows.marked("jeddah", "m")).toEqual(["c"]);
    expect(await rows.ofPerson(office, "p")).toEqual(["a", "b"]);
    expect(await rows.ofPerson(office, "a")).toEqual([]);
  });

  test("a row is over at its moment, not before", async () => {
    const { rows } = held;
    await rows.add(row("late", { keepUntil: 6_000 }));
    await rows.add(row("soon", { keepUntil: 5_000 }));
    expect(await rows.expired(office, 4_999, 10)).toEqual([]);
    expect(await rows.expired(office, 5_000, 10)).toEqual(["soon"]);
    expect([...(await rows.expired(office, 6_000, 10))].sort()).toEqual(["late", "soon"]);
    expect(await rows.expired(office, 6_000, 1)).toHaveLength(1);
    await rows.replace(row("soon", { keepUntil: 7_000, version: 2 }));
    expect(await rows.expired(office, 6_000, 10)).toEqual(["late"]);
  });

  test("all rows of an office are walked page by page", async () => {
    const { rows } = held;
    for (const id of ["d", "b", "e", "a", "c"]) await rows.add(row(id));
    await rows.add(row("x", { office: "jeddah" }));
    const ids = async (after: string) => (await rows.page(office, after, 2)).map(({ id }) => id);
    expect(await ids("")).toEqual(["a", "b"]);
    expect(await ids("b")).toEqual(["c", "d"]);
    expect(await ids("d")).toEqual(["e"]);
    expect(await ids("e")).toEqual([]);
  });
}

function promiseHistory(held: Held): void {
  test("each touch is kept, the latest first, also after the row is gone", async () => {
    const { rows } = held;
    await rows.add(row("a"));
    await rows.note(reading("a", 10));
    await rows.note(reading("a", 30, { act: "corrected", by: "huda" }));
    await rows.note(reading("a", 20));
    await rows.note(reading("a", 20));
    await rows.note(reading("b", 20));
    await rows.note(reading("a", 20, { office: "jeddah" }));
    await rows.remove(office, "a");
    const all = await rows.readings(office, "a", 10);
    expect(all.map(({ at }) => at)).toEqual([30, 20, 20, 10]);
    expect(all[0]).toEqual(reading("a", 30, { act: "corrected", by: "huda" }));
    expect(await rows.readings(office, "a", 2)).toHaveLength(2);
  });

  test("history before a moment is dropped, that of other offices is not", async () => {
    const { rows } = held;
    for (const at of [10, 20, 30]) await rows.note(reading("a", at));
    await rows.note(reading("a", 10, { office: "jeddah" }));
    await rows.forgetReadings(office, 20);
    expect((await rows.readings(office, "a", 10)).map(({ at }) => at)).toEqual([30, 20]);
    expect(await rows.readings("jeddah", "a", 10)).toHaveLength(1);
  });
}
