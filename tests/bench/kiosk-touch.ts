import type { CDPSession, Page } from "playwright-core";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { type Figure, forOrientation, type Line, limitLine, median } from "./figure.ts";
import { fingerOn } from "./finger.ts";
import { startBenchHub } from "./target.ts";

const slowdown = 6;
const mostMs = 100;
const visits = 5;
const host = "kiosk.test";

/** One touch of a visit: what is touched, what stands on the screen after it, and what comes to stand there later. */
type Touch = { readonly name: string; readonly target: string; readonly next: string; readonly later?: Later };
type Later = { readonly name: string; readonly next: string };

const onward = ".kiosk__actions .ui-button--primary";
const touches: readonly Touch[] = [
  { name: "service → needs", target: ".start__service button", next: onward },
  {
    name: "take a number → slip",
    target: onward,
    next: ".slip",
    later: { name: "… → the number on it", next: ".slip__code" },
  },
  { name: "done → start", target: onward, next: ".start__ways" },
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
      return await measureVisits(browser, `${address}/kiosk/#pair=${code}`, isQuick ? 2 : visits);
    } finally {
      await browser.close();
      await hub.end();
    }
  },
};

async function measureVisits({ context }: RunningChromium, address: string, count: number): Promise<readonly Line[]> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(".start__ways").waitFor();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const times = touches.map(() => ({ next: [] as number[], later: [] as number[] }));
  for (let visit = 0; visit < count; visit += 1) {
    for (const [place, touch] of touches.entries()) {
      const { next, later } = await timesOf(page, session, touch);
      times[place]?.next.push(next);
      if (later !== undefined) times[place]?.later.push(later);
    }
  }
  const line = (name: string, each: readonly number[] = []) =>
    limitLine(`k  touch to next screen at ${slowdown}× CPU: ${name}`, median(each), mostMs, "ms");
  return touches.flatMap(({ name, later }, place) => [
    line(name, times[place]?.next),
    ...(later ? [forOrientation(line(later.name, times[place]?.later))] : []),
  ]);
}

type Times = { readonly next: number; readonly later: number | undefined };

/** Milliseconds from the finger's leaving the glass, which is what acts, until what comes next was painted. */
async function timesOf(page: Page, session: CDPSession, { target, next, later }: Touch): Promise<Times> {
  // Two taps on one spot within half a second are one.
  await page.waitForTimeout(600);
  const button = page.locator(target).first();
  await button.waitFor();
  const touch = await fingerOn(button, session);
  const shown = Promise.all([painted(page, next), later && painted(page, later.next)]);
  await touch();
  const [nextMs, laterMs] = await shown;
  return { next: nextMs, later: laterMs };
}

function painted(page: Page, what: string): Promise<number> {
  return page.evaluate((selector) => {
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
  }, what);
}
