import { afterEach, describe, expect, test } from "vitest";
import { createApplicants } from "../../server/applicants.ts";
import { virtualClock } from "../../server/clock.ts";
import type { BookLog } from "../../server/log/log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { commonRules } from "../../server/vault/keeping-rules.ts";
import { createPersons } from "../../server/vault/persons.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";
import { keepSwept } from "../../server/vault/sweep.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { foundHall, startTestHub, type TestHub } from "../support/hub.ts";

const day = 86_400_000;
const start = Date.parse("2026-11-22T06:00:00Z");
const reader = { by: "a test", why: "request" } as const;

let open: TestHub[] = [];
afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
});

/** A hall with one applicant who was entered for a visit, and one visitor without a case. */
async function hallWithCase() {
  const store = memoryStore();
  const rows = memoryRows();
  const clock = virtualClock(start);
  const startHub = async (log: BookLog = store.open()) => {
    const hub = await startTestHub({ log, vaultRows: rows, clock });
    open.push(hub);
    return hub;
  };
  const first = await startHub();
  const hall = await foundHall(first);
  const officer = hall.tokens.officers[0] ?? "";
  const add = (fields: object) =>
    first.must<ShownPerson>("POST", `/offices/${hall.office}/persons`, { ...fields, keptFor: "visit" }, officer);
  const applicant = (await add({ name: "نورة", nationalId: "1000000008", mobile: "0501234567" })).id;
  const visitor = (await add({ name: "سارة" })).id;
  const openCase = (person: string) =>
    hall.send(officer, { type: "OpenCase", service: "support", source: { kind: "form" }, person });
  const opened = await openCase(applicant);
  expect(opened.body.status).toBe("accepted");
  return { store, clock, hub: first, hall, applicant, visitor, openCase, startHub, opened, officer };
}

/** The sweep as a hub runs it, when it is wanted. */
function sweeper({
  hub,
  clock,
  office,
  log,
}: {
  hub: TestHub;
  clock: ReturnType<typeof virtualClock>;
  office: string;
  log: BookLog;
}) {
  const { vault, engine } = hub.hub;
  const faults: unknown[] = [];
  const kept = keepSwept({
    vault,
    persons: createPersons(vault, clock),
    applicants: createApplicants({ engine, log }),
    clock,
    rules: commonRules,
    offices: () => [{ id: office }],
    onFault: (_, error) => faults.push(error),
  });
  kept.stop();
  return { sweep: kept.sweep, faults };
}

describe("P6 K22 the applicant of a case", () => {
  test("entered for a visit, she is kept though 90 days are over before the first sweep; the visitor is not", async () => {
    const { store, clock, hub, hall, applicant, visitor } = await hallWithCase();
    const { office } = hall;
    const { sweep, faults } = sweeper({ hub, clock, office, log: store.open() });
    clock.advance(91 * day);
    await sweep();
    const { vault } = hub.hub;
    const entry = await vault.read(office, applicant, reader);
    expect(entry).toMatchObject({ body: { name: "نورة", keptFor: "case" } });
    expect(entry?.keepUntil).toBeGreaterThan(clock.now() + 9.9 * 365 * day);
    expect(await vault.find(office, "nationalId", "1000000008", reader)).toEqual([applicant]);
    expect(await vault.read(office, visitor, reader)).toBeUndefined();
    expect((await vault.readings(office, visitor)).map(({ act }) => act)).toContain("expired");
    // P6: the mobile has its own 30 days.
    expect(await vault.ofPerson(office, applicant)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("a sweep that follows writes her anew no more than monthly, and for as long as the case is under way", async () => {
    const { store, clock, hub, hall, applicant } = await hallWithCase();
    const { office } = hall;
    const { sweep } = sweeper({ hub, clock, office, log: store.open() });
    await sweep();
    const versionOf = async () => (await hub.hub.vault.read(office, applicant, reader))?.version;
    const first = await versionOf();
    clock.advance(29 * day);
    await sweep();
    expect(await versionOf()).toBe(first);
    clock.advance(2 * day);
    await sweep();
    expect(await versionOf()).toBe((first ?? 0) + 1);
    // Eleven years under way, through years in which nobody opened a book.
    for (let n = 0; n < 11; n += 1) {
      clock.advance(365 * day);
      await sweep();
    }
    expect(await versionOf()).toBeDefined();
  });

  test("a hub that died right after the case, and comes back when her time is over, still has her", async () => {
    const { clock, hub, hall, applicant, visitor, startHub } = await hallWithCase();
    await hub.close();
    open = [];
    clock.advance(100 * day);
    const { vault } = (await startHub()).hub;
    // The first sweep waits until a hall that comes back is served.
    await expect
      .poll(() => vault.read(hall.office, applicant, reader), { timeout: 20_000 })
      .toMatchObject({ body: { keptFor: "case" } });
    await expect
      .poll(async () => (await vault.readings(hall.office, visitor)).map(({ act }) => act))
      .toContain("expired");
  });

  test("who asked to be erased stays erased, and no other row is taken for a person", async () => {
    const { store, clock, hub, hall, applicant, openCase, officer } = await hallWithCase();
    const { office } = hall;
    const { vault } = hub.hub;
    const text = await hub.must<{ id: string }>(
      "POST",
      `/offices/${office}/texts`,
      { text: "words", why: "visit" },
      officer,
    );
    expect((await openCase(text.id)).body).toMatchObject({ rejection: { code: "UnknownApplicant" } });
    await vault.erase(office, applicant, reader);
    const { sweep, faults } = sweeper({ hub, clock, office, log: store.open() });
    await sweep();
    expect(await vault.read(office, applicant, reader)).toBeUndefined();
    clock.advance(91 * day);
    await sweep();
    expect(await vault.read(office, text.id, reader)).toBeUndefined();
    expect(faults).toEqual([]);
  });

  test("where the books of cases cannot be read nobody is swept", async () => {
    const { store, clock, hub, hall, applicant, visitor } = await hallWithCase();
    const { office } = hall;
    const log = store.open();
    let isDown = true;
    const silent: BookLog = {
      ...log,
      read: async (book, after) => {
        if (isDown) throw new Error("the store is away");
        return log.read(book, after);
      },
    };
    const { sweep, faults } = sweeper({ hub, clock, office, log: silent });
    clock.advance(91 * day);
    await sweep();
    expect(faults.length).toBeGreaterThan(0);
    expect((await hub.hub.vault.readings(office, visitor)).map(({ act }) => act)).not.toContain("expired");
    isDown = false;
    await sweep();
    expect(await hub.hub.vault.read(office, applicant, reader)).toBeDefined();
    expect((await hub.hub.vault.readings(office, visitor)).map(({ act }) => act)).toContain("expired");
  });
});
