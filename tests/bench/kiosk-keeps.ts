import type { CDPSession, Page, Worker } from "playwright-core";
import { launchChromium } from "../support/chromium.ts";
import { type Figure, limitLine, median, quantile } from "./figure.ts";
import { fingerOn } from "./finger.ts";
import { startBenchHub } from "./target.ts";

const mostMs = 10;
const visits = 9;

/** How long a kiosk without its hub takes to put a check-in on its disk, at the full speed of this machine. */
export const kioskKeeps: Figure = {
  key: "o",
  async measure({ isQuick }) {
    const hub = await startBenchHub();
    const browser = await launchChromium({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
    try {
      const { office } = await hub.office();
      const { code } = await hub.hub.must<{ code: string }>("POST", "/devices", { office, kind: "kiosk" });
      const page = await browser.context.newPage();
      await page.addInitScript(noteCounting);
      await page.goto(`${hub.hub.url}/kiosk/#pair=${code}`);
      await page.locator(".start__ways").waitFor();
      const writer = await theWriter(page);
      await writer.evaluate(noteWriting);
      const session = await browser.context.newCDPSession(page);
      await hub.hub.end();
      await page.locator(".ui-notice--offline").waitFor();
      for (let visit = 0; visit < (isQuick ? 3 : visits); visit += 1) await takeNumber(page, session);
      const counted = (await page.evaluate(() => globalThis.keptAt)).slice(-visits);
      const written = (await writer.evaluate(() => globalThis.keptAt)).slice(-visits);
      const times = written.map((at, place) => at - (counted[place] ?? Number.NaN)).sort((a, b) => a - b);
      const detail = `longest of ${times.length}: ${quantile(times, 1).toFixed(1)} ms`;
      return [limitLine("o  a check-in stored without the hub", median(times), mostMs, "ms", detail)];
    } finally {
      await browser.close();
      await hub.end();
    }
  },
};

declare global {
  var keptAt: number[];
}

/** The kiosk counts a wish just before it hands it over. */
function noteCounting(): void {
  globalThis.keptAt = [];
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (this: Storage, key, value) {
    if (key === "dawr.kiosk.outbox") globalThis.keptAt.push(performance.timeOrigin + performance.now());
    setItem.call(this, key, value);
  };
}

/** In the thread that writes: when the transaction is complete, which with strict durability is when it is on the disk. */
function noteWriting(): void {
  globalThis.keptAt = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, names, mode, options) {
    const made = transaction.call(this, names, mode, options);
    if (made.durability !== "strict") throw new Error("what is kept is not kept strictly");
    made.addEventListener("complete", () => globalThis.keptAt.push(performance.timeOrigin + performance.now()));
    return made;
  };
}

/** The kiosk starts it behind its first screen. */
async function theWriter(page: Page): Promise<Worker> {
  return page.workers()[0] ?? (await page.waitForEvent("worker"));
}

async function takeNumber(page: Page, session: CDPSession): Promise<void> {
  const onward = page.locator(".kiosk__actions .ui-button--primary");
  for (const [target, next] of [
    [page.locator(".start__service button").first(), onward],
    [onward, page.locator(".slip__code")],
    [onward, page.locator(".start__ways")],
  ] as const) {
    // Two taps on one spot within half a second are one.
    await page.waitForTimeout(600);
    await target.waitFor();
    await (await fingerOn(target, session))();
    await next.waitFor();
  }
}
