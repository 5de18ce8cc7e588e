import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../shared/i18n/languages.ts";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { adminMessageTexts } from "../../shared/i18n/texts/admin-messages.ts";
import { adminWordsTexts } from "../../shared/i18n/texts/admin-words.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { noticeLineTexts } from "../../shared/i18n/texts/notice-line.ts";
import { questionTexts } from "../../shared/i18n/texts/questions.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { cards, questions } from "../../shared/setup/profiles/shared-words.ts";
import { expectAxeClean } from "../support/axe.ts";
import { administratorPassword } from "../support/hub.ts";
import { button, openStage, type Stage, services, title, titleIs, until, type Visited, wide } from "./kiosk-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const picture = async (page: Page, name: string) => {
  const folder = process.env["DAWR_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};
const line = (page: Page) => page.locator(".notice-line");
const message = "نغلق اليوم الساعة الواحدة ظهرًا";
const written = { ar: "بطاقة كُتبت الآن", en: "A card written just now" };

/** The profile's cards are taken away, so that what is written next stands alone. */
async function emptied(hall: Visited): Promise<void> {
  for (const { id } of cards) await hall.act(hall.tokens.admin, { type: "RemoveCard", card: id });
}

async function setupPage(hall: Visited, language: Language, section: "cards" | "questions"): Promise<Page> {
  const page = await stage.panel({ width: 1440, height: 900 });
  await page.goto(`${stage.hub.url}/staff/?lang=${language}&office=${hall.office}#/admin/${section}`);
  await page.getByLabel(staffTexts[language].username, { exact: true }).fill("admin");
  await page.getByLabel(staffTexts[language].password, { exact: true }).fill(administratorPassword);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: adminTexts[language].sections[section], exact: true }).waitFor();
  return page;
}

describe.each(["ar", "en"] as const)("what an office tells its visitors, in %s", (language) => {
  const texts = adminTexts[language];

  test("R14 U11 a card written in the setup stands on the wall and the resting kiosk, on its days only", async () => {
    const hall = await stage.hall();
    await emptied(hall);
    const kiosk = await hall.kiosk({ language });
    const wall = await stage.panel(wide);
    await wall.goto(`${stage.hub.url}/display/?lang=${language}#pair=${await hall.pairingCode("display")}`);
    await wall.locator(".board").waitFor();
    expect(await line(kiosk).count()).toBe(0);

    const page = await setupPage(hall, language, "cards");
    const words = adminWordsTexts[language].cards;
    await button(page, words.add).click();
    const form = page.getByRole("dialog");
    await form.getByLabel(texts.textAr, { exact: true }).fill(written.ar);
    await form.getByLabel(texts.textEn, { exact: true }).fill(written.en);
    await form.getByLabel(words.from).fill("2026-03-02");
    await form.getByLabel(words.until).fill("2026-03-01");
    await button(page, commonTexts[language].save).click();
    await form.getByRole("alert").waitFor();
    await expectAxeClean(page, "a card that ends before it begins");
    await form.getByLabel(words.from).fill("2026-02-01");
    await form.getByLabel(words.until).fill("");
    await picture(page, `setup-card-${language}`);
    await button(page, commonTexts[language].save).click();
    await page.getByRole("row").filter({ hasText: written[language] }).waitFor();

    for (const [screen, where] of [
      [kiosk, "kiosk"],
      [wall, "wall"],
    ] as const) {
      await until(() => line(screen).textContent(), `${noticeLineTexts[language].know} ${written[language]}`);
      await expectAxeClean(screen, where);
      await picture(screen, `card-${where}-${language}`);
    }
    const over = { id: "over", text: written, until: "2026-01-31", weekdays: [] };
    await hall.act(hall.tokens.admin, { type: "RemoveCard", card: "a-card-written-just-now" });
    await hall.act(hall.tokens.admin, { type: "SetCard", card: over });
    await until(() => line(kiosk).count(), 0);
    await until(() => line(wall).count(), 0);
  });

  test("U16 V16 a manager's message in Arabic alone stands there within its hours, also on a wall and a kiosk that start without the hub", async () => {
    const hall = await stage.hall();
    await emptied(hall);
    const kiosk = await hall.kiosk({ language });
    const wall = await stage.panel(wide);
    await wall.goto(`${stage.hub.url}/display/?lang=${language}#pair=${await hall.pairingCode("display")}`);
    await wall.locator(".board").waitFor();

    const page = await stage.panel({ width: 1440, height: 900 });
    await page.context().addCookies([{ name: "dawr_session", value: hall.tokens.manager, url: stage.hub.url }]);
    await page.goto(`${stage.hub.url}/staff/?lang=${language}&office=${hall.office}#/admin/messages`);
    const words = adminMessageTexts[language];
    await page.getByText(words.empty).waitFor();
    await button(page, words.add).click();
    const form = page.getByRole("dialog");
    await button(page, commonTexts[language].save).click();
    await form.getByText(texts.problems.missing).waitFor();
    await form.getByLabel(texts.textAr, { exact: true }).fill(message);
    await form.getByLabel(words.hoursFrom).fill("00:00");
    await button(page, commonTexts[language].save).click();
    await form.getByText(words.bothHours).waitFor();
    await form.getByLabel(words.hoursUntil).fill("23:59");
    await expectAxeClean(page, "a message that is being written");
    await picture(page, `setup-message-${language}`);
    await button(page, commonTexts[language].save).click();
    await page.getByRole("row").filter({ hasText: message }).waitFor();
    await picture(page, `setup-messages-${language}`);

    const said = `${noticeLineTexts[language].message} ${message}`;
    for (const screen of [kiosk, wall]) await until(() => line(screen).textContent(), said);
    await expectAxeClean(wall, "a message on the wall");
    await picture(wall, `message-wall-${language}`);

    // What the wall was told last stands on a page that starts without the hub.
    await wall.route("**/socket.io/**", (route) => route.abort());
    await wall.routeWebSocket(/socket\.io/u, (socket) => void socket.close());
    await wall.reload();
    await until(() => line(wall).textContent(), said);
    await wall.locator(".footer__offline").waitFor();
    await picture(wall, `message-offline-${language}`);
    const alone = await hall.kiosk({ language });
    await until(() => line(alone).textContent(), said);
    await alone.route("**/socket.io/**", (route) => route.abort());
    await alone.routeWebSocket(/socket\.io/u, (socket) => void socket.close());
    await alone.reload();
    // A page that begins speaks the house's language: the choice was the visit's.
    await until(() => line(alone).textContent(), `${noticeLineTexts.ar.message} ${message}`);
    await expectAxeClean(alone, "a message on a kiosk without the hub");
    await picture(alone, `message-kiosk-offline-${language}`);

    // Outside of its hours it is not there: the stage's clock stands at one moment of the day.
    const elsewhere = { id: "message", text: { ar: message }, weekdays: [], hours: { from: "23:59", until: "00:00" } };
    await hall.act(hall.tokens.manager, { type: "SetMessage", message: elsewhere });
    await until(() => line(kiosk).count(), 0);
    for (const each of [kiosk, alone, wall, page]) await each.context().close();
  });

  test("R17 questions of a service: on the kiosk when wanted, on the phone, and changed in the setup", async () => {
    const hall = await stage.hall();
    const kiosk = await hall.kiosk({ language });
    const support = services(kiosk).nth(1);
    await support.tap();
    const open = button(kiosk, questionTexts[language].open);
    await open.tap();
    await titleIs(kiosk, questionTexts[language].open);
    const [first] = questions;
    if (!first) throw new Error("the profile has no questions");
    const asked = kiosk.getByText(first.question[language], { exact: true });
    await asked.tap();
    await kiosk.getByText(first.answer[language], { exact: true }).waitFor();
    await expectAxeClean(kiosk, "questions on the kiosk");
    await picture(kiosk, `questions-kiosk-${language}`);
    const height = await asked.evaluate((element) => element.getBoundingClientRect().height);
    // 20 mm of the test's panel of 96 dots per inch.
    expect(height).toBeGreaterThanOrEqual(75);
    await button(kiosk, commonTexts[language].back).tap();
    await until(() => title(kiosk).textContent(), (await title(kiosk).textContent()) ?? "");
    await open.waitFor();

    const { body } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "support" });
    if (body.status !== "accepted") throw new Error(JSON.stringify(body));
    const phone = await stage.panel({ width: 390, height: 844 });
    await phone.goto(`${stage.hub.url}/t/${new URL(String(body.result?.["link"]), stage.hub.url).hash}`);
    await phone.locator(".ticket__code").waitFor();
    await phone.locator(`.ui-segmented__segment[lang=${language}]`).tap();
    // What the service asks for stands there at once; what is often asked is a touch away.
    await phone.getByRole("heading", { name: questionTexts[language].papers }).waitFor();
    await button(phone, questionTexts[language].often).tap();
    await phone.getByText(first.question[language], { exact: true }).tap();
    await phone.getByText(first.answer[language], { exact: true }).waitFor();
    await expectAxeClean(phone, "questions on the phone");
    await picture(phone, `questions-phone-${language}`);

    const page = await setupPage(hall, language, "questions");
    const words = adminWordsTexts[language].questions;
    await page
      .getByRole("row")
      .filter({ hasText: first.question[language] })
      .getByRole("button", { name: texts.editOf(first.question[language]) })
      .click();
    const form = page.getByRole("dialog");
    await form.getByLabel(words.answerAr, { exact: true }).fill("جواب جديد");
    await form.getByLabel(words.answerEn, { exact: true }).fill("A new answer");
    await picture(page, `setup-question-${language}`);
    await button(page, commonTexts[language].save).click();
    await form.waitFor({ state: "detached" });
    await open.tap();
    await kiosk.getByText(first.question[language], { exact: true }).tap();
    await kiosk.getByText(language === "ar" ? "جواب جديد" : "A new answer", { exact: true }).waitFor();
  });
});
