import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import type { DevicesView } from "../../shared/views/devices.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const morning = Date.UTC(2026, 10, 22, 6, 42);
let clock: VirtualClock;
let hub: TestHub;
let hall: Hall;
beforeAll(async () => {
  clock = virtualClock(morning);
  hub = await startTestHub({ clock });
  hall = await foundHall(hub);
});
afterAll(() => hub.close());

async function idOf(kind: string): Promise<string> {
  const { data } = await hub.must<{ data: DevicesView }>("GET", `/offices/${hall.office}/views/devices`);
  return data.devices.find((each) => each.kind === kind)?.id ?? "";
}
const ask = async (id: string) => fetch(`${hub.url}/watchdog/${id}`);

test("V17 a screen is silent when nothing was heard of it for three minutes; a heartbeat makes it heard again", async () => {
  const [kiosk, display] = [await idOf("kiosk"), await idOf("display")];
  expect((await ask(kiosk)).status).toBe(204);
  clock.advance(3 * minuteMs);
  expect((await ask(kiosk)).status).toBe(204);
  clock.advance(1);
  const silent = await ask(kiosk);
  expect([silent.status, silent.headers.get("cache-control")]).toEqual([410, "no-store"]);
  const { socket } = await hub.connect(hall.devices.kiosk);
  const beat = {
    at: clock.now(),
    version: "0.1.0",
    isPersisted: true,
    isWiped: false,
    sound: "off",
    printer: "unknown",
  };
  expect(await socket.timeout(10_000).emitWithAck("heartbeat", beat)).toEqual({ status: "noted" });
  expect([(await ask(kiosk)).status, (await ask(display)).status]).toEqual([204, 410]);
});

test("V17 tells nothing of what is not a screen of this hub, nor of one whose pairing was ended", async () => {
  for (const id of ["nobody", "%00", hall.office, encodeURIComponent("../healthz")])
    expect((await ask(id)).status, id).toBe(404);
  const display = await idOf("display");
  expect((await hub.ask("DELETE", `/devices/${display}`)).status).toBe(204);
  expect((await ask(display)).status).toBe(404);
});

test("V17 a hub that was away calls nobody silent before it has been there for three minutes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dawr-watchdog-"));
  const later = virtualClock(morning);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await startTestHub({ folder, clock: later });
  const { office } = await foundHall(first);
  const { data } = await first.must<{ data: DevicesView }>("GET", `/offices/${office}/views/devices`);
  const id = data.devices[0]?.id ?? "";
  await first.close();
  later.advance(60 * minuteMs);
  const second = await startTestHub({ folder, clock: later });
  onTestFinished(() => second.close());
  expect((await fetch(`${second.url}/watchdog/${id}`)).status).toBe(204);
  later.advance(3 * minuteMs + 1);
  expect((await fetch(`${second.url}/watchdog/${id}`)).status).toBe(410);
});
