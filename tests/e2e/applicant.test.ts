import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { CasesView } from "../../shared/views/cases.ts";
import { expectAxeClean } from "../support/axe.ts";
import { enter, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(LANGUAGES)("who asks for support, in %s", (language) => {
  const t = casesTexts[language];

  test("S6 R24 a case is found by the exact number; the name is shown on wish, recorded, and gone when erased", async () => {
    const office = await stage.office();
    const [officer, manager] = await Promise.all([
      office.person("noura", ["officer"]),
      office.person("huda", ["manager"]),
    ]);
    const persons = `/offices/${office.id}/persons`;
    const noura = { name: "نورة المطيري", nationalId: "1000000008" };
    const { id } = await stage.hub.must<{ id: string }>("POST", persons, noura, officer.token);
    const other = await stage.hub.must<{ id: string }>("POST", persons, { name: "شخص آخر" }, officer.token);
    for (const person of [id, other.id]) {
      const source = { kind: "form" } as const;
      await office.send(officer.token, { type: "OpenCase", service: "support", source, person });
    }
    const page = await stage.screen();
    await enter(page, stage, officer, language);
    await page.getByRole("link", { name: staffTexts[language].rooms.cases }).click();
    await page.locator(".case-card").nth(1).waitFor();
    await page.getByLabel(t.find).fill("1000000007");
    await page.keyboard.press("Enter");
    await page.getByText(t.findWrong).waitFor();
    await page.getByLabel(t.find).fill("1000000016");
    await page.keyboard.press("Enter");
    await page.getByText(t.findNobody).waitFor();
    await page.getByLabel(t.find).fill("١٠٠٠٠٠٠٠٠٨");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: t.findAll }).waitFor();
    await page.locator(".case-card").nth(1).waitFor({ state: "detached" });
    await expectAxeClean(page, "the cases of one person");
    await page.locator(".case-card").click();
    await page.locator(".case h1").waitFor();
    expect(await page.getByText(noura.name).count()).toBe(0);
    await page.getByRole("button", { name: t.showApplicant }).click();
    await page.getByText(noura.name).waitFor();
    await expectAxeClean(page, "a case with its applicant");
    const folder = process.env["DAWR_PICTURES"];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/applicant-${language}.png` });
    const path = `${persons}/${id}/readings`;
    const history = await stage.hub.ask<readonly { by: string; act: string; why: string }[]>(
      "GET",
      path,
      undefined,
      manager.token,
    );
    expect(history.body).toContainEqual(expect.objectContaining({ by: officer.username, act: "read", why: "case" }));
    await stage.hub.ask("DELETE", `${persons}/${id}`, undefined, manager.token);
    await page.getByRole("button", { name: t.hideApplicant }).click();
    await page.getByRole("button", { name: t.showApplicant }).click();
    await page.getByText(personTexts[language].refused.UnknownPerson).waitFor();
    const views = `/offices/${office.id}/views/cases?code=${id}`;
    const { data } = await stage.hub.must<{ data: CasesView }>("GET", views, undefined, officer.token);
    expect(data.stages.flatMap(({ cases }) => cases)).toHaveLength(1);
    await page.context().close();
  });
});
