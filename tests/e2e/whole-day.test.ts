import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../shared/i18n/languages.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { expectAxeClean } from "../support/axe.ts";
import { strike } from "../support/strike.ts";
import { face, onward, services, slipCode, speak, tall, tapAfresh, typeNumber, ways } from "./kiosk-stage.ts";
import {
  currentCode,
  dialog,
  enter,
  nextButton,
  type Office,
  openCounter,
  openStage,
  type Stage,
} from "./staff-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Pairs a screen of the hall by its one-time code, as the administrator would. */
async function paired(office: Office, kind: "kiosk" | "display", language: Language): Promise<Page> {
  const { code } = await stage.hub.must<{ code: string }>("POST", "/devices", { office: office.id, kind });
  const page = await stage.screen(kind === "kiosk" ? tall : { width: 1920, height: 1080 }, kind === "kiosk");
  await page.goto(`${stage.hub.url}/${kind}/${kind === "display" ? `?lang=${language}` : ""}#pair=${code}`);
  await page.locator(kind === "kiosk" ? ".start__ways" : ".board").waitFor();
  if (kind === "kiosk") await speak(page, language);
  return page;
}

async function press(page: Page, means: string): Promise<void> {
  await nextButton(page).and(page.locator(":not([aria-busy])")).filter({ hasText: means }).waitFor();
  await strike(page);
}

const shows = (board: Page, code: string) => board.locator(".now__code", { hasText: code }).waitFor();

describe.each(LANGUAGES)("a visitor's whole way, in %s", (language) => {
  const desk = deskTexts[language];

  test("touch → wall → call → referral and back → finish → rating → the manager's chart, all live", async () => {
    const office = await stage.office();
    const officer = await office.person("noura", ["officer"]);
    const researcher = await office.person("nouf", ["researcher"]);
    const manager = await office.person("reem", ["manager"]);
    const kiosk = await paired(office, "kiosk", language);
    const board = await paired(office, "display", language);
    const [atDesk, inRoom, overview] = await Promise.all([stage.screen(), stage.screen(), stage.screen()]);
    await enter(atDesk, stage, officer, language);
    await openCounter(atDesk, 1);
    await enter(inRoom, stage, researcher, language);
    await openCounter(inRoom, 5);
    await enter(overview, stage, manager, language);

    await services(kiosk).nth(1).tap();
    await onward(kiosk).waitFor();
    await tapAfresh(kiosk, onward(kiosk));
    await slipCode(kiosk).waitFor();
    const code = (await slipCode(kiosk).textContent()) ?? "";
    expect(code).toBe("B-001");
    await tapAfresh(kiosk, onward(kiosk));

    await atDesk.locator(".idle .ui-code", { hasText: code }).waitFor();
    await press(atDesk, desk.callNext);
    await currentCode(atDesk).filter({ hasText: code }).waitFor();
    await shows(board, code);
    await expectAxeClean(board, "the wall with a call");
    await press(atDesk, desk.start);
    await atDesk.locator(".visit--serving").waitFor();
    await atDesk.keyboard.press("KeyF");
    await dialog(atDesk).getByText("nouf").click();
    await dialog(atDesk)
      .getByText(desk.referReasons[0] ?? "")
      .click();
    await dialog(atDesk).locator("button[type=submit]").click();
    await atDesk.locator(".idle").waitFor();

    await press(inRoom, desk.callNext);
    await currentCode(inRoom).filter({ hasText: code }).waitFor();
    await shows(board, code);
    await press(inRoom, desk.start);
    await inRoom.locator(".visit--serving").waitFor();
    await inRoom.keyboard.press("KeyO");
    await dialog(inRoom)
      .getByText(desk.returnReasons[0] ?? "")
      .click();
    await dialog(inRoom).locator("button[type=submit]").click();
    await inRoom.locator(".visit").waitFor({ state: "detached" });

    await press(atDesk, desk.callNext);
    await atDesk
      .locator(".details")
      .getByText(desk.returnReasons[0] ?? "")
      .waitFor();
    await expectAxeClean(atDesk, "the desk with the visitor who came back");
    await press(atDesk, desk.start);
    await atDesk.locator(".visit--serving").waitFor();
    await press(atDesk, desk.finish);
    await atDesk.locator(".idle").waitFor();

    await rateNine(office);
    await overview.getByText(overviewTexts[language].fewAnswers(9, 10)).waitFor();
    // The kiosk has forgotten the visitor, the language too.
    await speak(kiosk, language);
    await tapAfresh(kiosk, ways(kiosk).nth(1));
    await kiosk.getByRole("button", { name: kioskTexts[language].withTicket }).tap();
    await typeNumber(kiosk, code);
    await tapAfresh(kiosk, onward(kiosk));
    await face(kiosk, 5).waitFor();
    await expectAxeClean(kiosk, "the faces");
    await tapAfresh(kiosk, face(kiosk, 5));
    await overview.locator('[data-figure="satisfaction"]', { hasText: "100%" }).waitFor();
    await expectAxeClean(overview, "the manager's page");
    expect(await overview.locator('[data-figure="satisfaction"]').textContent()).toMatch(/72/u);
    await Promise.all([kiosk, board, atDesk, inRoom, overview].map((page) => page.context().close()));
  });
});

/** Nine satisfied visitors before ours: the tenth answer makes the share worth showing. */
async function rateNine(office: Office): Promise<void> {
  const { code } = await stage.hub.must<{ code: string }>("POST", "/devices", { office: office.id, kind: "kiosk" });
  const { token } = await stage.hub.must<{ token: string }>("POST", "/devices/claim", { code });
  // Each names a visit: so many touches without one would look like play.
  for (const { ticket } of await office.checkIn(9)) {
    await office.send(token, { type: "Abandon", ticket });
    await office.send(token, { type: "RateVisit", ticket, score: 5, mode: "kiosk" });
  }
}
