import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import type { BookLog } from "../../server/log/log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const clock = virtualClock(Date.UTC(2026, 10, 22, 6));
let store: ReturnType<typeof memoryStore>;
let log: BookLog;
let hub: TestHub;
let hall: Hall;
let other: Hall;

beforeEach(async () => {
  store = memoryStore();
  log = store.open();
  hub = await startTestHub({ log, clock });
  hall = await foundHall(hub);
  other = await foundHall(hub);
});
afterEach(() => hub.close());

/** As a hub of tomorrow's version on the same store would. */
async function writeTomorrows(book: string): Promise<void> {
  const revision = (await log.read(book, 0)).length + 1;
  const by = { kind: "hub", id: "hub" } as const;
  const events = [{ type: "InventedTomorrow" }];
  const commit = { book, revision, id: randomUUID(), at: clock.now(), by, command: "X", hash: "", events };
  expect(await log.append(book, [commit])).toBe(true);
}

const watchBoard = async ({ devices, office }: Hall) => {
  const { socket, watch } = await hub.connect(devices.display);
  expect(await watch({ office, view: "board" })).toEqual({ status: "watching" });
  return socket;
};

describe("S1 a newer version has written in an office's day", () => {
  it("its screens are let go, so that none shows what stood there as if it were so now; the others stay", async () => {
    const [mine, another] = [await watchBoard(hall), await watchBoard(other)];
    const gone = new Promise((resolve) => mine.once("disconnect", resolve));
    await writeTomorrows(`office/${hall.office}/day/2026-11-22`);
    expect(await gone).toBe("io server disconnect");
    expect(another.connected).toBe(true);
    await other.send(other.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    another.disconnect();
  });

  it("who knocks again is told, devices and people of that office alone", async () => {
    await writeTomorrows(`office/${hall.office}/day/2026-11-22`);
    for (const token of [hall.devices.kiosk, hall.devices.display, hall.tokens.officers[0] ?? ""]) {
      await expect(hub.connect(token)).rejects.toThrow("newer version in use");
    }
    (await watchBoard(other)).disconnect();
  });

  it("in its setup, before anybody has opened the office: the same", async () => {
    await hub.close();
    log = store.open();
    await writeTomorrows(`office/${hall.office}/setup`);
    hub = await startTestHub({ log, clock });
    await expect(hub.connect(hall.devices.kiosk)).rejects.toThrow("newer version in use");
  });

  it("in another of its books: its screens go on, only what stands in that book is not told", async () => {
    await writeTomorrows(`office/${hall.office}/improvements/2026`);
    (await watchBoard(hall)).disconnect();
  });
});
