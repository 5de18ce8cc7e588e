import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import type { Room } from "../../staff/shell/rooms.ts";
import { outOfReach } from "../support/reach.ts";
import { enter, message, type Office, openCounter, openStage, type Person, type Stage } from "./staff-stage.ts";

/** A screen of 1280 × 720 at 200 %, and one of 1280 at 400 %, in the style sheet's pixels (WCAG 2.2, 1.4.4 and 1.4.10). */
const twice = { width: 640, height: 360 };
const narrow = { width: 320, height: 568 };
const lead: readonly Room[] = [
  "overview",
  "insights",
  "cases",
  "contacts",
  "persons",
  "improvement",
  "admin",
  "library",
];
const floor: readonly Room[] = ["desk", "research", "mine"];

let stage: Stage;
let office: Office;
let manager: Person;
beforeAll(async () => {
  stage = await openStage();
  office = await stage.office();
  manager = await office.person("Huda", ["manager", "admin"]);
  await office.checkIn(8);
});
afterAll(() => stage.close());

async function see(page: Page, name: string): Promise<void> {
  // A message lies over the page for five seconds, but never on the next action, and goes by itself.
  await message(page).waitFor({ state: "detached" });
  const pictures = process.env["DAWR_PICTURES"];
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/zoom-${name}.png` });
  expect(await outOfReach(page), name).toEqual([]);
}

async function walk(page: Page, rooms: readonly Room[], name: string): Promise<void> {
  for (const room of rooms) {
    await page.evaluate((hash) => location.assign(hash), `#/${room}`);
    await page.locator(`.rail__room[href="#/${room}"][aria-current=page]`).waitFor({ state: "attached" });
    await page.locator("main h1").first().waitFor();
    await see(page, `${name}-${room}`);
  }
}

describe.each(LANGUAGES)("enlarged in %s, everything can be reached and nothing runs out of the page", (language) => {
  test("at 200 % the rooms of a manager", async () => {
    const page = await stage.screen(twice);
    await enter(page, stage, manager, language);
    await walk(page, lead, language);
    await page.context().close();
  });

  test("at 200 % the desk with a queue, and the rooms beside it", async () => {
    const officer = await office.person(`Sara-${language}`, ["officer", "researcher"]);
    const page = await stage.screen(twice);
    await enter(page, stage, officer, language);
    await openCounter(page, LANGUAGES.indexOf(language) + 1);
    await walk(page, floor, language);
    await page.evaluate((hash) => location.assign(hash), "#/desk");
    await page.locator(".next-bar .ui-button--primary").click();
    await page.locator(".visit__who .ui-code").waitFor();
    await see(page, `${language}-called`);
    await page.context().close();
  });

  test("at 320 pixels the form of a visitor at home", async () => {
    const page = await stage.screen(narrow, true);
    await page.addInitScript(`Object.defineProperty(navigator, "languages", { value: ["${language}"] })`);
    await page.goto(`${stage.hub.url}/ask/?office=${office.id}`);
    await page.locator("h1").first().waitFor();
    await see(page, `${language}-ask`);
    await page.context().close();
  });
});
