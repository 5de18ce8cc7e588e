import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { ledgerTexts } from "../../shared/i18n/texts/ledger.ts";
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

  test("R24 P7 P8 a visitor's data are put right; what was asked and what went wrong stand in the register with their clocks", async () => {
    const l = ledgerTexts[language];
    const office = await stage.office();
    const manager = await office.person("huda", ["manager"]);
    const page = await stage.screen({ width: 1280, height: 720 });
    await enter(page, stage, manager, language);
    await page.getByRole("link", { name: staffTexts[language].rooms.persons }).click();
    await page.getByText(l.noRequests).waitFor();
    await page.getByText(l.noBreaches).waitFor();
    await expectAxeClean(page, "an empty register");
    await page.getByRole(...button(t.add)).click();
    await dialog(page).getByLabel(t.name).fill("نوره");
    await dialog(page).getByLabel(t.mobile).fill("0501234568");
    await page.keyboard.press("Enter");
    await page.getByRole(...button(t.correct)).click();
    await dialog(page).getByLabel(t.name).fill("نورة المطيري");
    await dialog(page).getByLabel(t.language).selectOption("ur");
    await dialog(page).getByLabel(t.need.wheelchair).check();
    await page.keyboard.press("Enter");
    await dialog(page).getByText(t.refused.SensitiveWithoutConsent).waitFor();
    await dialog(page).getByLabel(t.need.wheelchair).uncheck();
    await dialog(page).getByLabel(t.need.reading).check();
    await expectAxeClean(page, "a correction");
    await shot(page, `persons-correct-${language}`);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "نورة المطيري" }).waitFor();
    await page.getByText(t.need.reading).waitFor();
    await page.getByText("اردو").waitFor();
    await page.getByRole(...button(t.askErase)).click();
    await page.reload();
    await page.getByRole("rowheader", { name: l.kinds.erase }).waitFor();
    await page.getByText(l.days(30)).waitFor();
    await page.getByRole("button", { name: l.record }).click();
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("button", { name: commonTexts[language].save }).click();
    await dialog(page).getByText(l.whatWrong).waitFor();
    await dialog(page).getByLabel(l.what).fill("ورقة فيها أرقام تُركت على الشباك");
    await dialog(page).getByLabel(l.hoursAgo).fill("٤٩");
    await expectAxeClean(page, "an incident");
    await dialog(page).getByRole("button", { name: commonTexts[language].save }).click();
    await page.getByText(l.hours(23)).waitFor();
    await expectAxeClean(page, "the register");
    await shot(page, `persons-register-${language}`);
    await page.getByRole(...button(l.finishOf("ورقة فيها أرقام تُركت على الشباك"))).click();
    await page.getByRole("cell", { name: l.done, exact: true }).waitFor();
    await page.getByRole(...button(l.openPersonOf(l.kinds.erase))).click();
    await page.getByRole("heading", { name: "نورة المطيري" }).waitFor();
    await page.context().close();
  });
});

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_SCREENS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
