import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { guardedLog } from "../../server/guarded-log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import type { StoredEvent } from "../../shared/office/upcast.ts";
import type { ViewMessage } from "../../shared/protocol/wire.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const checkIn = { type: "CheckIn", service: "inquiry" } as const;

type Line = { readonly level: number; readonly part?: string; readonly where?: string };

const log = memoryStore().open();
let hub: TestHub;
let broken: Hall;
let whole: Hall;
let lines: Line[];

beforeEach(async () => {
  lines = [];
  const logTo = { write: (text: string) => void lines.push(JSON.parse(text)) };
  hub = await startTestHub({ log: { ...log, close: async () => undefined }, logTo, settings: { logLevel: "error" } });
  broken = await foundHall(hub, 1);
  whole = await foundHall(hub, 0);
});
afterEach(() => hub.close());

const dayOf = ({ office }: Hall) => {
  const open = hub.hub.offices.opened().find(({ id }) => id === office);
  if (!open) throw new Error(`${office} is not open`);
  return open.today().book.name;
};

/** Writes into a book what no hub of ours would, as a damaged disk or another program might. */
async function write(book: string, event: StoredEvent): Promise<void> {
  const revision = (await log.read(book, 0)).length + 1;
  const by = { kind: "hub", id: "hub" } as const;
  const commit = { book, revision, id: randomUUID(), at: Date.now(), by, command: "X", hash: "", events: [event] };
  expect(await log.append(book, [commit])).toBe(true);
}

async function boardOf({ office, devices }: Hall) {
  const wall = await hub.connect(devices.display);
  expect(await wall.watch({ office, view: "board" })).toEqual({ status: "watching" });
  await wall.view(({ view }) => view === "board");
  return wall;
}

const waitingIn = ({ data }: ViewMessage) =>
  "promisedBy" in data ? data.waiting.reduce((sum, { count }) => sum + count, 0) : undefined;

/** The other office checks in, and its wall shows it. */
async function wholeGoesOn(wall: Awaited<ReturnType<typeof boardOf>>, count: number): Promise<void> {
  expect((await whole.send(whole.devices.kiosk, checkIn)).body).toMatchObject({ status: "accepted" });
  await wall.view((message) => waitingIn(message) === count);
}

const ready = async () => (await fetch(`${hub.url}/readyz`)).json();
const figures = async () => (await fetch(`${hub.url}/metrics`)).text();
const said = (part: string) => lines.filter((line) => line.part === part);

it("S7 a book with a fact that nothing can read stops its office alone; it is logged and counted once", async () => {
  const walls = [await boardOf(broken), await boardOf(whole)] as const;
  const book = dayOf(broken);
  await write(book, { type: "PlanAdopted" });
  await expect.poll(() => said("book").length).toBeGreaterThan(0);
  expect((await broken.send(broken.devices.kiosk, checkIn)).body).toEqual({ status: "failed" });
  await wholeGoesOn(walls[1], 1);
  // Meanwhile the book is tried again, each second.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await wholeGoesOn(walls[1], 2);
  // Its screens do not go on showing what stood there before: they are without a hub, and know it.
  await expect.poll(() => walls[0].socket.connected).toBe(false);
  await expect(hub.connect(broken.devices.kiosk)).rejects.toThrow("books cannot be read");
  const loads = said("book").filter(({ where }) => where === book);
  expect(loads).toHaveLength(1);
  expect(await ready()).toMatchObject({ status: "ready", broken: { book: 1 } });
  expect(await figures()).toContain(`dawr_broken{part="book",where="${book}"} 1`);
  expect(await figures()).toMatch(/dawr_faults_total\{part="book"\} 1\n/);
  expect(await figures()).toMatch(new RegExp(`dawr_waiting\\{office="${whole.office}"\\} 2`));
});

it("S7 a view that cannot be cut stays as it was, and takes nobody else's along", async () => {
  const wall = await boardOf(whole);
  const { office, devices, tokens } = broken;
  const officer = tokens.officers[0] ?? "";
  await broken.send(officer, { type: "OpenCounter", counter: "1" });
  await broken.send(devices.kiosk, checkIn);
  await broken.send(officer, { type: "CallNext", counter: "1" });
  const desk = await hub.connect(officer);
  expect(await desk.watch({ office, view: "desk" })).toEqual({ status: "watching" });
  // A day that says it works by a plan, and the plan has nothing in it of what a desk needs.
  const planless = { type: "PlanAdopted", plan: {} };
  await write(dayOf(broken), planless);
  await expect.poll(() => said("view")).toMatchObject([{ where: `${office} desk` }]);
  await wholeGoesOn(wall, 1);
  const another = await hub.connect(officer);
  // Once more, because the first view is still there to be shown.
  desk.socket.disconnect();
  await expect.poll(() => another.watch({ office, view: "desk" })).toEqual({ status: "failed" });
  expect(another.socket.connected).toBe(true);
  expect(await ready()).toMatchObject({ status: "ready", broken: { view: 1 } });
  expect(await figures()).toContain(`dawr_broken{part="view",where="${office} desk"} 1`);
  await wholeGoesOn(wall, 2);
});

it("S7 a client that sends garbage in the middle of a sound connection loses that one, and nobody else theirs", async () => {
  const wall = await boardOf(whole);
  const { hostname, port } = new URL(hub.url);
  const line = connect(Number(port), hostname);
  const heard: Buffer[] = [];
  line.on("data", (chunk) => heard.push(chunk)).on("error", () => undefined);
  const key = Buffer.from("0123456789abcdef").toString("base64");
  const ask = `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\n`;
  line.write(
    `${ask}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  await expect.poll(() => Buffer.concat(heard).toString()).toContain("101 Switching");
  await wholeGoesOn(wall, 1);
  const gone = new Promise((resolve) => line.once("close", resolve));
  line.write(Buffer.from(Array.from({ length: 4_096 }, (_, n) => (n * 197 + 13) % 256)));
  await gone;
  await wholeGoesOn(wall, 2);
  expect(await ready()).toMatchObject({ status: "ready", broken: {} });
});

it("S7 who listens for new days and breaks holds up no other", async () => {
  const clock = virtualClock(Date.parse("2026-11-26T20:59:00Z"));
  const late = await startTestHub({ log: memoryStore().open(), clock });
  try {
    const { offices } = late.hub;
    const { office } = await foundHall(late, 0);
    await offices.open(office);
    offices.onNewDay(() => {
      throw new Error("this listener broke");
    });
    const told: string[] = [];
    offices.onNewDay(({ id }) => told.push(id));
    clock.advance(2 * 60_000);
    await offices.turnDays();
    expect(told).toEqual([office]);
    expect(await (await fetch(`${late.url}/readyz`)).json()).toMatchObject({ broken: { office: 1 } });
  } finally {
    await late.close();
  }
});

it("S7 who follows a book and breaks takes nobody along: neither the followers behind it nor the append", async () => {
  const parts: string[] = [];
  const guarded = guardedLog(log, { note: ({ part, where }) => void parts.push(`${part} ${where}`) });
  const heard: number[] = [];
  guarded.follow("test/followed", 0, () => {
    throw new Error("this follower broke");
  });
  guarded.follow("test/followed", 0, ({ revision }) => heard.push(revision));
  await write("test/followed", { type: "Any" });
  await write("test/followed", { type: "Any" });
  await expect.poll(() => heard).toEqual([1, 2]);
  expect(parts).toEqual(["follower test/followed", "follower test/followed"]);
});
