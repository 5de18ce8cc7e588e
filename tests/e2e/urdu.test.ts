import { afterAll, beforeAll, expect, test } from "vitest";
import type { Saying } from "../../shared/i18n/further.ts";
import { askTexts } from "../../shared/i18n/texts/ask.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import { urdu as askUrdu } from "../../shared/i18n/texts/ur-ask.ts";
import { urdu } from "../../shared/i18n/texts/ur-phone.ts";
import type { ContactView } from "../../shared/views/contact.ts";
import { expectAxeClean } from "../support/axe.ts";
import { onward, openStage, type Stage, services, slipCode, tall, title, titleIs, until } from "./kiosk-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ settings: { publicUrl: "https://dawr.example" } });
});
afterAll(() => stage.close());

/** What a catalogue says in Urdu. */
function inUrdu<Texts>(catalogue: Readonly<Record<"ar", Texts>>): Texts {
  const found = urdu.find(([each]: Saying) => each === catalogue);
  if (found === undefined) throw new Error("not in Urdu");
  return found[1] as Texts;
}

const picture = process.env["DAWR_PICTURES"];

test("a visitor who reads Urdu takes a number, follows it by phone, and the next one finds Arabic", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk({ size: tall });
  const texts = inUrdu(kioskTexts);
  await page.locator(".ui-segmented__segment[lang=ur]").tap();
  await titleIs(page, texts.welcome);
  expect([await page.locator("html").getAttribute("lang"), await page.locator("html").getAttribute("dir")]).toEqual([
    "ur",
    "rtl",
  ]);
  await page.getByText("امداد کی درخواست").waitFor();
  if (picture) await page.screenshot({ path: `${picture}/kiosk-start-ur.png` });
  await expectAxeClean(page, "first screen in Urdu");
  await services(page).first().tap();
  await page.getByText("بزرگ افراد").waitFor();
  await expectAxeClean(page, "needs in Urdu");
  if (picture) await page.screenshot({ path: `${picture}/kiosk-needs-ur.png` });
  await onward(page).tap();
  await slipCode(page).waitFor();
  if (picture) await page.screenshot({ path: `${picture}/kiosk-ticket-ur.png` });
  expect(
    await page.locator(".sheet__half").evaluateAll((halves) => halves.map((half) => half.getAttribute("lang"))),
  ).toEqual(["ar", "en", "ur"]);
  const link = (await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry", language: "ur" })).body;
  await page.getByRole("button", { name: inUrdu(commonTexts).done }).tap();
  await titleIs(page, kioskTexts.ar.welcome);
  expect(await page.locator("html").getAttribute("lang")).toBe("ar");

  if (link.status !== "accepted") throw new Error(JSON.stringify(link));
  const phone = await stage.panel({ width: 390, height: 844 });
  await phone.goto(`${stage.hub.url}/t/${new URL(String(link.result?.["link"])).hash}`);
  await phone.locator(".ui-segmented__segment[lang=ur]").tap();
  await until(() => phone.locator("html").getAttribute("lang"), "ur");
  await phone.getByText(inUrdu(phoneTexts).keepOpen).waitFor();
  await expectAxeClean(phone, "the phone in Urdu");
  if (picture) await phone.screenshot({ path: `${picture}/phone-ur.png` });
  expect(await title(page).textContent()).toBe(kioskTexts.ar.welcome);
});

test("R9 R16 from home in Urdu: a message is written and kept in that language, and a number is asked for", async () => {
  const hall = await stage.hall();
  const page = await stage.panel({ width: 390, height: 844 });
  const texts = askUrdu.find(([each]) => each === askTexts)?.[1] as typeof askTexts.ar;
  await page.goto(`${stage.hub.url}/ask/?office=${hall.office}`);
  await page.locator(".ui-segmented__segment[lang=ur]").tap();
  await until(() => page.locator("html").getAttribute("lang"), "ur");
  await page.getByLabel(texts.message, { exact: true }).fill("کیا امداد الخرج تک پہنچتی ہے؟");
  await expectAxeClean(page, "the form in Urdu");
  if (picture) await page.screenshot({ path: `${picture}/ask-ur.png`, fullPage: true });
  await page.getByRole("button", { name: texts.send, exact: true }).tap();
  await page.getByText(/M-\d{4}-0001/u).waitFor();
  await page.getByText(texts.sentHint).waitFor();
  const path = `/offices/${hall.office}/views/contact?code=M-${new Date().getFullYear()}-0001`;
  const { data } = await stage.hub.must<{ data: ContactView }>("GET", path, undefined, hall.tokens.officers[0]);
  expect(data.contact?.language).toBe("ur");
  await page.getByText(texts.ticket, { exact: true }).tap();
  await page.getByText(texts.ticketClosed).waitFor();
  if (picture) await page.screenshot({ path: `${picture}/ask-ticket-ur.png`, fullPage: true });
  await page.context().close();
});
