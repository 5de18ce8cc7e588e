import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import type { Language } from "../../shared/i18n/languages.ts";
import { displayTexts } from "../../shared/i18n/texts/display.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

/** Sunday 22 November 2026, 09:42 in Riyadh. */
const morning = Date.UTC(2026, 10, 22, 6, 42);
/** From the hub's return to the truth on the wall (S5). */
const truthWithinMs = 2_000;

/** A hub that may go and come back at its address. */
async function changingHub() {
  const folder = await mkdtemp(join(tmpdir(), "dawr-display-offline-"));
  const clock = virtualClock(morning);
  let hub = await startTestHub({ folder, clock });
  const port = Number(new URL(hub.url).port);
  onTestFinished(async () => {
    await hub.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    clock,
    first: hub,
    leave: () => hub.close(),
    /** At another address no screen finds it. */
    comeBack: async (isHidden: boolean): Promise<TestHub> => {
      hub = await startTestHub({ folder, clock, settings: { port: isHidden ? 0 : port } });
      return hub;
    },
  };
}

async function send(hub: TestHub, { office }: Hall, token: string | undefined, command: Command): Promise<string> {
  const envelope = { id: crypto.randomUUID(), command };
  const { body } = await hub.ask<Answer>("POST", `/offices/${office}/commands`, envelope, token ?? "");
  if (body.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(body)}`);
  return String(body.result?.["code"]);
}

async function call(hub: TestHub, hall: Hall, officer: number): Promise<string> {
  const token = hall.tokens.officers[officer];
  const counter = String(officer + 1);
  await send(hub, hall, token, { type: "OpenCounter", counter });
  return send(hub, hall, token, { type: "CallNext", counter });
}

async function pairedWall(hub: TestHub, hall: Hall, language: Language): Promise<Page> {
  const browser = await launchChromium({ viewport: { width: 1920, height: 1080 } });
  onTestFinished(() => browser.close());
  const page = await browser.context.newPage();
  const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "display" });
  await page.goto(`${hub.url}/display/?lang=${language}#pair=${code}`);
  await page.locator(".board").waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 60_000 });
  return page;
}

const shown = (page: Page) => page.locator(".now__code").textContent();
const listed = (page: Page) => page.locator(".last__code").allTextContents();
const inWords = (page: Page) => page.locator("[data-call-in-words]").textContent();

test.each<Language>(["ar", "en"])(
  "S5 a wall in %s that is switched on without the hub shows what it knew, and its age",
  async (language) => {
    const texts = displayTexts[language];
    const place = await changingHub();
    const hall = await foundHall(place.first, 3);
    for (let n = 0; n < 3; n += 1)
      await send(place.first, hall, hall.devices.kiosk, { type: "CheckIn", service: "support" });
    const page = await pairedWall(place.first, hall, language);
    const known = await call(place.first, hall, 0);
    await page.locator(".now__code", { hasText: known }).waitFor();

    await place.leave();
    await page.reload();
    await page.locator(".footer__offline", { hasText: texts.lastKnown("09:42") }).waitFor();
    expect(await shown(page)).toBe(known);
    expect(await inWords(page)).toBe("");
    expect(await page.locator(".header__clock").textContent()).toBe("09:42");
    await page.waitForTimeout(2_500);
    await expectAxeClean(page, "a wall without the hub");

    // Called while the wall was alone: one long ago, one a moment ago.
    const hidden = await place.comeBack(true);
    const old = await call(hidden, hall, 1);
    place.clock.advance(60_000);
    const young = await call(hidden, hall, 2);
    place.clock.advance(4_000);
    await place.leave();
    expect(await shown(page)).toBe(known);

    await place.comeBack(false);
    const back = performance.now();
    await page.locator(".now__code", { hasText: young }).waitFor();
    expect(performance.now() - back).toBeLessThan(truthWithinMs);
    expect(await listed(page)).toEqual([old, known]);
    expect(await inWords(page)).toContain(young);
    await expect.poll(() => page.locator(".footer__offline").count(), { timeout: 5_000 }).toBe(0);

    // With nothing new, nobody is called again by switching the wall off and on.
    await page.reload();
    await page.locator(".now__code", { hasText: young }).waitFor();
    await page.waitForTimeout(1_000);
    expect(await inWords(page)).toBe("");
  },
);

test("a wall shows no board of yesterday", async () => {
  const place = await changingHub();
  const hall = await foundHall(place.first);
  const page = await pairedWall(place.first, hall, "en");
  await place.leave();
  await page.evaluate(() => {
    const last = JSON.parse(localStorage.getItem("dawr.display.board") ?? "{}");
    const dayMs = 24 * 3_600_000;
    localStorage.setItem("dawr.display.board", JSON.stringify({ ...last, heardAt: last.heardAt - dayMs }));
  });
  await page.reload();
  await page.getByRole("heading", { name: displayTexts.en.unreachable }).waitFor();
  expect(await page.locator(".board").count()).toBe(0);
});
