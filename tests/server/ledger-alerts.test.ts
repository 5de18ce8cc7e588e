import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";
import type { LedgerEntry } from "../../shared/persons/ledger.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import type { AttentionView } from "../../shared/views/attention.ts";
import { administratorPassword, foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const hour = 3_600_000;
const day = 24 * hour;
const morning = Date.parse("2026-11-22T06:00:00Z");
const clock = virtualClock(morning);

let parts: { store: ReturnType<typeof memoryStore>; vaultRows: ReturnType<typeof memoryRows> };
let hub: TestHub;
let hall: Hall;

/** A hub on the store of this story. */
async function start(): Promise<TestHub> {
  const { store, vaultRows } = parts;
  const started = await startTestHub({ log: store.open(), vaultRows, clock });
  onTestFinished(started.close);
  return started;
}

beforeEach(async () => {
  clock.set(morning);
  parts = { store: memoryStore(), vaultRows: memoryRows() };
  hub = await startTestHub({ log: parts.store.open(), vaultRows: parts.vaultRows, clock });
  hall = await foundHall(hub);
});
afterEach(() => hub.close());

const at = (path: string) => `/offices/${hall.office}${path}`;
/** The manager, who signs in anew: whoever does nothing for days is signed out. */
const manager = (from: TestHub) => from.signIn(`m.${hall.office}`.slice(0, 32), "a long password");
const look = async (from = hub) => {
  const { data } = await from.must<{ data: AttentionView }>(
    "GET",
    at("/views/attention"),
    undefined,
    await manager(from),
  );
  return data.alerts.filter(({ kind }) => kind === "requests" || kind === "breaches");
};
const report = async (what: string, knownAt = clock.now()) =>
  hub.must<LedgerEntry>("POST", at("/breaches"), { what, knownAt }, await manager(hub));
async function asked(kind: "erase" | "export"): Promise<ShownPerson> {
  const token = await manager(hub);
  const person = await hub.must<ShownPerson>("POST", at("/persons"), { name: "زرقاء اليمامة" }, token);
  await hub.must("POST", at(`/persons/${person.id}/requests`), { kind }, token);
  return person;
}

describe("V30 the register among the manager's alerts", () => {
  test("P8 an incident from 24 hours before its moment on, on any hub, until it is done on either", async () => {
    const other = await start();
    expect(await look()).toEqual([]);
    const { id } = await report("a list of زرقاء left at the counter");
    expect(await look()).toEqual([]);
    clock.advance(48 * hour);
    for (const each of [hub, other]) {
      expect(await look(each)).toEqual([
        { kind: "breaches", id: "breaches", overdue: 0, soon: 1, arose: morning + 48 * hour, seen: null },
      ]);
    }
    clock.advance(24 * hour + 1);
    expect(await look(other)).toMatchObject([{ overdue: 1, soon: 0, arose: morning + 72 * hour }]);
    await hub.must("POST", at(`/breaches/${id}/done`), undefined, await manager(hub));
    expect(await look()).toEqual([]);
    expect(await look(other)).toEqual([]);
  });

  test("P7 a request from its last five days on, until what was asked is done; a hub that starts later knows it too", async () => {
    const person = await asked("erase");
    clock.set(morning + 25 * day);
    expect(await look()).toMatchObject([{ kind: "requests", overdue: 0, soon: 1, arose: morning + 25 * day }]);
    const later = await start();
    clock.set(morning + 30 * day + 1);
    expect(await look(later)).toMatchObject([{ kind: "requests", overdue: 1, soon: 0 }]);
    await hub.must("DELETE", at(`/persons/${person.id}`), undefined, await manager(hub));
    expect([await look(), await look(later)]).toEqual([[], []]);
  });

  test("V24 I15 a manager acknowledges it once for all; it may become an action; nobody else may", async () => {
    await report("x");
    clock.advance(50 * hour);
    const [alert] = await look();
    const seen = { type: "AcknowledgeAlert", alert: "breaches", arose: alert?.arose ?? 0 } as const;
    const token = await manager(hub);
    const officer = await hub.signIn(`o0.${hall.office}`.slice(0, 32), "a long password");
    expect((await hall.send(officer, seen)).status).toBe(403);
    expect((await hall.send(token, { ...seen, alert: "breaches:v-7" })).status).toBe(400);
    expect((await hall.send(token, seen)).body).toMatchObject({ status: "accepted" });
    expect(await look()).toMatchObject([{ kind: "breaches", seen: { at: clock.now() } }]);
    await report("y", clock.now() - 60 * hour);
    expect(await look()).toMatchObject([{ soon: 2, arose: clock.now(), seen: null }]);
    const title = { ar: "الإبلاغ في مهلته", en: "Reported in time" };
    const source = { kind: "alert", alert: "breaches" } as const;
    const action = {
      type: "PlanAction",
      title,
      owner: `m.${hall.office}`.slice(0, 32),
      dueDay: "2026-12-20",
      source,
    } as const;
    expect((await hall.send(token, action)).body).toMatchObject({ status: "accepted" });
  });

  test("S6 it tells nothing of anybody, and looking leaves one trace a hub and version, however often it is looked", async () => {
    const person = await asked("export");
    await report("a list of زرقاء left at the counter");
    clock.advance(71 * hour);
    for (let n = 0; n < 5; n += 1) expect(JSON.stringify(await look())).not.toMatch(/زرقاء|v-/u);
    const [request] = await hub.must<readonly LedgerEntry[]>("GET", at("/requests"), undefined, await manager(hub));
    expect(JSON.stringify(request)).toContain(person.id);
    const acts = (await hub.hub.vault.readings(hall.office, request?.id ?? "")).map(({ act, by }) => `${act} ${by}`);
    expect(acts.filter((each) => each === "read hub")).toHaveLength(1);
  });

  test("a vault that does not answer costs the alert, not the page", async () => {
    await report("x");
    clock.advance(50 * hour);
    expect(await look()).toHaveLength(1);
    const { ofPerson } = parts.vaultRows;
    Object.assign(parts.vaultRows, { ofPerson: () => Promise.reject(new Error("the store is away")) });
    expect(await look()).toHaveLength(1);
    Object.assign(parts.vaultRows, { ofPerson });
    expect(await hub.signIn("admin", administratorPassword)).toBeTruthy();
  });
});
