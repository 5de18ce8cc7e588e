import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import type { CaseView } from "../../shared/views/case.ts";
import { expectAxeClean } from "../support/axe.ts";
import { agree, confirm, drawName, gone, row } from "./case-stage.ts";
import { dialog, enter, openCounter, openStage, type Stage, texts } from "./staff-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Keeps a picture where somebody asked for it. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
}

describe.each(LANGUAGES)("a case in %s", (language) => {
  const t = casesTexts[language];
  const papers =
    language === "ar"
      ? ["الهوية الوطنية أو الإقامة", "إثبات الدخل", "العنوان الوطني"]
      : ["National id or Iqama", "Proof of income", "National address"];

  test("R2–R7 from a visit over documents, signature and told sentence to the committee and back", async () => {
    const office = await stage.office();
    const officer = await office.person("noura", ["officer"]);
    const member = await office.person("omar", ["committee"]);
    await office.checkIn(1);
    const page = await stage.screen();
    await enter(page, stage, officer, language);
    await openCounter(page, 1);
    await page.keyboard.press("Space");
    await page.locator(".visit--called").waitFor();
    await page.getByRole("button", { name: texts(language).openCase }).waitFor();
    await page.keyboard.press("KeyK");
    await page.locator(".case h1").waitFor();
    const number = (await page.locator(".case h1").textContent()) ?? "";
    expect(number).toMatch(/^\d{4}-0001$/u);
    await page.locator(".gate").getByText(t.lackOf.told).waitFor();
    await expectAxeClean(page, "a new case");
    await picture(page, `case-new-${language}`);

    // K19: the first that is sensitive asks for the applicant's consent.
    for (const [place, name] of papers.entries()) {
      await row(page, name).getByRole("button", { name: t.provide }).click();
      if (place !== 1) continue;
      await dialog(page).getByText(t.consent.hint).waitFor();
      await expectAxeClean(page, "asking for consent");
      await picture(page, `case-consent-${language}`);
      await agree(page, language);
      await picture(page, `case-consented-${language}`);
    }
    const identity = papers[0] ?? "";
    await row(page, identity).getByRole("button", { name: t.match }).first().click();
    await confirm(page);
    await dialog(page).locator(".ui-field__error").waitFor();
    await dialog(page).getByLabel(t.expiry).fill("١٤٥٠/١٣/١");
    await confirm(page);
    await dialog(page).getByRole("alert").last().waitFor();
    await expectAxeClean(page, "an impossible date");
    await dialog(page).getByLabel(t.expiry).fill("١٤٥٠/١/١");
    await picture(page, `case-match-${language}`);
    await confirm(page);
    await gone(page);
    for (const name of papers.slice(1)) {
      await row(page, name).getByRole("button", { name: t.match }).first().click();
      await confirm(page);
      await gone(page);
    }

    await page.getByRole("button", { name: t.signNow }).click();
    await confirm(page);
    await dialog(page).getByText(t.emptyPad).waitFor();
    await drawName(page);
    await expectAxeClean(page, "signing");
    await picture(page, `case-sign-${language}`);
    await confirm(page);
    await gone(page);
    await page.locator(".gate li").getByText(t.lackOf.told).waitFor();

    // R5: a change after the signature asks for a new one.
    await row(page, papers[2] ?? "")
      .getByRole("button", { name: t.refuse })
      .click();
    await confirm(page);
    await gone(page);
    await page.getByText(t.signAgain).waitFor();
    await row(page, papers[2] ?? "")
      .getByRole("button", { name: t.provide })
      .click();
    await row(page, papers[2] ?? "")
      .getByRole("button", { name: t.match })
      .first()
      .click();
    await confirm(page);
    await gone(page);
    await page.getByRole("button", { name: t.signNow }).click();
    await drawName(page);
    await confirm(page);
    await gone(page);
    await page.getByRole("button", { name: t.tell }).click();
    await page.getByText(t.ready).waitFor();
    await expectAxeClean(page, "a complete case");
    await picture(page, `case-ready-${language}`);
    await page.getByRole("button", { name: t.submit }).click();
    await page.locator(".case").getByText(t.stages.committee, { exact: true }).waitFor();

    const committee = await stage.screen();
    await enter(committee, stage, member, language);
    await committee.getByRole("heading", { name: number }).waitFor();
    await committee.getByLabel(t.committee.addNote).fill("زرنا الأسرة · visited the family");
    await committee.locator(".committee__note button").click();
    await committee.locator(".committee__notes .quote").waitFor();
    await expectAxeClean(committee, "the committee");
    await picture(committee, `committee-${language}`);
    await committee.getByRole("button", { name: t.committee.accept, exact: true }).click();
    await confirm(committee);
    await dialog(committee).getByText(t.chooseOne).waitFor();
    await dialog(committee)
      .getByText(t.committee.reasonsOf.accepted[0] ?? "")
      .click();
    await confirm(committee);
    await dialog(committee).getByRole("alert").waitFor();
    await dialog(committee).getByText(t.committee.earlyConfirm).click();
    await expectAxeClean(committee, "deciding early");
    await picture(committee, `committee-decide-${language}`);
    await confirm(committee);
    await gone(committee);
    await committee.getByText(t.committee.empty).waitFor();

    await page.getByRole("button", { name: t.answer }).click();
    await dialog(page).getByText(t.answerHows.phone).click();
    await confirm(page);
    await gone(page);
    await page.getByText(t.committee.reasonsOf.accepted[0] ?? "").waitFor();
    await page.getByRole("button", { name: t.register }).click();
    await page.getByRole("button", { name: t.deliver, exact: true }).click();
    await page.locator(".case").getByText(t.closings.delivered).first().waitFor();
    await picture(page, `case-closed-${language}`);
    const path = `/offices/${office.id}/views/case?code=${number}`;
    const stored = () => stage.hub.must<{ readonly data: CaseView }>("GET", path, undefined, officer.token);
    await expect
      .poll(async () => (await stored()).data.case, { timeout: 20_000 })
      .toMatchObject({ stage: "closed", answered: { how: "phone" } });

    await page.emulateMedia({ media: "print" });
    await page.locator(".summary").getByText(number).first().waitFor();
    await picture(page, `case-print-${language}`);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("link", { name: t.back }).click();
    await page.locator(".case-card", { hasText: number }).waitFor();
    await expectAxeClean(page, "the board");
    await picture(page, `cases-board-${language}`);
    await page.setViewportSize({ width: 768, height: 1024 });
    await picture(page, `cases-board-tablet-${language}`);
    await Promise.all([page.context().close(), committee.context().close()]);
  });
});
