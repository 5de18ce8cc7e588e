import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countsWaiting } from "../../kiosk/services.ts";
import { forecastText } from "../../shared/i18n/minutes.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { kioskStateTexts } from "../../shared/i18n/texts/kiosk-states.ts";
import type { RatingsView } from "../../shared/views/ratings.ts";
import { expectAxeClean } from "../support/axe.ts";
import {
  button,
  face,
  onward,
  openStage,
  type Stage,
  services,
  slipCode,
  tall,
  tapAfresh,
  title,
  titleIs,
  typeNumber,
  until,
  type Visited,
  ways,
  wide,
} from "./kiosk-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

async function ratingsOf({ office, tokens }: Visited): Promise<RatingsView> {
  const path = `/offices/${office}/views/ratings`;
  return (await stage.hub.must<{ data: RatingsView }>("GET", path, undefined, tokens.manager)).data;
}

describe.each([
  { language: "ar", size: tall, direction: "rtl" },
  { language: "en", size: wide, direction: "ltr" },
] as const)("a visitor at a panel of $size.width × $size.height, in $language", ({ language, size, direction }) => {
  const texts = kioskTexts[language];
  const states = kioskStateTexts[language];

  test("takes a number in three touches after the language, and leaves nothing behind", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk({ language, size });
    expect(await page.locator("html").getAttribute("dir")).toBe(direction);
    expect(await title(page).textContent()).toBe(texts.welcome);
    await expectAxeClean(page, "first screen");
    const before = (await hall.view()).services[1];

    await services(page).nth(1).tap();
    await page.locator(".needs__priorities").waitFor();
    await expectAxeClean(page, "needs");
    await page.locator(".needs__priorities button").first().tap();
    await onward(page).tap();

    await slipCode(page).waitFor();
    expect(await slipCode(page).textContent()).toMatch(/^B-\d{3}$/u);
    expect(await title(page).textContent()).toBe(texts.turnKept);
    await expectAxeClean(page, "ticket");
    const after = (await hall.view()).services[1];
    expect(after?.waiting).toBe((before?.waiting ?? 0) + 1);

    await onward(page).tap();
    await page.locator(".start__ways").waitFor();
    expect(await title(page).textContent()).toBe(kioskTexts.ar.welcome);
    expect(await page.locator(".slip").count()).toBe(0);
    expect(await page.evaluate(() => [document.activeElement?.tagName, history.length, location.hash])).toEqual([
      "BODY",
      2,
      "",
    ]);
    await page.close();
  });

  test("sees waiting people and forecasts on the tiles as they are", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk({ language, size });
    const now = (await hall.view()).services;
    for (const [index, service] of now.entries()) {
      const notes = services(page).nth(index).locator(".ui-tile__note");
      const told = [commonTexts[language].waiting(service.waiting), forecastText(service.forecast, language)];
      await until(() => notes.allTextContents(), countsWaiting(service) ? told : told.slice(1));
    }
    await hall.act(hall.devices.kiosk, { type: "CheckIn", service: now[3]?.id ?? "" });
    const changed = commonTexts[language].waiting((now[3]?.waiting ?? 0) + 1);
    await until(() => services(page).nth(3).locator(".ui-tile__note").first().textContent(), changed);
    await page.close();
  });

  test("finds today's ticket again in every state of its visit, then rates it, once", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk({ language, size });
    const service = (await hall.view()).services[0]?.id ?? "";
    const made = await hall.act(hall.devices.kiosk, { type: "CheckIn", service });
    await ways(page).first().tap();
    await expectAxeClean(page, "find");
    await typeNumber(page, made.code);
    await onward(page).tap();
    await slipCode(page).waitFor();
    expect(await slipCode(page).textContent()).toBe(made.code);
    expect(await title(page).textContent()).toBe(states.ticket.waiting.title);
    await expectAxeClean(page, "status");

    await hall.act(hall.officer, { type: "OpenCounter", counter: "1" });
    await hall.act(hall.officer, { type: "CallNext", counter: "1" });
    await titleIs(page, states.ticket.called.title);
    expect(await page.locator(".slip__counter").textContent()).toMatch(/1/u);
    await hall.act(hall.officer, { type: "StartService", ticket: made.ticket });
    await titleIs(page, states.ticket.serving.title);
    await hall.act(hall.officer, { type: "Hold", ticket: made.ticket });
    await titleIs(page, states.ticket.held.title);
    await hall.act(hall.officer, { type: "Resume", ticket: made.ticket });
    await hall.act(hall.officer, { type: "CallNext", counter: "1" });
    await hall.act(hall.officer, { type: "StartService", ticket: made.ticket });
    await hall.act(hall.officer, { type: "FinishService", ticket: made.ticket, outcome: "answered" });
    await titleIs(page, states.ticket.finished.title);
    expect(await button(page, texts.print).count()).toBe(0);

    await button(page, texts.rateVisit).tap();
    await page.locator(".kiosk__about", { hasText: made.code }).waitFor();
    await expectAxeClean(page, "rating with a ticket");
    await face(page, 5).tap();
    await page.locator(".reasons").waitFor();

    const repeated = await hall.kiosk({ language, size });
    await ways(repeated).nth(1).tap();
    await button(repeated, texts.withTicket).tap();
    await typeNumber(repeated, made.code);
    await onward(repeated).tap();
    await tapAfresh(repeated, face(repeated, 1));
    await titleIs(repeated, texts.alreadyRated);
    await expectAxeClean(repeated, "rated before");
    await repeated.close();
    await page.close();
  });

  test("rates without a number: one touch is stored, reasons follow, thanks leave by themselves", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk({ language, size });
    const { n } = await ratingsOf(hall);
    await ways(page).nth(1).tap();
    expect(await page.locator(".rate__right").textContent()).toBe(texts.rateRight);
    expect(await page.locator(".face__word").allTextContents()).toEqual([...Object.values(texts.faces), texts.skip]);
    await expectAxeClean(page, "rating");
    await face(page, 2).tap();
    await page.locator(".reasons").waitFor();
    expect((await ratingsOf(hall)).n).toBe(n + 1);
    expect(await page.locator(".reasons button").count()).toBe(6);
    await expectAxeClean(page, "reasons");
    await page.locator(".reasons button").nth(1).tap();
    await page.locator(".reasons button").nth(3).tap();
    await onward(page).tap();
    await titleIs(page, texts.questionsTitle);
    expect(await page.locator(".question legend").allTextContents()).toEqual([
      texts.procedureTitle,
      texts.providerTitle,
    ]);
    await page.locator(".question").nth(1).locator('[data-score="5"]').tap();
    await page.locator('.question__face[aria-pressed="true"]').waitFor();
    await expectAxeClean(page, "procedure and provider apart (R11)");
    if (process.env["DAWR_PICTURES"]) {
      await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/kiosk-further-${language}-${size.width}.png` });
    }
    await tapAfresh(page, onward(page));
    await titleIs(page, texts.thanks);
    await expectAxeClean(page, "thanks");
    await page.locator(".start__ways").waitFor({ timeout: 10_000 });
    await page.close();
  });

  test("is told kindly about a number that nobody has today, and may rate all the same", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk({ language, size });
    await ways(page).first().tap();
    await titleIs(page, texts.findTicketTitle);
    await page.keyboard.type("z98");
    await page.keyboard.press("Enter");
    await titleIs(page, states.ticketNotFound.title);
    await expectAxeClean(page, "not found");
    await button(page, texts.newTicket).tap();
    await page.locator(".start__ways").waitFor();

    const { n } = await ratingsOf(hall);
    await tapAfresh(page, ways(page).nth(1));
    await button(page, texts.withTicket).tap();
    await titleIs(page, texts.findTicketTitle);
    await page.keyboard.type("Z98");
    await onward(page).tap();
    await page.locator(".ui-notice", { hasText: texts.rateWithoutTicket }).waitFor();
    await tapAfresh(page, face(page, 4));
    await page.locator(".reasons").waitFor();
    expect((await ratingsOf(hall)).n).toBe(n + 1);
    await page.close();
  });
});

test("a ticket called while it is still on the screen says where to go", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk();
  await services(page).nth(5).tap();
  await onward(page).tap();
  await slipCode(page).waitFor();
  await hall.act(hall.officer, { type: "OpenCounter", counter: "1" });
  await hall.act(hall.officer, { type: "CallNext", counter: "1" });
  await titleIs(page, kioskStateTexts.ar.ticket.called.title);
  expect(await page.locator(".kiosk__hint").textContent()).toBe(kioskTexts.ar.goNow);
  await page.close();
});

test("paper is 80 mm wide, in both languages, and a broken printer loses no ticket", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk();
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { hasPrinted: true }) }));
  await services(page).first().tap();
  await onward(page).tap();
  await slipCode(page).waitFor();
  const code = (await slipCode(page).textContent()) ?? "";
  await button(page, kioskTexts.ar.print).tap();
  await page.locator(".kiosk__line", { hasText: kioskTexts.ar.printing }).waitFor();
  expect(await page.evaluate(() => Reflect.get(window, "hasPrinted"))).toBe(true);

  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".sheet");
  expect(await sheet.isVisible()).toBe(true);
  for (const part of [".kiosk__head", ".kiosk__main", ".aids"]) {
    expect(await page.locator(part).isVisible(), part).toBe(false);
  }
  const paper = await sheet.innerText();
  for (const word of [code, kioskTexts.ar.printedKeep, kioskTexts.en.printedKeep]) expect(paper).toContain(word);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [width = 0] = (/\/MediaBox \[0 0 ([\d.]+) [\d.]+\]/u.exec(pdf)?.slice(1) ?? []).map(Number);
  expect((width / 72) * 25.4).toBeCloseTo(80, 0);
  await page.emulateMedia({ media: "screen" });

  await page.evaluate(() => {
    window.print = () => {
      throw new Error("no printer");
    };
  });
  await tapAfresh(page, button(page, kioskTexts.ar.print));
  await page.locator(".kiosk__line", { hasText: kioskTexts.ar.printFailed }).waitFor();
  expect(await slipCode(page).textContent()).toBe(code);
  await page.close();
});
