import { afterAll, beforeAll, expect, test } from "vitest";
import type { Command } from "../../shared/protocol/wire.ts";
import type { Score } from "../../shared/survey/ratings.ts";
import type { Insights } from "../../shared/views/insights.ts";
import type { OrganisationOfPeriod } from "../../shared/views/organisation.ts";
import type { RatingsView } from "../../shared/views/ratings.ts";
import type { Report } from "../../shared/views/report.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { unzip } from "../support/unzip.ts";

const scores: readonly Score[] = [5, 4, 5, 5, 3, 5, 4, 5, 5, 5];
let hub: TestHub;
let hall: Hall;

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub);
});
afterAll(() => hub.close());

async function send(token: string, command: Command): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await hall.send(token, command);
  if (body.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(body)}`);
  return body.result ?? {};
}

const manager = () => hall.tokens.manager;
const today = async () => (await view()).day;
const path = async (report: string, rest = "") =>
  `/offices/${hall.office}/reports/${report}?from=${await today()}&to=${await today()}${rest}`;
const view = async () =>
  (await hub.must<{ data: RatingsView }>("GET", `/offices/${hall.office}/views/ratings`, undefined, manager())).data;

async function file(report: string, format: string): Promise<Buffer> {
  const response = await fetch(`${hub.url}/api/v1${await path(report, `&format=${format}&lang=en`)}`, {
    headers: { authorization: `Bearer ${manager()}` },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** What a table holds under these columns, as its JSON, its CSV and its XLSX tell it. */
async function columnsOf(report: "days" | "answers", columns: readonly string[]) {
  const table = await hub.must<Report>("GET", await path(report), undefined, manager());
  const places = columns.map((each) => table.columns.indexOf(each as never));
  const pick = (row: readonly unknown[]) => places.map((place) => row[place]);
  const json = table.rows.map(pick);
  const [, ...lines] = (await file(report, "csv")).toString("utf8").trimEnd().split("\r\n");
  const csv = lines.map((line) => pick(line.split(",").map((each) => (each === "" ? null : Number(each)))));
  expect(csv, `${report} as CSV`).toEqual(json);
  const sheet = unzip(await file(report, "xlsx")).get("xl/worksheets/sheet1.xml") ?? "";
  const numbers = [...sheet.matchAll(/<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="n")?><v>([^<]*)<\/v>/g)].map(([, v]) =>
    Number(v),
  );
  expect(numbers, `${report} as XLSX`).toEqual(table.rows.flat().filter((each) => typeof each === "number"));
  return json;
}

/** The headline on the page of today; everything else that tells it has to tell the same. */
async function sameEverywhere(): Promise<RatingsView> {
  const page = await view();
  const [low, high] = page.interval ?? [null, null];
  const columns = ["given", "flagged", "told", "topTwo", "low", "high"];
  expect(await columnsOf("days", columns)).toEqual([[page.n, page.flagged, page.counted, page.topTwo, low, high]]);
  const faces = page.distribution?.toReversed() ?? [null, null, null, null, null];
  expect(await columnsOf("answers", ["count"])).toEqual(faces.map((each) => [each]));
  const { satisfaction } = await hub.must<Insights>("GET", await path("insights"), undefined, manager());
  expect(satisfaction).toMatchObject({
    given: page.n,
    flagged: page.flagged,
    n: page.counted,
    topTwo: page.topTwo,
    interval: page.interval,
    distribution: page.distribution,
    responseRate: page.responseRate,
  });
  const period = `from=${page.day}&to=${page.day}`;
  const { offices } = await hub.must<OrganisationOfPeriod>("GET", `/organisation?${period}`);
  const own = offices.find(({ office }) => office === hall.office);
  expect(own).toMatchObject({ responseRate: page.responseRate });
  expect(own?.satisfaction).toMatchObject({ n: page.counted, topTwo: page.topTwo, interval: page.interval });
  return page;
}

test("R7, R11 each of ten ratings is on the page within a second; in the same second every file tells the same", async () => {
  const [officer = ""] = hall.tokens.officers;
  const { kiosk } = hall.devices;
  await send(officer, { type: "OpenCounter", counter: "1" });
  const socket = await hub.connect(manager());
  await socket.watch({ office: hall.office, view: "ratings" });
  for (const [place, score] of scores.entries()) {
    await send(kiosk, { type: "CheckIn", service: "inquiry" });
    const ticket = String((await send(officer, { type: "CallNext", counter: "1" }))["ticket"]);
    await send(officer, { type: "FinishService", ticket, outcome: "answered" });
    const since = performance.now();
    await send(kiosk, { type: "RateVisit", ticket, score, mode: "kiosk" });
    const { data } = await socket.view((each) => (each.data as RatingsView).n === place + 1);
    expect(performance.now() - since).toBeLessThan(1_000);
    const page = data as RatingsView;
    expect(page.counted).toBe(place + 1 - ((place + 1) % 5));
    expect(page.topTwo).toBe(place + 1 < 10 ? null : 0.9);
  }
  const page = await sameEverywhere();
  expect(page).toMatchObject({ n: 10, flagged: 0, topTwo: 0.9, distribution: [0, 0, 1, 2, 7], responseRate: 1 });

  // Whoever plays with the faces afterwards is counted, and moves no figure.
  for (let touch = 0; touch < 30; touch += 1) await send(kiosk, { type: "RateOffice", score: 1, mode: "kiosk" });
  const after = await sameEverywhere();
  const { flagged } = after;
  expect(flagged).toBeGreaterThanOrEqual(29);
  expect(after).toMatchObject({ n: 40, counted: 10, topTwo: 0.9, responseRate: 1 });
}, 60_000);
