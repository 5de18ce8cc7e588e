import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { slotOf } from "../../server/log/redis-keys.ts";
import { openToday, today } from "../support/books-office.ts";
import { lost, openBooks, type RedisBooks, storedCodes, streamCheckIns } from "../support/redis-books.ts";
import { type RedisGroup, startClusterGroup, startSentinelGroup } from "../support/redis-group.ts";
import type { RedisServer } from "../support/redis-server.ts";

const patience = { timeout: 90_000, interval: 50 };
/**
 * Seven servers elect a master on whatever machine there is: a replica may not be back in time, and then nothing is
 * accepted, as it should be. Another try has servers of its own; a lost fact would be lost in each.
 */
const failover = { timeout: 480_000, retry: 2 };

/** Two hubs check in, the master dies and comes back, and what was accepted is there on whoever is the master now. */
async function survive({ url, whole }: RedisGroup, kill: () => Promise<RedisServer>): Promise<void> {
  // What was accepted is on one replica at least; sentinels and clusters promote the one that has most.
  const hubs = [await openBooks(url, { waitReplicas: 1 }), await openBooks(url, { waitReplicas: 1 })];
  const [one, two] = hubs as [RedisBooks, RedisBooks];
  await openToday(one.engine);
  await two.engine.read(today);
  const checkIns = streamCheckIns([one.engine, two.engine]);
  try {
    for (let round = 0; round < 2; round += 1) {
      const before = checkIns.accepted.size;
      await vi.waitFor(() => expect(checkIns.accepted.size).toBeGreaterThan(before + 50), patience);
      const dead = await kill();
      const then = checkIns.accepted.size;
      // The last faults say what is in the way when nobody takes over.
      const faults = () => [one, two].map((hub) => hub.faults.slice(-2).join(" / ")).join("; ");
      await vi.waitFor(() => expect(checkIns.accepted.size, faults()).toBeGreaterThan(then + 50), patience);
      await dead.start();
      await whole();
    }
    await checkIns.stop();
    const stored = await storedCodes(one.log);
    expect(lost(checkIns.accepted, stored)).toEqual([]);
    expect(stored.size).toBe(checkIns.accepted.size);
    // Both hubs followed all along.
    const revision = (await one.log.read(today.name, 0)).length;
    for (const { engine } of hubs) {
      await vi.waitFor(() => expect(engine.peek(today)?.revision).toBe(revision), patience);
      expect(engine.peek(today)?.state).toEqual(one.engine.peek(today)?.state);
    }
  } finally {
    checkIns.abandon();
    for (const hub of hubs) await hub.close();
  }
}

async function masterOf(servers: readonly RedisServer[]): Promise<RedisServer> {
  for (const server of servers) {
    const [role] = await server.ask<readonly string[]>("ROLE").catch(() => []);
    if (role === "master") return server;
  }
  throw new Error("no master");
}

describe("Redis with sentinels", () => {
  let group: RedisGroup;
  beforeAll(async () => {
    group = await startSentinelGroup();
  }, 120_000);
  afterAll(() => group.dispose());

  it("S1 S2 the master is killed, twice: another takes over, nothing lost, nothing twice", failover, async () => {
    const own = await startSentinelGroup();
    try {
      await survive(own, async () => {
        const master = await vi.waitFor(() => masterOf(own.servers), patience);
        await master.end("SIGKILL");
        return master;
      });
    } finally {
      await own.dispose();
    }
  });

  it("refuses a name that no sentinel knows, in one sentence", async () => {
    await expect(openBooks(group.url.replace(/dawr$/, "other"))).rejects.toThrow(
      /^Redis cannot be used .*knows no master/,
    );
  }, 60_000);
});

type Slots = readonly (readonly [number, number, readonly [string, number]])[];

async function masterOfSlot({ servers }: RedisGroup, slot: number): Promise<RedisServer> {
  const table = await Promise.any(servers.map((server) => server.ask<Slots>("CLUSTER", "SLOTS")));
  const port = table.find(([from, to]) => from <= slot && slot <= to)?.[2][1];
  const master = servers.find((server) => server.port === port);
  const [role] = (await master?.ask<readonly string[]>("ROLE")) ?? [];
  if (!master || role !== "master") throw new Error("no master");
  return master;
}

describe("Redis as a cluster", () => {
  let group: RedisGroup;
  beforeAll(async () => {
    group = await startClusterGroup("test");
  }, 120_000);
  afterAll(() => group.dispose());

  it("counts slots as the servers do", async () => {
    for (const tag of ["hub", "test", "riyadh-1", "a}b", "مكتب", "x".repeat(100)]) {
      expect(slotOf(tag)).toBe(await group.servers[0]?.ask("CLUSTER", "KEYSLOT", `{${tag}}:book:x`));
    }
  });

  it(
    "S1 S2 the master of an office is killed, twice: its replica takes over, nothing lost, nothing twice",
    failover,
    async () => {
      const own = await startClusterGroup("test");
      try {
        await survive(own, async () => {
          // A server that has just come back may not know its cluster yet: ask until one does.
          const master = await vi.waitFor(() => masterOfSlot(own, slotOf("test")), patience);
          await master.end("SIGKILL");
          return master;
        });
      } finally {
        await own.dispose();
      }
    },
  );
});
