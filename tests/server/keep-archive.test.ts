import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { archiveFilesIn } from "../../server/keep/archive-files.ts";
import { foldOf } from "../../server/keep/book-kinds.ts";
import { BookArchived } from "../../server/log/book-archived.ts";
import type { BookLog, Commit } from "../../server/log/log.ts";
import { openRedisLog } from "../../server/log/redis.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { redisShelf } from "../../server/log/redis-shelf.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { sqliteShelf } from "../../server/log/sqlite-shelf.ts";
import type { Insights } from "../../shared/views/insights.ts";
import { killedArchives } from "../support/archive-kill.ts";
import { foundHall, type Hall, startTestHub } from "../support/hub.ts";
import { dawr, everyView } from "../support/keep.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

let server: RedisServer;
let folder: string;
let data: string;
beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-archive-"));
  data = join(folder, "data");
  mkdirSync(data);
  await server.ask("FLUSHALL");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two stores, one meaning. */
const stores = {
  sqlite: () => ({
    settings: { DATA_DIR: data },
    openLog: async (): Promise<BookLog> => sqliteLog(data),
    openShelf: async () => sqliteShelf(data),
  }),
  redis: () => ({
    settings: { DATA_DIR: data, REDIS_URL: server.url },
    openLog: (): Promise<BookLog> => openRedisLog({ address: parseRedisAddress(server.url) }),
    openShelf: () => redisShelf(parseRedisAddress(server.url)),
  }),
} as const;
type Store = ReturnType<(typeof stores)[keyof typeof stores]>;

const longAgo = Date.parse("2024-11-29T07:00:00Z");
const dayMs = 86_400_000;
const password = "a long password";

/** Some days of an office, over the end of a month, two years ago: people come, are served and rate, and the day is closed. */
async function liveLongAgo(store: Store, days: number): Promise<Hall> {
  const clock = virtualClock(longAgo);
  const hub = await startTestHub({ folder: data, clock, log: await store.openLog() });
  const hall = await foundHall(hub, 1, "riyadh");
  for (let day = 0; day < days; day += 1) {
    clock.advance(day === 0 ? 0 : dayMs);
    // Nobody stays signed in over night.
    const [officer, manager] = await Promise.all(["o0.riyadh", "m.riyadh"].map((name) => hub.signIn(name, password)));
    if (officer === undefined || manager === undefined) throw new Error("nobody signed in");
    const send = async (token: string, command: Parameters<Hall["send"]>[1]) => {
      clock.advance(30_000);
      const { body } = await hall.send(token, command);
      if (body.status !== "accepted") throw new Error(JSON.stringify(body));
      return body.result ?? {};
    };
    const ticket = String((await send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" }))["ticket"]);
    await send(officer, { type: "OpenCounter", counter: "1" });
    await send(officer, { type: "CallNext", counter: "1" });
    await send(officer, { type: "StartService", ticket });
    await send(officer, { type: "FinishService", ticket, outcome: "completed" });
    await send(hall.devices.kiosk, { type: "RateVisit", ticket, score: 4, mode: "kiosk" });
    await send(officer, { type: "CloseCounter", counter: "1" });
    await send(manager, { type: "CloseDay" });
  }
  hub.disconnect();
  await hub.close();
  return hall;
}

async function booksIn(store: Store): Promise<ReadonlyMap<string, readonly Commit[]>> {
  const shelf = await store.openShelf();
  const names = (await shelf.books()).toSorted();
  const books = new Map<string, readonly Commit[]>();
  for (const name of names) books.set(name, await shelf.read(name, 0));
  await shelf.close();
  return books;
}

function stateOf(name: string, commits: readonly Commit[]): unknown {
  const fold = foldOf(name);
  const state = fold?.initial();
  for (const { events, at } of commits) {
    for (const stored of events) {
      const event = fold?.upcast(stored);
      if (event) fold?.evolve(state, event, at);
    }
  }
  return state;
}

async function archivedBook(store: Store, book: string): Promise<readonly Commit[]> {
  const { code, said, complained } = await dawr(["read", book], store.settings);
  expect([book, code, complained]).toEqual([book, 0, ""]);
  return said.split("\n").map((line) => JSON.parse(line));
}

/** What is shown once nothing changes any more. */
async function settledViews<Shown>(look: () => Promise<Shown>): Promise<Shown> {
  for (let before = await look(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const now = await look();
    if (isDeepStrictEqual(now, before)) return now;
    before = now;
  }
}

describe.each(Object.keys(stores) as (keyof typeof stores)[])("dawr archive on %s", (kind) => {
  it("S10 moves old months to files while a hub works: every view is as before, every book comes back the same", async () => {
    const store = stores[kind]();
    const hall = await liveLongAgo(store, 4);
    const today = virtualClock(Date.now());
    const hub = await startTestHub({ folder: data, clock: today, log: await store.openLog() });
    try {
      const names = ["o0.riyadh", "m.riyadh", "r.riyadh"];
      const [officer = "", manager = "", researcher = ""] = await Promise.all(
        names.map((name) => hub.signIn(name, password)),
      );
      const tokens = { admin: hub.adminToken, officers: [officer], manager, researcher };
      const people = { office: hall.office, devices: hall.devices, tokens };
      const checkIn = { id: crypto.randomUUID(), command: { type: "CheckIn", service: "inquiry" } };
      const first = await hub.ask("POST", "/offices/riyadh/commands", checkIn, hall.devices.kiosk);
      expect(first.status).toBe(200);

      // The hub opens the books of the year by itself in its first moments.
      const before = await settledViews(() => everyView(hub, people, ["A-001"]));
      const whole = await booksIn(store);
      const done = await dawr(["archive"], store.settings);
      expect(done).toMatchObject({ code: 0, complained: "" });
      // Four days and two months of ratings, in two files.
      expect(done.said).toMatch(/^Archived 6 books with \d+ commits to 2 files in /);
      expect(archiveFilesIn(join(data, "archive")).map((file) => file.slice(data.length))).toEqual([
        "/archive/riyadh/2024-11.gz",
        "/archive/riyadh/2024-12.gz",
      ]);
      expect(Object.values(before).filter(({ status }) => status === 200).length).toBeGreaterThan(10);
      expect(await everyView(hub, people, ["A-001"])).toEqual(before);
      const again = await hub.ask("POST", "/offices/riyadh/commands", checkIn, hall.devices.kiosk);
      expect(again.body).toEqual(first.body);

      const left = await booksIn(store);
      const gone = [...whole.keys()].filter((name) => !left.has(name));
      expect(gone).toHaveLength(6);
      for (const [name, commits] of left) expect(commits.slice(0, whole.get(name)?.length)).toEqual(whole.get(name));
      for (const name of gone) {
        const commits = await archivedBook(store, name);
        expect(commits).toEqual(whole.get(name));
        expect(stateOf(name, commits)).toEqual(stateOf(name, whole.get(name) ?? []));
      }
      const verified = await dawr(["verify"], store.settings);
      expect(verified).toMatchObject({ code: 0, complained: "" });
      for (const name of whole.keys()) expect(verified.said).toContain(name);
      expect(await dawr(["archive"], store.settings)).toMatchObject({
        code: 0,
        said: expect.stringMatching(/^Nothing /),
      });
    } finally {
      await hub.close();
    }
  });

  it("S1 S2 killed at any instant: each book is whole in the store or in its file, and a later run goes on", async () => {
    const store = stores[kind]();
    await killedArchives({ ...store, folder: join(data, "archive"), rounds: kind === "sqlite" ? 25 : 12 });
  }, 240_000);

  it("S2 S7 an archived book does not begin anew, and the hub says so", async () => {
    const store = stores[kind]();
    await liveLongAgo(store, 1);
    expect(await dawr(["archive"], store.settings)).toMatchObject({ code: 0 });
    const log = await store.openLog();
    const book = "office/riyadh/day/2024-11-29";
    const commit: Commit = {
      book,
      revision: 1,
      id: "again",
      at: longAgo,
      by: { kind: "hub", id: "hub" },
      command: "OpenDay",
      hash: "",
      events: [],
    };
    await expect(log.read(book, 0)).rejects.toThrow(BookArchived);
    await expect(log.append(book, [commit])).rejects.toThrow(BookArchived);
    // A hub that still has it in memory is told that the book is not as it knows it.
    expect(await log.append(book, [{ ...commit, revision: 9 }])).toBe(false);
    expect(await log.read("office/riyadh/day/2024-12-09", 0)).toEqual([]);
    await log.close();
  });

  it("S2 what a kiosk brings for an archived day is refused for good, so that it waits in front of nothing", async () => {
    const store = stores[kind]();
    const { devices, office } = await liveLongAgo(store, 1);
    expect(await dawr(["archive"], store.settings)).toMatchObject({ code: 0 });
    const hub = await startTestHub({
      folder: data,
      log: await store.openLog(),
      clock: virtualClock(longAgo + 700 * dayMs),
    });
    const at = longAgo + 60_000;
    const send = async (command: object) => {
      const envelope = { id: randomUUID(), at, command };
      return (await hub.ask("POST", `/offices/${office}/commands`, envelope, devices.kiosk)).body;
    };
    const offline = { code: "K1-01", at, device: "d1" };
    const archived = { status: "rejected", rejection: { code: "BookArchived" } };
    expect(await send({ type: "CheckIn", service: "inquiry", offline })).toEqual(archived);
    // A rating has its month by when the hub hears of it: none is lost.
    expect(await send({ type: "RateOffice", score: 4, mode: "kiosk" })).toMatchObject({ status: "accepted" });
    await hub.close();
  });

  it("S10 reports tell an archived month from its summaries or its files, and leave a gap where both are gone", async () => {
    const store = stores[kind]();
    await liveLongAgo(store, 4);
    const throwHistoryAway = () => {
      for (const end of ["", "-wal", "-shm"]) rmSync(join(data, `history.db${end}`), { force: true });
    };
    throwHistoryAway();
    expect(await dawr(["archive"], store.settings)).toMatchObject({ code: 0, complained: "" });
    const files = join(data, "archive");
    const away = join(folder, "elsewhere");
    /** What a hub that starts now says of the end of November and the beginning of December. */
    const told = async () => {
      const hub = await startTestHub({ folder: data, log: await store.openLog() });
      try {
        const manager = await hub.signIn("m.riyadh", password);
        const path = "/offices/riyadh/reports/insights?from=2024-11-28&to=2024-12-03";
        const { days } = await hub.must<Insights>("GET", path, undefined, manager);
        return days.map(({ day, finished }) => `${day} ${finished}`);
      } finally {
        await hub.close();
      }
    };
    const lived = ["2024-11-29", "2024-11-30", "2024-12-01", "2024-12-02"];
    const whole = ["2024-11-28", ...lived, "2024-12-03"].map((day) => `${day} ${lived.includes(day) ? 1 : 0}`);
    renameSync(files, away);
    expect(await told()).toEqual(whole);
    throwHistoryAway();
    expect(await told()).toEqual(whole.map((each) => each.replace(/ 1$/, " 0")));
    // The gap was not kept: with the files back the days are there again.
    renameSync(away, files);
    expect(await told()).toEqual(whole);

    throwHistoryAway();
    expect(await dawr(["recompute"], store.settings)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Folded 4 closed days of 1 /),
    });
    renameSync(files, away);
    expect(await dawr(["recompute"], store.settings)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Folded 0 closed days of 1 /),
    });
    expect(await told()).toEqual(whole);
  });

  it("leaves a month with a day that was never closed, and months within the window", async () => {
    const store = stores[kind]();
    await liveLongAgo(store, 1);
    const log = await store.openLog();
    const commits = await sampleDay(store);
    await log.append(
      "office/riyadh/day/2024-11-28",
      commits.slice(0, -1).map((commit) => ({ ...commit, book: "office/riyadh/day/2024-11-28" })),
    );
    await log.close();
    const kept = await dawr(["archive"], store.settings);
    expect(kept).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/2024-11 of riyadh stays: .*2024-11-28 was never closed\./),
    });
    const days = Math.floor((Date.now() - Date.parse("2024-12-01T00:00:00Z")) / dayMs);
    expect(await dawr(["archive", "--older-than-days", `${days + 1}`], store.settings)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Nothing /),
    });
    expect(await dawr(["archive", "--older-than-days", "5"], store.settings)).toMatchObject({ code: 2 });
  });
});

async function sampleDay(store: Store): Promise<readonly Commit[]> {
  return (await booksIn(store)).get("office/riyadh/day/2024-11-29") ?? [];
}

describe("an archive file", () => {
  it("S10 is read without this program, and one that was touched is named; nothing is taken away for it", async () => {
    const store = stores.sqlite();
    await liveLongAgo(store, 1);
    const whole = await booksIn(store);
    const file = join(data, "archive/riyadh/2024-11.gz");
    mkdirSync(join(data, "archive/riyadh"), { recursive: true });
    writeFileSync(file, "rubbish");
    expect(await dawr(["archive"], store.settings)).toMatchObject({
      code: 1,
      complained: expect.stringContaining("2024-11.gz"),
    });
    expect(await booksIn(store)).toEqual(whole);
    rmSync(file);

    expect(await dawr(["archive"], store.settings)).toMatchObject({ code: 0 });
    expect(readdirSync(join(data, "archive/riyadh"))).toEqual(["2024-11.gz"]);
    expect(gunzipSync(readFileSync(file)).toString()).toContain('"book":"office/riyadh/day/2024-11-29"');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(file, bytes);
    expect(await dawr(["verify"], store.settings)).toMatchObject({
      code: 1,
      complained: expect.stringContaining("damaged"),
    });
    rmSync(file);
    expect(await dawr(["verify"], store.settings)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/office\/riyadh\/day\/2024-11-29 was archived .* no archive file/),
    });
  });
});
