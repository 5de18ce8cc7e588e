import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { keep } from "../../kiosk/keep.ts";
import { recallView, rememberView } from "../../kiosk/last-view.ts";
import { openOutbox } from "../../kiosk/outbox.ts";
import { outcomeOf } from "../../kiosk/outcome.ts";
import { recalledClock } from "../../kiosk/recalled-clock.ts";
import type { ClockReading, ViewMessage } from "../../shared/protocol/wire.ts";
import type { Link, LinkState } from "../../shared/ui/link.ts";
import { chanceFrom } from "./chance.ts";
import { blankPlatter, openDisk } from "./kiosk-disk.ts";
import { passingTime } from "./passing-time.ts";

const morning = Date.UTC(2026, 10, 22, 7);
const minute = 60_000;
const dayMs = 24 * 60 * minute;

/** A kiosk's page after a night without its hub; its panel says a time that is off by so much. */
function panel(offMs: number) {
  const time = passingTime(morning);
  const platter = blankPlatter();
  const chance = chanceFrom(7);
  const life = time.begin();
  const before = openDisk(platter, { time, life, chance, now: time.now });
  const data = { timeZone: "Asia/Riyadh", survey: {} };
  const message = { office: "riyadh", view: "kiosk", revision: 1, data, clock: { now: morning, rate: 1 } };
  rememberView(message as unknown as ViewMessage<"kiosk">, before);
  time.skip(12 * 60 * minute);

  const disk = openDisk(platter, { time, life, chance, now: () => time.now() + offMs });
  let reading: { readonly clock: ClockReading; readonly at: number } | undefined;
  const set = (clock: ClockReading) => {
    reading = { clock, at: time.now() };
  };
  const read = () => (reading ? reading.clock.now + (time.now() - reading.at) * reading.clock.rate : disk.now());
  recallView("riyadh", disk, set);
  const recalled = recalledClock({ read, steadyMs: time.now, newId: chance.id });

  const sent: { readonly id: string; readonly at: number | undefined; readonly offlineAt: number | undefined }[] = [];
  const state = signal<LinkState>("offline");
  const send: Link["send"] = async (_, command, id = "", at) => {
    sent.push({ id, at, offlineAt: command.type === "CheckIn" ? command.offline?.at : undefined });
    return { status: "accepted", revision: sent.length, result: { ticket: id, rating: id } };
  };
  const link = { state, send, now: read } as unknown as Link;
  const ground = { disk, recalled, after: life.timers.after, chance: () => 0.5 };
  const outbox = openOutbox(link, "riyadh", {
    ...ground,
    write: keep,
    onWake: () => () => undefined,
    alone: (work) => work(),
  });
  const ownSeries = () => ({ series: "K1", day: "2026-11-22", device: "d1" });

  const pass = async (ms: number) => {
    time.after(ms, () => undefined);
    const until = time.now() + ms;
    await new Promise<void>((turn) => setImmediate(turn));
    while (time.now() < until && (await time.step()));
  };
  return {
    time,
    sent,
    read,
    pass,
    async visit(id: string) {
      const deed = { id, command: { type: "CheckIn", service: "inquiry" }, at: Math.floor(read()) } as const;
      const outcome = outcomeOf({ link, outbox, office: "riyadh", ownSeries }, deed, ground);
      await pass(minute);
      expect((await outcome).status).toBe("kept");
    },
    /** The line is there; the hub tells the time a moment later, as it does. */
    async comeBack() {
      state.value = "online";
      await pass(1_000);
      const early = sent.length;
      set({ now: time.now(), rate: 1 });
      recalled.told();
      outbox.nudge();
      await pass(minute);
      return early;
    },
    left: () => platter.tables.get("outbox")?.size,
  };
}

it("S4 S9 a panel that lost its clock is never behind what the hub told last, and each comes by the hub's time in the end", async () => {
  for (const offMs of [-400 * dayMs, -dayMs, -60 * minute]) {
    const kiosk = panel(offMs);
    expect(kiosk.read()).toBeGreaterThanOrEqual(morning);
    const came: number[] = [];
    for (const id of ["v1", "v2"]) {
      came.push(kiosk.time.now());
      await kiosk.visit(id);
    }
    // Before the hub has told the time nothing is sent: it would go into the book as it is.
    expect(await kiosk.comeBack()).toBe(0);
    expect(kiosk.sent.map(({ id }) => id)).toEqual(["v1", "v2"]);
    for (const [n, { at, offlineAt }] of kiosk.sent.entries()) {
      expect(Math.abs(Number(at) - Number(came[n]))).toBeLessThan(2);
      expect(offlineAt).toBe(at);
    }
    expect(kiosk.left()).toBe(0);
  }
});

it("S9 a panel whose clock runs ahead is put right too, and a right one is left as it is", async () => {
  const ahead = panel(60 * minute);
  const came = ahead.time.now();
  await ahead.visit("v1");
  await ahead.comeBack();
  expect(Math.abs(Number(ahead.sent[0]?.at) - came)).toBeLessThan(2);

  const right = panel(0);
  await right.visit("v1");
  await right.comeBack();
  await right.visit("v2").catch(() => undefined);
  expect(right.sent.map(({ id }) => id)).toEqual(["v1", "v2"]);
});
