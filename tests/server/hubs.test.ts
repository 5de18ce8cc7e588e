import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { dayBook } from "../../server/books.ts";
import { openRedisLog } from "../../server/log/redis.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import type { Answer, ViewMessage } from "../../shared/protocol/wire.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

const callers = 64;
const tickets = 1_000;
/** Each counter has its person, who asks from four screens at once, over the hubs in turn. */
const counters = 16;

let server: RedisServer;
let hall: Hall;
const hubs: TestHub[] = [];
const people: string[] = [];

const startHub = async () => startTestHub({ log: await openRedisLog({ address: parseRedisAddress(server.url) }) });
const hubAt = (n: number) => hubs[n % hubs.length] as TestHub;

beforeAll(async () => {
  server = await startRedis();
  for (let n = 0; n < 3; n += 1) hubs.push(await startHub());
  hall = await foundHall(hubAt(0));
  for (let n = 0; n < counters; n += 1) {
    const username = `caller${n}`;
    const password = "a long password";
    await hubAt(0).must("POST", "/users", { username, password, roles: ["officer"], offices: [hall.office] });
    people.push(await hubAt(n).signIn(username, password));
    const name = { ar: `مكتب ${n}`, en: `Counter ${n}` };
    await hall.send(hall.tokens.admin, { type: "SetCounter", counter: { id: `c${n}`, name } });
  }
  for (const [id, letter] of [
    ["race", "R"],
    ["fast", "X"],
  ] as const) {
    const service = { id, name: { ar: id, en: id }, letter, icon: "question", counters: [] };
    expect(await hall.send(hall.tokens.admin, { type: "SetService", service })).toMatchObject({ status: 200 });
  }
}, 180_000);
afterAll(async () => {
  for (const hub of hubs) await hub.close();
  await server.dispose();
});

type Ask = (command: object, id?: string) => Promise<Answer>;

/** Over HTTP, or over a socket. */
async function door(hub: TestHub, token: string, isSocket: boolean): Promise<Ask> {
  if (!isSocket) {
    return async (command, id = randomUUID()) =>
      (await hub.ask<Answer>("POST", `/offices/${hall.office}/commands`, { id, command }, token)).body;
  }
  const { command: send } = await hub.connect(token);
  return (command, id = randomUUID()) => send({ id, office: hall.office, command });
}

/** Calls, starts and finishes until nobody waits; resolves to the codes called here. */
async function callAll(ask: Ask, counter: string): Promise<readonly string[]> {
  const codes: string[] = [];
  for (;;) {
    const called = await ask({ type: "CallNext", counter });
    // Another screen of the same counter was quicker.
    if (called.status === "rejected" && called.rejection.code === "CounterBusy") {
      await pause(5);
      continue;
    }
    if (called.status === "rejected") {
      expect(called.rejection.code).toBe("NobodyWaiting");
      return codes;
    }
    if (called.status !== "accepted") throw new Error(JSON.stringify(called));
    codes.push(String(called.result?.["code"]));
    const ticket = called.result?.["ticket"];
    expect(await ask({ type: "StartService", ticket })).toMatchObject({ status: "accepted" });
    expect(await ask({ type: "FinishService", ticket })).toMatchObject({ status: "accepted" });
  }
}

type Waiting = { readonly waiting: readonly { readonly service: string; readonly count: number }[] };

function waitingFor(service: string, { data }: ViewMessage): number {
  return (data as Waiting).waiting.find((each) => each.service === service)?.count ?? 0;
}

describe("three hubs on one Redis", () => {
  it("S8 let in on any hub who was let in on one, and out everywhere", async () => {
    const token = await hubAt(0).signIn("caller0", "a long password");
    for (const hub of hubs) await vi.waitFor(async () => void (await hub.must("GET", "/me", undefined, token)));
    await hubAt(1).must("DELETE", "/session", undefined, token);
    for (const hub of hubs) {
      await vi.waitFor(async () => expect((await hub.ask("GET", "/me", undefined, token)).status).toBe(401));
    }
  });

  it("S5 a board on any hub shows what was checked in on any other", async () => {
    const boards = await Promise.all(hubs.map((hub) => hub.connect(hall.devices.display)));
    for (const board of boards) await board.watch({ office: hall.office, view: "board" });
    for (let n = 0; n < hubs.length; n += 1) {
      const kiosk = await door(hubAt(n), hall.devices.kiosk, true);
      expect(await kiosk({ type: "CheckIn", service: "fast" })).toMatchObject({ status: "accepted" });
      const since = performance.now();
      await Promise.all(boards.map((board) => board.view((message) => waitingFor("fast", message) === n + 1)));
      expect(performance.now() - since).toBeLessThan(2_000);
    }
  });

  it("S2 the same envelope through all hubs at once happens once, and all answer the same", async () => {
    const doors = await Promise.all(hubs.map((hub, n) => door(hub, hall.devices.kiosk, n % 2 === 0)));
    for (let n = 0; n < 30; n += 1) {
      const id = randomUUID();
      const [first, ...others] = await Promise.all(doors.map((ask) => ask({ type: "CheckIn", service: "fast" }, id)));
      expect(first).toMatchObject({ status: "accepted" });
      for (const other of others) expect(other).toEqual(first);
    }
  });

  it("S3 S4 64 callers on 1,000 tickets: every ticket once, all in order, by one counter each", async () => {
    const kiosks = await Promise.all(hubs.map((hub) => door(hub, hall.devices.kiosk, true)));
    const checkedIn = await Promise.all(
      Array.from({ length: tickets }, (_, n) =>
        (kiosks[n % kiosks.length] as Ask)({ type: "CheckIn", service: "race" }),
      ),
    );
    const given = checkedIn.map((answer) => (answer.status === "accepted" ? answer.result?.["code"] : answer.status));
    expect(new Set(given).size).toBe(tickets);

    for (const [n, token] of people.entries()) {
      const ask = await door(hubAt(n + 1), token, false);
      expect(await ask({ type: "OpenCounter", counter: `c${n}` })).toMatchObject({ status: "accepted" });
    }
    const doors = await Promise.all(
      Array.from({ length: callers }, (_, n) => door(hubAt(n), people[n >> 2] ?? "", n % 2 === 0)),
    );
    const called = await Promise.all(doors.map((ask, n) => callAll(ask, `c${n >> 2}`)));
    const all = called.flat().filter((code) => given.includes(code));
    expect(all).toHaveLength(tickets);
    expect(new Set(all).size).toBe(tickets);
    // Everybody had a part in it: else nobody raced.
    expect(called.filter((codes) => codes.length > 0).length).toBeGreaterThan(callers / 2);

    const { engine, offices } = hubAt(0).hub;
    const book = dayBook(hall.office, (await offices.open(hall.office))?.today().day ?? "");
    const log = await openRedisLog({ address: parseRedisAddress(server.url) });
    const commits = await log.read(book.name, 0);
    await log.close();
    expect(commits.map(({ revision }) => revision)).toEqual(commits.map((_, place) => place + 1));
    const events = commits.flatMap((commit) => commit.events) as { type: string; ticket?: string; code?: string }[];
    const order = (type: string) => events.filter((event) => event.type === type).map((event) => event.ticket);
    expect(order("TicketCalled")).toEqual(order("TicketCheckedIn"));
    for (const { hub } of hubs) {
      await vi.waitFor(() => expect(hub.engine.peek(book)?.revision).toBe(commits.length));
      expect(hub.engine.peek(book)?.state).toEqual(engine.peek(book)?.state);
    }
  });

  it("S1 S5 one vanishes: clients of the others notice nothing, its own go on at another", async () => {
    const board = await hubAt(0).connect(hall.devices.display);
    await board.watch({ office: hall.office, view: "board" });
    const before = waitingFor("fast", board.views.at(-1) as ViewMessage);
    const gone = hubs.pop() as TestHub;
    const id = randomUUID();
    const asked = gone
      .connect(hall.devices.kiosk)
      .then(({ command }) => command({ id, office: hall.office, command: { type: "CheckIn", service: "fast" } }));
    const first = await asked;
    await gone.close();
    const again = await door(hubAt(1), hall.devices.kiosk, false);
    expect(await again({ type: "CheckIn", service: "fast" }, id)).toEqual(first);
    expect(await again({ type: "CheckIn", service: "fast" })).toMatchObject({ status: "accepted" });
    await board.view((message) => waitingFor("fast", message) === before + 2);
    expect(board.socket.connected).toBe(true);
  });
});
