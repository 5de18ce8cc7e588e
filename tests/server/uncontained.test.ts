import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { foundHall } from "../support/hub.ts";
import { startHubProcess } from "../support/hub-process.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dawr-fault-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The real program, with a fault in it that breaks out when it gets the signal. */
const withFault = (fault: string) => ({
  isSignedIn: true,
  environment: {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`process.on("SIGUSR2", () => { ${fault} })`)}`,
  },
});

const faults = [
  ["an error that nobody catches", 'throw new Error("put in by the test")'],
  ["a promise that nobody waits for", 'void Promise.reject(new Error("put in by the test"))'],
  ["one after the other", 'setInterval(() => { throw new Error("put in by the test") }, 1)'],
] as const;

it.each(faults)("S1 %s: what was accepted is written, and the hub ends with 1 and says why", async (_, fault) => {
  const hub = await startHubProcess(folder, withFault(fault));
  const hall = await foundHall(hub, 0);
  const asked = Array.from({ length: 50 }, async () => {
    const id = randomUUID();
    const { body } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" }, id);
    return { id, body };
  });
  const settled = Promise.allSettled(asked);
  await asked[0];
  expect(await hub.end("SIGUSR2")).toBe(1);
  expect(hub.output()).toMatch(/a fault that nothing contains: .*start it again/);
  expect(hub.output()).toContain("put in by the test");

  const answers = (await settled).flatMap((each) =>
    each.status === "fulfilled" && each.value.body.status === "accepted" ? [each.value] : [],
  );
  expect(answers.length).toBeGreaterThan(0);
  const again = await startHubProcess(folder);
  for (const { id, body } of answers) {
    const envelope = { id, command: { type: "CheckIn", service: "inquiry" } };
    const path = `/offices/${hall.office}/commands`;
    expect((await again.ask("POST", path, envelope, hall.devices.kiosk)).body).toEqual(body);
  }
  expect(await again.end()).toBe(0);
});

it("S7 a hub without files left to open keeps who is in, and takes others in again when there are some", async () => {
  const hub = await startHubProcess(folder, { isSignedIn: true });
  const hall = await foundHall(hub, 0);
  const wall = await hub.connect(hall.devices.display);
  execFileSync("prlimit", ["--pid", String(hub.child.pid), "--nofile=48:4096"]);
  const { hostname, port } = new URL(hub.url);
  const lines = Array.from({ length: 100 }, () => connect(Number(port), hostname).on("error", () => undefined));
  // Those let in are kept open, and the others are cut.
  await Promise.race(lines.map((line) => new Promise((resolve) => line.once("close", resolve))));
  expect(await wall.watch({ office: hall.office, view: "board" })).toEqual({ status: "watching" });
  for (const line of lines) line.destroy();
  await expect
    .poll(async () => (await hub.ask("GET", "/me").catch(() => undefined))?.status, { timeout: 20_000 })
    .toBe(200);
  expect(await hub.end()).toBe(0);
});
