import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { spawnMain, startHubProcess } from "../support/hub-process.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dawr-main-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program to its end and tells what it said. */
async function run(environment: Readonly<Record<string, string>>): Promise<{ code: number; said: string }> {
  const child = spawnMain(folder, environment);
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(child, "close");
  return { code, said: said.trim() };
}

describe("the program", () => {
  it("stops within 5 s when told to, with sockets open, and comes back with everything", async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const hub = await startHubProcess(folder, { isSignedIn: true });
      await hub.connect(hub.adminToken);
      const since = performance.now();
      expect(await hub.end(signal)).toBe(0);
      expect(performance.now() - since).toBeLessThan(5_000);
    }
  });

  it("without an administrator prints a link that works once, and no token in the log", async () => {
    const hub = await startHubProcess(folder, { environment: { DAWR_ADMIN_PASSWORD: "", LOG_LEVEL: "trace" } });
    await expect.poll(() => hub.output()).toMatch(/#setup=\S+/);
    const token = /#setup=(\S+)/.exec(hub.output())?.[1];
    const create = () =>
      hub.ask<{ token: string }>("POST", "/first-run", { token, username: "sara", password: "a long password" }, null);
    const first = await create();
    expect(first.status).toBeLessThan(300);
    expect((await create()).status).toBeGreaterThanOrEqual(400);
    const before = hub.output().length;
    await hub.must("GET", "/me", undefined, first.body.token);
    await hub.end();
    expect(hub.output().slice(before)).not.toContain(first.body.token);
    expect(hub.output().split(String(token)).length).toBe(2);
  });

  it("says in one sentence what is in the way, and ends with 1", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    expect(await run({ PORT: String(port) })).toEqual({
      code: 1,
      said: `Port ${port} is in use by another program; stop it, or start this hub with another PORT.`,
    });
    taken.close();
    const wrong = [
      [{ PORT: "eighty" }, /^PORT is "eighty"; it must be a number/],
      [{ REDIS_URL: "localhost" }, /^REDIS_URL is "localhost"; it must begin with redis:/],
      [{ REDIS_WAIT_REPLICAS: "many" }, /^REDIS_WAIT_REPLICAS is "many"/],
      [{ DAWR_PUBLIC_URL: "hall" }, /^DAWR_PUBLIC_URL is "hall"/],
      [{ DAWR_ADMIN_PASSWORD: "short" }, /^DAWR_ADMIN_PASSWORD is shorter/],
      [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL is "loud"/],
      [{ DAWR_SECRET: "short" }, /^The secret in DAWR_SECRET is shorter/],
      [{ DATA_DIR: "/dev/null/data" }, /\/dev\/null\/data/],
    ] as const;
    for (const [environment, sentence] of wrong) {
      const { code, said } = await run(environment);
      expect(said).toMatch(sentence);
      expect(said).not.toContain("\n");
      expect(code).toBe(1);
    }
  });

  it("refuses to be a second process on the same data (S3)", async () => {
    const hub = await startHubProcess(folder);
    const { code, said } = await run({});
    expect(code).toBe(1);
    expect(said).not.toContain("\n");
    expect(said.toLowerCase()).toContain("another");
    expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
    await hub.end();
  });
});
