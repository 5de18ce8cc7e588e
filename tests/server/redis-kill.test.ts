import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openRedisLog } from "../../server/log/redis.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { openToday } from "../support/books-office.ts";
import { startBooks } from "../support/books-process.ts";
import { lost, openBooks, storedCodes, streamCheckIns } from "../support/redis-books.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

/** `KILL_ROUNDS=100` for a long look. */
const hubRounds = Number(process.env["KILL_ROUNDS"] ?? 20);
const serverRounds = Number(process.env["KILL_ROUNDS"] ?? 20);

let server: RedisServer;

beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());

describe("kill -9 with the books on Redis", () => {
  it(`S1 S2 of a hub right after it said accepted, ${hubRounds} rounds: nothing lost, nothing twice`, async () => {
    await server.ask("FLUSHALL");
    const log = await openRedisLog({ address: parseRedisAddress(server.url) });
    const acknowledged: string[] = [];
    for (let round = 0; round < hubRounds; round += 1) {
      const books = await startBooks(server.url);
      books.order({ do: "stream" });
      await vi.waitFor(() => expect(books.output()).toContain("\n"), { timeout: 30_000, interval: 2 });
      await pause(Math.random() * 20);
      await books.kill();
      acknowledged.push(...books.output().split("\n").slice(0, -1));
    }
    const stored = await storedCodes(log);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(hubRounds);
    await log.close();
  }, 900_000);

  it(`S1 S2 of Redis between accepted commands, ${serverRounds} rounds, two hubs: nothing lost, nothing twice`, async () => {
    await server.ask("FLUSHALL");
    const hubs = [await openBooks(server.url), await openBooks(server.url)];
    const [first] = hubs;
    if (!first) throw new Error("no hub");
    await openToday(first.engine);
    const checkIns = streamCheckIns(hubs.map(({ engine }) => engine));
    for (let round = 1; round <= serverRounds; round += 1) {
      const before = checkIns.accepted.size;
      await pause(Math.random() * 100);
      await server.end("SIGKILL");
      await server.start();
      // The hubs find their way back without help.
      await vi.waitFor(() => expect(checkIns.accepted.size).toBeGreaterThan(before + 8), { timeout: 20_000 });
    }
    await checkIns.stop();
    const stored = await storedCodes(first.log);
    expect(lost(checkIns.accepted, stored)).toEqual([]);
    expect(stored.size).toBe(checkIns.accepted.size);
    for (const hub of hubs) await hub.close();
  }, 900_000);
});
