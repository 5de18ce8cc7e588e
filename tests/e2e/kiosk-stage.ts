import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Language } from "../../shared/i18n/languages.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { KioskView } from "../../shared/views/kiosk.ts";
import { launchChromium } from "../support/chromium.ts";
import { foundHall, type Hall, type HubOptions, startTestHub, type TestHub } from "../support/hub.ts";

export type Size = { readonly width: number; readonly height: number };
export const tall: Size = { width: 1080, height: 1920 };
export const wide: Size = { width: 1920, height: 1080 };
export const small: Size = { width: 1280, height: 800 };

/** This machine under a name that the browser trusts no more than any other on the network. */
export const plainHost = "kiosk.test";

/** A real hub, and a browser whose every page is a touch panel of its own. */
export type Stage = {
  readonly hub: TestHub;
  /** A hall of its own for each story. */
  hall(): Promise<Visited>;
  /** A panel that has never been paired. */
  panel(size?: Size): Promise<Page>;
  close(): Promise<void>;
};

/** A hall with one officer, seen from its kiosk. */
export type Visited = Hall & {
  readonly officer: string;
  pairingCode(kind?: "kiosk" | "display"): Promise<string>;
  /** A paired panel on its first screen; with `isTimed` the test moves the page's clock. */
  kiosk(options?: { readonly size?: Size; readonly language?: Language; readonly isTimed?: boolean }): Promise<Page>;
  act(token: string, command: Command): Promise<{ readonly ticket: string; readonly code: string }>;
  view(): Promise<KioskView>;
};

export async function openStage(options: HubOptions = {}): Promise<Stage> {
  const hub = await startTestHub(options);
  const browser = await launchChromium({ args: [`--host-resolver-rules=MAP ${plainHost} 127.0.0.1`] });
  const panel = async (size: Size = tall): Promise<Page> => {
    const context = await browser.context.browser()?.newContext({ viewport: size, hasTouch: true });
    if (context === undefined) throw new Error("Chromium is not running");
    return context.newPage();
  };
  return {
    hub,
    panel,
    hall: async () => visited(hub, await foundHall(hub), panel),
    async close() {
      await browser.close();
      await hub.close();
    },
  };
}

function visited(hub: TestHub, hall: Hall, panel: Stage["panel"]): Visited {
  const pairingCode = async (kind: "kiosk" | "display" = "kiosk") =>
    (await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind })).code;
  return {
    ...hall,
    officer: hall.tokens.officers[0] ?? "",
    pairingCode,
    async kiosk({ size = tall, language = "ar", isTimed = false } = {}) {
      const page = await panel(size);
      if (isTimed) await page.clock.install();
      await page.goto(`${hub.url}/kiosk/#pair=${await pairingCode()}`);
      await page.locator(".start__ways").waitFor();
      await speak(page, language);
      return page;
    },
    async act(token, command) {
      const { body } = await hall.send(token, command);
      if (body.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(body)}`);
      return { ticket: String(body.result?.["ticket"]), code: String(body.result?.["code"]) };
    },
    view: async () => (await hub.must<{ data: KioskView }>("GET", `/offices/${hall.office}/views/kiosk`)).data,
  };
}

/** Waits until the page has come to what it should be. */
export async function until<Value>(read: () => Promise<Value>, expected: Value): Promise<void> {
  await expect.poll(read, { timeout: 20_000, interval: 50 }).toEqual(expected);
}

export const titleIs = (page: Page, text: string): Promise<void> => until(() => title(page).textContent(), text);

export async function speak(page: Page, language: Language): Promise<void> {
  await page.locator(`.ui-segmented__segment[lang=${language}]`).tap();
  await until(() => page.locator("html").getAttribute("lang"), language);
}

export const title = (page: Page): Locator => page.locator(".kiosk__title");
export const services = (page: Page): Locator => page.locator(".start__service button");
export const ways = (page: Page): Locator => page.locator(".start__ways button");
/** The large button that leads on. */
export const onward = (page: Page): Locator => page.locator(".kiosk__actions .ui-button--primary");
export const slipCode = (page: Page): Locator => page.locator(".slip__code");
export const face = (page: Page, score: number): Locator => page.locator(`.face[data-score="${score}"]`);
export const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

/** Two taps on one spot within half a second are one; whoever walks the screens faster than a hand waits that long. */
export async function tapAfresh(page: Page, target: Locator): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 510)));
  await target.tap();
}

/** Types a ticket's number on the pad, key by key. */
export async function typeNumber(page: Page, code: string): Promise<void> {
  for (const key of code.replace("-", "")) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 260)));
    await page.locator(".key", { hasText: new RegExp(`^${key}$`, "u") }).tap();
  }
}
