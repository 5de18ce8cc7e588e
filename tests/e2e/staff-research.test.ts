import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { rejectionText } from "../../shared/i18n/texts/rejections.ts";
import { expectAxeClean } from "../support/axe.ts";
import { strike } from "../support/strike.ts";
import { currentCode, dialog, enter, message, openCounter, openStage, type Stage, texts } from "./staff-stage.ts";

let stage: Stage;

/** The referral of that code in the group of that title. */
function inGroup(page: Page, title: string, code: string) {
  return page.getByRole("region", { name: title, exact: true }).locator(".referral", { hasText: code });
}

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(LANGUAGES)("the researcher in %s", (language) => {
  const t = texts(language);

  /** An officer at counter 1 who refers, and the researcher's screen in her room. */
  async function rooms() {
    const office = await stage.office();
    const officer = await office.person("noura", ["officer"]);
    const nouf = await office.person("nouf", ["researcher"]);
    const hind = await office.person("hind", ["researcher"]);
    await office.send(officer.token, { type: "OpenCounter", counter: "1" });
    const refer = async (to: "pool" | { readonly researcher: string }, reason: string) => {
      const { ticket, code } = await office.send(officer.token, { type: "CallNext", counter: "1" });
      await office.send(officer.token, { type: "Refer", ticket, to, reason });
      return code;
    };
    const page = await stage.screen();
    await page.addInitScript(() => {
      const { start } = OscillatorNode.prototype;
      OscillatorNode.prototype.start = function (from) {
        document.documentElement.dataset["rung"] = String(Number(document.documentElement.dataset["rung"] ?? 0) + 1);
        start.call(this, from);
      };
    });
    await enter(page, stage, nouf, language);
    return { office, officer, nouf, hind, refer, page };
  }

  test("a new referral is seen and heard unless silenced, received, and returned to the same officer", async () => {
    const { office, officer, nouf, refer, page } = await rooms();
    await page.getByText(t.referrals.none).waitFor();
    await expectAxeClean(page, "no referrals");
    await office.checkIn(2);
    const code = await refer({ researcher: nouf.username }, "the procedure is unclear");
    await page.locator(".referral", { hasText: code }).getByText(t.referrals.fresh).waitFor();
    expect(await page.title()).toMatch(/^\(1\)/u);
    await page.locator(".rail__news").waitFor();
    const rung = () => page.evaluate(() => document.documentElement.dataset["rung"]);
    expect(await rung()).toBe("1");
    await expectAxeClean(page, "a new referral");
    await page.getByRole("button", { name: t.referrals.sound, exact: true }).click();
    const silent = await refer({ researcher: nouf.username }, "the procedure is unclear");
    await page.locator(".referral", { hasText: silent }).waitFor();
    expect(await rung()).toBe("1");
    await office.checkIn(1);

    await openCounter(page, 5);
    const card = page.locator(".referral", { hasText: code });
    await card.getByText("the procedure is unclear").waitFor();
    await card.getByText("noura").waitFor();
    await card.getByRole("button", { name: t.referrals.accept }).click();
    await currentCode(page).filter({ hasText: code }).waitFor();
    await page.locator(".rail__news").waitFor({ state: "detached" });
    expect(await page.title()).not.toMatch(/^\(/u);
    await strike(page);
    await page.locator(".visit--serving").waitFor();
    await expectAxeClean(page, "a referral being served");

    await page.keyboard.press("KeyO");
    await dialog(page)
      .getByText(t.returnReasons[0] ?? "")
      .click();
    await page.keyboard.press("Enter");
    await message(page).waitFor();
    await page.locator(".visit").waitFor({ state: "detached" });
    const { next, waiting } = await office.desk(officer.token);
    expect(next?.code).toBe(code);
    expect(next?.returned).toBe(t.returnReasons[0]);
    expect(waiting).toHaveLength(2);

    const desk = await stage.screen();
    await enter(desk, stage, officer, language);
    await desk.locator(".idle").getByText(t.returnedMark).waitFor();
    await strike(desk);
    await desk
      .locator(".details")
      .getByText(t.returnReasons[0] ?? "")
      .waitFor();
    await expectAxeClean(desk, "back from the researcher");
    await Promise.all([page.context().close(), desk.context().close()]);
  });

  test("declining needs a reason and hands it to the pool; another one than the next needs permission", async () => {
    const { office, nouf, hind, refer, page } = await rooms();
    await office.checkIn(3);
    const mine = await refer({ researcher: nouf.username }, "first");
    const pooled = await refer("pool", "second");
    const fallen = await refer({ researcher: hind.username }, "third");
    await inGroup(page, t.referrals.mine, mine).waitFor();
    await inGroup(page, t.referrals.pool, pooled).waitFor();
    await inGroup(page, t.referrals.fallen, fallen).waitFor();
    await openCounter(page, 6);

    const last = page.locator(".referral", { hasText: fallen });
    await last.getByRole("button", { name: t.referrals.accept }).click();
    await dialog(page)
      .getByText(t.outOfTurnReasons[0] ?? "")
      .click();
    await dialog(page).locator("button[type=submit]").click();
    await dialog(page)
      .getByText(rejectionText(language, { code: "OutOfTurnNotPermitted" }))
      .waitFor();
    await page.keyboard.press("Escape");

    const first = page.locator(".referral", { hasText: mine });
    await first.getByRole("button", { name: t.referrals.decline }).click();
    await dialog(page).locator("button[type=submit]").click();
    await dialog(page).getByText(t.chooseReason).waitFor();
    await expectAxeClean(page, "declining without a reason");
    await dialog(page).getByLabel(t.ownWords).fill("with another case");
    await dialog(page).locator("button[type=submit]").click();
    await first.waitFor({ state: "detached" });

    const other = await stage.screen();
    await enter(other, stage, hind, language);
    await inGroup(other, t.referrals.pool, mine).waitFor();
    await Promise.all([page.context().close(), other.context().close()]);
  });
});
