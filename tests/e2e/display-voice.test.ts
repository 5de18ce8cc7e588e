import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { displayTexts } from "../../shared/i18n/texts/display.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

/** What was played: when it began and how long it lasts, in seconds. */
type Played = { readonly from: number; readonly seconds: number };

async function speakingWall(hall: Hall, flags: readonly string[]): Promise<{ browser: RunningChromium; page: Page }> {
  const browser = await launchChromium({ viewport: { width: 1280, height: 720 }, args: [...flags] });
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    const played: Played[] = [];
    Object.assign(window, { played });
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (from = 0) {
      played.push({ from, seconds: this.buffer?.duration ?? 0 });
      start.call(this, from);
    };
  });
  const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "display" });
  await page.goto(`${hub.url}/display/?lang=ar#pair=${code}`);
  await page.locator(".board").waitFor();
  return { browser, page };
}

const played = (page: Page): Promise<readonly Played[]> =>
  page.evaluate(() => (window as unknown as { played: Played[] }).played);
const count = async (page: Page): Promise<number> => (await played(page)).length;

async function call(hall: Hall, officer: number): Promise<void> {
  const token = hall.tokens.officers[officer] ?? "";
  const counter = String(officer + 1);
  await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  await hall.send(token, { type: "OpenCounter", counter });
  const { body } = await hall.send(token, { type: "CallNext", counter });
  expect(body.status).toBe("accepted");
}

test("each call is heard once, in Arabic and then in English; one failed clip never mutes the next", async () => {
  const hall = await foundHall(hub, 3);
  const { browser, page } = await speakingWall(hall, ["--autoplay-policy=no-user-gesture-required"]);
  try {
    expect(await page.locator(".sound").count()).toBe(0);
    await call(hall, 0);
    // "Number", A, one, "please go to counter", one: five clips in each language.
    await expect.poll(() => count(page), { timeout: 20_000 }).toBe(10);
    const first = await played(page);
    for (const [place, clip] of first.entries()) {
      expect(clip.seconds).toBeGreaterThan(0.1);
      const before = first[place - 1];
      if (before) expect(clip.from).toBeGreaterThanOrEqual(before.from + before.seconds);
    }
    // Two calls land together while a clip of the second is missing: the third is told whole.
    await page.route("**/voice/ar/n-2.opus", (route) => route.abort());
    await Promise.all([call(hall, 1), call(hall, 2)]);
    // The first of them in Arabic only (somebody waits behind it), without its missing clips; the last in both.
    await expect.poll(() => count(page), { timeout: 40_000 }).toBeGreaterThanOrEqual(10 + 3 + 10 - 2);
    const all = await played(page);
    for (const [place, clip] of all.entries()) {
      const before = all[place - 1];
      if (before) expect(clip.from, "nobody speaks over anybody").toBeGreaterThanOrEqual(before.from + before.seconds);
    }
  } finally {
    await browser.close();
  }
});

test("a browser that wants a touch first says so, and one touch lets the wall speak", async () => {
  const hall = await foundHall(hub, 2);
  const { browser, page } = await speakingWall(hall, ["--autoplay-policy=document-user-activation-required"]);
  try {
    const button = page.getByRole("button", { name: displayTexts.ar.soundBlocked });
    await button.waitFor();
    await call(hall, 0);
    await page.locator(".now__code").waitFor();
    if (process.env["DAWR_PICTURES"])
      await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/wall-blocked.png` });
    expect(await count(page)).toBe(0);
    await button.click();
    await button.waitFor({ state: "detached" });
    await call(hall, 1);
    await expect.poll(() => count(page), { timeout: 20_000 }).toBe(10);
  } finally {
    await browser.close();
  }
});
