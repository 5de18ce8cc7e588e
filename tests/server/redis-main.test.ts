import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Answer, ViewMessage } from "../../shared/protocol/wire.ts";
import { foundHall } from "../support/hub.ts";
import { spawnMain, startHubProcess } from "../support/hub-process.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

const secret = { DAWR_SECRET: "the same for every hub of the tests" };
const patience = { timeout: 30_000, interval: 100 };

let server: RedisServer;
let folders: readonly [string, string];

beforeAll(async () => {
  server = await startRedis();
  folders = [mkdtempSync(join(tmpdir(), "dawr-one-")), mkdtempSync(join(tmpdir(), "dawr-two-"))];
}, 120_000);
afterAll(async () => {
  await server.dispose();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs the program to its end and tells what it said. */
async function run(environment: Readonly<Record<string, string>>): Promise<{ code: number; said: string }> {
  const child = spawnMain(folders[0], environment);
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(child, "close");
  return { code, said: said.trim() };
}

async function readiness(url: string): Promise<{ status: number; store: true | string }> {
  const response = await fetch(`${url}/readyz`);
  const body: { parts: { store: true | string } } = await response.json();
  return { status: response.status, store: body.parts.store };
}

describe("the program on Redis", () => {
  it("S1 S2 S5 two hubs: one is killed, Redis is killed, and the other goes on by itself", async () => {
    const environment = { REDIS_URL: server.url, ...secret };
    const [one, two] = await Promise.all(
      folders.map((folder) => startHubProcess(folder, { isSignedIn: true, environment })),
    );
    if (!one || !two) throw new Error("no hubs");
    const { office, devices } = await foundHall(one);
    const checkIn = (hub: typeof one, id: string = randomUUID()) => {
      const envelope = { id, command: { type: "CheckIn", service: "inquiry" } };
      return hub.ask<Answer>("POST", `/offices/${office}/commands`, envelope, devices.kiosk);
    };
    const board = await two.connect(devices.display);
    await board.watch({ office, view: "board" });
    const waiting = ({ data }: ViewMessage) =>
      (data as { waiting: readonly { count: number }[] }).waiting.reduce((sum, { count }) => sum + count, 0);

    const id = randomUUID();
    const first = await checkIn(one, id);
    expect(first.body).toMatchObject({ status: "accepted" });
    await board.view((message) => waiting(message) === 1);
    await one.end("SIGKILL");
    expect((await checkIn(two, id)).body).toEqual(first.body);
    expect((await checkIn(two)).body).toMatchObject({ status: "accepted" });
    await board.view((message) => waiting(message) === 2);
    expect(await readiness(two.url)).toEqual({ status: 200, store: true });

    await server.end("SIGKILL");
    const during = randomUUID();
    expect(await checkIn(two, during)).toMatchObject({ status: 503, body: { status: "failed" } });
    expect(await readiness(two.url)).toEqual({ status: 503, store: expect.stringMatching(/^the store /) });
    await server.start();
    await vi.waitFor(async () => expect((await checkIn(two, during)).body.status).toBe("accepted"), patience);
    await board.view((message) => waiting(message) === 3);
    expect(board.socket.connected).toBe(true);
    await vi.waitFor(async () => expect(await readiness(two.url)).toEqual({ status: 200, store: true }), patience);
    expect(await two.end()).toBe(0);
  }, 180_000);

  it("says in one sentence why this Redis cannot be used, and ends with 1", async () => {
    const mark = await run({ REDIS_URL: server.url, DAWR_SECRET: "another secret than the hubs above" });
    expect(mark).toEqual({
      code: 1,
      said: expect.stringMatching(/^The books on this Redis .* same DAWR_SECRET as theirs\.$/),
    });
    const nobody = await run({ REDIS_URL: "redis://127.0.0.1:1", ...secret });
    expect(nobody).toEqual({
      code: 1,
      said: expect.stringMatching(/^Redis cannot be used \(connect ECONNREFUSED 127\.0\.0\.1:1\): .*REDIS_URL\.$/),
    });
  }, 60_000);

  it("S1 says loudly what wrong persistence risks", async () => {
    await server.ask("CONFIG", "SET", "appendonly", "no");
    const environment = { REDIS_URL: server.url, LOG_LEVEL: "warn", ...secret };
    const hub = await startHubProcess(folders[0], { environment });
    expect(hub.output()).toMatch(/may lose accepted commands: appendonly is no/);
    await hub.end();
    await server.ask("CONFIG", "SET", "appendonly", "yes");
  }, 60_000);
});
