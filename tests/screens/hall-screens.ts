import type { Page } from "playwright-core";
import type { Language } from "../../shared/i18n/languages.ts";
import type { Camera } from "./camera.ts";
import type { Sample, Size } from "./sample.ts";

const panels: readonly { readonly name: string; readonly size: Size }[] = [
  { name: "portrait", size: { width: 1080, height: 1920 } },
  { name: "landscape", size: { width: 1920, height: 1080 } },
];
const walls: readonly { readonly name: string; readonly size: Size }[] = [
  { name: "1080p", size: { width: 1920, height: 1080 } },
  { name: "4k", size: { width: 3840, height: 2160 } },
  { name: "portrait", size: { width: 1080, height: 1920 } },
];

/** What visitors see: every step of the kiosk, and the wall. */
export async function hallScreens(sample: Sample, camera: Camera, language: Language): Promise<void> {
  for (const { name, size } of panels) {
    await atRest(sample, camera, language, name, size);
    const page = await sample.kiosk(language, size);
    const take = (step: string, caption: string) =>
      camera.take(page, language, `kiosk-${step}-{}-${name}`, `Kiosk, ${caption} (${name})`);
    await takeNumber(page, take);
    await lookUp(page, language, take);
    await rate(page, language, take);
    await page.context().close();
  }
  for (const { name, size } of walls) {
    const page = await sample.display(language, size);
    await page.locator(".now__code").waitFor();
    await camera.take(page, language, `display-board-{}-${name}`, `The wall (${name})`);
    await page.context().close();
  }
}

/** The kiosk that nobody has touched for a minute; it speaks all its languages, and tells in one after the other. */
async function atRest(sample: Sample, camera: Camera, language: Language, name: string, size: Size): Promise<void> {
  const page = await sample.kiosk("ar", size, true);
  await page.clock.fastForward(60_000);
  await page.locator(".attract").waitFor();
  // A minute that passes at once looks like a cut line.
  await page.locator(".attract .ui-notice").waitFor({ state: "detached" });
  while ((await page.locator(".attract__story").getAttribute("lang")) !== language) await page.clock.runFor(12_000);
  await camera.take(page, language, `kiosk-rest-{}-${name}`, `Kiosk, nobody there (${name})`);
  await page.context().close();
}

type Take = (step: string, caption: string) => Promise<void>;

/** A hand is slower than a program: two taps on one spot within half a second count as one. */
async function tap(page: Page, selector: string, place = 0): Promise<void> {
  await page.waitForTimeout(550);
  await page.locator(selector).nth(place).tap();
}

const onward = ".kiosk__actions .ui-button--primary";

async function takeNumber(page: Page, take: Take): Promise<void> {
  await take("start", "first screen");
  await tap(page, ".start__service button", 1);
  await page.locator(".needs__priorities").waitFor();
  await take("needs", "needs");
  await tap(page, ".kiosk__body > .ui-button--quiet");
  await page.locator(".needs__priorities").waitFor({ state: "detached" });
  await take("questions", "what to bring, and what is often asked");
  await tap(page, ".kiosk__actions .ui-button");
  await page.locator(".needs__priorities").waitFor();
  await tap(page, onward);
  await page.locator(".slip__code").waitFor();
  await take("ticket", "the ticket");
}

async function lookUp(page: Page, language: Language, take: Take): Promise<void> {
  await tap(page, onward);
  await page.locator(".start__ways").waitFor();
  await speak(page, language);
  await tap(page, ".start__ways button", 0);
  await page.locator(".key").first().waitFor();
  await take("find", "a ticket in hand");
  await page.reload();
  await page.locator(".start__ways").waitFor();
}

async function rate(page: Page, language: Language, take: Take): Promise<void> {
  await speak(page, language);
  await tap(page, ".start__ways button", 1);
  await page.locator(".face").first().waitFor();
  await take("faces", "rating");
  await tap(page, '.face[data-score="2"]');
  await page.locator(".face").first().waitFor({ state: "detached" });
  await take("reasons", "reasons of a rating");
  await tap(page, onward);
  await page.locator(".reasons").waitFor({ state: "detached" });
  await take("further", "what else is asked");
  await tap(page, onward);
  await page.locator(".faces, .question").first().waitFor({ state: "detached" });
  await take("thanks", "thanks");
  await tap(page, onward);
  await page.locator(".start__ways").waitFor();
  await speak(page, language);
  await tap(page, ".start__ways button", 2);
  await page.locator(".kiosk__title").waitFor();
  await page.waitForTimeout(500);
  await take("write", "a suggestion or a complaint");
}

/** Each visitor begins in the office's language; the picture's language is chosen anew. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.locator(`.ui-segmented__segment[lang=${language}]`).tap();
}
