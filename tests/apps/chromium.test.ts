import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";

let browser: RunningChromium;

beforeAll(async () => {
  browser = await launchChromium({ viewport: { width: 600, height: 400 } });
});

afterAll(() => browser.close());

test("Debian's Chromium runs modules and lays Arabic out from the right", async () => {
  const page = await browser.context.newPage();
  await page.setContent('<body dir="rtl" style="margin:0"><span id="turn">دَوْر</span></body>');
  const end = await page.evaluate(() => document.getElementById("turn")?.getBoundingClientRect().right);
  expect(end).toBe(600);
  expect(Number(browser.context.browser()?.version().split(".")[0])).toBeGreaterThanOrEqual(120);
});
