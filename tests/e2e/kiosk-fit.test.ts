import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { whoTexts } from "../../shared/i18n/texts/kiosk-who.ts";
import { questionTexts } from "../../shared/i18n/texts/questions.ts";
import { misfits } from "./kiosk-fit.ts";
import {
  button,
  face,
  onward,
  openStage,
  type Stage,
  services,
  slipCode,
  small,
  speak,
  tall,
  tapAfresh,
  titleIs,
  typeNumber,
  ways,
  wide,
} from "./kiosk-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

const fits = async (page: Page, name: string, allowed = {}) => {
  const folder = process.env["DAWR_SCREENS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name.replaceAll(" ", "-")}.png` });
  expect(await misfits(page, allowed), name).toEqual([]);
};

const back = (page: Page) => page.locator(".kiosk__actions .ui-button").last();

describe.each([tall, wide, small])("a panel of $width × $height", (size) => {
  test.each([
    { language: "ar", aids: [] },
    { language: "en", aids: ["largeText", "contrast", "lowReach"] },
  ] as const)("the screens beyond the first few fit too: $language $aids", async ({ language, aids }) => {
    const hall = await stage.hall();
    const department = { id: "finance", name: { ar: "الإدارة المالية", en: "Finance" } };
    await hall.act(hall.tokens.admin, { type: "SetKioskQuestions", asksIdentity: true });
    await hall.act(hall.tokens.admin, { type: "SetDepartment", department });
    const page = await hall.kiosk({ size, language });
    const texts = kioskTexts[language];
    const tag = `kiosk-${size.width}-${aids.length === 0 ? "plain" : "aided"}-${language}`;
    /** The next visitor finds the panel as it rests: language and aids are chosen anew. */
    const again = async () => {
      await ways(page).first().waitFor();
      await speak(page, language);
      for (const aid of aids) await button(page, texts.aids[aid]).tap();
    };
    await again();
    await services(page).nth(1).tap();
    await page.locator(".who").waitFor();
    await fits(page, `${tag} who`);
    await button(page, whoTexts[language].without).tap();
    await page.locator(".needs__party").waitFor();
    await tapAfresh(page, button(page, questionTexts[language].open));
    await titleIs(page, questionTexts[language].open);
    await page.locator(".questions summary").first().waitFor();
    await fits(page, `${tag} questions`, { scrolls: true });
    await tapAfresh(page, back(page));
    await tapAfresh(page, onward(page));
    await slipCode(page).waitFor();
    const code = (await slipCode(page).textContent()) ?? "";
    await fits(page, `${tag} ticket`);
    await tapAfresh(page, onward(page));
    await again();
    await tapAfresh(page, ways(page).first());
    await typeNumber(page, code.replace("-0", "").replace("-", ""));
    await tapAfresh(page, onward(page));
    await slipCode(page).waitFor();
    await fits(page, `${tag} status`);
    await tapAfresh(page, onward(page));
    await again();
    await tapAfresh(page, ways(page).nth(1));
    await tapAfresh(page, face(page, 4));
    await page.locator(".reasons").waitFor();
    await tapAfresh(page, onward(page));
    await titleIs(page, texts.questionsTitle);
    await fits(page, `${tag} further`);
    await tapAfresh(page, button(page, texts.writeToUs));
    await page.locator(".write__area").waitFor();
    await fits(page, `${tag} write`, { isHigh: true });
    await page.close();
  });
});
