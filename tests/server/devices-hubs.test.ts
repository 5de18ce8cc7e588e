import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openRedisLog } from "../../server/log/redis.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { redisNotes } from "../../server/log/redis-notes.ts";
import type { DevicesView } from "../../shared/views/devices.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

let server: RedisServer;
let here: TestHub;
let there: TestHub;
let hall: Hall;

beforeAll(async () => {
  server = await startRedis();
  const address = parseRedisAddress(server.url);
  const start = async () => startTestHub({ log: await openRedisLog({ address }), notes: redisNotes(address) });
  [here, there] = [await start(), await start()];
  hall = await foundHall(here);
}, 180_000);
afterAll(async () => {
  await here.close();
  await there.close();
  await server.dispose();
});

const kioskAt = async (hub: TestHub) => {
  const path = `/offices/${hall.office}/views/devices`;
  const { data } = await hub.must<{ data: DevicesView }>("GET", path, undefined, hall.tokens.manager);
  return data.devices.find(({ kind }) => kind === "kiosk");
};
const beat = (at: number) => ({
  at,
  version: "0.1.0",
  isPersisted: true,
  isWiped: false,
  sound: "off",
  printer: "ok",
});

describe("two hubs on one Redis", () => {
  test("show a device of either as connected, with what it said, and as gone when it went", async () => {
    const kiosk = await here.connect(hall.devices.kiosk);
    await vi.waitFor(async () => expect(await kioskAt(there)).toMatchObject({ isConnected: true, report: null }));
    const manager = await there.connect(hall.tokens.manager);
    await manager.watch({ office: hall.office, view: "devices" });
    const sentAt = performance.now();
    expect(await kiosk.socket.timeout(5_000).emitWithAck("heartbeat", beat(Date.now()))).toEqual({ status: "noted" });
    await manager.view(({ data }) => (data as DevicesView).devices.some(({ report }) => report?.printer === "ok"));
    expect(performance.now() - sentAt).toBeLessThan(6_000);
    const [seen, known] = [await kioskAt(there), await kioskAt(here)];
    expect(seen?.report).toEqual(known?.report);
    expect(Math.abs((seen?.lastSeenAt ?? 0) - (known?.lastSeenAt ?? 0))).toBeLessThan(2_000);
    kiosk.socket.disconnect();
    await vi.waitFor(async () => expect(await kioskAt(there)).toMatchObject({ isConnected: false }));
  });

  test("pass on what a manager at one asks of a device at the other, and what it handed over", async () => {
    const kiosk = await here.connect(hall.devices.kiosk);
    const records = { total: 1, records: ['{"id":"x"}'] };
    const asked = new Promise((resolve) => kiosk.socket.once("asked", resolve));
    kiosk.socket.on("asked", () => kiosk.socket.emit("handOver", records));
    const { id } = (await kioskAt(there)) ?? {};
    await there.must("POST", `/devices/${id}/asks`, { ask: "handOver" }, hall.tokens.manager);
    expect(await asked).toEqual({ ask: "handOver", kind: "kiosk", name: "K1" });
    await vi.waitFor(async () =>
      expect(await there.must("GET", `/devices/${id}/records`, undefined, hall.tokens.manager)).toEqual(records),
    );
  });
});
