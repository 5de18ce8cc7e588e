import type { Page } from "playwright-core";
import { launchChromium } from "../support/chromium.ts";
import { type Figure, type Line, limitLine, median } from "./figure.ts";
import { startBenchHub } from "./target.ts";

const slowdown = 6;
const mostMs = 100;
const visits = 5;
const host = "kiosk.test";

/** One touch of a visit: what is touched, and what stands on the screen after it. */
type Touch = { readonly name: string; readonly target: string; readonly next: string };
const touches: readonly Touch[] = [
  { name: "service → needs", target: ".start__service button", next: ".kiosk__actions .ui-button--primary" },
  { name: "take a number → slip", target: ".kiosk__actions .ui-button--primary", next: ".slip__code" },
  { name: "done → start", target: ".kiosk__actions .ui-button--primary", next: ".start__ways" },
];

/** From a touch on the kiosk until the next screen is painted, on a processor six times slower; the hub runs at full speed. */
export const kioskTouch: Figure = {
  key: "t",
  async measure({ isQuick }) {
    const hub = await startBenchHub();
    // Under an address that a phone could open, too, the slip carries the code for it.
    const address = `http://${host}:${new URL(hub.hub.url).port}`;
    const browser = await launchChromium({
      viewport: { width: 1080, height: 1920 },
      hasTouch: true,
      args: [`--host-resolver-rules=MAP ${host} 127.0.0.1`, `--unsafely-treat-insecure-origin-as-secure=${address}`],
    });
    try {
      const { office } = await hub.office();
      const { code } = await hub.hub.must<{ code: string }>("POST", "/devices", { office, kind: "kiosk" });
      const page = await browser.context.newPage();
      await page.goto(`${address}/kiosk/#pair=${code}`);
      await page.locator(".start__ways").waitFor();
      const session = await browser.context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      const times = touches.map((): number[] => []);
      for (let visit = 0; visit < (isQuick ? 2 : visits); visit += 1) {
        for (const [place, touch] of touches.entries()) times[place]?.push(await timeOf(page, touch));
      }
      return touches.map(
        ({ name }, place): Line =>
          limitLine(`k  touch to next screen at ${slowdown}× CPU: ${name}`, median(times[place] ?? []), mostMs, "ms"),
      );
    } finally {
      await browser.close();
      await hub.end();
    }
  },
};

/** Milliseconds from the touch until what comes next was painted. */
async function timeOf(page: Page, { target, next }: Touch): Promise<number> {
  // Two taps on one spot within half a second are one.
  await page.waitForTimeout(600);
  const button = page.locator(target).first();
  await button.waitFor();
  const shown = page.evaluate((selector) => {
    const before = document.querySelector(selector);
    return new Promise<number>((resolve) => {
      let began = 0;
      addEventListener("pointerup", (event) => (began = event.timeStamp), { capture: true, once: true });
      const watch = new MutationObserver(() => {
        const found = document.querySelector(selector);
        if (began === 0 || found === null || found === before) return;
        watch.disconnect();
        // The frame that shows it, and the first task behind that frame.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - began);
          port2.postMessage(undefined);
        });
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
  }, next);
  await button.tap();
  return shown;
}
