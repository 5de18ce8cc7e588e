import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { openRedisLog } from "../../server/log/redis.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { redisNotes } from "../../server/log/redis-notes.ts";
import { memoryNotes } from "../../server/notes/memory.ts";
import type { Notes } from "../../server/notes/notes.ts";
import { createRateLimit } from "../../server/rate-limit.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { administratorPassword, startTestHub, type TestHub } from "../support/hub.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());

const address = () => parseRedisAddress(server.url);
const startHub = async () =>
  startTestHub({ log: await openRedisLog({ address: address() }), notes: redisNotes(address()) });

describe("two hubs on one Redis", () => {
  let here: TestHub;
  let there: TestHub;
  beforeAll(async () => {
    [here, there] = [await startHub(), await startHub()];
  }, 120_000);
  afterAll(async () => {
    await here.close();
    await there.close();
  });

  const guess = async (hub: TestHub, password = "guessing") =>
    (await hub.ask("POST", "/session", { username: "admin", password }, null)).status;

  test("S8 let ten wrong passwords through together, and the right one waits at both", async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 14; n += 1) statuses.push(await guess(n % 2 === 0 ? here : there));
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.slice(10)).toEqual([429, 429, 429, 429]);
    expect([await guess(here, administratorPassword), await guess(there, administratorPassword)]).toEqual([429, 429]);
    await server.ask(
      "EVAL",
      "for _, key in ipairs(redis.call('KEYS', '{hub}:limit:*')) do redis.call('DEL', key) end",
      "0",
    );
    expect(await guess(there, administratorPassword)).toBe(200);
  });

  test("S8 let ten wrong pairing codes through together", async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const claim = await (n % 2 === 0 ? here : there).ask("POST", "/devices/claim", { code: "AAAAAAAA" }, null);
      statuses.push(claim.status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429]);
  });

  test("S7 count one sender's messages together, within a lot each; without Redis each hub's own limit holds", async () => {
    const notes = [redisNotes(address()), redisNotes(address())];
    const limits = notes.map((each) => createRateLimit(true, each));
    const flood = async (key: string) => {
      let passed = 0;
      for (let n = 0; n < 4_400; n += 1) {
        const limit = limits[n % limits.length] as (typeof limits)[number];
        if ((await limit(key)) === undefined) passed += 1;
        // A flood comes over a network: the store's answers come in between.
        if (n % 100 === 0) await pause(10);
      }
      return passed;
    };
    const together = await flood("a flooding kiosk");
    expect(together).toBeGreaterThanOrEqual(2_000);
    expect(together).toBeLessThan(2_800);
    expect(await limits[0]?.("another kiosk")).toBeUndefined();
    for (const each of notes) await each.close();
    expect(await flood("a kiosk while Redis is away")).toBe(4_000);
  });
});

/** Two hubs on one store whose time the test moves. */
async function twoHubs(clock: VirtualClock): Promise<readonly [TestHub, TestHub]> {
  const store = memoryStore();
  const notes: Notes = { ...memoryNotes(() => clock.now()), isShared: true, close: async () => undefined };
  const start = () => startTestHub({ log: store.open(), clock, notes });
  return [await start(), await start()];
}

describe("S8 a session is idle when no hub hears of it", () => {
  const isIn = async (hub: TestHub, token: string) => (await hub.ask("GET", "/me", undefined, token)).status === 200;

  test("who works at one hub alone is not idle at the other, which is hers at once when hers vanishes", async () => {
    const clock = virtualClock(Date.UTC(2026, 10, 22, 6));
    const [here, there] = await twoHubs(clock);
    const token = here.adminToken;
    await vi.waitFor(async () => expect(await isIn(there, token)).toBe(true));
    for (let round = 0; round < 4; round += 1) {
      clock.advance(20 * minuteMs);
      expect(await isIn(here, token)).toBe(true);
      // What the timers of both hubs do every half minute.
      await here.hub.access.sweep();
      await there.hub.access.sweep();
    }
    await here.close();
    expect(await isIn(there, token)).toBe(true);
    await there.close();
  });

  test("who works at none for thirty minutes is out at both", async () => {
    const clock = virtualClock(Date.UTC(2026, 10, 22, 6));
    const [here, there] = await twoHubs(clock);
    const token = here.adminToken;
    await vi.waitFor(async () => expect(await isIn(there, token)).toBe(true));
    await here.hub.access.sweep();
    clock.advance(29 * minuteMs);
    await there.hub.access.sweep();
    clock.advance(minuteMs);
    await there.hub.access.sweep();
    for (const hub of [here, there]) await vi.waitFor(async () => expect(await isIn(hub, token)).toBe(false));
    await here.close();
    await there.close();
  });
});
