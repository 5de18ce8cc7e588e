import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { reportMailTexts } from "../../shared/i18n/texts/report-mail.ts";
import type { ReportMail } from "../../shared/views/report-mail.ts";
import { expectAxeClean } from "../support/axe.ts";
import { startTestHub } from "../support/hub.ts";
import { enter, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
}

describe.each(["ar", "en"] as const)("the report by mail in %s", (language) => {
  const texts = reportMailTexts[language];

  async function form(hasMail: boolean) {
    // Nothing listens there: the form alone is tried.
    const smtp = { url: "smtp://127.0.0.1:9", from: "dawr@example.org" };
    stage = await openStage(await startTestHub(hasMail ? { settings: { notifier: { smtp, alertMail: [] } } } : {}));
    const office = await stage.office();
    const page = await stage.screen({ width: 1440, height: 1000 });
    await enter(page, stage, await office.person("huda", ["admin", "manager"]), language);
    await page.evaluate(() => location.assign("#/admin/reports"));
    await page.getByLabel(texts.every).waitFor();
    const read = () => stage.hub.must<ReportMail>("GET", `/offices/${office.id}/report-plan`);
    return { page, read, submit: page.locator(".form-card button[type=submit]") };
  }

  afterEach(() => stage.close());

  test("U19 it is planned, a wrong address is named, and it is taken back", async () => {
    const { page, read, submit } = await form(true);
    expect(await page.getByText(texts.noMailServer).count()).toBe(0);
    expect(await submit.isDisabled()).toBe(true);
    await page.getByLabel(texts.every).selectOption("weekly");
    await page.getByLabel(texts.hour).selectOption("7");
    await page.getByLabel(texts.to, { exact: true }).fill("office@example.org\nboard");
    await submit.click();
    await page.getByText(adminTexts[language].problems.mailAddresses).waitFor();
    await expectAxeClean(page, "a wrong address");
    await picture(page, `report-mail-wrong-${language}`);
    await page.getByLabel(texts.to, { exact: true }).fill("office@example.org\nboard@example.org");
    await submit.click();
    await page.locator(".form-card button[type=submit]:disabled").waitFor();
    const to = ["office@example.org", "board@example.org"];
    await expect.poll(async () => (await read()).plan).toMatchObject({ every: "weekly", hour: 7, language, to });
    await picture(page, `report-mail-${language}`);
    await page.reload();
    await expect.poll(() => page.getByLabel(texts.to, { exact: true }).inputValue()).toBe(to.join("\n"));
    await page.getByLabel(texts.every).selectOption("off");
    await submit.click();
    await expect.poll(async () => (await read()).plan).toBeNull();
  });

  test("without a mail server it says so plainly", async () => {
    const { page } = await form(false);
    await page.getByText(texts.noMailServer).waitFor();
    await expectAxeClean(page, "no mail server");
    await picture(page, `report-mail-none-${language}`);
  });
});
