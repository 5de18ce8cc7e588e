import { signal } from "@preact/signals";
import { type DigitSystem, directionOf, inLanguage, type Language } from "../i18n/languages.ts";
import type { Localized } from "../office/ids.ts";

/** The language of the screen now. Change it by `speak` only, so that page and signal never differ. */
export const language = signal<Language>("ar");

/** The digits that the office has chosen for Arabic screens; the setup view brings them. */
export const digitSystem = signal<DigitSystem>("latn");

/** Puts the whole page into the language: texts, reading direction, and what readers and voices assume. */
export function speak(next: Language): void {
  document.documentElement.lang = next;
  document.documentElement.dir = directionOf(next);
  language.value = next;
}

/** Returns the half of a catalogue for the language now; a component that calls it is drawn again on a change. */
export function t<Texts>(catalogue: Readonly<Record<Language, Texts>>): Texts {
  return catalogue[language.value];
}

/** Returns a text of the setup book in the language now, or in the other one where the office left it empty. */
export function local(text: Localized): string {
  return inLanguage(text, language.value);
}
