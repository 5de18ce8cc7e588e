import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import type { Commit } from "../../server/log/log.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { openBooks, schemaVersion } from "../../server/log/sqlite-file.ts";
import { sqliteShelf } from "../../server/log/sqlite-shelf.ts";
import { sqliteRows } from "../../server/vault/rows-sqlite.ts";
import { foundHall, startTestHub } from "../support/hub.ts";

const visits = 24;
let folder: string;
let clock: VirtualClock;
/** Which visit was just over when a rating was given, as only this test knows. */
const rated = new Map<string, string>();

/** A morning: each visitor is served and rates by her ticket before the next one is called. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-order-"));
  clock = virtualClock(Date.UTC(2026, 10, 22, 6));
  const hub = await startTestHub({ folder, clock });
  const { send, tokens, devices } = await foundHall(hub, 1, "riyadh");
  const officer = tokens.officers[0] ?? "";
  const must = async (token: string, command: Parameters<typeof send>[1]) => {
    const { body } = await send(token, command);
    if (body.status !== "accepted") throw new Error(JSON.stringify(body));
    return body.result ?? {};
  };
  await must(officer, { type: "OpenCounter", counter: "1" });
  for (let visit = 0; visit < visits; visit += 1) {
    await must(devices.kiosk, { type: "CheckIn", service: "inquiry" });
    const ticket = String((await must(officer, { type: "CallNext", counter: "1" }))["ticket"]);
    await must(officer, { type: "StartService", ticket });
    clock.advance(60_000);
    await must(officer, { type: "FinishService", ticket, outcome: "answered" });
    const score = visit % 5 === 0 ? 1 : 5;
    const { rating } = await must(devices.kiosk, { type: "RateVisit", ticket, score, mode: "kiosk" });
    rated.set(String(rating), ticket);
  }
  await hub.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = { readonly book: string; readonly body: string };
type Fact = { readonly type: string; readonly ticket?: string; readonly rating?: string };

/** How many ratings whoever has the file lays to their visit: the last one that was over, in the order of the rows. */
function joined(rows: Iterable<Row>): number {
  let last: string | undefined;
  let right = 0;
  for (const { body } of rows) {
    for (const { type, ticket, rating = "" } of JSON.parse(body).events as readonly Fact[]) {
      if (type === "ServiceFinished") last = ticket;
      if (type === "RatingGiven" && last !== undefined && rated.get(rating) === last) right += 1;
    }
  }
  return right;
}

function inFile<Value>(file: string, look: (db: DatabaseSync) => Value): Value {
  const db = new DatabaseSync(join(folder, file));
  try {
    return look(db);
  } finally {
    db.close();
  }
}

/** All that the file tells of order: the rows of each table as they are numbered, the days' first. */
const rowsOf = (db: DatabaseSync) =>
  ["commits", "ratings"].flatMap((table) =>
    db.prepare(`SELECT rowid AS place, book, body FROM ${table} ORDER BY rowid`).all(),
  ) as unknown as readonly (Row & { readonly place: number })[];

/** Neither by the order of the rows nor by a number that is left out where a rating would have stood. */
function tellsNothing(db: DatabaseSync): void {
  const rows = rowsOf(db);
  expect(joined(rows)).toBeLessThanOrEqual(1);
  const isRating = ({ book }: Row) => book.includes("/ratings/");
  expect(rows.filter(isRating)).toHaveLength(visits);
  for (const part of [rows.filter(isRating), rows.filter((row) => !isRating(row))]) {
    expect(part.map(({ place }) => place)).toEqual(part.map((_, n) => n + 1));
  }
}

const tablesWithRowNumbers = (db: DatabaseSync) =>
  db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !name.startsWith("sqlite_"));

it("R12 S6 the raw file of the books tells no order between a rating and the visits: nobody is found by it", () => {
  expect(rated.size).toBe(visits);
  inFile("dawr.db", tellsNothing);
  expect(inFile("vault.db", tablesWithRowNumbers)).toEqual([]);
  // Nor does a journal stay behind that still holds the order.
  expect(existsSync(join(folder, "dawr.db-wal"))).toBe(false);
});

it("R12 S1 S10 a file of the form before is brought over whole: same books, ratings apart, old rows overwritten", async () => {
  const shelf = sqliteShelf(folder);
  const before = new Map<string, readonly Commit[]>();
  for (const name of await shelf.books()) before.set(name, await shelf.read(name, 0));
  await shelf.close();
  // As version 2 wrote it: numbered through all books, in the order of time, ratings right after their visits.
  copyFileSync(join(folder, "dawr.db"), join(folder, "kept.db"));
  const order = [...rated].map(([rating, ticket]) => ({ rating, ticket }));
  inFile("dawr.db", (db) => {
    db.exec(`CREATE TABLE ordered AS SELECT * FROM commits UNION ALL SELECT * FROM ratings;
      DROP TABLE commits; DROP TABLE ratings;
      CREATE TABLE commits (book TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL,
        body TEXT NOT NULL, UNIQUE (book, revision)) STRICT;`);
    const others = "FROM ordered WHERE body NOT LIKE '%RatingGiven%'";
    db.exec(`INSERT INTO commits SELECT book, revision, id, at, body ${others} ORDER BY at, book, revision;`);
    const finished = db.prepare(
      "SELECT rowid AS place FROM commits WHERE body LIKE ? AND body LIKE '%ServiceFinished%'",
    );
    const all = db.prepare("SELECT max(rowid) AS place FROM commits");
    expect(all.get()?.["place"]).toBeGreaterThan(visits * 4);
    db.exec("UPDATE commits SET rowid = -1000 * rowid; UPDATE commits SET rowid = -rowid;");
    for (const { rating, ticket } of order) {
      const place = Number(finished.get(`%${ticket}%`)?.["place"]) + 1;
      db.prepare(
        "INSERT INTO commits (rowid, book, revision, id, at, body) SELECT ?, book, revision, id, at, body FROM ordered WHERE body LIKE ?",
      ).run(place, `%"rating":"${rating}"%`);
    }
    db.exec("DROP TABLE ordered; PRAGMA user_version = 2;");
    // That is the fault this is about.
    expect(joined(db.prepare("SELECT book, body FROM commits ORDER BY rowid").all() as unknown as readonly Row[])).toBe(
      visits,
    );
  });

  const opened = openBooks(folder);
  expect(opened.prepare("PRAGMA user_version").get()?.["user_version"]).toBe(schemaVersion);
  const free = Number(opened.prepare("PRAGMA freelist_count").get()?.["freelist_count"]);
  const size = Number(opened.prepare("PRAGMA page_size").get()?.["page_size"]);
  opened.close();
  inFile("dawr.db", tellsNothing);
  const bytes = readFileSync(join(folder, "dawr.db"));
  const blank = Array.from({ length: bytes.length / size }, (_, page) =>
    bytes.subarray(page * size, (page + 1) * size),
  );
  const zeros = blank.filter((page) => page.every((byte) => byte === 0)).length;
  expect(free).toBeGreaterThan(10);
  // A free page in so many holds the list of the others, and nothing else.
  expect(zeros).toBeGreaterThanOrEqual(free - 1 - Math.floor(free / 1_000));

  const log = sqliteLog(folder);
  for (const [name, commits] of before) expect(await log.read(name, 0)).toEqual(commits);
  const [name = "", commits = []] = [...before].find(([each]) => each.includes("/ratings/")) ?? [];
  const next = { ...(commits.at(-1) as Commit), revision: commits.length + 1, id: crypto.randomUUID() };
  expect(await log.append(name, [next])).toBe(true);
  expect(await log.read(name, commits.length)).toEqual([next]);
  await log.close();
});

it("P6 readings of the vault's form before keep their order within each row", async () => {
  const note = { office: "o", by: "sara", act: "read", why: "served" } as const;
  inFile("vault.db", (db) => {
    db.exec(`DROP TABLE readings; CREATE TABLE readings (office TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL,
      by TEXT NOT NULL, act TEXT NOT NULL, why TEXT NOT NULL) STRICT;
      CREATE INDEX readings_id ON readings (office, id, at); CREATE INDEX readings_at ON readings (office, at);
      PRAGMA user_version = 1;`);
    const put = db.prepare("INSERT INTO readings VALUES (?, ?, ?, ?, ?, ?)");
    for (const [id, why] of ["b1", "a1", "b2", "a2"].map((each) => [each[0] ?? "", each] as const)) {
      put.run("o", id, 5, note.by, note.act, why);
    }
  });
  const rows = sqliteRows(folder);
  await rows.note({ ...note, id: "a", at: 5, why: "a3" } as Parameters<typeof rows.note>[0]);
  expect((await rows.readings("o", "a", 9)).map(({ why }) => why)).toEqual(["a3", "a2", "a1"]);
  expect((await rows.readings("o", "b", 9)).map(({ why }) => why)).toEqual(["b2", "b1"]);
  await rows.close();
  expect(inFile("vault.db", tablesWithRowNumbers)).toEqual([]);
});
