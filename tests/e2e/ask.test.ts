import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { askTexts } from "../../shared/i18n/texts/ask.ts";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { expectAxeClean } from "../support/axe.ts";
import { enter, openCounter, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_SCREENS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe.each(LANGUAGES)("from home, in %s", (language) => {
  const t = askTexts[language];
  const button = (name: string) => ["button", { name, exact: true }] as const;

  test("R9 R16 R21 a message gets a reference and an answer; a number is taken and joins the queue at the desk", async () => {
    const office = await stage.office();
    const sara = await office.person("sara", ["officer"]);
    const desk = await stage.screen();
    await enter(desk, stage, sara, language);
    await openCounter(desk, 1);

    const phone = await stage.screen({ width: 390, height: 780 }, true);
    await phone.addInitScript(`Object.defineProperty(navigator, "languages", { value: ["${language}"] })`);
    await phone.goto(`${stage.hub.url}/ask/?office=${office.id}`);
    await phone.getByRole(...button(t.send)).click();
    await phone.getByText(t.messageMissing).waitFor();
    await phone.getByLabel(t.message, { exact: true }).fill("هل تصل الكسوة إلى الخرج؟");
    await phone.getByLabel(t.mobile, { exact: true }).fill("0501234567");
    await phone.getByRole(...button(t.send)).click();
    await phone.getByText(t.mayKeepMissing).waitFor();
    await expectAxeClean(phone, "the form with faults");
    await picture(phone, `ask-form-${language}`);
    await phone.getByLabel(t.mayKeep).check();
    await phone.getByRole(...button(t.send)).click();
    await phone.getByText("M-2026-0001").waitFor();
    await expectAxeClean(phone, "the reference");
    await picture(phone, `ask-sent-${language}`);

    await phone.getByText(t.ticket).click();
    await expectAxeClean(phone, "a number from home");
    await picture(phone, `ask-ticket-${language}`);
    await phone.getByRole(...button(t.take)).click();
    await phone.getByRole("link", { name: t.follow }).click();
    await phone.getByText(phoneTexts[language].states.remote.title).waitFor();
    await expectAxeClean(phone, "the ticket from afar");
    await picture(phone, `ask-remote-${language}`);

    const words = deskTexts[language];
    await desk.getByRole("button", { name: words.remote }).click();
    await desk.getByRole(...button(words.confirmPresence)).waitFor();
    await expectAxeClean(desk, "tickets from afar at the desk");
    await picture(desk, `desk-remote-${language}`);
    await desk.getByRole(...button(words.confirmPresence)).click();
    await desk.getByText(words.emptyRemote).waitFor();
    await phone.getByText(phoneTexts[language].states.remote.title).waitFor({ state: "hidden" });

    const c = contactsTexts[language];
    await desk.getByRole("link", { name: staffTexts[language].rooms.contacts }).click();
    await desk.getByRole("link", { name: "M-2026-0001" }).first().click();
    await desk.getByText("هل تصل الكسوة إلى الخرج؟").waitFor();
    await desk.getByText("+966501234567").waitFor();
    await desk.getByRole(...button(c.answerSave)).click();
    await desk.getByText(c.answeredBy("sara")).waitFor();
    await phone.context().close();
    await desk.context().close();
  });
});
