import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const minute = 60_000;
/** 21 November 2026 in Riyadh, 10:00. */
const morning = Date.UTC(2026, 10, 21, 7, 0, 0);

let folder: string;
let clock: VirtualClock;
let hub: TestHub;
let hall: Hall;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dawr-touches-"));
  clock = virtualClock(morning);
  hub = await startTestHub({ folder, clock });
  hall = await foundHall(hub);
});
afterEach(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

async function send(token: string, command: Command): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await hall.send(token, command);
  if (body.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(body)}`);
  return body.result ?? {};
}

/** So many visits, each called and finished within a minute. */
async function serve(visits: number): Promise<void> {
  const officer = await hub.signIn(`o0.${hall.office}`, "a long password");
  await send(officer, { type: "OpenCounter", counter: "1" });
  for (let visit = 0; visit < visits; visit += 1) {
    await send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    clock.advance(minute);
    const ticket = String((await send(officer, { type: "CallNext", counter: "1" }))["ticket"]);
    await send(officer, { type: "FinishService", ticket, outcome: "answered" });
  }
  await send(officer, { type: "CloseCounter", counter: "1" });
}

/** A touch without a ticket each so many seconds; how many of them were flagged. */
async function touch(times: number, apartMs = 30_000): Promise<number> {
  const before = await flagged();
  for (let n = 0; n < times; n += 1) {
    clock.advance(apartMs);
    await send(hall.devices.kiosk, { type: "RateOffice", score: n % 2 === 0 ? 4 : 5, mode: "kiosk" });
  }
  return (await flagged()) - before;
}

async function flagged(): Promise<number> {
  const office = await hub.hub.offices.open(hall.office);
  if (!office) throw new Error("no office");
  const { state } = await hub.hub.engine.read(office.ratingsBook());
  return [...state.days.values()].reduce((sum, day) => sum + day.flagged, 0);
}

describe("R11 more touches in a quarter of an hour than visits were finished in it", () => {
  test("in the morning as many as visits are welcome, whatever yesterday was, and one more is flagged", async () => {
    await serve(12);
    await touch(1);
    clock.set(morning + 24 * 60 * minute);
    await hub.hub.offices.turnDays();
    await serve(4);
    expect(await touch(4)).toBe(0);
    expect(await touch(1)).toBe(1);
  });

  test("in the quiet afternoon of a busy day each is flagged: the morning's visits are no reason", async () => {
    await serve(12);
    clock.advance(120 * minute);
    expect(await touch(6)).toBe(6);
  });

  test("a hub that was started anew knows of the visits that were finished just before, and of no others", async () => {
    await serve(5);
    clock.advance(20 * minute);
    await serve(3);
    await hub.close();
    hub = await startTestHub({ folder, clock });
    hall = { ...hall, send: (token, command, id = crypto.randomUUID()) => sendAnew(token, command, id) };
    expect(await touch(3)).toBe(0);
    expect(await touch(1)).toBe(1);
  });

  test("over midnight the visits of the last minutes of yesterday count", async () => {
    clock.set(Date.UTC(2026, 10, 21, 20, 52, 0));
    await serve(4);
    clock.set(Date.UTC(2026, 10, 21, 21, 1, 0));
    await hub.hub.offices.turnDays();
    expect(await touch(4)).toBe(0);
    expect(await touch(1)).toBe(1);
    clock.set(Date.UTC(2026, 10, 21, 21, 20, 0));
    expect(await touch(1)).toBe(1);
  });
});

const sendAnew: Hall["send"] = (token, command, id) =>
  hub.ask("POST", `/offices/${hall.office}/commands`, { id, command }, token);
