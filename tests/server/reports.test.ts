import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { plusDays } from "../../server/history/days.ts";
import { recompute } from "../../server/history/recompute.ts";
import { openSummaryStore } from "../../server/history/summary-store.ts";
import { csvOf } from "../../server/http/report-files.ts";
import { sqliteShelf } from "../../server/log/sqlite-shelf.ts";
import { reportTexts } from "../../shared/i18n/texts/reports.ts";
import { businessDay } from "../../shared/office/business-day.ts";
import type { Score } from "../../shared/survey/ratings.ts";
import type { Insights } from "../../shared/views/insights.ts";
import { type Report, reportNames } from "../../shared/views/report.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { unzip } from "../support/unzip.ts";

/** Sunday 22 November 2026, 09:00 in Riyadh. */
const morning = Date.UTC(2026, 10, 22, 6, 0, 0);
const minute = 60_000;
const scores: readonly Score[] = [5, 4, 5, 5, 3, 5, 4, 5, 5, 5];

let folder: string;
let clock: VirtualClock;
let hub: TestHub;
let hall: Hall;
let elsewhere: Hall;
let manager: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dawr-reports-"));
  clock = virtualClock(morning);
  hub = await startTestHub({ folder, clock });
  hall = await foundHall(hub);
  elsewhere = await foundHall(hub);
  await serveDay(hall.tokens.officers[0] ?? "", scores);
  clock.advance(31 * minute);
  manager = await signIn("m");
});

afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

/** Ten visitors, each of whom waits four minutes, is served for six, and rates her visit by her ticket. */
async function serveDay(officer: string, given: readonly Score[]): Promise<void> {
  const send = async (token: string, command: Parameters<Hall["send"]>[1]) => {
    const { body } = await hall.send(token, command);
    if (body.status !== "accepted") throw new Error(JSON.stringify(body));
    return body.result ?? {};
  };
  await send(officer, { type: "OpenCounter", counter: "1" });
  for (const score of given) {
    await send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry", language: "ar" });
    clock.advance(4 * minute);
    const ticket = String((await send(officer, { type: "CallNext", counter: "1" }))["ticket"]);
    await send(officer, { type: "StartService", ticket });
    clock.advance(6 * minute);
    await send(officer, { type: "FinishService", ticket, outcome: "answered" });
    await send(hall.devices.kiosk, { type: "RateVisit", ticket, score, mode: "kiosk" });
  }
  await send(hall.devices.kiosk, { type: "SkipRating", mode: "kiosk" });
}

/** Whoever does nothing for a while is signed out. */
const signIn = (name: string) => hub.signIn(`${name}.${hall.office}`, "a long password");

const period = "from=2026-11-16&to=2026-11-22";
const path = (report: string, query = period) => `/offices/${hall.office}/reports/${report}?${query}`;
const insights = (query = period) => hub.must<Insights>("GET", path("insights", query), undefined, manager);
async function file(report: string, format: "csv" | "xlsx", lang: "ar" | "en"): Promise<Buffer> {
  const response = await fetch(`${hub.url}/api/v1${path(report, `${period}&format=${format}&lang=${lang}`)}`, {
    headers: { authorization: `Bearer ${manager}` },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toContain(`${report}-2026-11-16-2026-11-22.${format}`);
  return Buffer.from(await response.arrayBuffer());
}

it("S7 of centuries are refused before anything is built, by all doors that take a period", async () => {
  const ask = (path: string, query: string) => hub.ask("GET", `${path}?${query}`, undefined, manager);
  const doors = [`/offices/${hall.office}/reports/days`, `/offices/${hall.office}/comments`, "/organisation"];
  for (const door of doors) {
    const longest = monitorEventLoopDelay({ resolution: 5 });
    longest.enable();
    const { status, body } = await ask(door, "from=0001-01-01&to=9999-12-31");
    longest.disable();
    expect([door, status, body]).toMatchObject([door, 400, { issues: [{ path: "from" }] }]);
    expect(longest.max / 1e6, door).toBeLessThan(1_000);
    expect((await ask(door, "from=2025-11-21&to=2026-11-22")).status, door).toBe(400);
    expect((await ask(door, "from=2026-11-22&to=2026-11-21")).status, door).toBe(400);
    for (const whole of ["from=0001-01-01&to=0001-12-31", "from=9999-01-01&to=9999-12-31", period]) {
      expect((await ask(door, whole)).status, `${door} ${whole}`).toBe(200);
    }
  }
});

describe("reports of days past", () => {
  it("tell today as it stands, by day, hour, service and counter", async () => {
    const { days, whole, byHour, counters, satisfaction, channels } = await insights();
    expect(days).toHaveLength(7);
    expect(whole).toMatchObject({ checkedIn: 10, finished: 10, medianWait: 4, medianService: 6, inTime: 1 });
    expect(byHour.map(({ hour, checkedIn }) => [hour, checkedIn])).toEqual([
      [9, 6],
      [10, 4],
    ]);
    expect(counters[0]).toMatchObject({ id: "1", finished: 10, busyMinutes: 60 });
    expect(satisfaction).toMatchObject({
      n: 10,
      given: 10,
      skipped: 1,
      flagged: 0,
      topTwo: 0.9,
      distribution: [0, 0, 1, 2, 7],
      responseRate: 1,
    });
    expect(satisfaction.tables.service).toMatchObject([{ id: "inquiry", state: "shown", n: 10 }]);
    expect(channels).toEqual({ interview: 10 });
    expect(days.at(-1)?.chart).toMatchObject({ state: "usual" });
  });

  it("hold the same numbers as JSON, CSV and XLSX, in both languages", async () => {
    for (const lang of ["ar", "en"] as const) {
      for (const report of reportNames) {
        const { columns, rows } = await hub.must<Report>("GET", path(report), undefined, manager);
        const csv = (await file(report, "csv", lang)).toString("utf8");
        expect(csv.startsWith("\uFEFF")).toBe(true);
        const [titles = "", ...lines] = csv.slice(1).trimEnd().split("\r\n");
        expect(titles.split(",")).toEqual(columns.map((column) => reportTexts[lang].columns[column]));
        const sheet = unzip(await file(report, "xlsx", lang)).get("xl/worksheets/sheet1.xml") ?? "";
        expect(sheet.includes('rightToLeft="1"'), `${report} ${lang}`).toBe(lang === "ar");
        const numbers = [...sheet.matchAll(/<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="n")?><v>([^<]*)<\/v>/g)].map(([, v]) =>
          Number(v),
        );
        const told = rows.flat().filter((each) => typeof each === "number");
        expect(numbers, report).toEqual(told);
        expect(
          lines
            .flatMap((line) => line.split(","))
            .filter((each) => /^-?[0-9.]+$/.test(each))
            .map(Number),
        ).toEqual(told);
      }
    }
  });

  it("S8 are for managers of the office alone, whatever the report", async () => {
    const tokens = [await signIn("o0"), await signIn("r"), hall.devices.kiosk, hall.devices.display];
    for (const report of ["insights", ...reportNames]) {
      for (const token of tokens) expect((await hub.ask("GET", path(report), undefined, token)).status).toBe(403);
      expect((await hub.ask("GET", path(report), undefined, null)).status).toBe(401);
      expect((await hub.ask("GET", path(report), undefined, manager)).status).toBe(200);
    }
    const stranger = await hub.signIn(`m.${elsewhere.office}`, "a long password");
    expect((await hub.ask("GET", path("days"), undefined, stranger)).status).toBe(403);
  });

  it("refuse what makes no sense, with the place", async () => {
    const ask = (report: string, query: string) => hub.ask("GET", path(report, query), undefined, manager);
    expect((await ask("staff", period)).status).toBe(404);
    for (const query of [
      "from=2026-11-22&to=2026-11-16",
      "from=2020-01-01&to=2026-11-22",
      "from=yesterday&to=today",
      `${period}&table=service`,
      `${period}&table=person&cell=sara`,
    ])
      expect((await ask("days", query)).status, query).toBe(400);
  });

  it("a name that a spreadsheet would compute is told as a text", () => {
    const report: Report = {
      name: "services",
      from: "2026-11-22",
      to: "2026-11-22",
      columns: ["service", "checkedIn"],
      rows: [
        [{ ar: '=HYPERLINK("http://x")', en: "=1+1" }, 1],
        [{ ar: " @SUM(A1)", en: "+1" }, -2],
      ],
      wholeOffice: [],
      names: {},
    };
    expect(csvOf(report, "en").split("\r\n").slice(1, 3)).toEqual(['"\'=1+1",1', '"\'+1",-2']);
    expect(csvOf(report, "ar")).toContain('"\'=HYPERLINK(""http://x"")"');
  });

  it("are the same when the day is closed, when the hub is started anew, and when all summaries were thrown away", async () => {
    const before = await insights();
    clock.advance(40 * 60 * minute);
    manager = await signIn("m");
    await hub.hub.offices.turnDays();
    const { days } = await insights();
    expect(days.at(-1)).toEqual(before.days.at(-1));
    const store = openSummaryStore(folder);
    expect(store.read(hall.office, "2026-11-22", "2026-11-22").size).toBe(1);
    store.clear();
    expect((await insights()).days).toEqual(days);
    expect(
      await recompute({ shelf: sqliteShelf(folder), store, archive: join(folder, "archive"), now: clock.now("") }),
    ).toMatchObject({
      offices: 2,
      days: 1,
    });
    expect(store.read(hall.office, "2026-11-22", "2026-11-22").size).toBe(1);
    expect((await insights()).days).toEqual(days);
    store.close();
  });

  it("R20 the centre of a week's chart is what was told of the half year before it", async () => {
    clock.advance(100 * 24 * 60 * minute);
    await hub.hub.offices.turnDays();
    await serveDay(
      await signIn("o0"),
      scores.map(() => 1),
    );
    clock.advance(31 * minute);
    manager = await signIn("m");
    const day = businessDay(clock.now(""), "Asia/Riyadh");
    const path = `/offices/${hall.office}/reports/insights?from=${plusDays(day, -6)}&to=${day}`;
    const { satisfaction } = await hub.must<Insights>("GET", path, undefined, manager);
    expect(satisfaction).toMatchObject({ topTwo: 0, centre: 0.9 });
  });
});
