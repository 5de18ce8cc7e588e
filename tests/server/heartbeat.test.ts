import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { registryBook } from "../../server/access/registry.ts";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import type { BookLog } from "../../server/log/log.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { sqliteNotes } from "../../server/notes/sqlite.ts";
import type { DeviceStatus, DevicesView } from "../../shared/views/devices.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import type { TestSocket } from "../support/hub-caller.ts";

const morning = Date.UTC(2026, 10, 22, 6, 42);
const ledger = { issued: 7, stored: 7, pending: 1, quarantined: 2, oldestPending: morning - 1_000 };
const beat = (more: object = {}) => ({
  at: morning + 2_000,
  version: "0.1.0+abcd1234",
  ledger,
  isPersisted: true,
  isWiped: false,
  sound: "off",
  printer: "unknown",
  ...more,
});

let folder: string;
let clock: VirtualClock;
let log: BookLog;
let hub: TestHub;
let hall: Hall;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-heartbeat-"));
  clock = virtualClock(morning);
  log = sqliteLog(folder);
  hub = await startTestHub({ folder, log, clock, notes: sqliteNotes(folder, () => clock.now()) });
  hall = await foundHall(hub);
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

const say = ({ socket }: TestSocket, ...args: unknown[]) => socket.timeout(10_000).emitWithAck("heartbeat", ...args);

async function devicesOf(at: Hall = hall, on: TestHub = hub): Promise<readonly DeviceStatus[]> {
  const path = `/offices/${at.office}/views/devices`;
  return (await on.must<{ data: DevicesView }>("GET", path)).data.devices;
}
const deviceOf = async (kind: string, at?: Hall, on?: TestHub) =>
  (await devicesOf(at, on)).find((each) => each.kind === kind);

describe("a heartbeat", () => {
  test("is noted, shown to the manager at once, and written in no book", async () => {
    const manager = await hub.connect(hall.tokens.manager);
    await manager.watch({ office: hall.office, view: "devices" });
    const books = async () => [
      (await log.read(registryBook, 0)).length,
      (await log.read(`office/${hall.office}/setup`, 0)).length,
    ];
    const kiosk = await hub.connect(hall.devices.kiosk);
    const before = await books();
    expect(await say(kiosk, beat())).toEqual({ status: "noted" });
    const shown = await manager.view((message) =>
      (message.data as DevicesView).devices.some(({ report }) => report !== null),
    );
    const device = (shown.data as DevicesView).devices.find(({ kind }) => kind === "kiosk");
    const { at: _, ...said } = beat();
    expect(device).toMatchObject({
      name: "K1",
      isConnected: true,
      lastSeenAt: morning,
      report: { ...said, clockOffsetMs: 2_000 },
      needs: [{ code: "quarantined", count: 2 }],
    });
    expect(await books()).toEqual(before);
    const figures = await (await fetch(`${hub.url}/metrics`)).text();
    expect(figures).toContain(`dawr_outbox_records{office="${hall.office}"} ${said.ledger?.pending}`);
    expect(figures).toContain(`dawr_quarantined_records{office="${hall.office}"} 2`);
  });

  test("S7 of any other shape is answered once, with its faults; without an acknowledgement nothing breaks", async () => {
    const kiosk = await hub.connect(hall.devices.kiosk);
    const before = await deviceOf("kiosk");
    const faults: readonly (readonly [unknown, string])[] = [
      [undefined, ""],
      ["x", ""],
      [beat({ version: "<b>" }), "version"],
      [beat({ visitor: "فاطمة" }), "visitor"],
      [beat({ ledger: { ...ledger, pending: -1 } }), "ledger.pending"],
      [beat({ ledger: { ...ledger, name: "x" } }), "ledger.name"],
      [beat({ sound: "loud" }), "sound"],
      [beat({ at: Number.NaN }), "at"],
    ];
    for (const [input, path] of faults) {
      expect(await say(kiosk, input)).toMatchObject({ status: "invalid", issues: [{ path }] });
    }
    expect(await say(kiosk, beat(), beat())).toMatchObject({ status: "invalid" });
    kiosk.socket.emit("heartbeat");
    kiosk.socket.emit("handOver", { total: 1, records: [7] });
    expect(await deviceOf("kiosk")).toEqual(before);
  });

  test("S8 is of a device alone, about itself alone", async () => {
    for (const token of [hall.tokens.manager, hall.tokens.officers[0] ?? "", hall.tokens.admin]) {
      expect(await say(await hub.connect(token), beat())).toEqual({ status: "forbidden" });
    }
    const other = await foundHall(hub);
    const display = await hub.connect(other.devices.display);
    await say(display, beat({ version: "9.9.9" }));
    expect((await devicesOf()).every(({ report }) => report?.version !== "9.9.9")).toBe(true);
    expect((await deviceOf("display", other))?.report?.version).toBe("9.9.9");
    expect((await deviceOf("kiosk", other))?.report).toBeNull();
  });

  test("V1 silence shows by itself, and survives a restart of the hub", async () => {
    const kiosk = await hub.connect(hall.devices.kiosk);
    await say(kiosk, beat({ ledger: { ...ledger, quarantined: 0 } }));
    const manager = await hub.connect(hall.tokens.manager);
    await manager.watch({ office: hall.office, view: "devices" });
    const seenAt = clock.now();
    clock.advance(3 * 60_000);
    await manager.view((message) =>
      (message.data as DevicesView).devices.some(({ needs }) => needs.some(({ code }) => code === "silent")),
    );
    await hub.close();
    log = sqliteLog(folder);
    hub = await startTestHub({ folder, log, clock, notes: sqliteNotes(folder, () => clock.now()) });
    expect(await deviceOf("kiosk")).toMatchObject({
      isConnected: false,
      lastSeenAt: seenAt,
      needs: [{ code: "silent", minutes: 3 }],
    });
  });
});

describe("what a manager asks of a device", () => {
  const ask = (id: string, body: object, token?: string) => hub.ask("POST", `/devices/${id}/asks`, body, token);

  test("is heard by that device alone, with its name", async () => {
    const id = (await deviceOf("display"))?.id ?? "";
    const [display, kiosk] = [await hub.connect(hall.devices.display), await hub.connect(hall.devices.kiosk)];
    const heard: unknown[] = [];
    display.socket.on("asked", (asked) => heard.push(asked));
    kiosk.socket.on("asked", () => heard.push("the kiosk"));
    for (let n = 0; n < 2; n += 1) expect((await ask(id, { ask: "identify" })).status).toBe(204);
    expect((await ask(id, { ask: "refresh" }, hall.tokens.manager)).status).toBe(204);
    const asked = { ask: "identify", kind: "display", name: "D1" };
    await vi.waitFor(() => expect(heard).toEqual([asked, asked, { ...asked, ask: "refresh" }]));
    // A line that comes back is not told again what was asked before.
    display.socket.disconnect().connect();
    await vi.waitFor(() => expect(display.socket.connected).toBe(true));
    await display.socket.timeout(5_000).emitWithAck("watch", { office: hall.office, view: "board" });
    expect(heard).toHaveLength(3);
  });

  test("S8 only in one's own office, only by managers, only what is known", async () => {
    const id = (await deviceOf("display"))?.id ?? "";
    const other = await foundHall(hub);
    expect((await ask(id, { ask: "identify" }, other.tokens.manager)).status).toBe(404);
    expect((await ask("none", { ask: "identify" }, hall.tokens.manager)).status).toBe(404);
    expect((await ask(id, { ask: "identify" }, hall.tokens.officers[0])).status).toBe(403);
    expect((await ask(id, { ask: "identify" }, hall.devices.display)).status).toBe(403);
    expect((await ask(id, { ask: "refresh" }, hall.tokens.officers[0])).status).toBe(403);
    expect((await ask(id, { ask: "refresh" }, other.tokens.manager)).status).toBe(404);
    expect((await ask(id, { ask: "dance" }, hall.tokens.manager)).status).toBe(400);
    const records = await hub.ask("GET", `/devices/${id}/records`, undefined, other.tokens.manager);
    expect(records.status).toBe(404);
  });

  test("V3 refused records come to whoever asked, and an older handing over is no answer", async () => {
    const id = (await deviceOf("kiosk"))?.id ?? "";
    const kiosk = await hub.connect(hall.devices.kiosk);
    const path = `/devices/${id}/records`;
    const handed = (n: number) => ({ total: n, records: Array.from({ length: n }, (_, each) => `{"id":"${each}"}`) });
    let n = 0;
    kiosk.socket.on("asked", ({ ask: asked }) => {
      n += 1;
      if (asked === "handOver") void kiosk.socket.timeout(5_000).emitWithAck("handOver", handed(n));
    });
    for (const expected of [1, 2]) {
      expect((await ask(id, { ask: "handOver" }, hall.tokens.manager)).status).toBe(204);
      await vi.waitFor(async () =>
        expect((await hub.ask("GET", path, undefined, hall.tokens.manager)).body).toEqual(handed(expected)),
      );
    }
    const tooMany = { total: 201, records: Array.from({ length: 201 }, () => "x") };
    expect(await kiosk.socket.timeout(5_000).emitWithAck("handOver", tooMany)).toMatchObject({ status: "invalid" });
  });
});
