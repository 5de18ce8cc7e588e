import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { signersTexts } from "../../shared/i18n/texts/signers.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { policyChannels } from "../../shared/setup/association.ts";
import { expectAxeClean } from "../support/axe.ts";
import { dialog, enter, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_SCREENS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/**
 * The seconds that somebody used to the screen needs, by the keystroke-level model (Card, Moran and Newell 1980): thought
 * 1.35, a pointed place 1.1 and its press 0.2, a hand's way between mouse and keys 0.4, a key 0.28.
 */
function practisedHand(page: Page) {
  let seconds = 0;
  return {
    seconds: () => seconds,
    async points(place: Locator) {
      seconds += 1.35 + 1.1 + 0.2;
      await place.click();
    },
    async writes(place: Locator, words: string) {
      seconds += 1.1 + 0.2 + 0.4 + words.length * 0.28;
      await place.click();
      await page.keyboard.type(words);
    },
    async presses(keys: string, count: number) {
      seconds += 1.35 + count * 0.28;
      await page.keyboard.press(keys);
    },
  };
}

describe.each(LANGUAGES)("the room of contacts in %s", (language) => {
  const t = contactsTexts[language];
  const button = (name: string) => ["button", { name, exact: true }] as const;

  test("R9 R1 a call is logged by keyboard, followed up, and becomes a case and a ticket", async () => {
    const office = await stage.office();
    const sara = await office.person("sara", ["officer"]);
    const page = await stage.screen({ width: 1280, height: 720 });
    await enter(page, stage, sara, language);
    await page.getByRole("link", { name: staffTexts[language].rooms.contacts }).click();
    await page.getByText(t.latestEmpty).waitFor();
    await expectAxeClean(page, "no contacts");

    const hand = practisedHand(page);
    await hand.points(page.getByLabel(t.subjects.request));
    await hand.points(page.getByLabel(t.answers.answered, { exact: true }));
    await hand.writes(page.getByLabel(t.note), "كسوة الشتاء لخمسة");
    await hand.presses("Control+Enter", 2);
    await page.getByRole("link", { name: "M-" }).first().waitFor();
    expect(hand.seconds()).toBeLessThanOrEqual(15);

    await page.getByLabel(t.subjects.request).check();
    await page.getByLabel(t.answers.open).check();
    await page.getByLabel(t.note).fill("تسأل عن كسوة الشتاء وترجو زيارتها");
    await page.getByLabel(t.homeVisit).check();
    await page.keyboard.press("Control+Enter");
    const row = page.getByRole("link", { name: "M-" }).first();
    await row.waitFor();
    await page.getByText(t.flags.homeVisit).first().waitFor();
    await expectAxeClean(page, "a contact and a follow-up");
    await picture(page, `contacts-${language}`);

    await row.click();
    await page.getByText("كسوة الشتاء").waitFor();
    await expectAxeClean(page, "one contact");
    await picture(page, `contact-${language}`);
    await page.getByRole(...button(t.toCase)).click();
    await page.getByRole("link", { name: casesTexts[language].origins.contact }).click();
    await page.getByRole("link", { name: t.toItsCase }).waitFor();
    await expectAxeClean(page, "a contact that became a case");
    await page.getByRole(...button(t.toTicket)).click();
    await expect.poll(() => page.getByRole(...button(t.toTicket)).isDisabled()).toBe(true);
    await page.getByRole("link", { name: t.back }).click();
    await page.getByText(`${t.became.case} · ${t.became.ticket}`).waitFor();
    await page
      .getByRole("button", { name: /M-/ })
      .and(page.getByRole("button", { name: t.done }))
      .first()
      .click();
    await page.getByText(t.followUpsEmpty).waitFor();
    await page.context().close();
  });

  test("R9 K18 K26 K28 a delegate's visit opens its case by one press, and either of two signs it", async () => {
    const office = await stage.office();
    const sara = await office.person("sara", ["officer"]);
    const page = await stage.screen();
    await enter(page, stage, sara, language);
    await page.getByRole("link", { name: staffTexts[language].rooms.contacts }).click();
    await page.getByText(t.latestEmpty).waitFor();
    const channel = policyChannels.find(({ id }) => id === "delegate")?.name[language] ?? "";
    await page.getByLabel(channel, { exact: true }).check();
    await page.getByLabel(t.subjects.request).check();
    expect(await page.getByRole(...button(t.saveAndOpen)).isDisabled()).toBe(true);
    await page.getByLabel(t.service).selectOption("support");
    await page.getByLabel(t.note).fill("إيجار لأم وأيتامها");
    await expectAxeClean(page, "a request with its service");
    await picture(page, `contact-request-${language}`);
    await page.getByRole(...button(t.saveAndOpen)).click();
    await page.getByRole("link", { name: casesTexts[language].origins.contact }).waitFor();
    await page.getByText(channel).waitFor();
    await page.getByText(casesTexts[language].relation.delegate, { exact: false }).first().waitFor();
    await expectAxeClean(page, "a case out of a contact");
    await picture(page, `case-origin-${language}`);

    // K28: the request begins with what was taken down. K26: the delegate signs, or who gave her power of attorney.
    await page.locator(".case__main .request__words").getByText("إيجار لأم وأيتامها").waitFor();
    await page.getByRole("button", { name: casesTexts[language].signNow }).press("Enter");
    const { signers, witness } = signersTexts[language];
    const who = (name: string) => dialog(page).getByRole("radio", { name, exact: true });
    await dialog(page).getByLabel(witness).waitFor();
    expect(await who(signers.delegate).isChecked()).toBe(true);
    expect(await who(signers.guardian).count()).toBe(0);
    await expectAxeClean(page, "who signs");
    await picture(page, `delegate-signs-${language}`);
    await who(signers.delegate).press("ArrowRight");
    if (!(await who(signers.self).isChecked())) await who(signers.delegate).press("ArrowLeft");
    expect(await who(signers.self).isChecked()).toBe(true);
    await dialog(page).getByLabel(witness).waitFor({ state: "detached" });
    await dialog(page).getByText(casesTexts[language].methods.paper, { exact: true }).click();
    await dialog(page).getByLabel(casesTexts[language].paperReference).fill("7");
    await dialog(page).locator("button[type=submit]").press("Enter");
    await dialog(page).waitFor({ state: "detached" });
    await page.locator(".gate li").getByText(casesTexts[language].lackOf.signature).waitFor({ state: "detached" });

    // Once the channel is off it is offered no more; what came by it keeps its name.
    const channels = policyChannels.map((each) => ({ ...each, isOn: each.id !== "delegate" }));
    const envelope = { id: randomUUID(), command: { type: "SetChannels", channels } };
    await stage.hub.must("POST", `/offices/${office.id}/commands`, envelope);
    await page.getByRole("link", { name: staffTexts[language].rooms.contacts }).click();
    await page.getByRole("cell", { name: channel }).first().waitFor();
    expect(await page.getByLabel(channel, { exact: true }).count()).toBe(0);
    await page.context().close();
  });
});
