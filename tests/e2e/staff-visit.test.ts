import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../shared/i18n/languages.ts";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import { receptionTexts } from "../../shared/i18n/texts/reception.ts";
import { expectAxeClean } from "../support/axe.ts";
import { strike } from "../support/strike.ts";
import { currentCode, dialog, enter, type Office, openCounter, openStage, type Stage, texts } from "./staff-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const sizes = { ar: { width: 1440, height: 900 }, en: { width: 1280, height: 720 } } as const;

/** Kept where `DAWR_SCREENS` says. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_SCREENS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

async function seeing(
  language: Language,
): Promise<{ readonly page: Page; readonly office: Office; readonly token: string }> {
  const office = await stage.office();
  const officer = await office.person("noura", ["officer", "researcher"]);
  const greeter = await office.person("sara", ["officer"]);
  await office.send(greeter.token, { type: "CheckIn", service: "support", isUnclear: true, isPrivate: true });
  await office.checkIn(3);
  const page = await stage.screen(sizes[language]);
  await enter(page, stage, officer, language);
  await openCounter(page, 3);
  await strike(page);
  await currentCode(page).filter({ hasText: "B-001" }).waitFor();
  await page.locator(".visit--called").waitFor();
  return { page, office, token: officer.token };
}

/** Presses one word of a row of words. */
async function choose(within: Page | Locator, word: string): Promise<void> {
  await within.locator(".ui-segmented__segment", { hasText: word }).click();
}

describe.each(LANGUAGES)("the visit panel in %s", (language) => {
  const t = receptionTexts[language];
  const receptionOf = async (office: Office, token: string) => (await office.desk(token)).current?.reception;

  test("R1 R2 R3 R4 R14 the reception goes by keys, step by step, and names what is missing", async () => {
    const { page, office, token } = await seeing(language);
    const how = page.locator(".steps__how");
    await page.getByText(t.unclearSaid).waitFor();
    await page.getByText(t.marks.private).first().waitFor();

    await page.keyboard.press("KeyG");
    await page.getByRole("button", { name: t.received, exact: true }).waitFor();
    await page.keyboard.press("KeyA");
    await how.first().getByText(t.answered(1)).waitFor();
    await page.keyboard.press("KeyX");
    const [because = ""] = texts(language).notAnsweredReasons;
    await dialog(page).getByLabel(because).check();
    await expectAxeClean(page, "why not answered");
    await page.keyboard.press("Enter");
    await page.getByText(t.notAnsweredBecause(because)).waitFor();
    await page.keyboard.press("KeyM");
    await dialog(page).getByRole("radio").first().check();
    await expectAxeClean(page, "a misconception");
    await page.keyboard.press("Enter");
    await page.locator(".step__list", { hasText: /./u }).last().locator("li:not(.step__hint)").waitFor();
    await expectAxeClean(page, "welcome");
    await picture(page, `visit-welcome-${language}`);

    await page.keyboard.press("Digit3");
    const papers = page.locator(".step__paper");
    expect(await papers.count()).toBe(5);
    await page.keyboard.press("KeyC");
    await page.locator(".next-bar [role=alert]").waitFor();
    for (const place of [0, 1]) await choose(papers.nth(place), t.states.matched);
    await how.nth(2).getByText(t.matchedOf(2, 5)).waitFor();
    await page.locator(".ui-notice__title", { hasText: `${t.missing}: ` }).waitFor();
    await expectAxeClean(page, "papers");
    await picture(page, `visit-papers-${language}`);
    await choose(papers.nth(2), t.states.matched);
    await page.locator(".ui-notice__title", { hasText: `${t.missing}: ` }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: t.check }).click();
    await page.locator(".steps__mark--done").nth(1).waitFor();
    expect(await receptionOf(office, token)).toMatchObject({ missing: [], checked: { by: expect.any(String) } });
    await page.context().close();
  });

  test("R5 R9 the visitor is found by number and linked, with consents; a delegate needs consent; cases stand there", async () => {
    const { page, office, token } = await seeing(language);
    await page.keyboard.press("Digit2");
    await page.getByText(t.nobodyLinked).waitFor();
    await page.keyboard.press("KeyI");
    await dialog(page).getByLabel(personTexts[language].number).fill("1000000008");
    await page.keyboard.press("Enter");
    await page.getByText(t.nobodyFound).waitFor();
    await expectAxeClean(page, "nobody found");
    await dialog(page).getByRole("button", { name: personTexts[language].add, exact: true }).click();
    await dialog(page).getByLabel(personTexts[language].name).fill("نورة المطيري");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: t.showPerson }).click();
    await page.getByText("نورة المطيري").waitFor();
    await page
      .getByRole("button", { name: personTexts[language].agreeTo(personTexts[language].purposes.turnNotices) })
      .click();
    await page
      .getByRole("button", { name: personTexts[language].takeBackOf(personTexts[language].purposes.turnNotices) })
      .waitFor();
    await choose(page, t.actings.delegate);
    await page.getByText(t.consentFirst).waitFor();
    await page.getByRole("button", { name: t.consents.signed, exact: true }).click();
    await page.locator(".steps__how").nth(1).getByText(t.actings.delegate).waitFor();
    await page.getByRole("button", { name: t.more, exact: true }).click();
    await expectAxeClean(page, "who");
    await picture(page, `visit-who-${language}`);
    const reception = await receptionOf(office, token);
    expect(reception).toMatchObject({
      acting: { as: "delegate", consent: "signed" },
      visitor: expect.stringMatching(/^v-/u),
    });

    await page.keyboard.press("Digit4");
    await page.getByText(t.noCases).waitFor();
    await page.keyboard.press("KeyK");
    await page.waitForURL(/#\/cases\//u);
    await page.goBack();
    await page.locator(".visit").waitFor();
    await page.keyboard.press("Digit4");
    await page.locator(".step a").waitFor();
    await expectAxeClean(page, "request");
    await picture(page, `visit-request-${language}`);
    await page.context().close();
  });

  test("R4 who finds the procedures unclear is referred with the reason ready, in two keys", async () => {
    const { page, office, token } = await seeing(language);
    await page.keyboard.press("KeyU");
    await dialog(page)
      .getByRole("button", { name: texts(language).refer, exact: true })
      .press("Enter");
    await page.locator(".idle").waitFor();
    expect((await office.desk(token)).current).toBeNull();
    await page.context().close();
  });
});
