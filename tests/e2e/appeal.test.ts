import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { CaseView } from "../../shared/views/case.ts";
import { expectAxeClean } from "../support/axe.ts";
import { gone, tabTo } from "./case-stage.ts";
import { dialog, enter, type Office, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A request that was rejected and whose answer was given: its number. */
async function rejectedCase(office: Office, officer: string, member: string): Promise<string> {
  const must = async (token: string, command: Command) => {
    const body = { id: crypto.randomUUID(), command };
    type Sent = { readonly status: string; readonly result?: { readonly case?: string; readonly number?: string } };
    const answer = await stage.hub.must<Sent>("POST", `/offices/${office.id}/commands`, body, token);
    expect(answer, command.type).toMatchObject({ status: "accepted" });
    return answer.result ?? {};
  };
  const people = `/offices/${office.id}/persons`;
  const { id: person } = await stage.hub.must<{ id: string }>("POST", people, { name: "سارة المطيري" }, officer);
  const source = { kind: "form" } as const;
  const opened = await must(officer, { type: "OpenCase", service: "support", source, person });
  const [held, number] = [{ case: opened.case ?? "" }, opened.number ?? ""];
  await must(officer, { type: "RecordConsent", ...held, isGiven: true, how: "signed" });
  for (const document of ["identity", "income", "address"]) {
    await must(officer, { type: "ProvideDocument", ...held, document });
    const expiry = document === "identity" ? { expiry: { calendar: "gregory", date: "2030-01-01" } as const } : {};
    await must(officer, { type: "MatchDocument", ...held, document, ...expiry });
  }
  const path = `/offices/${office.id}/views/case?code=${number}`;
  const { data } = await stage.hub.must<{ data: CaseView }>("GET", path, undefined, officer);
  const paper = { method: "paper", signature: "7", signer: "self", declaration: 1 } as const;
  await must(officer, { type: "SignStatement", ...held, hash: data.case?.statementHash ?? "", ...paper });
  await must(officer, { type: "RecordTold", ...held, how: "spoken" });
  await must(officer, { type: "SubmitCase", ...held });
  await must(member, { type: "DecideCase", ...held, outcome: "rejected", reason: "لا تنطبق الشروط", early: true });
  await must(officer, { type: "DeliverAnswer", ...held, how: "phone" });
  return number;
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
}

test.each(LANGUAGES)("R24 K14 an appeal is taken down and decided by keyboard alone, in %s", async (language) => {
  const t = casesTexts[language];
  const grounds = "صدر صك الأيتام بعد القرار · the deed came after the decision";
  const office = await stage.office();
  const officer = await office.person("noura", ["officer"]);
  const member = await office.person("omar", ["committee"]);
  const number = await rejectedCase(office, officer.token, member.token);

  const page = await stage.screen({ width: 1280, height: 720 });
  await enter(page, stage, officer, language);
  await tabTo(page, page.getByRole("link", { name: staffTexts[language].rooms.cases }));
  await page.keyboard.press("Enter");
  await page.locator(".case-card", { hasText: number }).waitFor();
  await tabTo(page, page.locator("a.case-card, .case-card a", { hasText: number }).first());
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: t.appealNow, exact: true }).waitFor();
  await press(page, t.appealNow);
  const save = (on: Page) => dialog(on).locator("button[type=submit]");
  await tabTo(page, save(page));
  await page.keyboard.press("Enter");
  await dialog(page).getByText(t.appealMissing).waitFor();
  await tabTo(page, dialog(page).getByLabel(t.appealGrounds));
  await page.keyboard.type(grounds);
  await expectAxeClean(page, "an appeal");
  const folder = process.env["DAWR_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/appeal-${language}.png` });
  await tabTo(page, save(page));
  await page.keyboard.press("Enter");
  await gone(page);
  await page.locator(".case").getByText(t.stages.committee, { exact: true }).waitFor();

  const committee = await stage.screen({ width: 1280, height: 720 });
  await enter(committee, stage, member, language);
  await committee.getByText(grounds).waitFor();
  await expectAxeClean(committee, "an appeal before the committee");
  if (folder) await committee.screenshot({ path: `${folder}/appeal-committee-${language}.png` });
  await press(committee, t.committee.accept);
  // Reasons are one stop of Tab; arrows go from one to the next.
  await tabTo(committee, dialog(committee).getByLabel(t.committee.reasonsOf.accepted[0] ?? ""));
  await committee.keyboard.press("ArrowDown");
  await tabTo(committee, dialog(committee).getByLabel(t.committee.earlyConfirm));
  await committee.keyboard.press("Space");
  await tabTo(committee, save(committee));
  await committee.keyboard.press("Enter");
  await gone(committee);
  await page.getByText(t.committee.reasonsOf.accepted[1] ?? "").waitFor();
  await expectAxeClean(page, "an appeal that was decided");
  await Promise.all([page.context().close(), committee.context().close()]);
});
