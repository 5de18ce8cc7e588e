import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../shared/i18n/texts/admin-policy.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { expectAxeClean } from "../support/axe.ts";
import { administratorPassword } from "../support/hub.ts";
import { onward, openStage, type Stage, services, slipCode, speak, until, wide } from "./kiosk-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const picture = async (page: Page, name: string) => {
  const folder = process.env["DAWR_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};
const textOf = (page: Page, place: string) =>
  page
    .locator(place)
    .allInnerTexts()
    .then((all) => all.join(" "));

async function signedIn(office: string, path: string): Promise<Page> {
  const page = await stage.panel({ width: 1440, height: 900 });
  await page.goto(`${stage.hub.url}/staff/?lang=ar&office=${office}#/${path}`);
  await page.getByLabel(staffTexts.ar.username, { exact: true }).fill("admin");
  await page.getByLabel(staffTexts.ar.password, { exact: true }).fill(administratorPassword);
  await page.keyboard.press("Enter");
  return page;
}

test("U23 an office chooses ٠–٩: its open kiosk, its wall and its overview follow, codes and English stay", async () => {
  const hall = await stage.hall();
  for (let n = 0; n < 12; n += 1) await hall.act(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  await hall.act(hall.officer, { type: "OpenCounter", counter: "1" });
  const { code } = await hall.act(hall.officer, { type: "CallNext", counter: "1" });
  const kiosk = await hall.kiosk();
  const wall = await stage.panel(wide);
  await wall.goto(`${stage.hub.url}/display/?lang=ar#pair=${await hall.pairingCode("display")}`);
  await wall.locator(".board").waitFor();
  expect(await textOf(kiosk, ".start__service")).toMatch(/11/u);

  const setup = await signedIn(hall.office, "admin/association");
  const texts = adminPolicyTexts.ar.association;
  const sheet = setup.getByRole("region", { name: texts.digits, exact: true });
  await setup.getByRole("heading", { name: adminTexts.ar.sections.association, exact: true }).waitFor();
  await sheet.getByText(`١٢٣ ${texts.digitKinds.arab}`).click();
  await expectAxeClean(setup, "the choice of digits");
  await sheet.getByRole("button", { name: adminPolicyTexts.ar.save, exact: true }).click();

  await expect.poll(() => textOf(kiosk, ".start__service"), { timeout: 20_000 }).toMatch(/١١/u);
  await until(async () => /[0-9]/u.test(await textOf(kiosk, ".kiosk__about, .start__service")), false);
  await sheet.getByText(`123 ${texts.digitKinds.latn}`).waitFor();
  await picture(setup, "digits-setup");
  await picture(kiosk, "digits-kiosk");
  await until(async () => /[0-9]/u.test(await textOf(wall, ".header, .queues, .now__counter")), false);
  expect(await textOf(wall, ".queues")).toMatch(/١١/u);
  expect(await textOf(wall, ".now__code")).toBe(code);
  await picture(wall, "digits-wall");
  await wall.reload();
  await wall.locator(".board").waitFor();
  await until(async () => /[0-9]/u.test(await textOf(wall, ".header, .queues")), false);

  await services(kiosk).first().tap();
  await onward(kiosk).tap();
  await until(async () => (await slipCode(kiosk).textContent())?.match(/^[A-Z]-?[0-9]+$/u) !== null, true);
  await until(async () => /[٠-٩]/u.test(await textOf(kiosk, ".slip__facts")), true);
  await expectAxeClean(kiosk, "the slip in ٠–٩");
  await picture(kiosk, "digits-slip");
  await speak(kiosk, "en");
  await until(async () => /[٠-٩]/u.test(await textOf(kiosk, "body")), false);

  const home = await stage.panel({ width: 390, height: 844 });
  await home.addInitScript(`Object.defineProperty(navigator, "languages", { value: ["ar"] })`);
  await home.goto(`${stage.hub.url}/ask/?office=${hall.office}#ticket`);
  await home.locator(".ask__form").waitFor();
  expect(await textOf(home, ".ask__form")).toMatch(/١٥ دقيقة/u);
  expect(await textOf(home, "main")).not.toMatch(/[0-9]/u);
  await expectAxeClean(home, "the page for those at home in ٠–٩");
  await picture(home, "digits-ask");
  await home.locator(".ui-segmented__segment[lang=en]").tap();
  await until(async () => /15 minutes/u.test(await textOf(home, ".ask__form")), true);

  await setup.evaluate(() => {
    location.hash = "#/overview";
  });
  await setup.getByRole("heading", { level: 1, name: overviewTexts.ar.title }).waitFor();
  await until(async () => /[٠-٩]/u.test(await textOf(setup, ".figure__value")), true);
  expect(await textOf(setup, ".figure__value")).not.toMatch(/[0-9]/u);
  await picture(setup, "digits-overview");
});
