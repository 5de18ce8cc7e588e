import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { rejectionText } from "../../shared/i18n/texts/rejections.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { Score } from "../../shared/survey/ratings.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

/** Sunday 22 November 2026, 09:42:07 in Riyadh. */
const morning = Date.UTC(2026, 10, 22, 6, 42, 7);

let clock: VirtualClock;
let hub: TestHub;
let browser: RunningChromium;

beforeAll(async () => {
  clock = virtualClock(morning);
  hub = await startTestHub({ clock });
  browser = await launchChromium({ viewport: { width: 1440, height: 900 } });
});

afterAll(async () => {
  await browser.close();
  await hub.close();
});

/** The manager signs in with the keyboard and stands before her page. */
async function openOverview(hall: Hall, language: "ar" | "en"): Promise<Page> {
  const context = await browser.context.browser()?.newContext({ viewport: { width: 1440, height: 900 } });
  if (context === undefined) throw new Error("Chromium is not running");
  const page = await context.newPage();
  await page.goto(`${hub.url}/staff/?lang=${language}#/overview`);
  const texts = staffTexts[language];
  await page.getByLabel(texts.username, { exact: true }).fill(`m.${hall.office}`);
  await page.getByLabel(texts.password, { exact: true }).fill("a long password");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: overviewTexts[language].title }).waitFor();
  return page;
}

async function must(reply: ReturnType<Hall["send"]>): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await reply;
  if (body.status !== "accepted") throw new Error(JSON.stringify(body));
  return body.result ?? {};
}

async function serviceIds(hall: Hall): Promise<readonly string[]> {
  const { data } = await hub.must<{ data: { services: { id: string }[] } }>(
    "GET",
    `/offices/${hall.office}/views/setup`,
  );
  return data.services.map((each) => each.id);
}

const figure = (page: Page, id: string) => page.locator(`[data-figure="${id}"]`);
const value = (page: Page, id: string) => figure(page, id).locator(".figure__value");

/** Somebody who came and left, and may say how it was: touches without a visit would look like play here. */
async function visit(hall: Hall): Promise<string> {
  const { kiosk } = hall.devices;
  const [service = ""] = await serviceIds(hall);
  const ticket = String((await must(hall.send(kiosk, { type: "CheckIn", service })))["ticket"]);
  await must(hall.send(kiosk, { type: "Abandon", ticket }));
  return ticket;
}

async function rate(hall: Hall, score: Score, ticket: string): Promise<void> {
  await must(hall.send(hall.devices.kiosk, { type: "RateVisit", ticket, score, mode: "kiosk" }));
}

describe.each(["ar", "en"] as const)("the manager's page in %s", (language) => {
  const texts = overviewTexts[language];

  test("shows each of ten ratings when it is given, typically within a second, and is grey until the tenth", async () => {
    const hall = await foundHall(hub);
    const page = await openOverview(hall, language);
    await page.getByText(texts.fewAnswers(0, 10)).waitFor();
    await expectAxeClean(page, "empty");
    const delays: number[] = [];
    const scores: readonly Score[] = [5, 4, 5, 5, 3, 5, 4, 5, 5, 5];
    for (const [place, score] of scores.entries()) {
      const n = place + 1;
      const words = n < 10 ? texts.fewAnswers(n, 10) : "90%";
      const ticket = await visit(hall);
      const begun = performance.now();
      await rate(hall, score, ticket);
      await value(page, "satisfaction").filter({ hasText: words }).waitFor({ timeout: 10_000 });
      delays.push(performance.now() - begun);
      const isGrey = await page.locator('.figure--quiet[data-figure="satisfaction"]').count();
      expect(isGrey, `${n} answers`).toBe(n < 10 ? 1 : 0);
      const shown = await figure(page, "distribution").locator(".share-rows__count").allTextContents();
      expect(
        shown.every((text) => text === texts.dash),
        `${n} answers`,
      ).toBe(n < 5);
    }
    const typical = delays.toSorted((a, b) => a - b)[Math.floor(delays.length / 2)];
    expect(typical).toBeLessThan(1_000);
    await figure(page, "satisfaction").getByText(texts.between("60%", "98%")).waitFor();
    expect(await figure(page, "distribution").locator(".share-rows__count").allTextContents()).toEqual([
      "7",
      "2",
      "1",
      "0",
      "0",
    ]);
    await page.getByText(texts.distributionSays(9, 10)).waitFor();
    await expectAxeClean(page, "ten ratings");
    await page.context().close();
  });

  test("shows who waits and how long, today's times, and each chart's twin", async () => {
    const hall = await foundHall(hub);
    const [officer = ""] = hall.tokens.officers;
    const [service = ""] = await serviceIds(hall);
    const page = await openOverview(hall, language);
    await page.getByText(texts.noHours).waitFor();
    for (let n = 0; n < 3; n += 1) await must(hall.send(hall.devices.kiosk, { type: "CheckIn", service }));
    await value(page, "waiting").filter({ hasText: "3" }).waitFor();
    clock.advance(9 * 60_000);
    await must(hall.send(officer, { type: "OpenCounter", counter: "1" }));
    const ticket = String((await must(hall.send(officer, { type: "CallNext", counter: "1" })))["ticket"]);
    await page.getByText(texts.counterStates.busy).waitFor();
    await must(hall.send(officer, { type: "StartService", ticket }));
    clock.advance(6 * 60_000);
    await must(hall.send(officer, { type: "FinishService", ticket, outcome: "answered" }));
    await value(page, "wait").filter({ hasText: "9" }).waitFor();
    await value(page, "waiting").filter({ hasText: "2" }).waitFor();

    for (const id of ["waits-by-hour", "service-by-hour", "by-service"]) await drawn(page, id);
    const hours = page.getByRole("table", { name: `${texts.asTable}: ${texts.waitsByHour}` });
    expect(await hours.locator("tbody tr").first().locator("td").allTextContents()).toEqual(["9", "9", "3"]);
    const toggle = page.getByRole("button", { name: `${texts.asTable}: ${texts.byService}` });
    await toggle.focus();
    await page.keyboard.press("Enter");
    expect(await toggle.getAttribute("aria-pressed")).toBe("true");
    const row = page
      .getByRole("table", { name: `${texts.asTable}: ${texts.byService}` })
      .locator("tbody tr")
      .first();
    expect((await row.locator("td").allTextContents()).slice(0, 2).join(" ")).toMatch(/^2 15 /u);
    await expectAxeClean(page, "table");
    await page.keyboard.press("Enter");
    await drawn(page, "by-service");
    await expectAxeClean(page, "charts");
    expect(await page.locator(".overview").textContent()).not.toContain(`o0.${hall.office}`);

    const updates = page.getByRole("button", { name: texts.freeze });
    await updates.click();
    await page.getByText(texts.frozen).waitFor();
    await must(hall.send(hall.devices.kiosk, { type: "CheckIn", service }));
    await rate(hall, 5, ticket);
    await page.getByRole("button", { name: texts.unfreeze }).waitFor();
    expect(await value(page, "waiting").textContent()).toBe("2");
    await page.getByRole("button", { name: texts.unfreeze }).click();
    await value(page, "waiting").filter({ hasText: "3" }).waitFor();
    await page.context().close();
  });

  test("pauses and resumes the office, ends the day after asking once, and opens it again", async () => {
    const hall = await foundHall(hub);
    const [officer = ""] = hall.tokens.officers;
    const [service = ""] = await serviceIds(hall);
    await must(hall.send(hall.devices.kiosk, { type: "CheckIn", service }));
    await must(hall.send(officer, { type: "OpenCounter", counter: "1" }));
    const page = await openOverview(hall, language);
    const dialog = page.getByRole("dialog");

    await page.getByRole("button", { name: texts.office.pause }).click();
    await expectAxeClean(page, "pause dialog");
    await dialog.getByLabel(texts.office.reasons.meeting).check();
    await page.keyboard.press("Enter");
    await page.getByText(texts.office.paused(texts.office.reasons.meeting)).waitFor();
    await expectAxeClean(page, "paused");
    await page.getByRole("button", { name: texts.office.resume }).click();
    await page.getByRole("button", { name: texts.office.pause }).waitFor();

    const ticket = String((await must(hall.send(officer, { type: "CallNext", counter: "1" })))["ticket"]);
    await page.getByRole("button", { name: texts.office.close }).click();
    await dialog.getByRole("button", { name: texts.office.close }).click();
    const refusal = rejectionText(language, { code: "VisitorsAtCounters", count: 1 });
    await dialog.getByText(refusal).waitFor();
    await expectAxeClean(page, "end of day refused");
    await must(hall.send(officer, { type: "StartService", ticket }));
    await must(hall.send(officer, { type: "FinishService", ticket, outcome: "completed" }));
    await dialog.getByRole("button", { name: texts.office.close }).click();
    await page.getByText(texts.office.closed).waitFor();
    await expectAxeClean(page, "closed");
    await page.getByRole("button", { name: texts.office.open }).click();
    await page.getByRole("button", { name: texts.office.close }).waitFor();
    await page.context().close();
  });
});

/** Waits until that chart has been drawn: some of its points are coloured. */
async function drawn(page: Page, id: string): Promise<void> {
  await figure(page, id).locator("canvas").waitFor();
  await page.waitForFunction((name) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`[data-figure="${name}"] canvas`);
    const pixels = canvas?.width
      ? canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data
      : undefined;
    return pixels?.some((channel) => channel > 0);
  }, id);
}
