import { afterAll, beforeAll, expect, test } from "vitest";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { expectAxeClean } from "../support/axe.ts";
import {
  button,
  onward,
  openStage,
  type Stage,
  services,
  slipCode,
  speak,
  title,
  titleIs,
  until,
  ways,
} from "./kiosk-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

test("after 30 s it asks, 20 s later nothing of the visitor is left", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk({ language: "en", isTimed: true });
  await button(page, kioskTexts.en.aids.largeText).tap();
  await button(page, kioskTexts.en.aids.contrast).tap();
  await button(page, kioskTexts.en.aids.lowReach).tap();
  await ways(page).first().tap();
  await titleIs(page, kioskTexts.en.findTicketTitle);
  await page.keyboard.type("B07");
  await until(() => page.locator(".typed").textContent(), "B-07");

  await page.clock.fastForward(30_000);
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  expect(await dialog.locator("h2").textContent()).toBe(kioskTexts.en.stillThere);
  expect(await dialog.locator("button").count()).toBe(1);
  await expectAxeClean(page, "still there?");

  await page.clock.fastForward(20_000);
  await page.locator(".start__ways").waitFor();
  expect(await dialog.count()).toBe(0);
  expect(await title(page).textContent()).toBe(kioskTexts.ar.welcome);
  const left = await page.evaluate(() => ({
    ...document.documentElement.dataset,
    language: document.documentElement.lang,
    focus: document.activeElement?.tagName,
    history: history.length,
    text: document.body.innerText.includes("B-07"),
  }));
  expect(left).toEqual({ language: "ar", focus: "BODY", history: 2, text: false });
  await ways(page).first().tap();
  await page.locator(".typed--empty").waitFor();
  await page.close();
});

test("somebody who is still there goes on where they were", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk({ language: "en", isTimed: true });
  await ways(page).first().tap();
  await titleIs(page, kioskTexts.en.findTicketTitle);
  await page.keyboard.type("B07");
  await page.clock.fastForward(31_000);
  await page.getByRole("dialog").waitFor();
  // A sleeve on the panel is not an answer.
  await page.touchscreen.tap(20, 20);
  expect(await page.getByRole("dialog").count()).toBe(1);
  await button(page, kioskTexts.en.imHere).tap();
  await until(() => page.getByRole("dialog").count(), 0);
  expect(await page.locator(".typed").textContent()).toBe("B-07");
  await page.clock.fastForward(25_000);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.close();
});

test("a language alone is forgotten too, and a resting kiosk asks nobody", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk({ isTimed: true });
  await page.clock.fastForward(120_000);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.locator(".attract").tap();
  await speak(page, "en");
  await page.clock.fastForward(30_000);
  await page.getByRole("dialog").waitFor();
  await page.clock.fastForward(20_000);
  await until(() => page.locator("html").getAttribute("lang"), "ar");
  await page.close();
});

test("a ticket stays 20 s, a touch gives it 20 more, and its bar says so", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk({ isTimed: true });
  await services(page).first().tap();
  await onward(page).tap();
  await slipCode(page).waitFor();
  const bar = page.getByRole("progressbar", { name: kioskTexts.ar.nextVisitorSoon });
  await page.clock.fastForward(12_000);
  await expect.poll(async () => Number(await bar.getAttribute("value")), { timeout: 10_000 }).toBeLessThanOrEqual(8);
  await title(page).tap();
  await page.clock.fastForward(12_000);
  expect(await slipCode(page).count()).toBe(1);
  await page.clock.fastForward(8_500);
  await titleIs(page, kioskTexts.ar.welcome);
  await page.close();
});
