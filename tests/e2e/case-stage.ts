import type { Locator, Page } from "playwright-core";
import type { ChecklistDocument } from "../../shared/cases/casework.ts";
import { inLanguage, type Language } from "../../shared/i18n/languages.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { dialog } from "./staff-stage.ts";

/** Draws something like a name on the pad in that place. */
export async function drawName(page: Page, place = page.getByRole("dialog").locator("canvas")): Promise<void> {
  const box = await place.boundingBox();
  if (!box) throw new Error("nowhere to sign");
  await page.mouse.move(box.x + 40, box.y + 90);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) {
    await page.mouse.move(box.x + 40 + step * 20, box.y + 90 + (step % 2 === 0 ? -40 : 30));
  }
  await page.mouse.up();
}

/** Goes to that place with the Tab key alone; throws where no number of strokes leads there. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  const isThere = () => place.evaluate((node) => node === document.activeElement);
  for (let strokes = 0; strokes < 60; strokes += 1) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way to ${String(place)} by keyboard`);
}

/** A document on the list of a case. */
export const row = (page: Page, name: string) => page.locator(".paper", { hasText: name });
export const confirm = (page: Page) => dialog(page).locator("button[type=submit]").click();
export const gone = (page: Page) => dialog(page).waitFor({ state: "detached" });

/** Records that the applicant agreed, where the dialog for the first sensitive document asks. */
export async function agree(page: Page, language: Language): Promise<void> {
  await dialog(page).getByRole("button", { name: casesTexts[language].consent.confirm }).click();
  await gone(page);
}

/** Takes each document and matches it, one that ends with a day of Umm al-Qura. */
export async function matchAll(page: Page, language: Language, documents: readonly ChecklistDocument[]): Promise<void> {
  const t = casesTexts[language];
  let hasAgreed = false;
  for (const { name, expires, isSensitive = false } of documents) {
    const line = row(page, inLanguage(name, language));
    await line.getByRole("button", { name: t.provide }).click();
    if (isSensitive && !hasAgreed) await agree(page, language);
    hasAgreed ||= isSensitive;
    await line.getByRole("button", { name: t.match }).first().click();
    if (expires) await dialog(page).getByLabel(t.expiry).fill("١٤٥٥/١/١");
    await confirm(page);
    await gone(page);
  }
}

/** Signs on the screen and records that the applicant was told: what stands between a full file and the committee. */
export async function signAndTell(page: Page, language: Language): Promise<void> {
  const t = casesTexts[language];
  await page.getByRole("button", { name: t.signNow }).click();
  await drawName(page);
  await confirm(page);
  await gone(page);
  await page.getByRole("button", { name: t.tell }).click();
  await page.getByText(t.ready).waitFor();
}
