import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { RedisCheck } from "../../server/log/redis-check.ts";
import { ask, checkIn, must, openToday, today } from "../support/books-office.ts";
import { hub, kiosk } from "../support/office-day.ts";
import { lost, openBooks, type RedisBooks, storedCodes, streamCheckIns } from "../support/redis-books.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";
import { startProxy, type TcpProxy } from "../support/tcp-proxy.ts";

let server: RedisServer;

beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());
beforeEach(async () => {
  await server.ask("FLUSHALL");
});

/** Two hubs, the far one on a line of its own. */
async function nearAndFar(work: (near: RedisBooks, far: RedisBooks, line: TcpProxy) => Promise<void>): Promise<void> {
  const line = await startProxy(server.port);
  const near = await openBooks(server.url);
  const far = await openBooks(`redis://127.0.0.1:${line.port}`);
  try {
    await openToday(near.engine);
    await far.engine.read(today);
    await work(near, far, line);
  } finally {
    line.mend();
    await near.close();
    await far.close();
    await line.close();
  }
}

const revisionAt = ({ engine }: RedisBooks) => engine.peek(today)?.revision;
const sinceMs = (from: number) => performance.now() - from;

describe("the line to Redis", () => {
  it("S1 S2 is cut in the middle of commands, many times: nothing lost, nothing twice", async () => {
    await nearAndFar(async (near, far, line) => {
      const checkIns = streamCheckIns([far.engine]);
      for (let round = 0; round < 15; round += 1) {
        const before = checkIns.accepted.size;
        await pause(Math.random() * 60);
        line.cut();
        await pause(Math.random() * 60);
        line.mend();
        await vi.waitFor(() => expect(checkIns.accepted.size).toBeGreaterThan(before + 8), { timeout: 20_000 });
      }
      await checkIns.stop();
      const stored = await storedCodes(near.log);
      expect(lost(checkIns.accepted, stored)).toEqual([]);
      expect(stored.size).toBe(checkIns.accepted.size);
    });
  });

  it("S5 was away: within 2 s of its return the hub shows what others stored meanwhile", async () => {
    await nearAndFar(async (near, far, line) => {
      for (const fault of ["cut", "silence"] as const) {
        line[fault]();
        await pause(2_500);
        for (let n = 0; n < 5; n += 1) await must(ask(near.engine, checkIn));
        expect(revisionAt(far)).toBeLessThan(revisionAt(near) ?? 0);
        line.mend();
        const since = performance.now();
        await vi.waitFor(() => expect(revisionAt(far)).toBe(revisionAt(near)), { timeout: 5_000 });
        expect(sinceMs(since)).toBeLessThan(2_000);
      }
    });
  });

  it("S7 is cut: commands are answered failed within the deadline, and accepted by themselves afterwards", async () => {
    await nearAndFar(async (_, far, line) => {
      line.cut();
      const since = performance.now();
      expect(await ask(far.engine, checkIn, kiosk, "during")).toEqual({ status: "failed" });
      expect(sinceMs(since)).toBeLessThan(10_000);
      // From now on nobody waits for a Redis that is known to be away.
      const again = performance.now();
      expect(await ask(far.engine, checkIn, kiosk, "during")).toEqual({ status: "failed" });
      expect(sinceMs(again)).toBeLessThan(1_000);
      line.mend();
      await vi.waitFor(async () => {
        expect(await ask(far.engine, checkIn, kiosk, "during")).toMatchObject({ status: "accepted" });
      });
    });
  });

  it("S1 takes half a second each way: slow, but whole", async () => {
    await nearAndFar(async (near, far, line) => {
      line.delay(500);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => ask(n % 2 === 0 ? near.engine : far.engine, checkIn, kiosk, `slow-${n}`)),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["accepted"]));
      expect((await storedCodes(near.log)).size).toBe(20);
      line.delay(0);
    });
  });
});

describe("a Redis that lost its tail", () => {
  it("S1 S5 a hub that is ahead drops its memory, and tells its watchers anew", async () => {
    await nearAndFar(async (near, far) => {
      for (let n = 0; n < 5; n += 1) await must(ask(near.engine, checkIn));
      await vi.waitFor(() => expect(revisionAt(far)).toBe(6));
      const told: number[] = [];
      const stop = far.engine.watch(today, (revision) => told.push(revision));
      // The last two commits go, as after a power cut with `appendfsync everysec`.
      await dropTail(2);
      await vi.waitFor(() => expect(told).toEqual([4]), { timeout: 10_000 });
      expect(far.engine.peek(today)?.state.tickets.size).toBe(3);
      expect(far.faults.join()).toContain("lost");
      stop();
    });
  });

  it("S1 S2 a hub never appends to a book that has become another one", async () => {
    await nearAndFar(async (near, far, line) => {
      for (let n = 0; n < 5; n += 1) await must(ask(near.engine, checkIn, kiosk, `old-${n}`));
      await vi.waitFor(() => expect(revisionAt(far)).toBe(6));
      line.cut();
      await dropTail(2);
      await vi.waitFor(async () => expect((await near.engine.read(today)).revision).toBe(4), { timeout: 10_000 });
      for (let n = 0; n < 2; n += 1) await must(ask(near.engine, checkIn, kiosk, `new-${n}`));
      // Same length as before, other commits: the far hub must not take it for its own.
      line.mend();
      await vi.waitFor(async () => {
        expect(await ask(far.engine, checkIn, kiosk, "last")).toMatchObject({ status: "accepted", revision: 7 });
      });
      const stored = await storedCodes(near.log);
      expect([...stored.keys()]).toEqual(["old-0", "old-1", "old-2", "new-0", "new-1", "last"]);
      await vi.waitFor(() => expect(revisionAt(near)).toBe(7));
      expect(far.engine.peek(today)?.state).toEqual(near.engine.peek(today)?.state);
    });
  });
});

/** Takes the last commits of today's book away. */
async function dropTail(count: number): Promise<void> {
  const script = `
    local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', ARGV[1])
    for _, entry in ipairs(last) do
      redis.call('XDEL', KEYS[1], entry[1])
      redis.call('SREM', KEYS[2], entry[2][2])
    end
    local tail = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
    redis.call('XSETID', KEYS[1], tail[1][1], 'ENTRIESADDED', redis.call('XLEN', KEYS[1]), 'MAXDELETEDID', '0-0')
    return #last`;
  const keys = [`{test}:book:${today.name}`, `{test}:ids:${today.name}`];
  expect(await server.ask("EVAL", script, "2", ...keys, String(count))).toBe(count);
}

describe("replicas that must confirm", () => {
  it("S1 are missing: nothing is accepted, told or read that the master alone has; it counts once they are there", async () => {
    const books = await openBooks(server.url, { waitReplicas: 1 });
    const answer = await ask(books.engine, { type: "OpenDay" }, hub, "open-day");
    expect(answer).toEqual({ status: "failed" });
    await expect(books.log.read(today.name, 0)).rejects.toThrow(/Only 0 of 1 replicas/);
    const replica = await startRedis(["--replicaof", "127.0.0.1", String(server.port)]);
    await vi.waitFor(
      async () => {
        const again = await ask(books.engine, { type: "OpenDay" }, hub, "open-day");
        expect(again).toMatchObject({ status: "accepted", revision: 1 });
      },
      { timeout: 30_000, interval: 100 },
    );
    await must(ask(books.engine, checkIn));
    await books.close();
    await replica.dispose();
  });
});

describe("the settings of Redis", () => {
  const checked = async (settings: Readonly<Record<string, string>>): Promise<RedisCheck> => {
    const before: (readonly string[])[] = [];
    for (const [name, value] of Object.entries(settings)) {
      before.push(await server.ask<readonly string[]>("CONFIG", "GET", name));
      await server.ask("CONFIG", "SET", name, value);
    }
    const checks: RedisCheck[] = [];
    const books = await openBooks(server.url, { onCheck: (check) => checks.push(check) });
    await books.close();
    for (const [name = "", value = ""] of before) await server.ask("CONFIG", "SET", name, value);
    return checks[0] as RedisCheck;
  };

  it("S1 that keep everything are said to", async () => {
    expect(await checked({})).toMatchObject({ risks: [], settings: { appendonly: "yes", appendfsync: "always" } });
  });

  it.each([
    [{ appendonly: "no" }, /restart of Redis loses/],
    [{ appendfsync: "everysec" }, /two seconds/],
    [{ appendfsync: "no" }, /power cut/],
    [{ "maxmemory-policy": "allkeys-lru" }, /throws books away/],
  ])("S1 that can lose something (%o) are named with what they risk", async (settings, sentence) => {
    expect((await checked(settings)).risks).toEqual([expect.stringMatching(sentence)]);
  });

  it("S1 that may not be read are said to be unknown", async () => {
    await server.ask("ACL", "SETUSER", "careful", "on", ">pass", "~*", "&*", "+@all", "-config");
    const checks: RedisCheck[] = [];
    const books = await openBooks(`redis://careful:pass@127.0.0.1:${server.port}`, {
      onCheck: (check) => checks.push(check),
    });
    expect(checks[0]?.risks).toEqual([expect.stringMatching(/does not tell/)]);
    await openToday(books.engine);
    await books.close();
    await server.ask("ACL", "DELUSER", "careful");
  });

  it("S8 hubs of another secret are refused in one sentence", async () => {
    await (await openBooks(server.url, { secretMark: "one" })).close();
    await (await openBooks(server.url, { secretMark: "one" })).close();
    await expect(openBooks(server.url, { secretMark: "two" })).rejects.toThrow(/give this hub the same DAWR_SECRET/);
  });

  it("S1 S7 full memory: failed instead of lost, reads go on, and it recovers by itself", async () => {
    const books = await openBooks(server.url);
    await openToday(books.engine);
    await must(ask(books.engine, checkIn));
    await server.ask("CONFIG", "SET", "maxmemory", "1mb");
    expect(await ask(books.engine, checkIn, kiosk, "full")).toEqual({ status: "failed" });
    expect((await books.engine.read(today)).revision).toBe(2);
    expect(await books.log.read(today.name, 0)).toHaveLength(2);
    await server.ask("CONFIG", "SET", "maxmemory", "0");
    expect(await ask(books.engine, checkIn, kiosk, "full")).toMatchObject({ status: "accepted", revision: 3 });
    await books.close();
  });
});
