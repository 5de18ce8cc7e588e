import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { expectAxeClean } from "../support/axe.ts";
import { startTestHub } from "../support/hub.ts";
import { strike } from "../support/strike.ts";
import {
  currentCode,
  dialog,
  enter,
  message,
  nextButton,
  openCounter,
  openStage,
  type Stage,
  texts,
} from "./staff-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(LANGUAGES)("two people in %s", (language) => {
  const t = texts(language);

  test("a counter is for one: taking over asks, and the other desk sees it at once", async () => {
    const office = await stage.office();
    const first = await office.person("noura", ["officer"]);
    const second = await office.person("sara", ["officer"]);
    const [one, two] = [await stage.screen(), await stage.screen()];
    await enter(one, stage, first, language);
    await openCounter(one, 1);
    await enter(two, stage, second, language);
    await two.locator(".choice__counter").first().getByText("noura").waitFor();
    await two.keyboard.press("Digit1");
    await dialog(two).getByRole("heading").waitFor();
    await expectAxeClean(two, "taking over");
    await dialog(two).getByRole("button", { name: t.takeOver.confirm }).click();
    await two.locator(".desk-header").waitFor();
    await one.locator(".choice__counter").first().getByText("sara").waitFor();

    await office.checkIn(1);
    await two.locator(".idle .ui-code").waitFor();
    await strike(two);
    await currentCode(two).waitFor();
    await one.locator(".choice__counter").first().getByText(t.choose.with).waitFor();
    await Promise.all([one.context().close(), two.context().close()]);
  });

  test("forty wait, and the next action is in sight without scrolling", async () => {
    const office = await stage.office();
    const officer = await office.person("noura", ["officer"]);
    await office.checkIn(20);
    await office.checkIn(20, "inquiry");
    const page = await stage.screen({ width: 1280, height: 720 });
    await enter(page, stage, officer, language);
    await openCounter(page, 1);
    await page.locator(".side__count", { hasText: "40" }).waitFor();
    expect(await page.locator(".visit-row").count()).toBe(40);
    const seen = await page.evaluate(() => ({
      isWhole:
        document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth,
      button: document.querySelector(".next-bar .ui-button--primary")?.getBoundingClientRect().bottom ?? Infinity,
    }));
    expect(seen.isWhole).toBe(true);
    expect(seen.button).toBeLessThanOrEqual(720);

    await page.getByLabel(t.filter).selectOption("inquiry");
    await page.getByText(t.filtered).waitFor();
    expect(await page.locator(".visit-row").count()).toBe(20);
    await page.reload();
    await page.getByText(t.filtered).waitFor();
    await strike(page);
    await currentCode(page).filter({ hasText: "B-001" }).waitFor();
    await page.context().close();
  });

  test.each([
    { width: 1024, height: 768 },
    { width: 768, height: 1024 },
  ])("on a tablet of $width × $height nothing runs over the edge", async (size) => {
    const office = await stage.office();
    const officer = await office.person("noura", ["officer"]);
    await office.checkIn(5);
    const page = await stage.screen(size);
    await enter(page, stage, officer, language);
    await openCounter(page, 1);
    await nextButton(page).click();
    await currentCode(page).waitFor();
    await expectAxeClean(page, `desk of ${size.width}`);
    const over = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".workplace *")]
        .filter((each) => each.checkVisibility() && getComputedStyle(each).position !== "absolute")
        .filter((each) => {
          const box = each.getBoundingClientRect();
          return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
        })
        .map((each) => each.className),
    );
    expect(over).toEqual([]);
    await page.context().close();
  });
});

test("without the hub nothing is done twice: not sent, then sent again with the same intention", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dawr-staff-"));
  const before = await openStage(await startTestHub({ folder }));
  const office = await before.office();
  const officer = await office.person("noura", ["officer"]);
  await office.checkIn(2);
  const page = await before.screen();
  const t = texts("en");
  await enter(page, before, officer, "en");
  await openCounter(page, 1);
  const { port } = before.hub.hub;
  await before.hub.close();
  await page.getByText(staffTexts.en.offlineTitle).waitFor();
  await expectAxeClean(page, "desk without the hub");
  await strike(page);
  await page.getByText(t.notSentHint).waitFor({ timeout: 60_000 });
  await expectAxeClean(page, "not sent");

  const again = await startTestHub({ folder, settings: { port } });
  await page.getByText(staffTexts.en.offlineTitle).waitFor({ state: "detached" });
  await page.getByRole("button", { name: t.sendAgain }).click();
  await currentCode(page).filter({ hasText: "B-001" }).waitFor();
  await message(page).waitFor();
  const view = await again.must<{ data: { waiting: unknown[] } }>(
    "GET",
    `/offices/${office.id}/views/desk`,
    undefined,
    officer.token,
  );
  expect(view.data.waiting).toHaveLength(1);
  await page.context().close();
  await again.close();
  await before.close().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});
