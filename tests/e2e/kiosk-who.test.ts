import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { whoTexts } from "../../shared/i18n/texts/kiosk-who.ts";
import type { DeskView } from "../../shared/views/desk.ts";
import { expectAxeClean } from "../support/axe.ts";
import {
  button,
  face,
  onward,
  openStage,
  type Stage,
  services,
  slipCode,
  speak,
  tall,
  tapAfresh,
  titleIs,
  typeNumber,
  type Visited,
  ways,
  wide,
} from "./kiosk-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_SCREENS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** Calls whoever is next and returns the visit as the desk sees it. */
async function seenAtDesk({ office, officer, act }: Visited): Promise<DeskView["current"]> {
  await act(officer, { type: "OpenCounter", counter: "1" });
  await act(officer, { type: "CallNext", counter: "1" });
  const path = `/offices/${office}/views/desk`;
  return (await stage.hub.must<{ data: DeskView }>("GET", path, undefined, officer)).data.current;
}

describe.each([
  { language: "ar", size: tall },
  { language: "en", size: wide },
] as const)("who comes to a kiosk, in $language", ({ language, size }) => {
  const texts = kioskTexts[language];
  const who = whoTexts[language];

  test("R4 without questions it is three touches, and five with what one wishes: help with procedures, a private talk", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk({ language, size });
    await services(page).nth(1).tap();
    await button(page, texts.isUnclear).tap();
    await button(page, texts.isPrivate).tap();
    await expectAxeClean(page, "wishes");
    await picture(page, `kiosk-needs-${language}`);
    await onward(page).tap();
    await slipCode(page).waitFor();
    expect((await seenAtDesk(hall))?.marks).toEqual(["private", "unclear"]);
    await page.close();
  });

  test("P11 R13 an office that asks learns number and department; the kiosk keeps neither, and paper shows neither", async () => {
    const hall = await stage.hall();
    const department = { id: "finance", name: { ar: "الإدارة المالية", en: "Finance" } };
    await hall.act(hall.tokens.admin, { type: "SetKioskQuestions", asksIdentity: true });
    await hall.act(hall.tokens.admin, { type: "SetDepartment", department });
    const page = await hall.kiosk({ language, size });
    await services(page).nth(0).tap();
    await page.locator(".who").waitFor();
    expect(await button(page, who.notices).getAttribute("aria-pressed")).toBe("false");
    await expectAxeClean(page, "who");
    await page.keyboard.type("1000000007");
    await page.getByText(who.wrong).waitFor();
    await expectAxeClean(page, "a wrong number");
    await page.keyboard.press("Backspace");
    await typeNumber(page, "8");
    await button(page, who.notices).tap();
    await button(page, department.name[language]).tap();
    await picture(page, `kiosk-who-${language}`);
    await tapAfresh(page, onward(page));
    await page.locator(".needs__party").waitFor();
    await onward(page).tap();
    await slipCode(page).waitFor();
    const kept = await page.evaluate(async () => {
      const bases = await indexedDB.databases();
      return JSON.stringify([document.body.innerText, { ...localStorage }, bases.map(({ name }) => name)]);
    });
    expect(kept).not.toContain("1000000008");
    const visit = await seenAtDesk(hall);
    expect(visit).toMatchObject({ marks: ["internal"], reception: { department: "finance" } });
    expect(visit?.reception.visitor).toMatch(/^v-/u);
    await page.close();
  });

  test("R13 a colleague is asked the colleagues' survey: by the own ticket, or by saying so; others are not", async () => {
    const hall = await stage.hall();
    const department = { id: "finance", name: { ar: "الإدارة المالية", en: "Finance" } };
    await hall.act(hall.tokens.admin, { type: "SetDepartment", department });
    const form = (await hall.view()).internalSurvey;
    const { audience: _, version: __, ...draft } = form ?? {};
    const overall = { ar: "كيف خدمناك زميلًا؟", en: "How did we serve you, colleague?" };
    await hall.act(hall.tokens.admin, {
      type: "SetSurveyForm",
      audience: "internal",
      form: { ...draft, overall },
    } as never);
    const page = await hall.kiosk({ language, size });
    await services(page).nth(0).tap();
    await button(page, department.name[language]).tap();
    await tapAfresh(page, onward(page));
    await tapAfresh(page, onward(page));
    const code = (await slipCode(page).textContent()) ?? "";
    await tapAfresh(page, onward(page));
    // The next one finds the kiosk in its resting language.
    await speak(page, language);
    await ways(page).nth(1).tap();
    await titleIs(page, texts.rateTitle);
    await tapAfresh(page, button(page, texts.colleague));
    await titleIs(page, who.ownDepartment);
    await expectAxeClean(page, "a colleague's department");
    await picture(page, `kiosk-department-${language}`);
    await tapAfresh(page, button(page, commonTexts[language].back));
    await titleIs(page, texts.rateTitle);
    await tapAfresh(page, button(page, texts.colleague));
    await tapAfresh(page, button(page, who.withoutDepartment));
    await titleIs(page, overall[language]);
    await expectAxeClean(page, "a colleague rates");
    await picture(page, `kiosk-rate-colleague-${language}`);
    await tapAfresh(page, button(page, texts.colleague));
    await titleIs(page, texts.rateTitle);
    await tapAfresh(page, button(page, texts.withTicket));
    await typeNumber(page, code.replace("-0", "").replace("-", ""));
    await tapAfresh(page, onward(page));
    await titleIs(page, overall[language]);
    await face(page, 4).tap();
    await titleIs(page, texts.reasonsTitle);
    const shown = await page.locator(".reasons, .ui-reasons, .kiosk__body").first().textContent();
    const [reason] = form?.reasons.filter(({ when }) => when !== "low") ?? [];
    expect(shown).toContain(reason?.text[language]);
    await page.close();
  });

  test("R21 a colleague without a ticket says where he works, or does not; the answer stands in the table of departments", async () => {
    const hall = await stage.hall();
    const department = { id: "finance", name: { ar: "الإدارة المالية", en: "Finance" } };
    await hall.act(hall.tokens.admin, { type: "SetDepartment", department });
    // More touches than visits would look like play.
    const { ticket } = await hall.act(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    await seenAtDesk(hall);
    await hall.act(hall.officer, { type: "StartService", ticket });
    await hall.act(hall.officer, { type: "FinishService", ticket });
    const page = await hall.kiosk({ language, size });
    await ways(page).nth(1).tap();
    await titleIs(page, texts.rateTitle);
    await tapAfresh(page, button(page, texts.colleague));
    await tapAfresh(page, button(page, department.name[language]));
    await face(page, 5).tap();
    await titleIs(page, texts.reasonsTitle);
    const { engine, offices } = stage.hub.hub;
    const office = await offices.open(hall.office);
    if (!office) throw new Error("the office is gone");
    const { blocks } = (await engine.read(office.ratingsBook())).state;
    const kept = JSON.stringify(blocks, (_, each) => (each instanceof Map ? [...each] : each));
    expect(kept).toContain('"finance"');
    await page.close();
  });

  test("nobody has to say who one is", async () => {
    const hall = await stage.hall();
    await hall.act(hall.tokens.admin, { type: "SetKioskQuestions", asksIdentity: true });
    const page = await hall.kiosk({ language, size });
    await services(page).nth(0).tap();
    await button(page, who.without).tap();
    await page.locator(".needs__party").waitFor();
    await tapAfresh(page, onward(page));
    await slipCode(page).waitFor();
    expect((await seenAtDesk(hall))?.reception.visitor).toBeNull();
    await page.close();
  });
});
