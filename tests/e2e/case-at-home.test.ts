import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { askTexts } from "../../shared/i18n/texts/ask.ts";
import { caseAtHomeTexts } from "../../shared/i18n/texts/case-at-home.ts";
import { expectAxeClean } from "../support/axe.ts";
import { startTestHub } from "../support/hub.ts";
import { outOfReach } from "../support/reach.ts";
import { startReceiver } from "../support/receivers.ts";
import { openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  receiver = await startReceiver();
  const notifier = { noticeWebhook: receiver.url, webhookSecret: "the secret of the webhook", alertMail: [] };
  stage = await openStage(await startTestHub({ settings: { notifier } }));
});
afterAll(async () => {
  await stage.close();
  await receiver.close();
});

async function see(page: Page, name: string): Promise<void> {
  await expectAxeClean(page, name);
  expect(await outOfReach(page), name).toEqual([]);
  const folder = process.env["DAWR_SCREENS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe.each(LANGUAGES)("one's request from home, in %s", (language) => {
  const t = caseAtHomeTexts[language];
  const button = (name: string) => ["button", { name, exact: true }] as const;

  test("K21 number and mobile → a code by message → where it stands and what is lacking", async () => {
    const office = await stage.office();
    const sara = await office.person("sara", ["officer"]);
    const { hub } = stage;
    const person = await hub.must<{ readonly id: string }>(
      "POST",
      `/offices/${office.id}/persons`,
      { mobile: "0501234567", consents: [{ purpose: "serviceData", isGiven: true, method: "spoken" }], language },
      sara.token,
    );
    await office.send(sara.token, {
      type: "OpenCase",
      service: "support",
      source: { kind: "form" },
      person: person.id,
    });

    const phone = await stage.screen({ width: 390, height: 780 }, true);
    await phone.addInitScript(`Object.defineProperty(navigator, "languages", { value: ["${language}"] })`);
    await phone.goto(`${hub.url}/ask/?office=${office.id}#case`);
    await phone.getByRole(...button(t.ask)).click();
    await phone.getByText(t.numberWrong).waitFor();
    await see(phone, `case-home-faults-${language}`);
    await phone.getByLabel(t.number, { exact: true }).fill(language === "ar" ? "٢٠٢٦-٠٠٠١" : "2026-0001");
    await phone.getByLabel(t.mobile, { exact: true }).fill("050 123 4567");
    const before = receiver.received.length;
    await phone.getByRole(...button(t.ask)).click();
    await phone.getByText(t.asked).waitFor();
    await expect.poll(() => receiver.received.length).toBe(before + 1);
    const code = String(receiver.received.at(-1)?.message.facts["code"]);

    await phone.getByLabel(t.code, { exact: true }).fill(code === "000000" ? "111111" : "000000");
    await phone.getByRole(...button(t.show)).click();
    await phone.getByText(askTexts[language].troubles.wrongCode).waitFor();
    await see(phone, `case-home-code-${language}`);
    await phone.getByLabel(t.code, { exact: true }).fill(code);
    await phone.getByRole(...button(t.show)).click();
    await phone.getByRole("heading", { name: t.stages.collecting.title }).waitFor();
    await phone.getByText(t.mustCome).waitFor();
    expect(await phone.locator(".ask__papers li").count()).toBeGreaterThan(0);
    await see(phone, `case-home-standing-${language}`);
    await phone.getByRole(...button(t.another)).click();
    await phone.getByLabel(t.number, { exact: true }).waitFor();
    await phone.context().close();
  });
});
