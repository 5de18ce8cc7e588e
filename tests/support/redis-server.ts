import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "redis";
import { ensureRedis, redisServerPath } from "./ensure-redis.ts";

/** A redis-server of a test: own port, own folder, a process of its own. */
export type RedisServer = {
  readonly port: number;
  readonly url: string;
  readonly folder: string;
  /** Sends one command over a connection of its own. */
  ask<Reply = unknown>(...command: readonly string[]): Promise<Reply>;
  /** Ends it; `SIGKILL` without a word. */
  end(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port and folder, with more settings where given. */
  start(settings?: readonly string[]): Promise<void>;
  /** Ends it and removes its folder. */
  dispose(): Promise<void>;
};

const durable = ["--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction"];
const startPatienceMs = 20_000;

/** Starts a server that keeps every command before it answers; `settings` come on top. */
export async function startRedis(settings: readonly string[] = []): Promise<RedisServer> {
  ensureRedis();
  const folder = mkdtempSync(join(tmpdir(), "dawr-redis-"));
  const port = await freePort();
  let child: ChildProcess | undefined;

  const ask: RedisServer["ask"] = (...command) => askRedis(port, ...command);

  const server: RedisServer = {
    port,
    url: `redis://127.0.0.1:${port}`,
    folder,
    ask,
    async end(signal = "SIGTERM") {
      const ended = child && child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
      child?.kill(signal);
      await ended;
    },
    async start(more = []) {
      const listen = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
      const started = spawn(redisServerPath(), [...listen, ...durable, ...settings, ...more], {
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = started;
      let output = "";
      started.stdout?.on("data", (chunk: Buffer) => {
        output = `${output}${chunk}`.slice(-4_000);
      });
      const until = performance.now() + startPatienceMs;
      while ((await ask("PING").catch(() => undefined)) !== "PONG") {
        if (started.exitCode !== null || performance.now() > until) {
          throw new Error(`redis-server did not start:\n${output}`);
        }
        await pause(20);
      }
    },
    async dispose() {
      await server.end("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

/** Sends one command to a local server over a connection of its own. */
export async function askRedis<Reply = unknown>(port: number, ...command: readonly string[]): Promise<Reply> {
  const client = createClient({ socket: { host: "127.0.0.1", port, reconnectStrategy: false }, RESP: 2 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await client.sendCommand<Reply>(command);
  } finally {
    client.destroy();
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}
