import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../shared/i18n/languages.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import { strike } from "../support/strike.ts";
import * as hallStage from "./kiosk-stage.ts";
import * as staffStage from "./staff-stage.ts";

let staff: staffStage.Stage;
let visitors: hallStage.Stage;
beforeAll(async () => {
  staff = await staffStage.openStage();
  visitors = await hallStage.openStage();
});
afterAll(async () => {
  await staff.close();
  await visitors.close();
});

/** What a screen reader is given of the page, without the marks that hold a code together among Arabic words. */
const heard = async (page: Page) => (await page.locator("body").ariaSnapshot()).replaceAll(/[\u2066-\u2069]/gu, "");

/** Regions whose changes are told without being asked for, with what stands in them. */
function told(page: Page): Promise<readonly (readonly [how: string, words: string])[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("[aria-live], [role=status], [role=alert]")].map((region) => {
      const how =
        region.getAttribute("aria-live") ?? (region.getAttribute("role") === "alert" ? "assertive" : "polite");
      return [how, (region.textContent ?? "").replaceAll(/[\u2066-\u2069]/gu, "")] as const;
    }),
  );
}

describe.each(LANGUAGES)("what a screen reader says, in %s", (language: Language) => {
  const texts = deskTexts[language];

  test("at the desk: rooms, queue and the visitor have names; the next action names the ticket; a call is told", async () => {
    const office = await staff.office();
    const sara = await office.person("sara", ["officer"]);
    const codes = (await office.checkIn(3)).map(({ code }) => code);
    const page = await staff.screen();
    await staffStage.enter(page, staff, sara, language);
    await staffStage.openCounter(page, 1);
    const idle = await heard(page);
    expect(idle).toContain(`- button "${texts.callNext} ${codes[0]}"`);
    expect(idle).toMatch(/- heading ".+" \[level=1\]/u);
    expect(idle.match(/- button "[A-Z]-00\d .+"/gu)).toHaveLength(3);
    expect(idle, "a control without a name").not.toMatch(
      /- (?:button|link|combobox|textbox|checkbox)(?: \[.*\])?:?$/mu,
    );
    await strike(page);
    await page.locator(".visit").waitFor();
    await expect.poll(() => told(page)).toContainEqual(["polite", expect.stringContaining(`${codes[0]}`)]);
    const called = await heard(page);
    expect(called).toContain(`- button "${texts.recall}"`);
    expect(called, "a control without a name").not.toMatch(
      /- (?:button|link|combobox|textbox|checkbox)(?: \[.*\])?:?$/mu,
    );
    await page.context().close();
  });

  test("on the phone: the place is told politely, the call at once, in a region that was there before", async () => {
    const hall = await visitors.hall();
    const { body } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    if (body.status !== "accepted") throw new Error(JSON.stringify(body));
    const page = await visitors.panel({ width: 390, height: 844 });
    await page.goto(new URL(String(body.result?.["link"]), visitors.hub.url).href);
    await page.locator(".ticket__code").waitFor();
    await page.locator(`.ui-segmented__segment[lang=${language}]`).tap();
    const { states, ahead, yourTicket } = phoneTexts[language];
    await expect.poll(() => heard(page)).toContain(`- region "${yourTicket}"`);
    expect(await heard(page)).toContain(`- heading "${String(body.result?.["code"])}" [level=1]`);
    expect(await told(page)).toContainEqual(["polite", expect.stringContaining(ahead)]);
    const alert = await page.locator("[role=alert]").elementHandle();
    expect(await alert?.textContent()).toBe("");
    await hall.act(hall.officer, { type: "OpenCounter", counter: "1" });
    await hall.act(hall.officer, { type: "CallNext", counter: "1" });
    await page.locator(".ticket__counter").waitFor();
    expect(await alert?.textContent()).toContain(states.called.title);
    expect(await told(page)).not.toContainEqual(["polite", expect.stringContaining(states.called.title)]);
    await page.context().close();
  });
});
