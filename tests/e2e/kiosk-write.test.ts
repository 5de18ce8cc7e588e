import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { writeTexts } from "../../shared/i18n/texts/kiosk-write.ts";
import type { ImprovementView } from "../../shared/views/improvement.ts";
import type { ImprovementsView } from "../../shared/views/improvements.ts";
import { expectAxeClean } from "../support/axe.ts";
import {
  button,
  face,
  onward,
  openStage,
  type Size,
  type Stage,
  small,
  speak,
  tall,
  tapAfresh,
  title,
  titleIs,
  typeNumber,
  until,
  type Visited,
  ways,
} from "./kiosk-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_SCREENS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

const area = (page: Page) => page.locator(".write__area");
const shown = (page: Page) => area(page).inputValue();

/** Touches the keys of the kiosk's own keyboard, one after another. */
async function typeWords(page: Page, words: string): Promise<void> {
  for (const letter of words) {
    const key = letter === " " ? page.locator(".board__key--space") : keyOf(page, letter);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 160)));
    await key.tap();
  }
}

const keyOf = (page: Page, letter: string) => page.locator(".board__key:not(.board__key--deed)", { hasText: letter });

/** What a manager reads of what came in first; undefined while nothing did. */
async function received({ office, tokens }: Visited): Promise<ImprovementView["suggestion"] | undefined> {
  const at = `/offices/${office}/views`;
  const look = <View>(path: string) =>
    stage.hub.must<{ data: View }>("GET", `${at}/${path}`, undefined, tokens.manager);
  const { data } = await look<ImprovementsView>("improvements");
  const number = data.suggestions.flatMap(({ rows }) => rows).at(0)?.number;
  if (number === undefined) return undefined;
  const { suggestion } = (await look<ImprovementView>(`improvement?code=${number}`)).data;
  // Words are opened from the vault after the first look.
  return suggestion?.text === "" ? undefined : suggestion;
}

/** Everything this browser holds, on the screen and off it. */
const everything = (page: Page) =>
  page.evaluate(async () => {
    const kept: unknown[] = [document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }];
    for (const { name = "" } of await indexedDB.databases()) {
      const base = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of base.objectStoreNames) {
        kept.push(
          await new Promise((resolve) => {
            const reading = base.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
          }),
        );
      }
      base.close();
    }
    return JSON.stringify(kept);
  });

async function openWriting(hall: Visited, language: "ar" | "en", size: Size, isTimed = false): Promise<Page> {
  const page = await hall.kiosk({ language, size, isTimed });
  await ways(page).nth(2).tap();
  await area(page).waitFor();
  return page;
}

describe.each([
  { language: "ar", size: tall, words: "كراسي أكثر", typed: "كراسي أكثر" },
  { language: "en", size: small, words: "more seats", typed: "More seats" },
] as const)("writing at the kiosk, in $language", ({ language, size, words, typed }) => {
  const texts = writeTexts[language];

  test("R20 a suggestion typed on the panel arrives with its words and has a number; a mobile is left by consent alone", async () => {
    const hall = await stage.hall();
    const page = await openWriting(hall, language, size);
    await expectAxeClean(page, "writing");
    expect(await onward(page).isDisabled()).toBe(true);
    await typeWords(page, words.slice(0, 4));
    await page.locator(".board__key--erase").tap();
    await typeWords(page, words.slice(3));
    await until(() => shown(page), typed);
    await picture(page, `kiosk-write-${language}`);
    const main = await page
      .locator(".kiosk__main")
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(main, "all of it is in sight").toBeLessThanOrEqual(1);

    await tapAfresh(page, onward(page));
    await titleIs(page, texts.answerTitle);
    await expectAxeClean(page, "an answer");
    await typeNumber(page, "0507654321");
    expect(await onward(page).isDisabled(), "no mobile without consent").toBe(true);
    await button(page, texts.mayKeep).tap();
    await picture(page, `kiosk-write-answer-${language}`);
    await tapAfresh(page, onward(page));
    await titleIs(page, texts.written);
    await page.getByText("S-2026-0001").waitFor();
    await expectAxeClean(page, "written");
    await picture(page, `kiosk-written-${language}`);
    expect(await everything(page)).not.toMatch(/0507654321|966507654321/u);

    await expect.poll(() => received(hall)).toBeDefined();
    const filed = await received(hall);
    expect(filed).toMatchObject({ text: typed, kind: "suggestion", channel: "interview" });
    const person = await stage.hub.must<object>(
      "GET",
      `/offices/${hall.office}/persons/${filed?.person}?why=suggestion`,
      undefined,
      hall.tokens.manager,
    );
    expect(person).toMatchObject({
      mobile: "+966507654321",
      consents: [{ purpose: "serviceData", isGiven: true, method: "online" }],
    });
    await page.close();
  });

  test("R20 letters of both languages and a keyboard that is plugged in write the same words, at the caret", async () => {
    const hall = await stage.hall();
    const page = await openWriting(hall, language, size);
    await area(page).focus();
    await page.keyboard.type("abc");
    await page.keyboard.press("ArrowLeft");
    await page.locator(".board__key--language", { hasText: language === "ar" ? "English" : "العربية" }).tap();
    await keyOf(page, language === "ar" ? "x" : "س").tap();
    await until(() => shown(page), language === "ar" ? "abxc" : "abسc");
    await page.locator(".board__key--signs").tap();
    await typeWords(page, "7");
    await expectAxeClean(page, "figures and signs");
    await picture(page, `kiosk-write-signs-${language}`);
    await tapAfresh(page, page.locator(".ui-segmented__segment", { hasText: texts.kinds.complaint }));
    await tapAfresh(page, onward(page));
    await tapAfresh(page, button(page, texts.sendWithout));
    await titleIs(page, texts.written);
    await expect
      .poll(() => received(hall))
      .toMatchObject({
        text: language === "ar" ? "abx7c" : "abس7c",
        kind: "complaint",
        person: null,
      });
    await page.close();
  });

  test("nothing of a draft stays when nobody is there any more", async () => {
    const hall = await stage.hall();
    const page = await openWriting(hall, language, size, true);
    await area(page).focus();
    await page.keyboard.type("xyzzy");
    await page.clock.runFor(51_000);
    await page.locator(".start__ways").waitFor();
    expect(await everything(page)).not.toContain("xyzzy");
    await ways(page).nth(2).tap();
    await area(page).waitFor();
    expect(await shown(page)).toBe("");
    await page.close();
  });

  test("without the hub the words are kept, no mobile is asked for, and they arrive once when it is back", async () => {
    const hall = await stage.hall();
    const page = await openWriting(hall, language, size);
    await page.context().setOffline(true);
    await page.getByText(texts.withoutHub).waitFor();
    await typeWords(page, words);
    await expectAxeClean(page, "writing without the hub");
    await picture(page, `kiosk-write-away-${language}`);
    await tapAfresh(page, onward(page));
    await titleIs(page, texts.writtenKept);
    expect(await received(hall)).toBeUndefined();
    await page.context().setOffline(false);
    await expect.poll(() => received(hall), { timeout: 30_000 }).toMatchObject({ text: typed });
    await until(async () => (await everything(page)).includes(typed), false);
    await page.close();
  });
});

test("R20 after a rating whoever likes writes a suggestion; what was answered is stored before", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk({ language: "en" });
  await ways(page).nth(1).tap();
  await face(page, 4).tap();
  await tapAfresh(page, onward(page));
  await tapAfresh(page, button(page, kioskTexts.en.writeToUs));
  await area(page).waitFor();
  await tapAfresh(page, button(page, commonTexts.en.back));
  await titleIs(page, kioskTexts.en.thanks);
  await page.close();
});

test("in Urdu its own letters are written from the right", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk();
  await speak(page, "ur" as "ar");
  await ways(page).nth(2).tap();
  await area(page).waitFor();
  await typeWords(page, "کرسی ٹھیک");
  await until(() => shown(page), "کرسی ٹھیک");
  await expectAxeClean(page, "writing in Urdu");
  await picture(page, "kiosk-write-ur");
  expect(await title(page).isVisible()).toBe(true);
  await page.setViewportSize(small);
  await picture(page, "kiosk-write-ur-small");
  await page.close();
});
