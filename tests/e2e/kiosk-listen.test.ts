import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, VISITOR_LANGUAGES } from "../../shared/i18n/languages.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { codeClips, numberClips } from "../../shared/ui/voice-clips.ts";
import { expectAxeClean } from "../support/axe.ts";
import {
  onward,
  openStage,
  type Stage,
  services,
  slipCode,
  small,
  tall,
  tapAfresh,
  until,
  wide,
} from "./kiosk-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Notes which clips the page asks for. */
function clipsAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".opus")) asked.push(pathname);
  });
  return asked;
}

/** Counts the clips that are let be heard from now on. */
async function ears(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const heard: number[] = [];
    Object.assign(window, { heard });
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (from = 0) {
      heard.push(this.buffer?.duration ?? 0);
      start.call(this, from);
    };
  });
  return () => page.evaluate(() => (Reflect.get(window, "heard") as readonly number[]).length);
}

const listen = (page: Page, language: "ar" | "en") =>
  page.getByRole("button", { name: kioskTexts[language].aids.listen, exact: true });

describe.each(LANGUAGES)("a visitor who cannot read, in %s", (language) => {
  test("one touch says this screen and each that follows, the ticket's number with it, until the visit is over", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk({ language, size: language === "ar" ? tall : wide });
    const asked = clipsAsked(page);
    const heard = await ears(page);
    expect(asked).toEqual([]);
    await listen(page, language).tap();
    await expect.poll(heard).toBe(1);
    expect(asked).toEqual([`/kiosk/voice/${language}/start.opus`]);
    await expectAxeClean(page, "listening");
    const folder = process.env["DAWR_PICTURES"];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/kiosk-listen-${language}.png` });

    await tapAfresh(page, services(page).first());
    await expect.poll(() => asked.at(-1)).toBe(`/kiosk/voice/${language}/needs.opus`);
    await tapAfresh(page, onward(page));
    const [letter = "", digits = ""] = ((await slipCode(page).textContent()) ?? "")
      .replaceAll(/[^\w-]/gu, "")
      .split("-");
    const number = [`letter-${letter}`, ...numberClips(digits)].map((name) => `/kiosk/voice/${language}/${name}.opus`);
    const ticket = [`/kiosk/voice/${language}/ticket.opus`, ...number, `/kiosk/voice/${language}/sit-down.opus`];
    await expect.poll(() => asked.slice(-ticket.length)).toEqual(ticket);
    await expect.poll(heard, { timeout: 30_000 }).toBe(2 + ticket.length);

    await tapAfresh(page, onward(page));
    await page.locator(".start__ways").waitFor();
    expect(await listen(page, "ar").getAttribute("aria-pressed"), "the next visitor hears nothing").toBe("false");
    const before = asked.length;
    await tapAfresh(page, services(page).first());
    await onward(page).waitFor();
    expect(asked.length).toBe(before);
    await page.context().close();
  });
});

test("who has not listened before hears the number from the slip itself", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk({ language: "ar", size: small });
  const asked = clipsAsked(page);
  await tapAfresh(page, services(page).first());
  await tapAfresh(page, onward(page));
  await slipCode(page).waitFor();
  expect(asked).toEqual([]);
  await tapAfresh(page, listen(page, "ar"));
  await expect.poll(() => asked.at(-1)).toBe("/kiosk/voice/ar/sit-down.opus");
  expect(asked[0]).toBe("/kiosk/voice/ar/ticket.opus");
  await expectAxeClean(page, "listening to the slip");
  if (process.env["DAWR_PICTURES"]) await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/slip-listen.png` });
  await tapAfresh(page, listen(page, "ar"));
  await until(() => listen(page, "ar").getAttribute("aria-pressed"), "false");
});

test("without the hub the number is said all the same, in every language of visitors", async () => {
  const away = await openStage();
  const hall = await away.hall();
  const page = await hall.kiosk();
  await until(() => page.evaluate(() => navigator.serviceWorker.controller?.state), "activated");
  await away.hub.close();
  await page.reload();
  await page.locator(".start__ways").waitFor();
  await page.locator(".ui-notice--offline").waitFor();
  const heard = await ears(page);
  for (const language of VISITOR_LANGUAGES) {
    await page.locator(`.ui-segmented__segment[lang=${language}]`).tap();
    await until(() => page.locator("html").getAttribute("lang"), language);
    const before = await heard();
    await tapAfresh(page, services(page).first());
    await onward(page).waitFor();
    // Its word stands in the visitor's language; its place does not change.
    await tapAfresh(page, page.locator(".aids__row button").last());
    await expect.poll(heard).toBe(before + 1);
    await tapAfresh(page, onward(page));
    await slipCode(page).waitFor();
    const code = ((await slipCode(page).textContent()) ?? "").replaceAll(/[^\w-]/gu, "");
    expect(code).toMatch(/^[A-Z]\d-\d+$/u);
    await expect.poll(heard, { timeout: 15_000 }).toBe(before + 3 + codeClips(code).length);
    await tapAfresh(page, onward(page));
    await page.locator(".start__ways").waitFor();
  }
  await page.context().close();
  await away.close();
});

test("there is room for it beside the other aids on every panel", async () => {
  const hall = await stage.hall();
  for (const size of [tall, wide, small]) {
    const page = await hall.kiosk({ size });
    const row = await page.locator(".aids").evaluate((bar) => ({ wide: bar.scrollWidth, has: bar.clientWidth }));
    expect(row.wide).toBeLessThanOrEqual(row.has);
    await page.context().close();
  }
});
