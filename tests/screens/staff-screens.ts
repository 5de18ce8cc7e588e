import type { Page } from "playwright-core";
import type { Language } from "../../shared/i18n/languages.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { hubSections, officeSections } from "../../staff/admin/sections.ts";
import { administratorPassword } from "../support/hub.ts";
import { strike } from "../support/strike.ts";
import type { Camera } from "./camera.ts";
import type { Sample } from "./sample.ts";

const desktop = { width: 1440, height: 900 };
const tablet = { width: 768, height: 1024 };

/** What the staff see: door, desk, researcher, overview, setup, and the launcher. */
export async function staffScreens(sample: Sample, camera: Camera, language: Language): Promise<void> {
  const take = (page: Page, name: string, caption: string) => camera.take(page, language, `staff-${name}-{}`, caption);
  await desk(sample, language, take);
  const room = await sample.staff("researcher", language);
  await room.locator(".referral, .ui-empty").first().waitFor();
  await take(room, "research", "The researcher's referrals");
  await room.context().close();
  const manager = await sample.staff("manager", language);
  await manager.locator("canvas").first().waitFor();
  await take(manager, "overview", "The manager's overview");
  await manager.setViewportSize(tablet);
  await take(manager, "overview-tablet", "The overview on a tablet");
  await manager.context().close();
  await setup(sample, language, take);
}

type Take = (page: Page, name: string, caption: string) => Promise<void>;

async function desk(sample: Sample, language: Language, take: Take): Promise<void> {
  const door = await sample.blank(desktop);
  await door.goto(`${sample.url}/staff/?lang=${language}`);
  await door.getByLabel(staffTexts[language].username).waitFor();
  await take(door, "door", "Signing in");
  await door.context().close();
  const page = await sample.staff("officer", language);
  await page.locator(".choice__counter").first().waitFor();
  await take(page, "counters", "Choosing a counter");
  await page.keyboard.press("Digit4");
  await page.locator(".idle").waitFor();
  await strike(page);
  await page.locator(".visit").waitFor();
  await strike(page);
  await page.locator(".visit--serving").waitFor();
  await page.locator(".ui-toast").waitFor();
  await take(page, "desk", "The desk");
  await page.keyboard.press("KeyF");
  await page.getByRole("dialog").waitFor();
  await take(page, "refer", "Referring to a researcher");
  await page.keyboard.press("Escape");
  await page.setViewportSize(tablet);
  await take(page, "desk-tablet", "The desk on a tablet");
  await page.setViewportSize(desktop);
  await page.keyboard.press("KeyB");
  await page.locator(".idle").waitFor();
  await page.locator(".desk-header button").last().click();
  await page.locator(".choice").waitFor();
  await page.context().close();
}

/** The settings as the administrator sees them, at that section. */
export async function openSetup(sample: Sample, language: Language, section: string): Promise<Page> {
  const page = await sample.blank(desktop);
  await page.goto(`${sample.url}/staff/?lang=${language}&office=sample#/admin/${section}`);
  await page.getByLabel(staffTexts[language].username).fill("admin");
  await page.getByLabel(staffTexts[language].password, { exact: true }).fill(administratorPassword);
  await page.keyboard.press("Enter");
  await page.locator(".frame").waitFor();
  return page;
}

async function setup(sample: Sample, language: Language, take: Take): Promise<void> {
  // The page of devices is of screens that are there.
  const screens = await Promise.all([sample.kiosk(language, desktop), sample.display(language, desktop)]);
  const page = await openSetup(sample, language, "services");
  // Pictures on the wall come last of all.
  for (const section of [...officeSections, ...hubSections].filter((each) => each !== "media")) {
    await page.goto(`${sample.url}/staff/?lang=${language}&office=sample#/admin/${section}`);
    await page.locator("h2, h1").first().waitFor();
    await page.waitForTimeout(500);
    await take(page, `setup-${section}`, `Setup: ${section}`);
  }
  await page.goto(`${sample.url}/?lang=${language}`);
  await page.waitForTimeout(500);
  await take(page, "launcher", "The launcher");
  for (const each of [...screens, page]) await each.context().close();
}
