import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { expectAxeClean } from "../support/axe.ts";
import { dialog, enter, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(LANGUAGES)("the page of visitors in %s", (language) => {
  const t = personTexts[language];
  const button = (name: string) => ["button", { name, exact: true }] as const;

  test("R24 a visitor is added, found by number, agrees, and is erased; each reading stands there", async () => {
    const office = await stage.office();
    const manager = await office.person("huda", ["manager"]);
    const page = await stage.screen({ width: 1280, height: 720 });
    await enter(page, stage, manager, language);
    await page.getByRole("link", { name: staffTexts[language].rooms.persons }).click();
    await page.getByText(t.startHint).waitFor();
    await page.getByLabel(t.number).fill("1000000007");
    await page.keyboard.press("Enter");
    await page.getByText(t.numberWrong).waitFor();
    await expectAxeClean(page, "a wrong number");
    await page.getByLabel(t.number).fill("١٠٠٠٠٠٠٠٠٨");
    await page.keyboard.press("Enter");
    await page.getByText(t.nobodyHint).waitFor();
    await page.getByRole(...button(t.add)).click();
    await dialog(page).getByLabel(t.name).fill("نورة المطيري");
    expect(await dialog(page).getByLabel(t.nationalId).inputValue()).toBe("1000000008");
    await dialog(page).getByLabel(t.mobile).fill("0501234567");
    await expectAxeClean(page, "a new visitor");
    await page.keyboard.press("Enter");
    await page.getByText("+966501234567").waitFor();
    await page.getByRole(...button(t.agreeTo(t.purposes.turnNotices))).click();
    await page.getByRole(...button(t.takeBackOf(t.purposes.turnNotices))).waitFor();
    await page.getByRole(...button(t.agreeTo(t.purposes.sensitiveData))).click();
    await page.getByText(t.refused.ConsentNotExplicit).waitFor();
    await page.getByLabel(t.number).fill("0501234567");
    await page.keyboard.press("Enter");
    await page.getByText("نورة المطيري").waitFor();
    await page.getByRole("cell", { name: t.acts.found }).first().waitFor();
    await expectAxeClean(page, "a visitor");
    const folder = process.env["DAWR_SCREENS"];
    if (folder !== undefined) {
      await page.setViewportSize({ width: 1024, height: 1500 });
      await page.screenshot({ path: `${folder}/persons-${language}.png`, fullPage: true });
    }
    await page.getByRole(...button(t.erase)).click();
    await dialog(page)
      .getByRole(...button(t.erase))
      .click();
    await page.getByText(t.startHint).waitFor();
    await page.keyboard.press("Enter");
    await page.context().close();
  });
});
