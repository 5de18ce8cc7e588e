import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";

let folder: string;
let server: PreviewServer;
let browser: RunningChromium;
let address: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dawr-parts-"));
  const settings = {
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL("parts", import.meta.url)),
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { outDir: folder, emptyOutDir: true },
  } as const;
  await build({ ...settings, mode: "production" });
  server = await preview({ ...settings, preview: { port: 0, host: "127.0.0.1" } });
  address = server.resolvedUrls?.local[0] ?? "";
  browser = await launchChromium({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(search = ""): Promise<void> {
  await page?.close();
  page = await browser.context.newPage();
  await page.goto(address + search);
  await page.evaluate(() => document.fonts.ready);
}

beforeEach(() => open());

const done = (): Promise<string> => page.locator("#done").innerText();

async function middleOf(selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
}

describe("touch targets", () => {
  test("act on release, not before", async () => {
    const { x, y } = await middleOf("#next");
    await page.mouse.move(x, y);
    await page.mouse.down();
    expect(await done()).toBe("");
    expect(await page.locator("#next").getAttribute("data-pressing")).toBe("");
    await page.mouse.up();
    expect(await done()).toBe("next");
  });

  test("a finger that wanders within the target still acts", async () => {
    const { x, y, width } = await middleOf("#next");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 4, y + 10);
    await page.mouse.up();
    expect(await done()).toBe("next");
  });

  test("sliding off cancels", async () => {
    const { x, y, height } = await middleOf("#next");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + height);
    await page.mouse.up();
    expect(await done()).toBe("");
  });

  test("the same target within 500 ms counts once, later again", async () => {
    const { x, y } = await middleOf("#next");
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    expect(await done()).toBe("next");
    await page.waitForTimeout(600);
    await page.touchscreen.tap(x, y);
    expect(await done()).toBe("next, next");
  });

  test("a double tap does not choose on the screen that the first tap brought", async () => {
    const { x, y } = await middleOf("#tile");
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    expect(await done()).toBe("first tile");
    await page.waitForTimeout(600);
    await page.touchscreen.tap(x, y);
    expect(await done()).toBe("first tile, second tile");
  });

  test("the keyboard acts too, and what is busy or disabled does not", async () => {
    await page.locator("#next").focus();
    await page.keyboard.press("Enter");
    await page.locator("#busy").click({ force: true });
    await page.getByRole("button", { name: "تم", exact: true }).click({ force: true });
    expect(await done()).toBe("next");
  });

  test("are at least 20 mm high", async () => {
    // Layout counts in sixty-fourths of a pixel.
    const least = 20 * 3.78 - 1 / 64;
    for (const target of ["#tile", "#next", ".ui-segmented__segment"]) {
      const box = await page.locator(target).first().boundingBox();
      expect(box?.height, target).toBeGreaterThanOrEqual(least);
    }
  });
});

describe("keys", () => {
  const press = (code: string, key: string, target = "body") =>
    page.locator(target).first().dispatchEvent("keydown", { code, key, bubbles: true, cancelable: true });

  test("are known by their place, so that an Arabic keyboard works", async () => {
    await press("KeyR", "ق");
    await press("Space", " ");
    expect(await done()).toBe("recall, call");
  });

  test("rest while somebody types, with a modifier, while held, and under a dialog", async () => {
    await page.locator("input[type=text]").first().focus();
    await page.keyboard.press("r");
    await page.locator("body").dispatchEvent("keydown", { code: "KeyR", key: "r", ctrlKey: true });
    await page.locator("body").dispatchEvent("keydown", { code: "KeyR", key: "r", repeat: true });
    await page.locator("#ask").click();
    await page.locator("dialog[open]").waitFor();
    await press("KeyR", "r");
    expect(await done()).toBe("");
  });

  test("Space on a focused button belongs to the button", async () => {
    await page.locator("#ask").focus();
    await page.keyboard.press("Space");
    await page.locator("dialog[open]").waitFor();
    expect(await done()).toBe("");
  });
});

describe("dialog and messages", () => {
  test("a dialog takes the focus, keeps it, closes by Escape and gives it back", async () => {
    await page.locator("#ask").click();
    await page.locator("dialog[open]").waitFor();
    const inside = () => page.evaluate(() => document.activeElement?.closest("dialog") !== null);
    expect(await inside()).toBe(true);
    await page.locator("#next").click({ force: true, noWaitAfter: true, timeout: 2_000 });
    expect(await done()).toBe("");
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("ask");
  });

  test("a message offers undo for five seconds and then goes", async () => {
    await page.clock.install();
    await page.locator("#remove").click();
    await page.mouse.move(0, 0);
    await page.clock.runFor(3_500);
    expect(await page.locator(".ui-toast").count()).toBe(1);
    await page.clock.runFor(1_600);
    expect(await page.locator(".ui-toast").count()).toBe(0);
    await page.locator("#remove").click();
    await page.getByRole("button", { name: "تراجع" }).click();
    expect(await done()).toBe("undone");
    expect(await page.locator(".ui-toast").count()).toBe(0);
  });
});

describe("both directions", () => {
  test("the switch turns the page, and ticket codes keep their order", async () => {
    /** Places of the first and the last sign of the code in the heading. */
    const ends = () =>
      page.evaluate(() => {
        const text = document.querySelector("h1 bdi")?.firstChild;
        if (!text) return [];
        return [0, 4].map((start) => {
          const range = document.createRange();
          range.setStart(text, start);
          range.setEnd(text, start + 1);
          return range.getBoundingClientRect().x;
        });
      });
    const turned = () => page.locator("#next .ui-icon").evaluate((arrow) => getComputedStyle(arrow).transform);
    const inArabic = await ends();
    expect(inArabic[0]).toBeLessThan(inArabic[1] ?? 0);
    expect(await turned()).toBe("matrix(-1, 0, 0, 1, 0, 0)");
    await page.getByText("English").click();
    expect(await page.locator("html").evaluate(({ lang, dir }: HTMLElement) => [lang, dir])).toEqual(["en", "ltr"]);
    const inEnglish = await ends();
    expect(inEnglish[0]).toBeLessThan(inEnglish[1] ?? 0);
    expect(await turned()).toBe("none");
    expect(await done()).toBe("en");
  });

  test("the bundled font is in use for both scripts", async () => {
    const faces = await page.evaluate(() =>
      [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.unicodeRange.slice(0, 6)),
    );
    expect(new Set(faces)).toEqual(new Set(["U+600-", "U+0-FF"]));
  });

  test.each(["", "?app=staff", "?theme=dark", "?contrast=more", "?theme=dark&contrast=more", "?text=large"])(
    "nothing overflows and axe finds nothing with %j",
    async (search) => {
      await open(search);
      for (const language of ["العربية", "English"]) {
        await page.getByText(language, { exact: true }).click();
        await page.locator("#remove").click();
        await page.waitForTimeout(300);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    },
  );
});
