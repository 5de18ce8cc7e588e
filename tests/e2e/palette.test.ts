import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { paletteTexts } from "../../shared/i18n/texts/palette.ts";
import { expectAxeClean } from "../support/axe.ts";
import { currentCode, dialog, enter, nextButton, openCounter, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(["ar", "en"] as const)("the list of commands in %s", (language) => {
  const texts = paletteTexts[language];
  const desk = deskTexts[language];

  test("finds by a few letters what can be done now, and does it", async () => {
    const office = await stage.office();
    const officer = await office.person("sara", ["officer"]);
    const [first] = await office.checkIn(2);
    const page = await stage.screen();
    await enter(page, stage, officer, language);
    await openCounter(page, 1);
    await nextButton(page).waitFor();
    await page.keyboard.press("Control+k");
    const words = page.getByLabel(texts.words);
    await words.waitFor();
    expect(await words.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAxeClean(page, "the list of commands");
    if (process.env["DAWR_PICTURES"])
      await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/palette-${language}.png` });
    await words.fill(desk.callNext);
    await page.keyboard.press("Enter");
    await currentCode(page)
      .filter({ hasText: first?.code ?? "" })
      .waitFor();
    expect((await office.desk(officer.token)).current?.code).toBe(first?.code);

    await page.keyboard.press("Control+k");
    await words.fill(desk.refer.slice(0, 4));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog(page).filter({ hasText: desk.refer }).waitFor();
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });

    await page.keyboard.press("Control+k");
    await words.fill("ققق qqq");
    await page.getByText(texts.none).waitFor();
    await page.keyboard.press("Control+k");
    await words.waitFor({ state: "detached" });
    await page.context().close();
  });
});
