import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultReply } from "../../shared/cases/casework.ts";
import { hijriWritten } from "../../shared/i18n/dates.ts";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { requestTexts } from "../../shared/i18n/texts/request.ts";
import { signersTexts } from "../../shared/i18n/texts/signers.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { CaseView } from "../../shared/views/case.ts";
import { expectAxeClean } from "../support/axe.ts";
import { outOfReach } from "../support/reach.ts";
import { rested, strike } from "../support/strike.ts";
import { agree, confirm, drawName, gone, row, tabTo } from "./case-stage.ts";
import { dialog, enter, type Office, openCounter, openStage, type Stage, texts } from "./staff-stage.ts";

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
    await strike(page);
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
    // What is signed says when a document ends as the case does: in words, in the document's own calendar.
    const ends = hijriWritten({ year: 1450, month: 1, day: 1 }, language);
    expect(await dialog(page).locator(".statement").textContent()).toContain(ends);
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
    // By keyboard alone: a note, then the decision with its reason, asked for again as it comes early.
    await tabTo(committee, committee.getByLabel(t.committee.addNote));
    await committee.keyboard.type("زرنا الأسرة · visited the family");
    await tabTo(committee, committee.locator(".committee__note button"));
    await committee.keyboard.press("Enter");
    await committee.locator(".committee__notes .quote").waitFor();
    await expectAxeClean(committee, "the committee");
    await picture(committee, `committee-${language}`);
    await tabTo(committee, committee.getByRole("button", { name: t.committee.accept, exact: true }));
    await committee.keyboard.press("Enter");
    const save = dialog(committee).locator("button[type=submit]");
    await tabTo(committee, save);
    await committee.keyboard.press("Enter");
    await dialog(committee).getByText(t.chooseOne).waitFor();
    await tabTo(committee, dialog(committee).getByLabel(t.committee.reasonsOf.accepted[0] ?? ""));
    await committee.keyboard.press("Space");
    await tabTo(committee, save);
    await committee.keyboard.press("Enter");
    await dialog(committee).getByRole("alert").waitFor();
    await tabTo(committee, dialog(committee).getByLabel(t.committee.earlyConfirm));
    await committee.keyboard.press("Space");
    await expectAxeClean(committee, "deciding early");
    await picture(committee, `committee-decide-${language}`);
    await tabTo(committee, save);
    await committee.keyboard.press("Enter");
    await gone(committee);
    await committee.getByText(t.committee.empty).waitFor();

    await page.getByRole("button", { name: t.answer }).click();
    await dialog(page).getByText(t.answerHows.phone).click();
    await confirm(page);
    await gone(page);
    await page.getByText(t.committee.reasonsOf.accepted[0] ?? "").waitFor();
    await page.getByRole("button", { name: t.register }).click();
    await page.getByRole("button", { name: t.deliver, exact: true }).waitFor();
    await rested(page);
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

const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName);
const isTooWide = (page: Page) => dialog(page).evaluate((node) => node.scrollWidth > node.clientWidth);

/** The number of a case with all its papers, as one comes in by the form: opened before it is known who speaks in it. */
async function guardiansCase(office: Office, token: string): Promise<string> {
  const send = async (command: Command) => {
    const body = { id: randomUUID(), command };
    type Sent = { readonly status: string; readonly result?: { readonly case?: string; readonly number?: string } };
    const answer = await stage.hub.must<Sent>("POST", `/offices/${office.id}/commands`, body, token);
    expect(answer, command.type).toMatchObject({ status: "accepted" });
    return answer.result;
  };
  const name = { name: "سارة المطيري" };
  const { id: person } = await stage.hub.must<{ id: string }>("POST", `/offices/${office.id}/persons`, name, token);
  const source = { kind: "form" } as const;
  const opened = await send({ type: "OpenCase", service: "support", source, person });
  const held = { case: opened?.case ?? "" };
  await send({ type: "RecordConsent", ...held, isGiven: true, how: "signed" });
  for (const document of ["identity", "income", "address"]) {
    await send({ type: "ProvideDocument", ...held, document });
    const expiry = document === "identity" ? { expiry: { calendar: "gregory", date: "2030-01-01" } as const } : {};
    await send({ type: "MatchDocument", ...held, document, ...expiry });
  }
  return opened?.number ?? "";
}

/** Words of two lines, one of them with a figure and a word of the other script in it. */
const asked = {
  ar: "إيجار بيت لأم وثلاثة أيتام منذ رجب 1447،\nوأجهزة لغرفة الأطفال (مكيّف Gree ‏18 ألف وحدة).",
  en: "Rent for a mother and three orphans since Rajab 1447,\nand a cooler for the children's room (مكيّف).",
};

describe.each(LANGUAGES)("a request in words, in %s", (language) => {
  const t = casesTexts[language];
  const r = requestTexts[language];
  const w = signersTexts[language];

  test("K25–K27 written down, signed by the guardian before a witness, told anew as the days change, read by the committee", async () => {
    const office = await stage.office();
    const officer = await office.person("noura", ["officer"]);
    await office.person("salma", ["researcher"]);
    const member = await office.person("omar", ["committee"]);
    const number = await guardiansCase(office, officer.token);
    const page = await stage.screen({ width: 1280, height: 720 });
    const see = async (name: string) => {
      await expectAxeClean(page, name);
      if (await dialog(page).isVisible()) expect(await isTooWide(page), name).toBe(false);
      else expect(await outOfReach(page), name).toEqual([]);
      await picture(page, `${name}-${language}`);
    };
    await enter(page, stage, officer, language);
    await page.getByRole("link", { name: staffTexts[language].rooms.cases }).click();
    await page.locator(".case-card", { hasText: number }).click();
    await page.getByText(r.none).waitFor();
    await see("request-none");

    // By keyboard alone: opened, left with Escape, opened again, empty, written, kept.
    const write = page.getByRole("button", { name: r.write });
    await write.press("Enter");
    await expect.poll(() => focused(page)).toBe("TEXTAREA");
    await page.keyboard.press("Escape");
    await gone(page);
    await expect.poll(() => write.evaluate((node) => node === document.activeElement)).toBe(true);
    await write.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await dialog(page).getByText(r.empty).waitFor();
    await see("request-empty");
    await dialog(page).getByLabel(r.words).fill(asked[language]);
    // K26: it was opened as her own; a guardian speaks for her.
    await dialog(page).getByText(w.signers.guardian, { exact: true }).click();
    await see("request-dialog");
    await confirm(page);
    await gone(page);
    const words = page.locator(".case__main .request__words");
    await expect.poll(() => words.innerText()).toBe(asked[language]);
    await see("request-written");

    // R5: who signs for another is seen by a colleague; and nothing is signed before it is said by whom.
    await page.getByRole("button", { name: t.signNow }).press("Enter");
    await expect.poll(() => focused(page)).toBe("SELECT");
    await dialog(page).getByText(`${t.signer}: ${w.signers.guardian}`).waitFor();
    await expect.poll(() => dialog(page).locator(".request__words").innerText()).toBe(asked[language]);
    await confirm(page);
    await dialog(page).locator(".ui-field__error").getByText(w.witnessMissing).waitFor();
    await see("sign-witness-missing");
    await page.keyboard.press("Escape");
    await gone(page);
    await page.getByRole("button", { name: t.signNow }).press("Enter");
    await dialog(page).getByLabel(w.witness).selectOption({ label: "salma" });
    await drawName(page);
    await see("sign-witness");
    await confirm(page);
    await gone(page);
    await page.locator(".step").getByText(`${w.witness}: salma`).waitFor();
    await page.getByRole("button", { name: t.tell }).click();
    await page.getByText(t.ready).waitFor();
    await see("signed-for-her");

    // K27: corrected words are signed anew; it is said before they are kept.
    await page.getByRole("button", { name: r.change }).press("Enter");
    await dialog(page).getByText(r.falls).waitFor();
    await see("request-change");
    await dialog(page).getByLabel(r.words).fill(`${asked[language]}.`);
    await confirm(page);
    await gone(page);
    await page.getByText(t.signAgain).waitFor();
    await page.getByRole("button", { name: t.signNow }).press("Enter");
    await dialog(page).getByLabel(w.witness).selectOption({ label: w.noWitness });
    await dialog(page).getByText(t.methods.paper, { exact: true }).click();
    await dialog(page).getByLabel(t.paperReference).fill("7");
    await see("sign-paper");
    await confirm(page);
    await gone(page);
    await page.getByText(t.ready).waitFor();

    // K25: the office answers sooner from now on; she was told other days.
    await office.send(stage.hub.adminToken, { type: "SetReplyClock", reply: { ...defaultReply, dueDays: 21 } });
    await page.getByText(t.tellAgain.days).waitFor();
    await page.locator(".gate li").getByText(t.lackOf.days).waitFor();
    await see("tell-again");
    await page.getByText(t.tellAgain.days).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: t.tell }).scrollIntoViewIfNeeded();
    await picture(page, `tell-again-step-${language}`);
    await page.emulateMedia({ media: "print" });
    await page.locator(".summary .request__words").waitFor();
    // K29: what the office has to do is not on her sheet.
    expect(await page.locator(".summary").innerText()).not.toContain(t.lackOf.days);
    expect(
      await page
        .locator(".case__head, .case__body")
        .evaluateAll((all) => all.filter((e) => e.checkVisibility()).length),
    ).toBe(0);
    await picture(page, `request-print-${language}`);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: t.tell }).press("Enter");
    await page.getByText(t.ready).waitFor();
    await page.getByRole("button", { name: t.submit }).click();
    await page.locator(".case").getByText(t.stages.committee, { exact: true }).waitFor();
    await see("request-submitted");

    const committee = await stage.screen({ width: 1280, height: 720 });
    await enter(committee, stage, member, language);
    await committee.getByRole("heading", { name: number }).waitFor();
    await expect.poll(() => committee.locator(".request__words").innerText()).toBe(`${asked[language]}.`);
    await expectAxeClean(committee, "the committee reads the request");
    await picture(committee, `request-committee-${language}`);
    await Promise.all([page.context().close(), committee.context().close()]);
  });
});
