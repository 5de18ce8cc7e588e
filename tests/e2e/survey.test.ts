import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { adminSurveyTexts } from "../../shared/i18n/texts/admin-survey.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { surveyTexts } from "../../shared/i18n/texts/survey.ts";
import type { RatingsView } from "../../shared/views/ratings.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { administratorPassword, foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { firstMorning, serveThreeWeeks } from "../support/survey-weeks.ts";

let clock: VirtualClock;
let hub: TestHub;
let hall: Hall;
let browser: RunningChromium;

beforeAll(async () => {
  clock = virtualClock(firstMorning);
  hub = await startTestHub({ clock });
  hall = await foundHall(hub);
  await serveThreeWeeks({ hub, hall, clock });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await hub.close();
});

const size = { width: 1440, height: 1000 };
const picture = async (page: Page, name: string) => {
  if (process.env["DAWR_PICTURES"]) {
    await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/${name}.png` });
  }
};

async function enter(language: "ar" | "en", name: string, password: string, address: string): Promise<Page> {
  const context = await browser.context.browser()?.newContext({ viewport: size });
  if (context === undefined) throw new Error("Chromium is not running");
  const page = await context.newPage();
  await page.goto(`${hub.url}/staff/?lang=${language}&office=${hall.office}${address}`);
  await page.getByLabel(staffTexts[language].username, { exact: true }).fill(name);
  await page.getByLabel(staffTexts[language].password, { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  return page;
}
const asStaff = (language: "ar" | "en", name: string, address: string) =>
  enter(language, `${name}.${hall.office}`, "a long password", address);

describe.each(["ar", "en"] as const)("the survey in %s", (language) => {
  const texts = surveyTexts[language];
  const setup = adminSurveyTexts[language];
  const kiosk = kioskTexts[language];

  test("R11 is set in Setup, drawn beside as the kiosk draws it, and saved as a new version", async () => {
    const page = await enter(language, "admin", administratorPassword, "#/admin/survey");
    await page.getByRole("heading", { level: 2, name: adminTexts[language].sections.survey }).waitFor();
    const preview = page.locator(".survey-preview");
    expect(await preview.locator(".face__word").allTextContents()).toEqual([...Object.values(kiosk.faces), kiosk.skip]);
    await expectAxeClean(page, "the survey");
    await picture(page, `setup-survey-${language}`);
    await page.getByLabel(setup.scale).selectOption("bestFirst");
    expect(await preview.locator(".face__word").first().textContent()).toBe(kiosk.faces[5]);
    await preview.locator('.face[data-score="2"]').click();
    await preview.locator(".reasons button").first().waitFor();
    await page.getByText(setup.steps.questions, { exact: true }).click();
    expect(await preview.locator(".question").count()).toBe(2);
    await page.getByLabel(setup.asks.provider).uncheck();
    expect(await preview.locator(".question").count()).toBe(1);
    const version = language === "ar" ? 1 : 2;
    await page.getByLabel(setup.asks.provider).check();
    await page.getByLabel(setup.scale).selectOption(language === "ar" ? "worstFirst" : "bestFirst");
    await page.getByLabel(setup.asksSuggestion).uncheck();
    if (language === "en") await page.getByLabel(setup.asksSuggestion).check();
    await page.getByRole("button", { name: setup.save }).click();
    await page.getByRole("heading", { name: setup.version(version + 1) }).waitFor();
    await page.context().close();
  });

  test("R12 an officer sees her own result, then a manager with a reason, and she reads who looked", async () => {
    const own = await asStaff(language, "o0", "#/mine");
    await own.locator('[data-figure="own-visit"]').waitFor();
    expect(await own.locator('[data-figure="own-visit"] .figure__value').textContent()).toBe("90%");
    await expectAxeClean(own, "her own result");
    await picture(own, `own-result-${language}`);

    const page = await asStaff(language, "m", "#/insights");
    await page.getByRole("heading", { level: 1, name: insightsTexts[language].title }).waitFor();
    await page.locator(".comments__one").first().waitFor();
    expect(await page.locator(".comments__one").count()).toBe(8);
    await page.getByText(texts.questionFew(texts.names.procedure, 30), { exact: false }).count();
    await page.locator('[data-figure="questions"]').waitFor();
    await page.locator('[data-figure="modes"]').getByText(texts.modeNames.kiosk).waitFor();
    const form = page.locator(".officer-look");
    await form.getByText(texts.officerReasons[0] ?? "").click();
    await form.getByRole("button", { name: texts.officerOpen }).click();
    await page.locator('[data-figure="own-visit"]').waitFor();
    await expectAxeClean(page, "insights with comments");
    await picture(page, `insights-survey-${language}`);
    await page.context().close();

    await own.reload();
    await own
      .locator(".own-result__looks li", { hasText: texts.officerReasons[0] ?? "" })
      .first()
      .waitFor();
    await own.context().close();
  });

  test("R12 an officer hands over the screen: the rating is assisted, and nothing of it stays to be seen", async () => {
    const officer = await hub.signIn(`o0.${hall.office}`, "a long password");
    const send = (token: string, command: Parameters<Hall["send"]>[1]) => hall.send(token, command, randomUUID());
    await send(officer, { type: "OpenCounter", counter: "1" });
    await send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    await send(officer, { type: "CallNext", counter: "1" });
    const manager = await hub.signIn(`m.${hall.office}`, "a long password");
    const modes = async () =>
      (await hub.must<{ data: RatingsView }>("GET", `/offices/${hall.office}/views/ratings`, undefined, manager)).data
        .modes;
    const before = (await modes()).assisted;
    const page = await asStaff(language, "o0", "#/desk");
    await page.locator(".visit__who").waitFor();
    await page.keyboard.press("e");
    await page.getByLabel(texts.handOver).check();
    await page.getByRole("dialog").getByRole("button", { name: deskTexts[language].finish, exact: true }).click();
    const sheet = page.locator(".hand-over");
    await sheet.getByText(kiosk.rateRight).waitFor();
    await expectAxeClean(page, "the screen at the visitor's");
    await picture(page, `hand-over-${language}`);
    await sheet.locator('.face[data-score="2"]').click();
    await sheet.locator(".reasons button").first().click();
    await picture(page, `hand-over-more-${language}`);
    await sheet.getByRole("button", { name: kiosk.skip }).click();
    await sheet.getByText(texts.handOverThanks).waitFor();
    expect(await sheet.locator(".face, .reasons, .question").count()).toBe(0);
    await expect.poll(async () => (await modes()).assisted).toBe(before + 1);
    await sheet.getByRole("button", { name: texts.handOverBack }).click();
    await sheet.waitFor({ state: "detached" });
    await page.context().close();
  });
});
