import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { attractTexts } from "../../shared/i18n/texts/kiosk-attract.ts";
import { noticeLineTexts } from "../../shared/i18n/texts/notice-line.ts";
import { expectAxeClean } from "../support/axe.ts";
import {
  button,
  openStage,
  type Stage,
  services,
  small,
  speak,
  tall,
  titleIs,
  until,
  type Visited,
  ways,
  wide,
} from "./kiosk-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const minuteMs = 60_000;
const done = {
  ar: "طلبتم مقاعد أقرب إلى المكاتب، فأضفنا صفًّا منها.",
  en: "You asked for nearer seats: we added a row.",
};
/** As long as a notice may be. */
const longest = {
  ar: "طلبتم مقاعد أقرب إلى المكاتب. ".repeat(4).trim().padEnd(120, "!"),
  en: "Seats ".repeat(20).trim(),
};
const attract = (page: Page) => page.locator(".attract");
const story = (page: Page) => page.locator(".attract__story");

async function publish(hall: Visited, text = done): Promise<void> {
  const day = new Date(Date.now() + 30 * 24 * 60 * minuteMs).toISOString().slice(0, 10);
  const { body } = await hall.send(hall.tokens.manager, { type: "PublishNotice", text, until: day });
  expect(body.status).toBe("accepted");
}

/** A panel that nobody has touched for a minute. */
async function atRest(hall: Visited, size = tall): Promise<Page> {
  const page = await hall.kiosk({ size, isTimed: true });
  await page.clock.fastForward(minuteMs);
  await attract(page).waitFor();
  // A minute that passes at once looks like a cut line.
  await until(() => page.locator(".attract .ui-notice").count(), 0);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/attract-${name}.png` });
}

/** Nothing is cut: no part holds more than it has room for. */
const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("html, .attract, .attract > *, .attract__words, .attract .ui-notice")]
      .filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
      .map((each) => each.className),
  );

describe.each([
  ["tall", tall],
  ["wide", wide],
  ["small", small],
])("on a %s panel", (name, size) => {
  test("a minute without a touch shows what ratings changed, in turn in each language; axe finds nothing", async () => {
    const hall = await stage.hall();
    await publish(hall);
    const page = await atRest(hall, size);
    expect(await page.getByRole("main").getByRole("heading", { level: 1 }).textContent()).toBe(kioskTexts.ar.welcome);
    expect(await page.getByRole("button").count()).toBe(1);
    for (const language of ["ar", "en"] as const) {
      await page.getByRole("button", { name: attractTexts[language].begin }).waitFor();
      await until(() => story(page).getAttribute("lang"), language);
      const told = await story(page).innerText();
      for (const word of [noticeLineTexts[language].done, done[language]]) expect(told).toContain(word);
      await picture(page, `${name}-${language}`);
      await expectAxeClean(page, `attract, ${name}, ${language}`);
      expect(await overflowing(page)).toEqual([]);
      await page.clock.runFor(12_000);
    }
    await page.evaluate(() => (document.documentElement.dataset["contrast"] = "more"));
    await expectAxeClean(page, `attract, ${name}, contrast`);
    await picture(page, `${name}-contrast`);
    await page.context().close();
  });

  test("with nothing to tell it greets and invites; a pause says so", async () => {
    const hall = await stage.hall();
    const { data } = await stage.hub.must<{ data: { cards: readonly { id: string }[] } }>(
      "GET",
      `/offices/${hall.office}/views/setup`,
    );
    for (const { id } of data.cards) await hall.act(hall.tokens.admin, { type: "RemoveCard", card: id });
    const page = await atRest(hall, size);
    expect(await story(page).count()).toBe(0);
    await picture(page, `${name}-alone`);
    await hall.act(hall.tokens.manager, { type: "PauseOffice", reason: "prayer" });
    await page.locator(".attract .ui-notice").waitFor();
    expect(await overflowing(page)).toEqual([]);
    await picture(page, `${name}-pause`);
    await publish(hall, longest);
    await story(page).waitFor();
    expect(await overflowing(page)).toEqual([]);
    await picture(page, `${name}-longest`);
    await expectAxeClean(page, `attract, ${name}, alone`);
    await page.context().close();
  });
});

test("a touch anywhere brings the first screen and presses nothing of it; a second one there counts", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk({ isTimed: true });
  const tile = await services(page).first().boundingBox();
  const way = await ways(page).first().boundingBox();
  if (!tile || !way) throw new Error("the first screen has no tiles");
  for (const box of [tile, way, { x: 4, y: 4, width: 0, height: 0 }]) {
    await page.clock.fastForward(minuteMs);
    await attract(page).waitFor();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.touchscreen.tap(x, y);
    await titleIs(page, kioskTexts.ar.welcome);
    expect(await attract(page).count()).toBe(0);
    // Twice on one spot is once, as everywhere.
    await page.touchscreen.tap(x, y);
    await page.clock.runFor(500);
    await titleIs(page, kioskTexts.ar.welcome);
  }
  await page.touchscreen.tap(tile.x + tile.width / 2, tile.y + tile.height / 2);
  await page.locator(".needs__priorities").waitFor();
  await page.context().close();
});

test("a swipe, a mouse and a key bring the first screen, too, and a finger that rests does not", async () => {
  const hall = await stage.hall();
  const page = await atRest(hall);
  await page.mouse.move(500, 900);
  await page.mouse.down();
  await page.clock.runFor(1_000);
  expect(await attract(page).count()).toBe(1);
  await page.mouse.move(520, 300);
  await page.mouse.up();
  await titleIs(page, kioskTexts.ar.welcome);

  await page.clock.fastForward(minuteMs);
  await attract(page).waitFor();
  await page.keyboard.press("Enter");
  await titleIs(page, kioskTexts.ar.welcome);
  await page.clock.fastForward(minuteMs);
  await page.getByRole("button").focus();
  await page.keyboard.press("Space");
  await titleIs(page, kioskTexts.ar.welcome);
  await page.context().close();
});

test("it never stands before somebody: not in a step, with an aid or a language, not while help comes, not when closed", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk({ isTimed: true });
  await page.clock.fastForward(minuteMs - 2_000);
  await page.touchscreen.tap(4, 300);
  await page.clock.fastForward(minuteMs - 2_000);
  expect(await attract(page).count()).toBe(0);

  for (const begin of [
    () => services(page).first().tap(),
    () => button(page, kioskTexts.ar.aids.contrast).tap(),
    () => speak(page, "en"),
  ]) {
    await page.clock.runFor(600);
    await begin();
    for (let second = 0; second < 48; second += 4) {
      await page.clock.runFor(4_000);
      expect(await attract(page).count()).toBe(0);
    }
    expect(await page.getByRole("dialog").count()).toBe(1);
    await page.clock.runFor(3_000);
    await titleIs(page, kioskTexts.ar.welcome);
  }

  await page.locator(".aids__help").tap();
  await until(() => page.locator(".aids__help span").textContent(), kioskTexts.ar.helpAsked);
  await page.clock.fastForward(3 * minuteMs);
  expect(await attract(page).count()).toBe(0);
  const { helpAsked } = await hall.view();
  await hall.act(hall.officer, { type: "GoHelp", device: helpAsked[0] ?? "" });
  await attract(page).waitFor();
  await hall.act(hall.tokens.manager, { type: "CloseDay" });
  await page.locator(".ui-empty").waitFor();
  expect(await attract(page).count()).toBe(0);
  await page.context().close();
});

test("without the hub it comes from what the kiosk keeps, and little motion is obeyed", async () => {
  const hall = await stage.hall();
  await publish(hall);
  const page = await hall.kiosk({ isTimed: true });
  await until(() => page.evaluate(() => navigator.serviceWorker.controller?.state), "activated");
  await page.locator(".notice-line").waitFor();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.context().setOffline(true);
  await page.reload();
  await page.locator(".start__ways").waitFor();
  await page.clock.fastForward(minuteMs);
  await attract(page).waitFor();
  await page.locator(".attract .ui-notice").waitFor();
  expect(await story(page).innerText()).toContain(done.ar);
  expect(await page.locator(".attract__begin").innerText()).toContain(attractTexts.en.begin);
  expect(await page.locator(".attract__begin [lang=ur]").count()).toBe(1);
  const seconds = await story(page).evaluate((each) => Number.parseFloat(getComputedStyle(each).animationDuration));
  expect(seconds).toBeLessThan(0.001);
  await picture(page, "offline");
  await expectAxeClean(page, "attract without the hub");
  await attract(page).tap();
  await titleIs(page, kioskTexts.ar.welcome);
  await page.context().close();
});
