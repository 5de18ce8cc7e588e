import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { readConfig } from "../../server/config.ts";
import { rotateVault } from "../../server/keep/rotate.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { openVault } from "../../server/vault/open-vault.ts";
import type { VaultRows } from "../../server/vault/rows.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";
import { sqliteRows } from "../../server/vault/rows-sqlite.ts";
import { type Vault, VaultBroken } from "../../server/vault/vault.ts";
import { opaqueId } from "../../shared/protocol/schemas-parts.ts";
import { commitAt } from "../contract/log-under-test.ts";

const secret = "a secret for tests, long enough";
const newSecret = "another secret for tests, as long";
const office = "riyadh";
const sara = { by: "sara", why: "visit" } as const;
const hour = 3_600_000;

const clock = virtualClock(1_000_000);
let rows: VaultRows;
let vault: Vault;

beforeEach(() => {
  clock.set(1_000_000);
  rows = memoryRows();
  vault = openVault({ rows, now: clock.now, secret });
});

const person = (more: object = {}) =>
  ({
    kind: "person",
    body: { name: "نورة المطيري", nationalId: "1000000008" },
    findBy: { nationalId: "1000000008" },
    keepUntil: clock.now() + hour,
    ...more,
  }) as const;

describe("the vault", () => {
  test("gives back what was put, under an id that holds nothing of a person", async () => {
    const id = await vault.put(office, person(), sara);
    expect(opaqueId.safeParse(id).success).toBe(true);
    expect(await vault.read(office, id, sara)).toMatchObject({ id, kind: "person", body: person().body, version: 1 });
    expect(await vault.read("jeddah", id, sara)).toBeUndefined();
  });

  test("S6 keeps no letter of it readable, in the row or in the file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-vault-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const files = openVault({ rows: sqliteRows(folder), now: clock.now, secret });
    onTestFinished(() => files.close());
    await files.put(office, person(), sara);
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(Buffer.concat(bytes).includes("1000000008")).toBe(false);
    expect(Buffer.concat(bytes).includes("نورة")).toBe(false);
    expect(Buffer.concat(bytes).includes(secret)).toBe(false);
  });

  test("a row moved to another office, id, person or time does not open", async () => {
    const id = await vault.put(office, person(), sara);
    const row = await rows.get(office, id);
    if (!row) throw new Error("no row");
    for (const forged of [
      { ...row, office: "jeddah" },
      { ...row, id: "v-other" },
      { ...row, id: "v-owned", person: "v-somebody" },
      { ...row, id: "v-kind", kind: "text" as const },
    ]) {
      await rows.add(forged);
      await expect(vault.read(forged.office, forged.id, sara)).rejects.toThrow(VaultBroken);
    }
    await rows.replace({ ...row, version: 2, keepUntil: row.keepUntil + hour });
    await expect(vault.read(office, id, sara)).rejects.toThrow(VaultBroken);
  });

  test("each touch is noted: who, when, why, never what", async () => {
    const id = await vault.put(office, person(), sara);
    clock.advance(5);
    await vault.read(office, id, { by: "huda", why: "referral" });
    await vault.correct(office, id, { body: { name: "نورة" } }, { by: "huda", why: "request" });
    await vault.find(office, "nationalId", "1000000008", sara);
    await vault.erase(office, id, { by: "huda", why: "request" });
    const history = await vault.readings(office, id);
    expect(history.map(({ act, by, why }) => `${by} ${act} ${why}`).sort()).toEqual(
      [
        "huda corrected request",
        "huda erased request",
        "huda read referral",
        "sara found visit",
        "sara put visit",
      ].sort(),
    );
    expect(JSON.stringify(history)).not.toContain("نورة");
  });

  test("a person is found by the exact number alone, in the own office alone", async () => {
    const id = await vault.put(office, person(), sara);
    expect(await vault.find(office, "nationalId", "1000000008", sara)).toEqual([id]);
    expect(await vault.find(office, "nationalId", "100000000", sara)).toEqual([]);
    expect(await vault.find(office, "mobile", "1000000008", sara)).toEqual([]);
    expect(await vault.find("jeddah", "nationalId", "1000000008", sara)).toEqual([]);
    await vault.correct(office, id, { findBy: { mobile: "+966500000001" } }, sara);
    expect(await vault.find(office, "nationalId", "1000000008", sara)).toEqual([]);
    expect(await vault.find(office, "mobile", "+966500000001", sara)).toEqual([id]);
  });

  test("what is over cannot be read or found, and the sweep takes it away", async () => {
    const id = await vault.put(office, person(), sara);
    const kept = await vault.put(office, person({ keepUntil: clock.now() + 2 * hour }), sara);
    clock.advance(hour - 1);
    expect(await vault.read(office, id, sara)).toBeDefined();
    clock.advance(1);
    expect(await vault.read(office, id, sara)).toBeUndefined();
    expect(await vault.correct(office, id, { body: "late" }, sara)).toBe(false);
    expect(await vault.find(office, "nationalId", "1000000008", sara)).toEqual([kept]);
    expect(await vault.sweep(office, clock.now())).toBe(1);
    expect(await rows.get(office, id)).toBeUndefined();
    expect(await rows.get(office, kept)).toBeDefined();
    expect((await vault.readings(office, id))[0]).toMatchObject({ by: "hub", act: "expired" });
  });

  test("erasing a person erases all that is theirs, and nothing of others", async () => {
    const noura = await vault.put(office, person(), sara);
    const other = await vault.put(office, person(), sara);
    const until = { keepUntil: clock.now() + hour };
    const words = await vault.put(office, { kind: "text", body: "a reason", person: noura, ...until }, sara);
    const others = await vault.put(office, { kind: "text", body: "a reason", person: other, ...until }, sara);
    expect(await vault.erase(office, noura, { by: "huda", why: "request" })).toBe(2);
    expect(await vault.read(office, words, sara)).toBeUndefined();
    expect(await vault.read(office, others, sara)).toBeDefined();
    expect(await vault.erase(office, noura, { by: "huda", why: "request" })).toBe(0);
  });

  test("S2 what comes twice under its own id is put once", async () => {
    const id = vault.idFor(office, "command 7", "reason", "her words");
    expect(opaqueId.safeParse(id).success).toBe(true);
    expect(vault.idFor(office, "command 7", "reason", "her words")).toBe(id);
    expect(vault.idFor(office, "command 7", "reason", "other words")).not.toBe(id);
    expect(vault.idFor("jeddah", "command 7", "reason", "her words")).not.toBe(id);
    const entry = { kind: "text", body: "her words", id, keepUntil: clock.now() + hour } as const;
    await Promise.all([vault.put(office, entry, sara), vault.put(office, entry, sara)]);
    expect((await vault.readings(office, id)).filter(({ act }) => act === "put")).toHaveLength(1);
  });

  test("of two corrections of one version one is made, and none is lost", async () => {
    const id = await vault.put(office, person(), sara);
    const both = [1, 2].map((n) => vault.correct(office, id, { body: `${n}` }, { ...sara, version: 1 }));
    expect((await Promise.all(both)).filter((isMade) => isMade)).toHaveLength(1);
    expect((await vault.read(office, id, sara))?.version).toBe(2);
  });
});

describe("a new secret", () => {
  test("reads and finds what the old one sealed, and nothing without it", async () => {
    const id = await vault.put(office, person(), sara);
    const without = openVault({ rows, now: clock.now, secret: newSecret });
    await expect(without.read(office, id, sara)).rejects.toThrow("DAWR_SECRET_OLD");
    const both = openVault({ rows, now: clock.now, secret: newSecret, oldSecret: secret });
    expect((await both.read(office, id, sara))?.body).toEqual(person().body);
    expect(await both.find(office, "nationalId", "1000000008", sara)).toEqual([id]);
  });

  test("seals all anew while others correct, and then needs the old one no more", async () => {
    const ids = await Promise.all(Array.from({ length: 250 }, () => vault.put(office, person(), sara)));
    const both = openVault({ rows, now: clock.now, secret: newSecret, oldSecret: secret });
    const corrections = ids.slice(0, 50).map((id) => both.correct(office, id, { body: "corrected" }, sara));
    await Promise.all([both.rotate(office), ...corrections]);
    expect(await both.rotate(office)).toBe(0);
    const after = openVault({ rows, now: clock.now, secret: newSecret });
    expect(await after.find(office, "nationalId", "1000000008", sara)).toHaveLength(250);
    expect((await after.read(office, ids[7] ?? "", sara))?.body).toBe("corrected");
    expect((await after.read(office, ids[99] ?? "", sara))?.body).toEqual(person().body);
  });

  test("dawr rotate does so on the files of a hub at work", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-vault-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const log = sqliteLog(folder);
    onTestFinished(() => log.close());
    const book = `office/${office}/setup`;
    await log.append(book, [commitAt(1, { book })]);
    const hub = openVault({ rows: sqliteRows(folder), now: Date.now, secret: newSecret, oldSecret: secret });
    onTestFinished(() => hub.close());
    const old = openVault({ rows: sqliteRows(folder), now: Date.now, secret });
    onTestFinished(() => old.close());
    const id = await old.put(office, person({ keepUntil: Date.now() + hour }), sara);
    const env = { DATA_DIR: folder, DAWR_SECRET: newSecret, DAWR_SECRET_OLD: secret };
    expect(await Array.fromAsync(rotateVault(readConfig(env)))).toEqual([{ office, entries: 1 }]);
    expect((await hub.read(office, id, sara))?.body).toEqual(person().body);
    await expect(old.read(office, id, sara)).rejects.toThrow(VaultBroken);
    await expect(Array.fromAsync(rotateVault(readConfig({ ...env, DAWR_SECRET_OLD: "" })))).rejects.toThrow(
      "Set DAWR_SECRET",
    );
  });
});
