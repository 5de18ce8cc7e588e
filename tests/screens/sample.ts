import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import type { OfficeClock } from "../../server/clock.ts";
import { type Demo, sampleOffice } from "../../server/demo/demo.ts";
import type { Language } from "../../shared/i18n/languages.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { startOfDay } from "../../shared/office/business-day.ts";
import { minuteMs, type Role } from "../../shared/office/ids.ts";
import { launchChromium } from "../support/chromium.ts";
import { startTestHub } from "../support/hub.ts";

export type Size = { readonly width: number; readonly height: number };

/** The sample office at a busy moment, standing still, and browsers to look at it. */
export type Sample = {
  readonly url: string;
  kiosk(language: Language, size: Size): Promise<Page>;
  display(language: Language, size: Size): Promise<Page>;
  staff(role: Role, language: Language, size?: Size): Promise<Page>;
  blank(size: Size, hasTouch?: boolean): Promise<Page>;
  /** The link of a ticket that has just been taken. */
  ticketLink(): Promise<string>;
  close(): Promise<void>;
};

export async function openSample(): Promise<Sample> {
  const hub = await startTestHub();
  const browser = await launchChromium();
  const demo = await hub.hub.startDemo();
  await busyMoment(hub.hub.clock);
  const blank = async (size: Size, hasTouch = false) => {
    const context = await browser.context.browser()?.newContext({ viewport: size, hasTouch });
    if (context === undefined) throw new Error("Chromium is not running");
    return context.newPage();
  };
  return {
    url: hub.url,
    blank,
    async kiosk(language, size) {
      const page = await blank(size, true);
      await page.goto(`${hub.url}/kiosk/#pair=${await demo.pair("kiosk")}`);
      await page.locator(".start__ways").waitFor();
      await page.locator(`.ui-segmented__segment[lang=${language}]`).tap();
      return page;
    },
    async ticketLink() {
      const command = { type: "CheckIn", service: "inquiry" } as const;
      const sender = {
        actor: { kind: "device", id: "sample-kiosk", device: "kiosk" },
        offices: [demo.office],
      } as const;
      const answer = await hub.hub.offices.send(sender, { id: randomUUID(), office: demo.office, command });
      if (answer.status !== "accepted") throw new Error(`the sample's ticket: ${JSON.stringify(answer)}`);
      return new URL(String(answer.result?.["link"]), hub.url).href;
    },
    async display(language, size) {
      const page = await blank(size);
      await page.goto(`${hub.url}/display/?lang=${language}#pair=${await demo.pair("display")}`);
      await page.locator(".board").waitFor();
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
