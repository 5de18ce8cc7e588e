import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../shared/i18n/languages.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { rejectionText } from "../../shared/i18n/texts/rejections.ts";
import { isolated } from "../../shared/i18n/ticket-code.ts";
import { expectAxeClean } from "../support/axe.ts";
import { rested, strike } from "../support/strike.ts";
import {
  currentCode,
  dialog,
  enter,
  message,
  nextButton,
  type Office,
  openCounter,
  openStage,
  type Person,
  type Stage,
  texts,
} from "./staff-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const sizes = { ar: { width: 1440, height: 900 }, en: { width: 1280, height: 720 } } as const;

async function deskOf(
  language: Language,
  waiting: number,
): Promise<{ readonly page: Page; readonly office: Office; readonly officer: Person }> {
  const office = await stage.office();
  const officer = await office.person("noura", ["officer"]);
  await office.checkIn(waiting);
  const page = await stage.screen(sizes[language]);
  await enter(page, stage, officer, language);
  await openCounter(page, 3);
  return { page, office, officer };
}

/** Waits until the screen says this of that ticket. */
async function says(page: Page, sentence: (code: string) => string, code: string): Promise<void> {
  await message(page)
    .filter({ hasText: sentence(isolated(code)) })
    .waitFor();
}

async function sees(page: Page, code: string): Promise<void> {
  await currentCode(page).filter({ hasText: code }).waitFor();
  await isAnswered(page);
}

/** The view may come before the answer; until then the desk takes no other deed. */
async function isAnswered(page: Page): Promise<void> {
  await nextButton(page).and(page.locator(":not([aria-busy])")).waitFor();
}

/** Marks a no-show by its key as soon as the grace is over; before that the button counts down. */
async function missTheCall(page: Page, words: string): Promise<void> {
  await page.locator(".visit__calls button:disabled", { hasText: new RegExp(`^${words} 0:0\\d`, "u") }).waitFor();
  await page.locator(".visit__calls button:not(:disabled)", { hasText: words }).waitFor();
  await page.keyboard.press("KeyN");
}

/** Presses the space bar once it means this. */
async function step(page: Page, means: string): Promise<void> {
  await nextButton(page)
    .and(page.locator(":not([aria-busy])"))
    .filter({ hasText: new RegExp(`^${means}`, "u") })
    .waitFor();
  await strike(page);
}

describe.each(LANGUAGES)("the desk in %s", (language) => {
  const t = texts(language);

  test("choosing a counter, calling, serving and finishing take one key each", async () => {
    const office = await stage.office();
    const officer = await office.person("noura", ["officer"]);
    const colleague = await office.person("sara", ["officer"]);
    await office.send(colleague.token, { type: "OpenCounter", counter: "2" });
    await office.checkIn(3);
    const page = await stage.screen(sizes[language]);
    await enter(page, stage, officer, language);

    const others = page.locator(".choice__counter").nth(1);
    await others.getByText("sara").waitFor();
    await expectAxeClean(page, "choice of a counter");
    await openCounter(page, 3);
    await nextButton(page).filter({ hasText: t.callNext }).waitFor();
    await expectAxeClean(page, "desk with nobody");

    await step(page, t.callNext);
    await sees(page, "B-001");
    await says(page, t.done.called, "B-001");
    await expectAxeClean(page, "desk with somebody called");
    await step(page, t.start);
    await page.locator(".visit--serving").waitFor();
    await expectAxeClean(page, "desk with somebody served");
    await step(page, t.finishAndCall);
    await sees(page, "B-002");
    await step(page, t.start);
    await step(page, t.finishAndCall);
    await sees(page, "B-003");
    await page.locator(".desk-header").getByText(t.finished(2)).waitFor();
    await step(page, t.start);
    await step(page, t.finish);
    await page.getByText(t.nobodyWaitingHint).waitFor();
    await expectAxeClean(page, "desk with nobody waiting");
    expect((await office.desk(officer.token)).counter?.finished).toBe(3);

    await office.checkIn(1, "inquiry");
    await page.locator(".idle .ui-code", { hasText: "A-001" }).waitFor();
    await page.getByRole("button", { name: t.closeCounter }).click();
    await page.locator(".choice").waitFor();
    await page.context().close();
  });

  test("a call, a hold and a no-show can be taken back within five seconds", async () => {
    const { page, office, officer } = await deskOf(language, 2);
    const undo = message(page).getByRole("button", { name: commonTexts[language].undo });
    await step(page, t.callNext);
    await undo.click();
    await says(page, t.done.returned, "B-001");
    expect((await office.desk(officer.token)).waiting.map(({ code }) => code)).toEqual(["B-001", "B-002"]);

    await step(page, t.callNext);
    await sees(page, "B-001");
    await page.keyboard.press("KeyH");
    await says(page, t.done.held, "B-001");
    await page.keyboard.press("KeyZ");
    await says(page, t.done.resumed, "B-001");

    await step(page, t.callNext);
    await missTheCall(page, t.noShow);
    await says(page, t.done.missed, "B-001");
    expect((await office.desk(officer.token)).waiting.map(({ code }) => code)).toEqual(["B-002", "B-001"]);
    await step(page, t.callNext);
    await sees(page, "B-002");
    await step(page, t.start);
    await step(page, t.finishAndCall);
    await sees(page, "B-001");
    await missTheCall(page, t.noShow);
    await says(page, t.done.noShow, "B-001");
    expect((await office.desk(officer.token)).noShows.map(({ code }) => code)).toEqual(["B-001"]);
    await page.keyboard.press("KeyZ");
    await says(page, t.done.readmitted, "B-001");
    await page.context().close();
  });

  test("a hand that trembles calls, and does not start what it called; the large button likewise", async () => {
    const { page, office, officer } = await deskOf(language, 2);
    await nextButton(page).filter({ hasText: t.callNext }).waitFor();
    // Once more as soon as the call stands there, before a hand could be slow.
    await page.evaluate(() => {
      const again = new KeyboardEvent("keydown", { code: "Space", key: " ", bubbles: true, cancelable: true });
      new MutationObserver((_, watch) => {
        if (!document.querySelector(".visit--called") || document.querySelector(".next-bar [aria-busy]")) return;
        watch.disconnect();
        document.body.dispatchEvent(again);
        document.body.dataset["struck"] = "";
      }).observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    await page.keyboard.press("Space");
    await page.locator("body[data-struck]").waitFor({ state: "attached" });
    await strike(page);
    await page.locator(".visit--serving").waitFor();
    await sees(page, "B-001");
    const first = (await office.desk(officer.token)).current;
    expect([first?.code, first?.phase]).toEqual(["B-001", "serving"]);

    await rested(page);
    await nextButton(page).dblclick();
    await sees(page, "B-002");
    await rested(page);
    expect((await office.desk(officer.token)).current).toMatchObject({ phase: "called", calls: 1 });

    await page.getByRole("button", { name: t.recall, exact: true }).dblclick();
    await says(page, t.done.recalled, "B-002");
    await rested(page, "KeyR");
    expect((await office.desk(officer.token)).current?.calls).toBe(2);
    await page.context().close();
  });

  test("a finish can be taken back: the visit stands at its counter again, and counts once (S7)", async () => {
    const { page, office, officer } = await deskOf(language, 1);
    const finished = async () => (await office.desk(officer.token)).counter?.finished;
    await step(page, t.callNext);
    await sees(page, "B-001");
    await step(page, t.start);
    await page.locator(".visit--serving").waitFor();
    await step(page, t.finish);
    await says(page, t.done.finished, "B-001");
    await page.keyboard.press("KeyZ");
    await says(page, t.done.reopened, "B-001");
    await page.locator(".visit--serving").waitFor();
    expect(await finished()).toBe(0);
    await step(page, t.finish);
    await says(page, t.done.finished, "B-001");
    await expectAxeClean(page, "finished, with the way back");
    await page.getByText(t.nobodyWaitingHint).waitFor();
    expect(await finished()).toBe(1);
    await page.context().close();
  });

  test("transfer, referral and outcome are asked in dialogs that say what is missing", async () => {
    const { page, office, officer } = await deskOf(language, 4);
    await office.person("nouf", ["researcher"]);
    await step(page, t.callNext);
    await sees(page, "B-001");
    await step(page, t.start);
    await page.locator(".visit--serving").waitFor();
    await isAnswered(page);
    await page.keyboard.press("KeyT");
    await dialog(page).waitFor();
    await expectAxeClean(page, "transfer");
    const rooms = (await office.desk(officer.token)).services.find(({ id }) => id === "researcher");
    await dialog(page)
      .getByText(rooms?.name[language] ?? "", { exact: true })
      .click();
    await page.keyboard.press("Enter");
    await page.locator(".idle").waitFor();

    await step(page, t.callNext);
    await sees(page, "B-002");
    await page.keyboard.press("KeyF");
    await dialog(page).getByText("nouf").waitFor();
    await dialog(page).locator("button[type=submit]").click();
    await dialog(page).getByText(t.chooseReason).waitFor();
    await expectAxeClean(page, "referral without a reason");
    await dialog(page).getByText("nouf").click();
    await dialog(page).getByLabel(t.ownWords).fill("a family of six, moved last month");
    await dialog(page).locator("button[type=submit]").click();
    await page.locator(".idle").waitFor();

    await step(page, t.callNext);
    await sees(page, "B-003");
    await page.keyboard.press("KeyE");
    await dialog(page).getByText(t.outcomes.notAnswered).click();
    await dialog(page).locator("button[type=submit]").click();
    await dialog(page).getByText(t.chooseReason).waitFor();
    await expectAxeClean(page, "outcome without a reason");
    await dialog(page)
      .getByText(t.notAnsweredReasons[0] ?? "")
      .click();
    await page.keyboard.press("Enter");
    await says(page, t.done.finished, "B-003");
    const view = await office.desk(officer.token);
    expect(view.counter?.finished).toBe(1);
    expect(view.waiting.map(({ code }) => code)).toEqual(["B-004"]);
    await page.context().close();
  });

  test("out of turn needs permission: the rule is said where it was asked", async () => {
    const { page, office } = await deskOf(language, 3);
    const senior = await office.person("sara", ["officer"], ["callOutOfTurn"]);
    const other = await stage.screen(sizes[language]);
    await enter(other, stage, senior, language);
    await openCounter(other, 1);
    for (const screen of [page, other]) {
      await screen.keyboard.press("KeyL");
      await screen.keyboard.press("ArrowDown");
      await screen.keyboard.press("ArrowDown");
      await screen.keyboard.press("Enter");
      await dialog(screen)
        .getByText(t.outOfTurnReasons[0] ?? "")
        .click();
      await dialog(screen).locator("button[type=submit]").click();
      if (screen === page) {
        await dialog(page)
          .getByText(rejectionText(language, { code: "OutOfTurnNotPermitted" }))
          .waitFor();
        await expectAxeClean(page, "refused out of turn");
        await page.keyboard.press("Escape");
        await dialog(page).waitFor({ state: "detached" });
      }
    }
    await sees(other, "B-003");
    await Promise.all([page.context().close(), other.context().close()]);
  });

  test("S6 who waits is put on hold with a reason, who is at the counter without", async () => {
    const { page, office, officer } = await deskOf(language, 3);
    await page.keyboard.press("KeyL");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("button", { name: t.hold }).click();
    await dialog(page).getByText(t.holdHint).waitFor();
    await expectAxeClean(page, "why on hold");
    // Without a reason it stays open.
    await dialog(page).locator("button[type=submit]").click();
    await dialog(page)
      .getByText(t.holdReasons[0] ?? "")
      .click();
    await dialog(page).locator("button[type=submit]").click();
    await says(page, t.done.held, "B-002");
    expect((await office.desk(officer.token)).held.map(({ code }) => code)).toEqual(["B-002"]);
    await page.context().close();
  });

  test("a break has its reason, and the sheet lists the keys", async () => {
    const { page, office, officer } = await deskOf(language, 1);
    await page.keyboard.press("KeyP");
    await page.locator("[role=menuitem]:focus").waitFor();
    await expectAxeClean(page, "reasons of a break");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText(t.pausedFor(t.pauseReasons.break)).waitFor();
    expect((await office.desk(officer.token)).counter?.paused).toBe("break");
    await expectAxeClean(page, "desk in a break");
    await page.keyboard.press("Shift+Slash");
    await dialog(page).getByText(t.sheet.title).waitFor();
    await expectAxeClean(page, "sheet of keys");
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    await page.keyboard.press("KeyP");
    await nextButton(page).filter({ hasText: t.callNext }).waitFor();
    await page.context().close();
  });
});
