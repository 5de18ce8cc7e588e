import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import type { OfficeClock } from "../../server/clock.ts";
import { type Demo, sampleOffice } from "../../server/demo/demo.ts";
import type { Language } from "../../shared/i18n/languages.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { startOfDay } from "../../shared/office/business-day.ts";
import { type Localized, minuteMs, type Role } from "../../shared/office/ids.ts";
import { launchChromium } from "../support/chromium.ts";
import { startTestHub } from "../support/hub.ts";

export type Size = { readonly width: number; readonly height: number };

/** The sample office at a busy moment, standing still, and browsers to look at it. */
export type Sample = {
  readonly url: string;
  /** With `isTimed` whoever looks moves the page's clock. */
  kiosk(language: Language, size: Size, isTimed?: boolean): Promise<Page>;
  display(language: Language, size: Size): Promise<Page>;
  staff(role: Role, language: Language, size?: Size): Promise<Page>;
  blank(size: Size, hasTouch?: boolean): Promise<Page>;
  /** The link of a ticket that has just been taken. */
  ticketLink(): Promise<string>;
  /** Hangs a picture on the walls of the hall. */
  hang(medium: Hung, picture: Buffer): Promise<void>;
  close(): Promise<void>;
};

type Hung = { readonly id: string; readonly text: Localized; readonly weekdays: readonly number[] };

export async function openSample(): Promise<Sample> {
  // Under an address that a phone could open, the slip carries the code for it.
  const hub = await startTestHub({ settings: { publicUrl: "https://dawr.example" } });
  const browser = await launchChromium();
  const demo = await hub.hub.startDemo();
  await busyMoment(hub.hub.clock);
  const blank = async (size: Size, hasTouch = false) => {
    const context = await browser.context.browser()?.newContext({ viewport: size, hasTouch });
    if (context === undefined) throw new Error("Chromium is not running");
    return context.newPage();
  };
  /** A screen that was only looked at is no device of the office any more. */
  const leaveWith = async (page: Page, kind: "kiosk" | "display") => {
    const kept = await page.evaluate((key) => localStorage.getItem(key), `dawr.${kind}`);
    const { device } = JSON.parse(kept ?? "{}") as { readonly device?: string };
    page.once("close", () => hub.ask("DELETE", `/devices/${device}`).catch(() => undefined));
  };
  return {
    url: hub.url,
    blank,
    async kiosk(language, size, isTimed = false) {
      const page = await blank(size, true);
      if (isTimed) await page.clock.install();
      await page.goto(`${hub.url}/kiosk/#pair=${await demo.pair("kiosk")}`);
      await page.locator(".start__ways").waitFor();
      await leaveWith(page, "kiosk");
      await page.locator(`.ui-segmented__segment[lang=${language}]`).tap();
      return page;
    },
    async ticketLink() {
      const command = { type: "CheckIn", service: "support" } as const;
      const sender = {
        actor: { kind: "device", id: "sample-kiosk", device: "kiosk" },
        offices: [demo.office],
      } as const;
      const answer = await hub.hub.offices.send(sender, { id: randomUUID(), office: demo.office, command });
      if (answer.status !== "accepted") throw new Error(`the sample's ticket: ${JSON.stringify(answer)}`);
      return `${hub.url}/t/${new URL(String(answer.result?.["link"])).hash}`;
    },
    async hang(medium, picture) {
      const response = await fetch(`${hub.url}/api/v1/offices/${demo.office}/media`, {
        method: "POST",
        headers: { authorization: `Bearer ${hub.adminToken}` },
        body: new Uint8Array(picture),
      });
      const { sha256 } = (await response.json()) as { sha256: string };
      const command = {
        type: "SetMedium",
        medium: { ...medium, content: sha256, walls: [], seconds: 20, isPaused: false },
      };
      await hub.must("POST", `/offices/${demo.office}/commands`, { id: randomUUID(), command });
    },
    async display(language, size) {
      const page = await blank(size);
      await page.goto(`${hub.url}/display/?lang=${language}#pair=${await demo.pair("display")}`);
      await page.locator(".board").waitFor();
      await leaveWith(page, "display");
      return page;
    },
    staff: (role, language, size = { width: 1440, height: 900 }) =>
      signedIn(hub.url, demo, role, language, () => blank(size)),
    async close() {
      await browser.close();
      await hub.close();
    },
  };
}

/** Lets the morning pass until the hall is full, then stops its clock. */
async function busyMoment(clock: OfficeClock): Promise<void> {
  // The sample's morning passes at once; from then on its clock runs.
  await until(() => clock.rate(sampleOffice) > 1);
  clock.setOfficeClock(sampleOffice, { startAt: clock.now(sampleOffice), rate: 240 });
  await until(() => minutesOfDay(clock.now(sampleOffice)) >= 10 * 60 + 42);
  clock.setOfficeClock(sampleOffice, { startAt: clock.now(sampleOffice), rate: 0 });
}

function minutesOfDay(at: number): number {
  return (at - startOfDay(at, "Asia/Riyadh")) / minuteMs;
}

async function until(isReached: () => boolean): Promise<void> {
  while (!isReached()) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function signedIn(
  url: string,
  demo: Demo,
  role: Role,
  language: Language,
  blank: () => Promise<Page>,
): Promise<Page> {
  const login = demo.logins.find((each) => each.role === role);
  if (!login) throw new Error(`nobody of the sample office is ${role}`);
  const page = await blank();
  await page.goto(`${url}/staff/?lang=${language}&office=${demo.office}`);
  await page.getByLabel(staffTexts[language].username).fill(login.username);
  await page.getByLabel(staffTexts[language].password, { exact: true }).fill(login.password);
  await page.keyboard.press("Enter");
  await page.locator(".frame").waitFor();
  return page;
}
