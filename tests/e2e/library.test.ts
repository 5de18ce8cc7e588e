import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { readingTexts } from "../../shared/i18n/texts/reading.ts";
import { rejectionText } from "../../shared/i18n/texts/rejections.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { officerTools } from "../../shared/setup/association.ts";
import { expectAxeClean } from "../support/axe.ts";
import { dialog, enter, message, nextButton, openCounter, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const picture = async (page: Page, name: string) => {
  const folder = process.env["DAWR_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text, "utf8") });
const policyText = [
  "# سياسة تنظيم العلاقة مع المستفيدين",
  "",
  "تلتزم الجمعية **باستقبال** المراجعين بلباقة واحترام، ومنحهم الوقت الكافي.",
  "",
  "1. الإجابة عن كل استفسار",
  "2. الإحالة إلى مسؤول البحث الاجتماعي عند عدم وضوح الإجراءات",
  "",
  '<script>document.title = "broken"</script>',
].join("\n");

describe.each(["ar", "en"] as const)("the library in %s", (language) => {
  const texts = libraryTexts[language];
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
  const days = language === "ar" ? ["1448-06-01", "١٤٤٨/٥/٢٠"] : ["2026-11-10", "2026-11-01"];

  test("every page of it has keys and their sheet, which lists what works there", async () => {
    const office = await stage.office();
    const page = await stage.screen({ width: 1440, height: 1000 });
    await enter(page, stage, await office.person("huda", ["manager"]), language);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.keyboard.press("KeyD");
    await page.locator(".library__card").first().waitFor();
    const sheet = async (): Promise<readonly string[]> => {
      await page.keyboard.press("Shift+Slash");
      await dialog(page).getByRole("heading", { name: texts.keys.title }).waitFor();
      const lines = await dialog(page).locator(".key-sheet__line").allInnerTexts();
      await expectAxeClean(page, "keys of the library");
      await picture(page, `library-keys-${language}`);
      await page.keyboard.press("Escape");
      await dialog(page).waitFor({ state: "detached" });
      return lines;
    };
    const shelf = await sheet();
    expect(shelf).toHaveLength(6);
    for (const word of [texts.keys.nth, texts.keys.search, texts.newDocument]) {
      expect(shelf.some((each) => each.includes(word))).toBe(true);
    }
    await page.keyboard.press("KeyN");
    await dialog(page).getByLabel(texts.nameAr).waitFor();
    // Keys rest while a dialog is open.
    await page.keyboard.press("Shift+Slash");
    expect(await dialog(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });

    await page.keyboard.press("KeyS");
    await page.keyboard.type("nd/2");
    expect(await page.getByRole("searchbox").inputValue()).toBe("nd/2");
    expect(await dialog(page).count()).toBe(0);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("searchbox").blur();
    const second = await page.locator(".library__card").nth(1).getAttribute("href");
    await page.keyboard.press("Digit2");
    await page.locator(".document__head").waitFor();
    expect(new URL(page.url()).hash).toBe(second);

    const ofDocument = await sheet();
    for (const word of [texts.keys.back, texts.newVersion, texts.print]) {
      expect(ofDocument.some((each) => each.includes(word))).toBe(true);
    }
    await page.keyboard.press("KeyN");
    await dialog(page).getByLabel(texts.file).waitFor();
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await page.keyboard.press("KeyB");
    await page.locator(".library__card").first().waitFor();
    await page.context().close();

    // Whoever may add nothing is told of nothing to add.
    const reader = await stage.screen({ width: 1440, height: 1000 });
    await enter(reader, stage, await office.person("salem", ["officer"]), language);
    await reader.keyboard.press("KeyD");
    await reader.locator(".library__card").first().waitFor();
    await reader.keyboard.press("KeyN");
    await reader.keyboard.press("Shift+Slash");
    await dialog(reader).getByRole("heading", { name: texts.keys.title }).waitFor();
    expect(await dialog(reader).locator(".key-sheet__line").count()).toBe(5);
    await reader.context().close();
  });

  test("R10, R23 a policy is uploaded, read by its day, confirmed; the reminder goes", async () => {
    const office = await stage.office();
    const manager = await office.person("huda", ["manager"]);
    const officer = await office.person("salem", ["officer"]);
    const page = await stage.screen({ width: 1440, height: 1000 });
    await enter(page, stage, manager, language);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.keyboard.press("KeyD");
    await page.getByRole("heading", { name: texts.title, exact: true }).waitFor();
    const tools = page.locator(".library__kind").first().locator(".library__name");
    expect(await tools.allTextContents()).toEqual(officerTools.map(({ title }) => title[language]));
    await expectAxeClean(page, "the shelf");
    await picture(page, `library-shelf-${language}`);

    await page.locator('a[href="#/library/policy"]').click();
    await page.getByText(texts.empty).waitFor();
    await button(page, texts.newVersion).click();
    await dialog(page).getByLabel(texts.file).setInputFiles(file("policy.pdf", "%PDF-1.7 torn"));
    await button(page, texts.save).click();
    await dialog(page).getByText(texts.meetingMissing).waitFor();
    await expectAxeClean(page, "a version that lacks its approval");
    if (language === "en") await dialog(page).getByText(texts.calendars.gregory).click();
    await dialog(page)
      .getByLabel(texts.effectiveFrom)
      .fill(days[0] ?? "");
    await dialog(page).getByLabel(texts.meeting).fill("12/1448");
    await dialog(page)
      .getByLabel(texts.meetingDay)
      .fill(days[1] ?? "");
    await button(page, texts.save).click();
    await dialog(page).getByText(texts.faults.NotMarkdownOrPdf).waitFor();
    await dialog(page).getByLabel(texts.file).setInputFiles(file("policy.md", policyText));
    await picture(page, `library-version-${language}`);
    await button(page, texts.save).click();
    await message(page)
      .filter({ hasText: texts.added(1) })
      .waitFor();
    await page.locator(".document__words ol li").first().waitFor();
    expect(await page.locator(".document__words script").count()).toBe(0);
    await page.locator(".versions").getByText(texts.inForce, { exact: true }).waitFor();
    await page.getByText(texts.haveNot(4)).waitFor();
    await expectAxeClean(page, "the policy");
    await picture(page, `library-policy-${language}`);

    await page.getByLabel(texts.onDay).fill("2020-01-01");
    await page.getByText(texts.noneOnDay).waitFor();
    await page.getByLabel(texts.onDay).fill("2026-11-25");
    await page.locator(".versions__found").getByText(texts.version(1)).waitFor();

    const desk = await stage.screen({ width: 1280, height: 800 });
    await enter(desk, stage, officer, language);
    await desk.getByRole("link", { name: readingTexts[language].readNow }).click();
    await desk.locator(".document__words").waitFor();
    await button(desk, texts.confirmRead).click();
    await message(desk).filter({ hasText: texts.confirmed }).waitFor();
    await desk.getByRole("link", { name: readingTexts[language].readNow }).waitFor({ state: "detached" });
    await page.getByText(texts.have(1)).waitFor();
    await page.context().close();

    // The visit names the policy of its day, and leads to that version.
    await office.checkIn(1);
    await desk.getByRole("link", { name: staffTexts[language].rooms.desk, exact: true }).click();
    await openCounter(desk, 1);
    await nextButton(desk).click();
    const policy = desk.locator(".visit__policy a");
    await policy.waitFor();
    await expectAxeClean(desk, "a visit with its policy");
    await picture(desk, `desk-policy-${language}`);
    await policy.click();
    await desk.locator(".document__words ol li").first().waitFor();
    expect(new URL(desk.url()).hash).toBe("#/library/policy/1");
    await desk.context().close();
  });

  test("R10 a document of one's own: added, a version scheduled and withdrawn, a past day refused, retired", async () => {
    const office = await stage.office();
    const manager = await office.person("huda", ["manager"]);
    const page = await stage.screen({ width: 1280, height: 900 });
    await enter(page, stage, manager, language);
    await page.getByRole("link", { name: staffTexts[language].rooms.library }).click();
    await button(page, texts.newDocument).click();
    await button(page, texts.add).click();
    await dialog(page).getByText(texts.nameMissing).first().waitFor();
    await dialog(page).getByLabel(texts.nameAr).fill("سياسة الخصوصية");
    await dialog(page).getByLabel(texts.nameEn).fill("Privacy policy");
    await expectAxeClean(page, "a new document");
    await page.keyboard.press("Enter");
    await page.getByText(texts.empty).waitFor();

    const add = async (name: string, day: string) => {
      await button(page, texts.newVersion).click();
      await dialog(page)
        .getByLabel(texts.file)
        .setInputFiles(file(`${name}.md`, `# ${name}`));
      await dialog(page).getByText(texts.calendars.gregory).click();
      await dialog(page).getByLabel(texts.effectiveFrom).fill(day);
      await button(page, texts.save).click();
    };
    await add("one", "2026-01-01");
    await page.locator(".document__words").getByText("one").waitFor();
    await add("two", "2026-01-02");
    await dialog(page)
      .getByText(rejectionText(language, { code: "EffectiveInPast" }))
      .waitFor();
    await dialog(page).getByLabel(texts.effectiveFrom).fill("2099-01-01");
    await button(page, texts.save).click();
    await dialog(page).waitFor({ state: "detached" });
    await page.locator(".versions").getByText(texts.notYet).waitFor();
    await button(page, texts.withdrawOf(2)).click();
    await page.locator(".versions").getByText(texts.withdrawn, { exact: true }).waitFor();
    await findInPrintedPdf(page);
    await button(page, texts.retire).click();
    await dialog(page).getByRole("button", { name: commonTexts[language].cancel }).click();
    await button(page, texts.retire).click();
    await dialog(page).getByRole("button", { name: texts.retire }).click();
    await page.locator(".document__title").getByText(texts.retired).waitFor();
    await expectAxeClean(page, "a retired document");
    await page.context().close();
  });

  /** B9: a PDF as a browser prints it says on its page that its words are found, and they are. */
  const findInPrintedPdf = async (page: Page) => {
    const press = await page.context().newPage();
    await press.setContent('<p lang="ar" dir="rtl">لا تُفشى أسرار المستفيدين لأحد</p>');
    const printed = { name: "privacy.pdf", mimeType: "application/pdf", buffer: await press.pdf() };
    await press.close();
    await button(page, texts.newVersion).click();
    await dialog(page).getByLabel(texts.file).setInputFiles(printed);
    await dialog(page).getByText(texts.calendars.gregory).click();
    const today = new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10);
    await dialog(page).getByLabel(texts.effectiveFrom).fill(today);
    await button(page, texts.save).click();
    await page.getByText(texts.words.whole).waitFor();
    await expectAxeClean(page, "a PDF");
    await picture(page, `library-pdf-${language}`);
    await page.keyboard.press("KeyB");
    await page.getByRole("searchbox").fill("اسرار المستفيدين");
    await page.locator(".library__found").getByText("أسرار المستفيدين").waitFor();
    await picture(page, `library-pdf-found-${language}`);
    await page.locator(".library__found a").first().click();
    await page.getByText(texts.words.whole).waitFor();
  };

  test("R10 K18 found however it is typed, by keyboard alone; the support form opens a case for whom it is", async () => {
    const office = await stage.office();
    const officer = await office.person("salem", ["officer"]);
    const noura = { name: "نورة المطيري", nationalId: "1000000008" };
    await stage.hub.must("POST", `/offices/${office.id}/persons`, noura, officer.token);
    const page = await stage.screen();
    await enter(page, stage, officer, language);
    await page.locator(".choice__counter").first().waitFor();
    await page.keyboard.press("KeyD");
    const search = page.getByRole("searchbox", { name: texts.search });
    await search.fill("زرافة");
    await page.getByText(texts.nothing).waitFor();
    await expectAxeClean(page, "a search that finds nothing");
    // With diacritics, a stretched letter and the other form of the last one.
    await search.fill("طَلـب دعم مستفيدْ");
    const form = page.locator(`a[href="#/library/support-form"]`);
    await form.waitFor();
    await expectAxeClean(page, "a search that finds");
    await picture(page, `library-search-${language}`);
    await form.focus();
    await page.keyboard.press("Enter");

    await button(page, texts.openCase).click();
    await page.getByText(rejectionText(language, { code: "ApplicantNeeded" })).waitFor();
    await page.getByLabel(contactsTexts[language].who).fill("1000000008");
    await button(page, contactsTexts[language].whoFind).click();
    await page.getByText(contactsTexts[language].whoFound(noura.name)).waitFor();
    await page.getByText(casesTexts[language].relation.guardian, { exact: true }).click();
    await expectAxeClean(page, "a form for somebody");
    await picture(page, `library-form-${language}`);
    await button(page, texts.openCase).click();
    const origin = page.getByRole("link", { name: casesTexts[language].origins.form });
    await origin.waitFor();
    await page.getByText(texts.policyNone).waitFor();
    expect(await page.locator(".case__facts").first().textContent()).toContain(casesTexts[language].relation.guardian);
    await origin.click();
    await button(page, texts.openCase).waitFor();
    await page.context().close();
  });
});
