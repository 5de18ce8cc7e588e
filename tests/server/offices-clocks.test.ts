import { randomUUID } from "node:crypto";
import { afterEach, expect, it } from "vitest";
import { dayBook, ratingsBook } from "../../server/books.ts";
import { virtualClock } from "../../server/clock.ts";
import type { BookLog } from "../../server/log/log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import type { CommandSender } from "../../server/offices-types.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";

const minute = 60_000;
const office = "riyadh";
const kiosk: CommandSender = { actor: { kind: "device", id: "k1", device: "kiosk" }, offices: [office] };
const admin = { kind: "staff", id: "admin", roles: ["admin"], grants: [] } as const;
const checkIn = { type: "CheckIn", service: "inquiry" } as const;

const open: TestHub[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** Two hubs on one store, each by its own clock: at 23:30 in Riyadh, the second off by so much. */
async function twoHubs(offMs: number) {
  const store = memoryStore();
  const at = Date.parse("2026-11-30T20:30:00Z");
  const clocks = [virtualClock(at), virtualClock(at + offMs)] as const;
  const start = async (clock: (typeof clocks)[number]) => {
    // What makes a hub expect others: nobody connects to it, the books are in memory.
    const settings = { redisUrl: "redis://127.0.0.1" };
    const hub = await startTestHub({ log: store.open(), clock, settings });
    open.push(hub);
    const { offices, access } = hub.hub;
    if (!offices.has(office)) await access.addOffice({ id: office, profile: "awaser", timeZone: "Asia/Riyadh" }, admin);
    const day = async () => (await offices.open(office))?.today().day;
    const send = (command: Command, id: string = randomUUID()) => offices.send(kiosk, { id, office, command });
    return { send, day, look: () => offices.turnDays() };
  };
  return { right: await start(clocks[0]), wrong: await start(clocks[1]), clocks };
}

it("S4 S9 a hub whose clock is an hour ahead takes the others along into the new day, and nobody is refused", async () => {
  const { right, wrong } = await twoHubs(60 * minute);
  await right.send(checkIn);
  const first = await wrong.send(checkIn);
  expect(first).toMatchObject({ status: "accepted", result: { code: "A-002" } });
  // The right hub has not looked yet: the visitor is placed in the day that has begun, behind who came before.
  expect(await right.send(checkIn)).toMatchObject({ status: "accepted", result: { code: "A-003", ahead: 2 } });
  expect([await right.day(), await wrong.day()]).toEqual(["2026-12-01", "2026-12-01"]);
});

it("S5 S9 its look once a second is enough, also when nobody sends anything", async () => {
  const { right, wrong } = await twoHubs(60 * minute);
  await right.send(checkIn);
  await wrong.send(checkIn);
  await expect.poll(async () => [await right.look(), await right.day()].at(1)).toBe("2026-12-01");
});

it("S4 S9 a hub whose clock is an hour behind goes into the new day with the others", async () => {
  const { right, wrong, clocks } = await twoHubs(-60 * minute);
  await wrong.send(checkIn);
  clocks[0].advance(40 * minute);
  clocks[1].advance(40 * minute);
  await right.send(checkIn);
  expect(await wrong.send(checkIn)).toMatchObject({ status: "accepted", result: { code: "A-003" } });
  expect(await wrong.day()).toBe("2026-12-01");
});

it("S2 a command that was accepted beyond midnight is not decided again by a hub that is behind", async () => {
  const { right, wrong } = await twoHubs(60 * minute);
  await right.send(checkIn);
  const id = randomUUID();
  const first = await wrong.send(checkIn, id);
  expect(await right.send(checkIn, id)).toEqual(first);
});

it("D6 S3 a day is not opened any more when the next has begun, also one on which nobody came", async () => {
  const { right, wrong, clocks } = await twoHubs(60 * minute);
  const tomorrows = await wrong.send(checkIn);
  expect(tomorrows).toMatchObject({ status: "accepted", result: { code: "A-001" } });
  expect(await right.send(checkIn)).toMatchObject({ status: "accepted", result: { code: "A-002", ahead: 1 } });
  for (const clock of clocks) clock.advance(40 * minute);
  // Nobody was lost over the right hub's midnight.
  expect(await right.send(checkIn)).toMatchObject({ result: { code: "A-003", ahead: 2 } });
});

it("D6 S5 a hub on the blank page of tomorrow takes the others along once they begin today", async () => {
  const { right, wrong } = await twoHubs(60 * minute);
  expect(await wrong.day()).toBe("2026-12-01");
  await right.send(checkIn);
  await expect.poll(async () => [await wrong.look(), await right.look(), await right.day()].at(2)).toBe("2026-12-01");
  expect(await wrong.send(checkIn)).toMatchObject({ status: "accepted", result: { code: "A-002", ahead: 1 } });
});

it("D6 alone on its store a hub opens no empty day before the first one", async () => {
  const hub = await startTestHub({
    log: memoryStore().open(),
    clock: virtualClock(Date.parse("2026-11-30T21:30:00Z")),
  });
  open.push(hub);
  await hub.hub.access.addOffice({ id: office, profile: "awaser", timeZone: "Asia/Riyadh" }, admin);
  const envelope = { id: randomUUID(), office, command: checkIn };
  expect(await hub.hub.offices.send(kiosk, envelope)).toMatchObject({ status: "accepted" });
  expect((await hub.hub.engine.read(dayBook(office, "2026-11-30"))).revision).toBe(0);
});

it("D4 a day that a person closed in the evening stays closed: no hub goes on by itself", async () => {
  const { right, wrong } = await twoHubs(0);
  await right.send(checkIn);
  const { offices } = open[0]?.hub ?? {};
  const manager: CommandSender = { actor: { ...admin, id: "reem", roles: ["manager"] }, offices: [office] };
  await offices?.send(manager, { id: randomUUID(), office, command: { type: "CloseDay" } });
  for (const hub of [right, wrong]) {
    await expect.poll(() => hub.send(checkIn)).toMatchObject({ rejection: { code: "DayClosed" } });
    expect(await hub.day()).toBe("2026-11-30");
  }
});

it("S2 a repetition that is looked for while the page turns gets the first answer", async () => {
  const base = memoryStore().open();
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  let isHeld = false;
  const read: BookLog["read"] = async (book, after) => {
    if (isHeld && book === dayBook(office, "2026-12-01").name) await held;
    return base.read(book, after);
  };
  const clock = virtualClock(Date.parse("2026-11-30T20:59:00Z"));
  const hub = await startTestHub({ log: { ...base, read }, clock });
  open.push(hub);
  const { access, offices } = hub.hub;
  await access.addOffice({ id: office, profile: "awaser", timeZone: "Asia/Riyadh" }, admin);
  const envelope = { id: randomUUID(), office, command: checkIn };
  const first = await offices.send(kiosk, envelope);
  isHeld = true;
  const again = offices.send(kiosk, envelope);
  await new Promise((resolve) => setTimeout(resolve, 50));
  clock.advance(2 * minute);
  const turned = offices.turnDays();
  letGo();
  expect(await again).toEqual(first);
  await turned;
});

it("S2 a rating that is repeated while the month turns stands in one month's book", async () => {
  const base = memoryStore().open();
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  let isHeld = false;
  // What was read is on its way while others write on.
  const read: BookLog["read"] = async (book, after) => {
    const commits = await base.read(book, after);
    if (isHeld && book === ratingsBook(office, "2026-12").name) await held;
    return commits;
  };
  const clock = virtualClock(Date.parse("2026-11-30T20:59:00Z"));
  const hub = await startTestHub({ log: { ...base, read }, clock });
  open.push(hub);
  const { access, offices, engine } = hub.hub;
  await access.addOffice({ id: office, profile: "awaser", timeZone: "Asia/Riyadh" }, admin);
  const envelope = { id: randomUUID(), office, command: { type: "RateOffice", score: 5, mode: "kiosk" } } as const;
  await engine.read(ratingsBook(office, "2026-12"));
  isHeld = true;
  const first = offices.send(kiosk, envelope);
  await new Promise((resolve) => setTimeout(resolve, 50));
  clock.advance(2 * minute);
  const turned = offices.turnDays();
  await turned;
  const again = await offices.send(kiosk, envelope);
  letGo();
  expect(await first).toEqual(again);
  const months = ["2026-11", "2026-12"].map((month) => engine.read(ratingsBook(office, month)));
  expect((await Promise.all(months)).map(({ revision }) => revision)).toEqual([0, 1]);
});

it("S2 a rating by a code is known again when the code has come to mean another visit", async () => {
  const clock = virtualClock(Date.parse("2026-11-30T20:30:00Z"));
  const hub = await startTestHub({ log: memoryStore().open(), clock });
  open.push(hub);
  const { access, offices } = hub.hub;
  await access.addOffice({ id: office, profile: "awaser", timeZone: "Asia/Riyadh" }, admin);
  const officer: CommandSender = { actor: { ...admin, id: "amal", roles: ["officer"] }, offices: [office] };
  const send = (by: CommandSender, command: Command, id: string = randomUUID()) =>
    offices.send(by, { id, office, command });
  const checkedIn = await send(kiosk, checkIn);
  expect(checkedIn).toMatchObject({ result: { code: "A-001" } });
  const ticket = checkedIn.status === "accepted" ? String(checkedIn.result?.["ticket"]) : "";
  await send(officer, { type: "OpenCounter", counter: "1" });
  await send(officer, { type: "CallNext", counter: "1" });
  await send(officer, { type: "StartService", ticket, counter: "1" });
  await send(officer, { type: "FinishService", ticket });
  clock.advance(40 * minute);
  await offices.turnDays();

  const id = randomUUID();
  const rating = { type: "RateVisit", ticket: "A-001", score: 5, mode: "kiosk" } as const;
  const first = await send(kiosk, rating, id);
  expect(first).toMatchObject({ status: "accepted" });
  clock.advance(60 * minute);
  expect(await send(kiosk, rating, id)).toEqual(first);
  expect(await send(kiosk, checkIn)).toMatchObject({ result: { code: "A-001" } });
  expect(await send(kiosk, rating, id)).toEqual(first);
  // Said anew it is the new visit's; said otherwise under the old id it is no repetition.
  expect(await send(kiosk, rating)).toMatchObject({ status: "accepted" });
  expect(await send(kiosk, { ...rating, score: 1 }, id)).toMatchObject({ rejection: { code: "CommandIdReused" } });
});
