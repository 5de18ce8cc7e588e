import { signal } from "@preact/signals";
import { proseInDigits } from "../i18n/digits.ts";
import { isKnown, textsIn } from "../i18n/further.ts";
import { directionOf, inLanguage, isLanguage, type Language, type VisitorLanguage } from "../i18n/languages.ts";
import type { Localized } from "../office/ids.ts";

/** The language of the screen now. Change it by `speak` only, so that page and signal never differ. */
export const language = signal<VisitorLanguage>("ar");

/** Counts what was asked for, so that texts that come late change nothing. */
let wish = 0;

/** Puts the whole page into the language: texts, reading direction, and what readers and voices assume. */
export function speak(next: VisitorLanguage): void {
  wish += 1;
  // Said again, the same language would still have the browser style the whole page anew.
  if (document.documentElement.lang !== next) document.documentElement.lang = next;
  const direction = directionOf(next);
  if (document.documentElement.dir !== direction) document.documentElement.dir = direction;
  language.value = next;
}

/**
 * Puts the page into a language whose texts may have to be fetched first. If they can't be had, or somebody has chosen
 * again meanwhile (the next visitor, too), the page stays as it is.
 */
export async function speakOnceKnown(next: VisitorLanguage, fetchTexts: () => Promise<unknown>): Promise<void> {
  wish += 1;
  const mine = wish;
  if (!isKnown(next)) await fetchTexts().catch(() => undefined);
  if (mine === wish && isKnown(next)) speak(next);
}

/** Returns the language now where only a language of every screen will do: staff choose between those. */
export function houseLanguage(): Language {
  return isLanguage(language.value) ? language.value : "ar";
}

/** An office's own words for what the catalogues say in the common ones (terms.ts); none: they are said as they are. */
export const wording = signal<{ readonly words: string; readonly say: <Texts>(texts: Texts) => Texts } | undefined>(
  undefined,
);

/** Returns the half of a catalogue for the language now; a component that calls it is drawn again on a change. */
export function t<Texts>(catalogue: Readonly<Record<Language, Texts>>): Texts {
  const texts = textsIn(catalogue, language.value);
  return wording.value?.say(texts) ?? texts;
}

/** Returns a text of the setup book in the language now, or in the other one where the office left it empty. */
export function local(text: Localized): string {
  return inHouse(inLanguage(text, language.value));
}

/** Returns a number or a sentence in the digits that the office has chosen for Arabic screens (U23). */
export function inHouse(text: string | number): string {
  return language.value === "ar" ? proseInDigits(`${text}`) : `${text}`;
}
