import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stylesTexts } from "../../staff/styles/texts.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";

const pictures = process.env["DAWR_PICTURES"];
const ui = fileURLToPath(new URL("../../shared/ui/", import.meta.url));
const styles = fileURLToPath(new URL("../../staff/styles/", import.meta.url));
/** What shows nothing of its own, or only what a hub asks for. */
const unseen = ["icon.tsx", "later.tsx", "identify.tsx"];

let hub: TestHub;
let browser: RunningChromium;
beforeAll(async () => {
  hub = await startTestHub({ settings: { showsStyles: true } });
  browser = await launchChromium({ viewport: { width: 1440, height: 900 } });
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});

test("every shared part is on the page", () => {
  const parts = readdirSync(ui).filter((file) => file.endsWith(".tsx") && !unseen.includes(file));
  const page = readdirSync(styles)
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => readFileSync(styles + file, "utf8"))
    .join("\n");
  expect(parts.filter((part) => !page.includes(`shared/ui/${part}"`))).toEqual([]);
});

test.each([
  ["ar", "hall", "light"],
  ["en", "hall", "dark"],
  ["ar", "staff", "dark"],
  ["en", "staff", "light"],
] as const)("in %s, for %s, %s: clean, in its direction, no wider than the window", async (lang, app, theme) => {
  const page = await browser.context.newPage();
  await page.goto(`${hub.url}/styles/?lang=${lang}&app=${app}&theme=${theme}`);
  await page.locator(".styles__part").last().waitFor();
  expect(await page.locator("html").getAttribute("dir")).toBe(lang === "ar" ? "rtl" : "ltr");
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  await expectAxeClean(page, `${lang} ${app} ${theme}`);
  if (pictures) await page.screenshot({ path: `${pictures}/styles-${lang}-${app}-${theme}.png`, fullPage: true });
  await page.close();
});

test("its looks are chosen at its head and stand in its address", async () => {
  const page = await browser.context.newPage();
  await page.goto(`${hub.url}/styles/`);
  await page.locator(".ui-segmented__segment", { hasText: stylesTexts.ar.values.dark }).click();
  await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
  expect(page.url()).toContain("theme=dark");
  await page.reload();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  await page.close();
});
