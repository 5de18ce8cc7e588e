import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { expectAxeClean } from "../support/axe.ts";
import * as kiosk from "./kiosk-stage.ts";
import * as staff from "./staff-stage.ts";

let hall: kiosk.Stage;
let desks: staff.Stage;
beforeAll(async () => {
  [hall, desks] = await Promise.all([kiosk.openStage(), staff.openStage()]);
});
afterAll(() => Promise.all([hall.close(), desks.close()]));

test.each(LANGUAGES)("R19 a visitor who does not get on calls a person with one touch, in %s", async (language) => {
  const visited = await hall.hall();
  const page = await visited.kiosk({ language, size: kiosk.small });
  const texts = kioskTexts[language];
  const button = page.locator(".aids__help");
  const box = await button.boundingBox();
  expect(box?.height ?? 0).toBeGreaterThan(20 * 3.78 - 0.5);
  await button.tap();
  await kiosk.until(() => button.locator("span").textContent(), texts.helpAsked);
  await expectAxeClean(page, "help asked");
  if (process.env["DAWR_PICTURES"])
    await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/help-${language}.png` });
  const { body } = await visited.send(visited.officer, { type: "GoHelp", device: await deviceOf(visited.office) });
  expect(body.status).toBe("accepted");
  await kiosk.until(() => button.locator("span").textContent(), texts.help);
  await page.context().close();
});

async function deviceOf(office: string): Promise<string> {
  const { data } = await hall.hub.must<{ data: { helpAsked: string[] } }>("GET", `/offices/${office}/views/kiosk`);
  return data.helpAsked[0] ?? "";
}

test.each(LANGUAGES)("every desk sees it, and one press says who goes, in %s", async (language) => {
  const texts = staff.texts(language);
  const office = await desks.office();
  const officer = await office.person("noura", ["officer"]);
  const page = await desks.screen();
  await staff.enter(page, desks, officer, language);
  await staff.openCounter(page, 1);
  const { code } = await desks.hub.must<{ code: string }>("POST", "/devices", { office: office.id, kind: "kiosk" });
  const { token } = await desks.hub.must<{ token: string }>("POST", "/devices/claim", { code });
  const id = crypto.randomUUID();
  await desks.hub.must("POST", `/offices/${office.id}/commands`, { id, command: { type: "AskHelp" } }, token);
  const go = page.getByRole("button", { name: texts.helpGo });
  await go.waitFor();
  await expectAxeClean(page, "help at the desk");
  if (process.env["DAWR_PICTURES"])
    await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/help-desk-${language}.png` });
  await go.click();
  await go.waitFor({ state: "detached" });
  await page.context().close();
});
