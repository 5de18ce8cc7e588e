import type { Page } from "playwright-core";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { type Figure, type Line, limitLine, median } from "./figure.ts";
import { startBenchHub } from "./target.ts";

const slowdown = 4;
const mostMs = 1_000;
/** What people do not notice: web.dev calls a cumulative layout shift up to 0.1 good; ours is to be none. */
const mostShift = 0.001;
const loads = 5;

type Load = { readonly paintMs: number; readonly shift: number };

/** First contentful paint and layout shift of what visitors open, on a processor four times slower, with nothing in the cache. */
export const firstPaint: Figure = {
  key: "p",
  async measure({ isQuick }) {
    const hub = await startBenchHub();
    const browser = await launchChromium({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
    try {
      const { office, kiosk } = await hub.office();
      const command = { type: "CheckIn", service: "inquiry" };
      const { result } = await hub.hub.must<{ readonly result: { readonly link: string } }>(
        "POST",
        `/offices/${office}/commands`,
        { id: crypto.randomUUID(), command },
        kiosk,
      );
      const pages = [
        { name: "kiosk", settled: ".start__ways", size: { width: 1080, height: 1920 }, paired: true, path: "" },
        {
          name: "phone",
          settled: ".ticket__code",
          size: { width: 390, height: 844 },
          paired: false,
          path: result.link,
        },
      ];
      const lines: Line[] = [];
      for (const { name, settled, size, paired, path } of pages) {
        const seen: Load[] = [];
        for (let n = 0; n < (isQuick ? 2 : loads); n += 1) {
          const { code } = paired
            ? await hub.hub.must<{ code: string }>("POST", "/devices", { office, kind: "kiosk" })
            : { code: "" };
          const address = new URL(paired ? `/kiosk/#pair=${code}` : path, hub.hub.url).href;
          seen.push(await load(browser, address, settled, size));
        }
        const shift = Math.max(...seen.map((each) => each.shift));
        const paint = median(seen.map(({ paintMs }) => paintMs));
        lines.push(limitLine(`p  first paint at ${slowdown}× CPU: ${name}`, paint, mostMs, "ms"));
        lines.push(limitLine(`p  layout shift while it opens: ${name}`, shift, mostShift, "", "the worst load"));
      }
      return lines;
    } finally {
      await browser.close();
      await hub.end();
    }
  },
};

/** One load in a context of its own. */
async function load(
  browser: RunningChromium,
  address: string,
  settled: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<Load> {
  const context = await browser.context.browser()?.newContext({ viewport, hasTouch: true });
  if (context === undefined) throw new Error("Chromium is not running");
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.sum += Number(Reflect.get(entry, "value"));
      }).observe({ type: "layout-shift", buffered: true });
    });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(address);
    await page.locator(settled).waitFor();
    // Fonts and parts that come later still may move something.
    await page.waitForTimeout(1_000);
    return await seenBy(page);
  } finally {
    await context.close();
  }
}

function seenBy(page: Page): Promise<Load> {
  return page.evaluate(() => ({
    paintMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    shift: Number(Reflect.get(Reflect.get(window, "shifts"), "sum")),
  }));
}
