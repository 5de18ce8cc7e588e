import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../shared/i18n/languages.ts";
import { adminPeopleTexts } from "../../shared/i18n/texts/admin-people.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { deviceTexts } from "../../shared/i18n/texts/devices.ts";
import { displaySoundTexts } from "../../shared/i18n/texts/display-sound.ts";
import { soundHoursTexts } from "../../shared/i18n/texts/sound-hours.ts";
import type { DevicesView } from "../../shared/views/devices.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

const pictures = process.env["DAWR_PICTURES"];

/** A wall that may sound, and how many clips it has begun since. */
async function speakingWall(hall: Hall, language: Language) {
  const browser = await launchChromium({
    viewport: { width: 1920, height: 1080 },
    args: ["--autoplay-policy=no-user-gesture-required"],
  });
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    const heard = { clips: 0 };
    Object.assign(window, { heard });
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (from = 0) {
      heard.clips += 1;
      start.call(this, from);
    };
  });
  const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "display" });
  await page.goto(`${hub.url}/display/?lang=${language}#pair=${code}`);
  await page.locator(".board").waitFor();
  return { browser, page };
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: { clips: number } }).heard.clips);

async function call(hall: Hall, officer: number): Promise<void> {
  const token = hall.tokens.officers[officer] ?? "";
  const counter = String(officer + 1);
  await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  await hall.send(token, { type: "OpenCounter", counter });
  expect((await hall.send(token, { type: "CallNext", counter })).body.status).toBe("accepted");
}

/** The same page of devices, as a manager has it before her. */
async function deviceCard(from: Page, hall: Hall, language: Language) {
  const page = await from.context().newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.context().addCookies([{ name: "dawr_session", value: hall.tokens.manager, url: hub.url }]);
  await page.goto(`${hub.url}/staff/?lang=${language}&office=${hall.office}#/admin/devices`);
  const card = page.getByRole("article").filter({ has: page.locator("bdi", { hasText: /^D2$/u }) });
  await card.waitFor();
  return { page, card };
}

describe.each<Language>(["ar", "en"])("a wall that rests, in %s", (language) => {
  const texts = soundHoursTexts[language];

  test("V14 its calls pulse and are not heard, it says so, also without the hub; then it is heard again", async () => {
    const hall = await foundHall(hub, 3);
    const { browser, page } = await speakingWall(hall, language);
    try {
      const { page: desk, card } = await deviceCard(page, hall, language);
      const full = `${adminPeopleTexts[language].devices.kinds.display} D2`;
      await card.getByText(texts.unplanned).waitFor();
      await desk.getByRole("button", { name: texts.changeFor(full) }).click();
      const dialog = desk.getByRole("dialog");
      // A span without its times is not sent.
      await dialog.getByRole("button", { name: texts.add, exact: true }).click();
      await dialog.getByRole("button", { name: commonTexts[language].save, exact: true }).click();
      await dialog.getByText(texts.twoTimes).waitFor();
      // All of the day, in two spans.
      await dialog.getByRole("button", { name: texts.add, exact: true }).click();
      const times = [
        ["00:00", "12:00"],
        ["12:00", "00:00"],
      ] as const;
      for (const [place, [from, until]] of times.entries()) {
        const span = dialog.getByRole("group", { name: texts.span(place + 1), exact: true });
        await span.getByLabel(texts.from, { exact: true }).fill(from);
        await span.getByLabel(texts.until).fill(until);
      }
      await expectAxeClean(desk, "hours of sound");
      if (pictures) await desk.screenshot({ path: `${pictures}/sound-dialog-${language}.png` });
      await dialog.getByRole("button", { name: commonTexts[language].save, exact: true }).click();
      await card.getByText(deviceTexts[language].sound.resting, { exact: true }).waitFor({ timeout: 20_000 });
      if (pictures) await desk.screenshot({ path: `${pictures}/sound-card-${language}.png`, fullPage: true });

      const mark = page.locator(".rest-mark");
      await mark.waitFor();
      expect(await mark.textContent()).toMatch(/(?:12|00):00/u);
      await call(hall, 0);
      await page.locator(".now--told").waitFor();
      await expectAxeClean(page, "a wall that rests");
      if (pictures) await page.screenshot({ path: `${pictures}/wall-rests-${language}.png` });
      // The picture stays a while, and by then the voice would long have begun.
      await page.waitForTimeout(2_500);
      expect(await heard(page)).toBe(0);

      // Without the hub it still knows.
      await page.context().setOffline(true);
      await page.route("**/socket.io/**", (route) => route.abort());
      await page.reload().catch(() => undefined);
      await page.context().setOffline(false);
      await page.unroute("**/socket.io/**");
      await mark.waitFor({ timeout: 20_000 });

      const { data } = await hub.must<{ data: DevicesView }>("GET", `/offices/${hall.office}/views/devices`);
      const id = data.devices.find(({ name }) => name === "D2")?.id ?? "";
      await hub.must("PATCH", `/devices/${id}`, { sound: { spans: [], restsInPrayer: true } });
      await mark.waitFor({ state: "detached" });
      await call(hall, 1);
      await expect.poll(() => heard(page), { timeout: 20_000 }).toBeGreaterThan(0);

      // The hall's prayer pause.
      await hall.send(hall.tokens.manager, { type: "PauseOffice", reason: "prayer" });
      await mark.waitFor();
      expect(await mark.textContent()).toBe(displaySoundTexts[language].rests);
      if (pictures) await page.screenshot({ path: `${pictures}/wall-prayer-${language}.png` });
    } finally {
      await browser.close();
    }
  });
});

test.each([
  ["1080p", { width: 1920, height: 1080 }],
  ["portrait", { width: 1080, height: 1920 }],
  ["small", { width: 1280, height: 720 }],
] as const)(
  "a wall that rests, is offline, and whose browser lets nothing be heard covers none of its words: %s",
  async (name, viewport) => {
    const hall = await foundHall(hub);
    const text = { ar: "نغلق اليوم الساعة الواحدة ظهرًا لاجتماع الفريق، ونعود صباح الأحد بإذن الله في التاسعة" };
    await hall.send(hall.tokens.manager, { type: "SetMessage", message: { id: "m", text, weekdays: [] } });
    const browser = await launchChromium({ viewport, args: ["--autoplay-policy=document-user-activation-required"] });
    try {
      const page = await browser.context.newPage();
      const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "display" });
      await page.goto(`${hub.url}/display/?lang=ar#pair=${code}`);
      const button = page.locator(".sound");
      await button.waitFor();
      const { data } = await hub.must<{ data: DevicesView }>("GET", `/offices/${hall.office}/views/devices`);
      const id = data.devices.find((each) => each.name === "D2")?.id ?? "";
      await hub.must("PATCH", `/devices/${id}`, { sound: { spans: [], restsInPrayer: true } });
      await hall.send(hall.tokens.manager, { type: "PauseOffice", reason: "prayer" });
      await page.locator(".rest-mark").waitFor();
      expect(await button.count()).toBe(0);
      await page.context().setOffline(true);
      await page.locator(".footer__offline").waitFor({ timeout: 60_000 });
      await page.locator(".notice-line").waitFor();
      if (pictures) await page.screenshot({ path: `${pictures}/foot-${name}.png` });
      const boxes = [];
      for (const part of [".notice-line", ".footer__offline", ".rest-mark"])
        boxes.push(await page.locator(part).boundingBox());
      for (const [place, a] of boxes.entries()) {
        for (const b of boxes.slice(place + 1)) {
          if (!a || !b) throw new Error("not on the page");
          const isApart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(isApart, JSON.stringify([a, b])).toBe(true);
        }
      }
    } finally {
      await browser.close();
    }
  },
);
