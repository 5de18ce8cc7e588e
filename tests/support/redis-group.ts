import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { slotOf } from "../../server/log/redis-keys.ts";
import { redisServerPath } from "./ensure-redis.ts";
import { askRedis, freePort, type RedisServer, startRedis } from "./redis-server.ts";

/** Several servers that stand in for one another. */
export type RedisGroup = {
  readonly url: string;
  readonly servers: readonly RedisServer[];
  /** Resolves when one of them is a master with two replicas that have all it has. */
  whole(): Promise<void>;
  dispose(): Promise<void>;
};

/** A new replica is served at once, not after the five seconds in which others might come. */
const replicating = ["--repl-diskless-sync-delay", "0"];
/** A master that fell silent is given up after this time. */
const downAfterMs = 1_000;
const formingMs = 30_000;
const masterName = "dawr";

/** One master (the first), two replicas, three sentinels. */
export async function startSentinelGroup(): Promise<RedisGroup> {
  const master = await startRedis(replicating);
  const servers = [master];
  for (let n = 0; n < 2; n += 1)
    servers.push(await startRedis([...replicating, "--replicaof", "127.0.0.1", String(master.port)]));
  await whole(servers);
  const sentinels: Sentinel[] = [];
  for (let n = 0; n < 3; n += 1) sentinels.push(await startSentinel(master.port));
  for (const { port } of sentinels) {
    await until(async () => {
      const others = await askRedis<readonly unknown[]>(port, "SENTINEL", "SENTINELS", masterName);
      const replicas = await askRedis<readonly unknown[]>(port, "SENTINEL", "REPLICAS", masterName);
      return others.length === 2 && replicas.length === 2;
    });
  }
  return {
    url: `redis+sentinel://${sentinels.map(({ port }) => `127.0.0.1:${port}`).join(",")}/${masterName}`,
    servers,
    whole: () => whole(servers),
    async dispose() {
      for (const sentinel of sentinels) await sentinel.dispose();
      for (const server of servers) await server.dispose();
    },
  };
}

type Sentinel = { readonly port: number; dispose(): Promise<void> };

async function startSentinel(masterPort: number): Promise<Sentinel> {
  const folder = mkdtempSync(join(tmpdir(), "dawr-sentinel-"));
  const port = await freePort();
  const file = join(folder, "sentinel.conf");
  const lines = [
    `port ${port}`,
    "bind 127.0.0.1",
    `dir ${folder}`,
    `sentinel monitor ${masterName} 127.0.0.1 ${masterPort} 2`,
    `sentinel down-after-milliseconds ${masterName} ${downAfterMs}`,
    `sentinel failover-timeout ${masterName} 6000`,
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  const child = spawn(redisServerPath(), [file, "--sentinel"], { stdio: "ignore" });
  await until(async () => (await askRedis(port, "PING")) === "PONG");
  return {
    port,
    async dispose() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const slots = 16_384;

/** Three masters (the first three); the one of this tag has two replicas. */
export async function startClusterGroup(tag: string): Promise<RedisGroup> {
  const home = Math.floor((slotOf(tag) * 3) / slots);
  const settings = [...replicating, "--cluster-enabled", "yes", "--cluster-node-timeout", "2000"];
  settings.push("--cluster-require-full-coverage", "no");
  // A few elections that a busy machine lets lapse must not make a replica too old to stand again.
  settings.push("--cluster-replica-validity-factor", "0");
  // A replica that moves to a master of other slots would leave the home master alone, and nothing confirmed.
  settings.push("--cluster-allow-replica-migration", "no");
  const servers: RedisServer[] = [];
  for (let n = 0; n < 5; n += 1) servers.push(await startRedis(settings));
  const [first] = servers;
  if (!first) throw new Error("no server");
  for (const server of servers.slice(1)) await first.ask("CLUSTER", "MEET", "127.0.0.1", String(server.port));
  const ids: string[] = [];
  for (const [n, server] of servers.entries()) {
    ids.push(await server.ask<string>("CLUSTER", "MYID"));
    if (n >= 3) continue;
    const [from, to] = [n, n + 1].map((third) => Math.ceil((slots * third) / 3));
    await server.ask("CLUSTER", "ADDSLOTSRANGE", String(from), String((to ?? slots) - 1));
  }
  for (const [n, server] of servers.entries()) {
    await until(async () => (await server.ask<string>("CLUSTER", "INFO")).includes("cluster_known_nodes:5"));
    if (n >= 3) await until(async () => (await server.ask("CLUSTER", "REPLICATE", ids[home] ?? "")) === "OK");
  }
  for (const server of servers) {
    await until(async () => (await server.ask<string>("CLUSTER", "INFO")).includes("cluster_state:ok"));
  }
  await until(async () =>
    ((await servers[home]?.ask<string>("INFO", "replication")) ?? "").includes("connected_slaves:2"),
  );
  return {
    url: `redis+cluster://${servers.map(({ port }) => `127.0.0.1:${port}`).join(",")}`,
    servers,
    whole: () => whole(servers),
    async dispose() {
      for (const server of servers) await server.dispose();
    },
  };
}

function whole(servers: readonly RedisServer[]): Promise<void> {
  return until(async () => {
    const infos = servers.map((server) => server.ask<string>("INFO", "replication").catch(() => ""));
    return (await Promise.all(infos)).some((info) => info.match(/state=online/g)?.length === 2);
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const late = performance.now() + formingMs;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > late) throw new Error(`the servers did not find each other: ${isSo}`);
    await pause(50);
  }
}
