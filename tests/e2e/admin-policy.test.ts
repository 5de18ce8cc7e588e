import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Language } from "../../shared/i18n/languages.ts";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../shared/i18n/texts/admin-policy.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { rejectionText } from "../../shared/i18n/texts/rejections.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import type { SectionName } from "../../staff/admin/sections.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { administratorPassword, foundHall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let browser: RunningChromium;

beforeAll(async () => {
  hub = await startTestHub();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await hub.close();
});

const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 30_000, interval: 100 });
const button = (page: Page | Locator, name: string): Locator => page.getByRole("button", { name, exact: true });
const field = (page: Page | Locator, name: string): Locator => page.getByLabel(name, { exact: true });
const dialog = (page: Page): Locator => page.getByRole("dialog");
const row = (page: Page, text: string): Locator => page.getByRole("row").filter({ hasText: text });
/** The sheet of that title. */
const sheet = (page: Page, title: string): Locator => page.getByRole("region", { name: title, exact: true });

async function setupPage(language: Language) {
  const { office } = await foundHall(hub);
  const context = await browser.context.browser()?.newContext({ viewport: { width: 1440, height: 900 } });
  if (context === undefined) throw new Error("Chromium is not running");
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${hub.url}/staff/?lang=${language}&office=${office}#/admin/papers`);
  await field(page, staffTexts[language].username).fill("admin");
  await field(page, staffTexts[language].password).fill(administratorPassword);
  await page.keyboard.press("Enter");
  const setup = async () => (await hub.must<{ data: SetupView }>("GET", `/offices/${office}/views/setup`)).data;
  const goTo = async (section: SectionName) => {
    await page.getByRole("link", { name: adminTexts[language].sections[section], exact: true }).click();
    await page.getByRole("heading", { name: adminTexts[language].sections[section], exact: true }).first().waitFor();
  };
  return { page, setup, goTo };
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
}

describe.each<Language>(["ar", "en"])("the policy in Setup, in %s", (language) => {
  const texts = adminPolicyTexts[language];
  const admin = adminTexts[language];
  const save = texts.save;

  test("R2 R5 R6 documents, declaration, told sentence and the committee's reply", async () => {
    const { page, setup, goTo } = await setupPage(language);
    await button(page, texts.papers.add).click();
    await button(dialog(page), commonTexts[language].save).click();
    await dialog(page).getByText(admin.problems.missing).first().waitFor();
    await field(dialog(page), admin.nameAr).fill("شهادة الأيتام");
    await field(dialog(page), admin.nameEn).fill("Proof of orphanhood");
    await field(dialog(page), texts.papers.sensitive).check();
    await field(dialog(page), texts.papers.expires).check();
    await expectAxeClean(page, "a document's form");
    await page.keyboard.press("Enter");
    await row(page, "Proof of orphanhood").getByText(texts.papers.sensitive).waitFor();
    await picture(page, `setup-papers-${language}`);
    expect((await setup()).casework.checklists["support"]?.at(-1)).toEqual({
      id: "proof-of-orphanhood",
      name: { ar: "شهادة الأيتام", en: "Proof of orphanhood" },
      isRequired: true,
      expires: true,
      isSensitive: true,
    });

    await goTo("declaration");
    const first = sheet(page, texts.declaration.inForce(1));
    await field(first, admin.textAr).fill("أُقرّ بصحة ما قدّمته.");
    await field(first, admin.textEn).fill("What I gave is correct.");
    await button(first, texts.declaration.publish(2)).click();
    await sheet(page, texts.declaration.inForce(2)).waitFor();
    await page.getByText(texts.declaration.version(1), { exact: true }).waitFor();
    expect((await setup()).casework.declarations.map(({ version }) => version)).toEqual([1, 2]);
    const told = sheet(page, texts.declaration.told);
    await field(told, admin.textAr).fill("تجيبك اللجنة قبل");
    await field(told, admin.textEn).fill("The committee answers by {due}.");
    await button(told, save).click();
    await told.getByText(admin.problems.unsaid).waitFor();
    await field(told, admin.textAr).fill("تجيبك اللجنة قبل {due}.");
    await button(told, save).click();
    await soon(async () => (await setup()).casework.told?.en).toBe("The committee answers by {due}.");
    await expectAxeClean(page, "declaration and told sentence");
    await picture(page, `setup-declaration-${language}`);
    await button(told, texts.declaration.toldCommon).click();
    await button(told, save).click();
    await soon(async () => (await setup()).casework.told).toBeUndefined();

    await goTo("reply");
    const clock = sheet(page, admin.sections.reply);
    await field(clock, texts.reply.floorDays).fill("40");
    await button(clock, save).click();
    await clock.getByText(admin.problems.floorAfterDue).waitFor();
    await button(clock, texts.reply.max14).click();
    await field(clock, texts.reply.dayKind).selectOption("working");
    await button(clock, save).click();
    await soon(async () => (await setup()).casework.reply).toMatchObject({
      floorDays: 0,
      dueDays: 14,
      dayKind: "working",
    });
    await button(page, texts.reply.add).click();
    await page.getByText(texts.reply.chooseDay).waitFor();
    await field(page, texts.reply.addDay).fill("2026-09-23");
    await button(page, texts.reply.add).click();
    await soon(async () => (await setup()).casework.holidays).toEqual(["2026-09-23"]);
    await picture(page, `setup-reply-${language}`);
  });

  test("R9 channels in the office's order and words; its own word for whom it serves; how long it keeps", async () => {
    const { page, setup, goTo } = await setupPage(language);
    await goTo("channels");
    const name = language === "ar" ? "الخطابات" : "Letters";
    await button(page, texts.channels.up(name)).click();
    await soon(async () => (await setup()).channels.map(({ id }) => id).slice(0, 4)).toEqual([
      "interview",
      "phone",
      "letter",
      "social",
    ]);
    await button(page, texts.channels.turnOff(language === "ar" ? "المقابلة" : "Interview")).click();
    await page.getByText(rejectionText(language, { code: "InterviewOff" })).waitFor();
    await button(page, texts.channels.turnOff(name)).click();
    await soon(async () => (await setup()).channels[2]).toMatchObject({ id: "letter", isOn: false });
    await page.locator(".public-page .qr path[d^=M]").waitFor();
    await field(page, texts.publicPage.tickets).uncheck();
    await soon(async () => (await setup()).givesRemoteTickets).toBe(false);
    await expectAxeClean(page, "channels");
    await picture(page, `setup-channels-${language}`);

    await goTo("association");
    const terms = sheet(page, texts.association.terms);
    await field(terms, admin.nameAr).fill("المستخدم");
    await field(terms, admin.nameEn).fill("user");
    await button(terms, save).click();
    await soon(async () => (await setup()).terms.beneficiary.ar).toBe("المستخدم");
    const policy = sheet(page, texts.association.policy);
    await field(policy, `${texts.association.rules} ${texts.association.arabic}`).fill("قاعدة");
    await button(policy, save).click();
    await policy.getByText(admin.problems.rulesDiffer).waitFor();
    await field(policy, `${texts.association.rules} ${texts.association.english}`).fill("A rule");
    await field(policy, texts.association.registration).fill("583");
    await button(policy, save).click();
    await soon(async () => (await setup()).policy).toMatchObject({
      registration: "583",
      rules: [{ ar: "قاعدة", en: "A rule" }],
    });
    await expectAxeClean(page, "the association's words");
    await picture(page, `setup-association-${language}`);

    await goTo("retention");
    await field(page, texts.retention.mobileDays).fill("٩١");
    await page.keyboard.press("Enter");
    await page.getByText(admin.problems.mobileOutlives).waitFor();
    await field(page, texts.retention.mobileDays).fill("٢٠");
    await page.keyboard.press("Enter");
    await soon(async () => (await setup()).retention.mobileDays).toBe(20);
    await picture(page, `setup-retention-${language}`);
  });
});
