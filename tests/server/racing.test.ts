import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayBook } from "../../server/books.ts";
import type { BookLog } from "../../server/log/log.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import type { Answer } from "../../shared/protocol/wire.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const callers = 64;
const tickets = 1_000;
/** Each counter has its person, who asks from four screens at once. */
const counters = 16;

let folder: string;
let log: BookLog;
let hub: TestHub;
let hall: Hall;
const people: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-race-"));
  log = sqliteLog(folder);
  hub = await startTestHub({ folder, log });
  hall = await foundHall(hub);
  for (let n = 0; n < counters; n += 1) {
    people.push(await signedUp(`caller${n}`));
    const name = { ar: `مكتب ${n}`, en: `Counter ${n}` };
    await hall.send(hall.tokens.admin, { type: "SetCounter", counter: { id: `c${n}`, name } });
  }
  const everywhere = { id: "race", name: { ar: "سباق", en: "Race" }, letter: "R", icon: "question", counters: [] };
  await hall.send(hall.tokens.admin, { type: "SetService", service: everywhere });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

async function signedUp(username: string): Promise<string> {
  const password = "a long password";
  await hub.must("POST", "/users", { username, password, roles: ["officer"], offices: [hall.office] });
  return hub.signIn(username, password);
}

type Ask = (command: object) => Promise<Answer>;

/** Half of the callers come over HTTP, half over a socket. */
async function door(n: number, token: string): Promise<Ask> {
  if (n % 2 === 0) {
    return async (command) =>
      (await hub.ask<Answer>("POST", `/offices/${hall.office}/commands`, { id: randomUUID(), command }, token)).body;
  }
  const { command: send } = await hub.connect(token);
  return (command) => send({ id: randomUUID(), office: hall.office, command });
}

/** Calls, starts and finishes until nobody waits; resolves to the codes called here. */
async function callAll(ask: Ask, counter: string): Promise<readonly string[]> {
  const codes: string[] = [];
  for (;;) {
    const called = await ask({ type: "CallNext", counter });
    // Another screen of the same counter was quicker.
    if (called.status === "rejected" && called.rejection.code === "CounterBusy") continue;
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

describe("S3, S4: 64 callers on 1,000 tickets, over HTTP and sockets at once", () => {
  it("every ticket is called once, all in order, by one counter each", async () => {
    const kiosk = await hub.connect(hall.devices.kiosk);
    const checkedIn = await Promise.all(
      Array.from({ length: tickets }, () =>
        kiosk.command({ id: randomUUID(), office: hall.office, command: { type: "CheckIn", service: "race" } }),
      ),
    );
    const given = checkedIn.map((answer) =>
      answer.status === "accepted" ? String(answer.result?.["code"]) : answer.status,
    );
    expect(new Set(given).size).toBe(tickets);

    const doors = await Promise.all(Array.from({ length: callers }, (_, n) => door(n, people[n >> 2] ?? "")));
    for (const [n, token] of people.entries()) {
      expect(await hall.send(token, { type: "OpenCounter", counter: `c${n}` })).toMatchObject({ status: 200 });
    }
    const called = await Promise.all(doors.map((ask, n) => callAll(ask, `c${n >> 2}`)));
    const all = called.flat();
    expect(all.length).toBe(tickets);
    expect(new Set(all).size).toBe(tickets);
    // Everybody had a part in it: else nobody raced.
    expect(called.filter((codes) => codes.length > 0).length).toBeGreaterThan(callers / 2);

    const office = await hub.hub.offices.open(hall.office);
    const commits = await log.read(dayBook(hall.office, office?.today().day ?? "").name, 0);
    const events = commits.flatMap((commit) => commit.events) as { type: string; ticket?: string }[];
    const order = (type: string) => events.filter((event) => event.type === type).map((event) => event.ticket);
    expect(order("TicketCalled")).toEqual(order("TicketCheckedIn"));
    expect(commits.map((commit) => commit.revision)).toEqual(commits.map((_, place) => place + 1));
  });

  it("S3 two people who open one counter at once: one has it", async () => {
    const [one, two] = await Promise.all(people.slice(0, 2).map((token, n) => door(n, token)));
    await one?.({ type: "CloseCounter", counter: "c0" });
    await two?.({ type: "CloseCounter", counter: "c1" });
    const answers = await Promise.all([one, two].map((ask) => ask?.({ type: "OpenCounter", counter: "1" })));
    expect(answers.map((answer) => answer?.status).sort()).toEqual(["accepted", "rejected"]);
  });
});
