import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { monthlyReportTexts } from "../../shared/i18n/texts/monthly-report.ts";
import { organisationTexts } from "../../shared/i18n/texts/organisation.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { Score } from "../../shared/survey/ratings.ts";
import type { Insights } from "../../shared/views/insights.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

/** Sunday 22 November 2026, 08:00 in Riyadh. */
const morning = Date.UTC(2026, 10, 22, 5, 0, 0);
const minute = 60_000;
const dayMs = 24 * 60 * minute;
const visitsADay = 10;
const days = 3;

let clock: VirtualClock;
let hub: TestHub;
let hall: Hall;
let browser: RunningChromium;

beforeAll(async () => {
  clock = virtualClock(morning);
  hub = await startTestHub({ clock });
  hall = await foundHall(hub);
  const second = await foundHall(hub);
  const offices = [hall.office, second.office];
  await hub.must("POST", "/users", { username: "region", password: "a long password", roles: ["manager"], offices });
  await second.send(second.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  for (let day = 0; day < days; day += 1) await serveDay(day);
  browser = await launchChromium({ viewport: { width: 1440, height: 900 } });
});

afterAll(async () => {
  await browser.close();
  await hub.close();
});

/** Ten visitors come, are served and rate by their tickets; nine are content, on the last day four. */
async function serveDay(day: number): Promise<void> {
  clock.advance(morning + day * dayMs - clock.now(hall.office));
  const officer = await hub.signIn(`o0.${hall.office}`, "a long password");
  const send = async (token: string, command: Parameters<Hall["send"]>[1]) => {
    const { body } = await hall.send(token, command);
    if (body.status !== "accepted") throw new Error(JSON.stringify(body));
    return body.result ?? {};
  };
  await send(officer, { type: "OpenCounter", counter: "1" });
  for (let visit = 0; visit < visitsADay; visit += 1) {
    const service = visit % 2 === 0 ? "inquiry" : "support";
    await send(hall.devices.kiosk, { type: "CheckIn", service, language: "ar" });
    clock.advance((3 + visit) * minute);
    const ticket = String((await send(officer, { type: "CallNext", counter: "1" }))["ticket"]);
    await send(officer, { type: "StartService", ticket });
    clock.advance(5 * minute);
    await send(officer, { type: "FinishService", ticket, outcome: "answered" });
    const content = day === days - 1 ? 4 : 9;
    const score: Score = visit < content ? (visit % 3 === 0 ? 4 : 5) : 2;
    await send(hall.devices.kiosk, { type: "RateVisit", ticket, score, mode: "kiosk", reasons: [] });
  }
  await send(officer, { type: "CloseCounter", counter: "1" });
  clock.advance(31 * minute);
}

async function open(language: "ar" | "en", address = "#/insights"): Promise<Page> {
  const page = await enter(language, address, `m.${hall.office}`);
  await page.getByRole("heading", { level: 1, name: insightsTexts[language].title }).waitFor();
  return page;
}

async function enter(language: "ar" | "en", address: string, username: string): Promise<Page> {
  const context = await browser.context.browser()?.newContext({ viewport: { width: 1440, height: 900 } });
  if (context === undefined) throw new Error("Chromium is not running");
  const page = await context.newPage();
  await page.goto(`${hub.url}/staff/?lang=${language}${address}`);
  const texts = staffTexts[language];
  await page.getByLabel(texts.username, { exact: true }).fill(username);
  await page.getByLabel(texts.password, { exact: true }).fill("a long password");
  await page.keyboard.press("Enter");
  return page;
}

/** The same narrowed look, as the hub tells it. */
async function narrowed(): Promise<Insights> {
  const manager = await hub.signIn(`m.${hall.office}`, "a long password");
  const query = "from=2026-11-18&to=2026-11-24&table=language&cell=ar";
  return hub.must<Insights>("GET", `/offices/${hall.office}/reports/insights?${query}`, undefined, manager);
}

/** Kept where somebody wants to look at it. */
async function pictured(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_PICTURES"];
  if (folder === undefined) return;
  await page.setViewportSize({ width: 1440, height: 3200 });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

const value = (page: Page, id: string) => page.locator(`[data-figure="${id}"] .figure__value`);

describe.each(["ar", "en"] as const)("the look back over days in %s", (language) => {
  const texts = insightsTexts[language];

  test("shows satisfaction with its days, waits and work, each chart with its twin, and prints", async () => {
    const page = await open(language);
    await value(page, "satisfaction").filter({ hasText: "73%" }).waitFor();
    expect(await value(page, "visits").textContent()).toBe("30");
    expect(await value(page, "response").textContent()).toBe("100%");
    await page.locator('[data-figure="satisfaction-by-day"] canvas').waitFor();
    const rows = page.locator('[data-figure="satisfaction-by-day"] tbody tr');
    expect(await rows.count()).toBe(28);
    expect(await rows.last().locator("td").allTextContents()).toEqual([
      "40%",
      texts.between("17%", "69%"),
      "10",
      texts.states.low,
    ]);
    await page.getByText(texts.daysSay("73%", 3, 1)).waitFor();
    await page.getByText(texts.answersSay(22, 30)).waitFor();
    expect(await page.locator('[data-figure="waits"] canvas').count()).toBe(1);
    await page.setViewportSize({ width: 1440, height: 1750 });
    await expectAxeClean(page, "four weeks");
    await page.setViewportSize({ width: 768, height: 1024 });
    expect(await page.evaluate(() => document.querySelector(".frame__content")?.scrollWidth)).toBeLessThanOrEqual(768);
    await expectAxeClean(page, "on a tablet");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".rail").isVisible()).toBe(false);
    await page.context().close();
  });

  test("a link leads to the same period and group; small days of a group stay grey", async () => {
    const page = await open(language, "#/insights?days=7&table=service&cell=support");
    await value(page, "satisfaction").filter({ hasText: "67%" }).waitFor();
    expect(await page.locator('[data-figure="satisfaction-by-day"]').count()).toBe(0);
    await page.getByText(texts.noDays).waitFor();
    await page.getByRole("radio", { name: texts.periods["365"], exact: true }).check({ force: true });
    await page.waitForURL(/days=365/);
    await page.getByLabel(texts.narrow).selectOption({ label: texts.everybody });
    await value(page, "satisfaction").filter({ hasText: "73%" }).waitFor();
    expect(page.url()).not.toContain("cell");
    await page.context().close();
  });

  test("narrowed to a language, what stays the whole office's says so, and answers, ratings and change are the group's", async () => {
    const page = await open(language, "#/insights?days=7&table=language&cell=ar");
    // Of what was given in the group less is told than of the office: how much is the release's to say.
    const { topTwo } = (await narrowed()).satisfaction;
    await value(page, "satisfaction")
      .filter({ hasText: topTwo === null ? texts.few(0).slice(1) : `${Math.round(topTwo * 100)}%` })
      .waitFor();
    const wide = page.getByText(texts.wholeOffice, { exact: true });
    for (const id of ["response", "wait", "in-time", "visits"]) {
      await page.locator(`[data-figure="${id}"]`).getByText(texts.wholeOffice, { exact: true }).waitFor();
    }
    expect(await page.locator('[data-figure="satisfaction"]').getByText(texts.wholeOffice).count()).toBe(0);
    expect(await wide.count()).toBeGreaterThan(10);
    await page.locator('[data-figure="response"]').getByText(texts.ratings(30)).waitFor();
    await expectAxeClean(page, "narrowed");
    await pictured(page, `insights-narrow-${language}`);
    await page.getByLabel(texts.narrow).selectOption({ label: texts.everybody });
    await wide.first().waitFor({ state: "detached" });
    await page.context().close();
  });

  test("a month is printed on A4, one topic a page, in sentences and tables", async () => {
    const page = await open(language);
    const words = monthlyReportTexts[language];
    await page.getByRole("link", { name: words.open }).click();
    await page.getByText(words.noVisits).first().waitFor();
    await page.getByLabel(words.month).selectOption("2026-11");
    await page.waitForURL(/month=2026-11/u);
    await page.getByText(words.visitsSay(30, 30)).waitFor();
    await page.getByText(words.satisfactionSay("73%", "56%", "86%", 30)).waitFor();
    const last = page.locator('[data-sheet="days"] tbody tr').last().locator("td");
    expect(await last.allTextContents()).toEqual(["10", "10", "7", "40%", texts.between("17%", "69%")]);
    await expectAxeClean(page, "the monthly report");
    const folder = process.env["DAWR_PICTURES"];
    const kept = folder === undefined ? {} : { path: `${folder}/report-${language}.pdf` };
    const pdf = await page.pdf({ preferCSSPageSize: true, ...kept });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/gu)).toHaveLength(6);
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".report__tools").isVisible()).toBe(false);
    await page.context().close();
  });

  test("whoever answers for several offices sees them side by side, now and over weeks", async () => {
    const page = await enter(language, "#/organisation", "region");
    const names = organisationTexts[language];
    await page.getByRole("heading", { level: 1, name: names.title }).waitFor();
    const now = page.getByRole("region", { name: names.nowTitle, exact: true });
    await now.locator("tbody tr").nth(1).waitFor();
    const weeks = page.getByRole("region", { name: names.title, exact: true });
    await weeks.locator("tbody tr").nth(2).waitFor();
    expect(await weeks.locator("tbody tr").last().locator("th").textContent()).toBe(names.whole);
    await weeks.getByText(names.interval("56%", "86%"), { exact: false }).first().waitFor();
    await weeks.getByText(names.few(0), { exact: true }).waitFor();
    await expectAxeClean(page, "all offices");
    if (process.env["DAWR_PICTURES"])
      await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/offices-${language}.png` });
    await now.getByRole("button").first().click();
    await page.waitForURL(/#\/overview/u);
    await page.context().close();
  });
});

test("the page follows the hall by itself, stands still while somebody reads, and goes on", async () => {
  const page = await open("en", "#/insights?days=28");
  const texts = insightsTexts.en;
  const words = overviewTexts.en;
  await page.locator('[data-figure="channels"] tbody tr td').getByText("30", { exact: true }).waitFor();
  const checkIn = () => hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  await checkIn();
  await page.getByText(texts.visitsSay(31, days)).waitFor();
  expect(page.url()).toContain("days=28");
  const before = page.locator('[data-figure="channels"] tbody tr td');
  await page.getByRole("button", { name: words.freeze }).press("Enter");
  await page.getByText(words.frozen).waitFor();
  await checkIn();
  // Longer than figures may be old while the page follows.
  await page.waitForTimeout(7_000);
  expect(await before.textContent()).toBe("31");
  await page.getByRole("button", { name: words.unfreeze }).press("Enter");
  await before.getByText("32", { exact: true }).waitFor();
  await expectAxeClean(page, "following");
  await pictured(page, "insights-live-en");
  await page.context().close();
});
