import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import type { Commit } from "../../server/log/log.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { sqliteShelf } from "../../server/log/sqlite-shelf.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import type { Score } from "../../shared/survey/ratings.ts";
import { startBooks } from "../support/books-process.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { dawr, everyView, type Kept, type Shown } from "../support/keep.ts";

let folder: string;
let hubs: TestHub[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dawr-keep-"));
  hubs = [];
});
afterEach(async () => {
  for (const hub of hubs) await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

const opening = Date.parse("2026-11-22T06:00:00Z");
const turns = 10;

async function booksOf(data: string, isMeant: (book: string) => boolean): Promise<readonly (readonly Commit[])[]> {
  const shelf = sqliteShelf(data);
  const books = await Promise.all((await shelf.books()).filter(isMeant).map((book) => shelf.read(book, 0)));
  await shelf.close();
  return books;
}

function commitOf(book: string, revision: number): Commit {
  const by = { kind: "hub", id: "hub" } as const;
  return {
    book,
    revision,
    id: `command-${revision}`,
    at: revision,
    by,
    command: "X",
    hash: "",
    events: [{ type: "X" }],
  };
}

/** How far each book is that the people of Riyadh can see: what tells one moment from another. */
async function momentOf(data: string): Promise<string> {
  const books = await booksOf(data, (book) => !book.startsWith("office/jeddah/"));
  return books.map((commits) => `${commits[0]?.book} at ${commits.length}`).join(", ");
}

type Moment = { readonly at: number; readonly codes: readonly string[]; readonly shown: Shown };

/** People at work: check in, call, serve, refer, hold, rate. After each command somebody looks. */
function peopleAtWork(hall: Hall, clock: VirtualClock, look: (codes: readonly string[]) => Promise<void>) {
  const { tokens, devices } = hall;
  const [sara = "", huda = ""] = tokens.officers;
  const codes: string[] = [];
  const tickets: string[] = [];

  const send = async (token: string, command: Command): Promise<Answer> => {
    clock.advance(7_000);
    const { body } = await hall.send(token, command);
    await look(codes);
    return body;
  };
  const ticketOf = (answer: Answer) => (answer.status === "accepted" ? String(answer.result?.["ticket"]) : undefined);

  const arrive = async (n: number) => {
    const priority = n % 3 === 0 ? { priority: "elderly" } : {};
    const answer = await send(devices.kiosk, {
      type: "CheckIn",
      service: n % 4 === 0 ? "support" : "inquiry",
      ...priority,
    });
    if (answer.status !== "accepted") throw new Error(JSON.stringify(answer));
    codes.push(String(answer.result?.["code"]));
    tickets.push(String(answer.result?.["ticket"]));
  };
  const serve = async (n: number) => {
    const [token, counter] = n % 2 === 0 ? [sara, "1"] : [huda, "2"];
    const ticket = ticketOf(await send(token, { type: "CallNext", counter }));
    if (ticket === undefined) return;
    await send(token, { type: "StartService", ticket });
    if (n % 3 === 1) await send(token, { type: "Refer", ticket, to: "pool", reason: "needs a visit" });
    else if (n % 3 === 2) await send(token, { type: "Hold", ticket });
    else await send(token, { type: "FinishService", ticket, outcome: "completed" });
  };
  const rate = async (n: number) => {
    const score = ((n % 5) + 1) as Score;
    const ticket = tickets[n];
    await send(devices.kiosk, { type: "RateVisit", score, mode: "kiosk", ...(ticket === undefined ? {} : { ticket }) });
    const said = { kind: "suggestion", channel: "interview", text: `more seats, said ${n}` } as const;
    await send(devices.kiosk, { type: "FileSuggestion", ...said });
  };

  return {
    async open() {
      await send(sara, { type: "OpenCounter", counter: "1" });
      await send(huda, { type: "OpenCounter", counter: "2" });
    },
    async turn(n: number) {
      await arrive(n);
      await serve(n);
      await rate(n);
    },
  };
}

/** Check-ins from three kiosks without a pause, until told to stop; gives the ids that were accepted. */
function crowd(hall: Hall) {
  const accepted: string[] = [];
  let isOver = false;
  const come = async () => {
    while (!isOver) {
      const id = randomUUID();
      const { body } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" }, id);
      if (body.status === "accepted") accepted.push(id);
    }
  };
  const coming = Promise.all([come(), come(), come()]);
  return {
    accepted,
    async stop() {
      isOver = true;
      await coming;
    },
  };
}

async function openHub(data: string, clock: VirtualClock): Promise<TestHub> {
  const hub = await startTestHub({ folder: data, clock });
  hubs.push(hub);
  return hub;
}

/** The views without the tally of how well forecasts came true, which follows the books at its own pace. */
function withoutTally(shown: object): unknown {
  const text = JSON.stringify(shown, (key, value: unknown) => (/^(?:forecastA|a)ccuracy$/u.test(key) ? null : value));
  return JSON.parse(text);
}

describe("a backup of a busy office", () => {
  it("S10 S1 taken while commands go on, restored elsewhere: every view of everybody is as it was at that moment", async () => {
    const [data, elsewhere, file] = [join(folder, "data"), join(folder, "elsewhere"), join(folder, "office.gz")];
    const clock = virtualClock(opening);
    const hub = await openHub(data, clock);
    const hall = await foundHall(hub, 2, "riyadh");
    const people = crowd(await foundHall(hub, 0, "jeddah"));

    const moments = new Map<string, Moment>();
    const atWork = peopleAtWork(hall, clock, async (codes) => {
      const shown = await everyView(hub, hall, codes);
      moments.set(await momentOf(data), { at: clock.now(), codes: [...codes], shown });
    });
    await atWork.open();
    let isKept = false;
    let keeping: Promise<Kept> | undefined;
    let before: readonly string[] = [];
    for (let n = 0; n < turns || !isKept; n += 1) {
      await atWork.turn(n);
      if (n !== 3) continue;
      before = [...people.accepted];
      keeping = dawr(["backup", file], { DATA_DIR: data }).finally(() => {
        isKept = true;
      });
    }
    await people.stop();
    expect(await keeping).toMatchObject({ code: 0, complained: "", said: expect.stringMatching(/^Kept 8 books with/) });
    const end = await momentOf(data);
    hub.disconnect();

    expect(await dawr(["restore", file], { DATA_DIR: elsewhere })).toMatchObject({ code: 0, complained: "" });
    const restored = await momentOf(elsewhere);
    expect(restored).not.toBe(end);
    const moment = moments.get(restored);
    if (!moment) throw new Error(`no moment was ${restored}`);
    const jeddah = await booksOf(elsewhere, (book) => book.startsWith("office/jeddah/day/"));
    const ids = new Set(jeddah.flat().map(({ id }) => id));
    expect(before.length).toBeGreaterThan(10);
    expect(before.filter((id) => !ids.has(id))).toEqual([]);

    const again = await openHub(elsewhere, virtualClock(moment.at));
    const shown = () => everyView(again, hall, moment.codes);
    expect(Object.values(await shown()).filter(({ status }) => status === 200).length).toBeGreaterThan(25);
    // What is learned about waiting is read from the books, a little after they are written or opened.
    const told = async () => withoutTally(await shown());
    await expect.poll(told, { timeout: 30_000, interval: 250 }).toEqual(withoutTally(moment.shown));
    const next = await again.ask<Answer>(
      "POST",
      "/offices/riyadh/commands",
      { id: randomUUID(), command: { type: "CheckIn", service: "inquiry" } },
      hall.devices.kiosk,
    );
    expect(next.body).toMatchObject({ status: "accepted" });
  });

  it("S10 sees one moment of all books, however long it takes to read them", async () => {
    const log = sqliteLog(folder);
    const write = (book: string, revision: number) => log.append(book, [commitOf(book, revision)]);
    await write("hub/registry", 1);
    await write("office/a/setup", 1);
    const shelf = sqliteShelf(folder);
    for (const [book, revision] of [
      ["hub/registry", 2],
      ["office/a/setup", 2],
      ["office/b/setup", 1],
    ] as const) {
      expect(await write(book, revision)).toBe(true);
    }
    expect(await shelf.books()).toEqual(["hub/registry", "office/a/setup"]);
    expect(await shelf.read("hub/registry", 0)).toEqual([commitOf("hub/registry", 1)]);
    expect(await shelf.read("office/a/setup", 0)).toEqual([commitOf("office/a/setup", 1)]);
    await shelf.close();
    await log.close();
  });

  it("S10 after kill -9 and with no hub at all: every commit of every book comes back as it was", async () => {
    const [data, elsewhere, file] = [join(folder, "data"), join(folder, "elsewhere"), join(folder, "office.gz")];
    const books = await startBooks(data);
    books.order({ do: "check-in", times: 700 });
    await books.report();
    await books.kill();
    const whole = await booksOf(data, () => true);
    expect(await dawr(["backup", file], { DATA_DIR: data })).toMatchObject({ code: 0, complained: "" });
    expect(await dawr(["verify", file])).toMatchObject({ code: 0, said: expect.stringContaining("701 commits") });
    expect(await dawr(["restore", file], { DATA_DIR: elsewhere })).toMatchObject({ code: 0, complained: "" });
    expect(await booksOf(elsewhere, () => true)).toEqual(whole);
    expect(await dawr(["verify"], { DATA_DIR: elsewhere })).toMatchObject({
      code: 0,
      said: expect.stringMatching(/All \d books are good\.$/),
    });
  });
});
