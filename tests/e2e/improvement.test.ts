import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import type { NoticesView } from "../../shared/views/notices.ts";
import { expectAxeClean } from "../support/axe.ts";
import { strike } from "../support/strike.ts";
import { dialog, enter, openStage, type Stage } from "./staff-stage.ts";

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

const confirm = (page: Page) => dialog(page).locator("button[type=submit]").click();
const gone = (page: Page) => dialog(page).waitFor({ state: "detached" });
const inAYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

describe.each(LANGUAGES)("the room of improvement in %s", (language) => {
  const t = improvementsTexts[language];
  const said = "مقاعد قرب المكاتب من فضلكم · seats near the counters, please";
  const answer = "أضفنا صفًّا من المقاعد · we added a row of seats";

  test("R20, R22 what was said is assigned, answered and delivered; an action arises, and the hall is told", async () => {
    const office = await stage.office();
    const manager = await office.person("reem", ["manager"]);
    const officer = await office.person("sara", ["officer"]);
    const page = await stage.screen({ width: 1280, height: 720 });
    await enter(page, stage, manager, language);
    await page.locator('a[href="#/improvement"]').click();
    await page.getByText(t.noneSuggested).waitFor();
    await expectAxeClean(page, "nothing suggested");
    await picture(page, `improvement-empty-${language}`);

    // Taken down by keyboard: N opens it, and a refusal says what is missing.
    await page.keyboard.press("KeyN");
    await confirm(page);
    await dialog(page).getByText(t.writeText).waitFor();
    await dialog(page).getByLabel(t.text).fill(said);
    await dialog(page).getByLabel(t.topic).selectOption("place");
    await expectAxeClean(page, "recording a suggestion");
    await picture(page, `improvement-file-${language}`);
    await confirm(page);
    await gone(page);
    await page.locator(".case-card", { hasText: "-0001" }).click();
    await page.locator(".quote", { hasText: said }).waitFor();
    await expectAxeClean(page, "a received suggestion");

    await strike(page);
    await dialog(page).getByLabel(t.colleague).selectOption(officer.username);
    await confirm(page);
    await gone(page);

    const hers = await stage.screen();
    await enter(hers, stage, officer, language);
    await hers.locator('a[href="#/improvement"]').click();
    await hers.getByRole("heading", { name: t.mine }).waitFor();
    await expectAxeClean(hers, "what is hers");
    await picture(hers, `improvement-mine-${language}`);
    await hers.locator(".case-card", { hasText: "-0001" }).click();
    await hers.getByRole("button", { name: t.start }).click();
    await hers.getByRole("button", { name: t.start }).waitFor({ state: "detached" });
    await strike(hers);
    await dialog(hers).getByLabel(t.answerTitle).fill(answer);
    await expectAxeClean(hers, "answering");
    await confirm(hers);
    await gone(hers);
    await hers.locator(".quote", { hasText: answer }).first().waitFor();
    await picture(hers, `improvement-answered-${language}`);
    await hers.getByRole("button", { name: t.deliver }).click();
    await dialog(hers).getByText(t.hows.phone).click();
    await confirm(hers);
    await gone(hers);
    await hers.getByText(t.closedHow.delivered).waitFor();
    await expectAxeClean(hers, "a closed suggestion");

    // An action arises from it, is begun and done, and measured.
    await page.locator(".story", { hasText: answer }).waitFor();
    await page.getByRole("button", { name: t.planFrom }).click();
    await confirm(page);
    await dialog(page).getByText(t.writeTitle).first().waitFor();
    await dialog(page).getByLabel(t.titleAr).fill("مقاعد أقرب إلى المكاتب");
    await dialog(page).getByLabel(t.titleEn).fill("Seats nearer to the counters");
    await dialog(page).getByLabel(t.owner).selectOption(officer.username);
    await dialog(page).getByLabel(t.dueDay).fill(inAYear);
    await dialog(page).getByLabel(t.measure, { exact: true }).selectOption("wait");
    await expectAxeClean(page, "planning");
    await picture(page, `improvement-plan-${language}`);
    await confirm(page);
    await gone(page);
    await page.locator(".told a", { hasText: "-0001" }).click();
    await page.getByText(t.notBegun).waitFor();
    await strike(page);
    await page.getByText(t.notTold).waitFor();
    await expectAxeClean(page, "an action under way");
    await picture(page, `improvement-action-${language}`);

    await page.getByRole("button", { name: t.publish }).click();
    await dialog(page).getByLabel(t.sentenceAr).fill("طلبتم مقاعد أقرب، فأضفنا صفًّا.");
    await dialog(page).getByLabel(t.sentenceEn).fill("You asked for nearer seats: we added a row.");
    await dialog(page).getByLabel(t.until).fill(inAYear);
    await expectAxeClean(page, "publishing");
    await confirm(page);
    await gone(page);
    const told = await stage.hub.must<{ readonly data: NoticesView }>(
      "GET",
      `/offices/${office.id}/views/notices`,
      undefined,
      officer.token,
    );
    expect(told.data.notices).toContainEqual({
      kind: "done",
      text: { ar: "طلبتم مقاعد أقرب، فأضفنا صفًّا.", en: "You asked for nearer seats: we added a row." },
    });

    // A complaint that a visitor's own words bring is for managers alone.
    await office.send(officer.token, { type: "FileSuggestion", kind: "complaint", channel: "phone", text: said });
    await page.getByRole("link", { name: t.back }).click();
    await page.locator(".case-card", { hasText: t.kinds.complaint }).waitFor();
    await expectAxeClean(page, "the board");
    await picture(page, `improvement-board-${language}`);
    await page.getByLabel(t.filterKind).selectOption("suggestion");
    await page.locator(".case-card", { hasText: t.kinds.complaint }).waitFor({ state: "detached" });
    for (const part of ["actions", "told", "appeals"] as const) {
      await page.locator(".ui-segmented__segment", { hasText: t.parts[part] }).click();
      await page
        .getByText(part === "appeals" ? t.noAppeals : part === "told" ? t.withdraw : t.owner)
        .first()
        .waitFor();
      await expectAxeClean(page, part);
      await picture(page, `improvement-${part}-${language}`);
    }
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.locator(".ui-segmented__segment", { hasText: t.parts.suggestions }).click();
    await page.locator(".case-card").first().waitFor();
    await picture(page, `improvement-tablet-${language}`);

    await hers.goto(`${stage.hub.url}/staff/?lang=${language}#/improvement/S-${new Date().getFullYear()}-0002`);
    await hers.getByText(t.unknown).waitFor();
    await expectAxeClean(hers, "what is not hers");
    await Promise.all([page.context().close(), hers.context().close()]);
  });
});
