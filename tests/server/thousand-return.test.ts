import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Link, openLink } from "../../shared/ui/link.ts";
import { comesBack, type LinkGround } from "../../shared/ui/link-ground.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const screens = 1_000;
/** The hub stays away until screens have knocked so often, each in its second second or later. */
const knocksAwaited = screens;
const windowMs = 250;

let folder: string;
let hub: TestHub;
let hall: Hall;
const links: Link[] = [];
/** When screens mean to knock, counted from the loss of the line: this machine may be too busy to do so in time. */
const knocks: number[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-thousand-"));
  hub = await startTestHub({ folder });
  hall = await foundHall(hub);
});
afterAll(async () => {
  for (const link of links) link.close();
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The link of the apps as it is, on sockets of Node instead of a browser's. */
function groundOf(url: string): LinkGround {
  return {
    connect(token = "") {
      const socket = io(url, { ...comesBack, auth: { token }, forceNew: true });
      const backoff: { duration: () => number } = Reflect.get(socket.io, "backoff");
      const pause = backoff.duration.bind(backoff);
      let passed = 0;
      backoff.duration = () => {
        const ms = pause();
        passed += ms;
        knocks.push(passed);
        return ms;
      };
      return socket;
    },
    fetch: () => Promise.reject(new Error("the socket alone must do it")),
    clock: { set: () => undefined, read: Date.now },
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    every: () => () => undefined,
    chance: Math.random,
    onWake: () => () => undefined,
  };
}

const checkIn = { type: "CheckIn", service: "inquiry" } as const;
const arrived = async () => expect(await hall.send(hall.devices.kiosk, checkIn)).toMatchObject({ status: 200 });

it(`S5 ${screens} sockets are back and true after a hub's restart, without a stampede`, async () => {
  await arrived();
  const ground = groundOf(hub.hub.url);
  const opening = performance.now();
  const boards = Array.from({ length: screens }, () => {
    const link = openLink(hall.devices.display, ground);
    links.push(link);
    return link.watch(hall.office, "board").message;
  });
  const howMany = () => boards[0]?.peek()?.data.waiting.find(({ service }) => service === "inquiry")?.count;
  const allShow = (count: number) => () =>
    expect(
      boards.filter((each) => each.peek()?.data.waiting.some((queue) => queue.count === count)).length,
      `of ${screens} show ${count}; the first ${howMany()}`,
    ).toBe(screens);
  await vi.waitFor(allShow(1), { timeout: 150_000, interval: 20 });
  // All at once as fast as they can: what this machine needs for so many, whatever else it does.
  const openedMs = performance.now() - opening;

  const { port } = hub.hub;
  await hub.close();
  knocks.length = 0;
  const late = () => knocks.filter((each) => each >= 1_000);
  await vi.waitFor(() => expect(late().length).toBeGreaterThanOrEqual(knocksAwaited), {
    timeout: 120_000,
    interval: 50,
  });
  hub = await startTestHub({ folder, settings: { port } });
  const openedAt = performance.now();
  // What a screen shows was written after it was cut off.
  await hub.must(
    "POST",
    `/offices/${hall.office}/commands`,
    { id: crypto.randomUUID(), command: checkIn },
    hall.devices.kiosk,
  );
  await vi.waitFor(allShow(2), { timeout: 150_000, interval: 20 });
  const backMs = performance.now() - openedAt;
  // 5 s is wanted on a machine that does nothing else; here other tests run beside it (docs/bench.md).
  console.log(`${screens} sockets: opened in ${openedMs.toFixed(0)} ms, back in ${backMs.toFixed(0)} ms`);

  // Each knocks in its own time: after the first second, in no quarter of a second more than half of them.
  const windows = new Map<number, number>();
  for (const ms of late()) {
    const window = Math.floor(ms / windowMs);
    windows.set(window, (windows.get(window) ?? 0) + 1);
  }
  expect(windows.size).toBeGreaterThan(3);
  expect(Math.max(...windows.values())).toBeLessThan(screens / 2);
}, 400_000);
