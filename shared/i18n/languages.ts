import type { Localized } from "../office/ids.ts";
import type { DigitSystem } from "../setup/association.ts";
import { houseDigits } from "./digits.ts";

/** The languages of every screen; each has the whole of every text. */
export type Language = "ar" | "en";

/** What visitors' own screens speak besides: the kiosk and the phone page. Their texts come when one is chosen. */
export type FurtherLanguage = "ur";
export type VisitorLanguage = Language | FurtherLanguage;

export const LANGUAGES: readonly Language[] = ["ar", "en"];
export const VISITOR_LANGUAGES: readonly VisitorLanguage[] = ["ar", "en", "ur"];

/** Each language by its own name, as a switch shows it. */
export const LANGUAGE_NAMES: Readonly<Record<VisitorLanguage, string>> = { ar: "العربية", en: "English", ur: "اردو" };

/** Returns the direction in which the language is read. */
export function directionOf(language: VisitorLanguage): "rtl" | "ltr" {
  return language === "en" ? "ltr" : "rtl";
}

/**
 * Returns the whole locale tag for `Intl`. Calendar and digits are always named, because what a bare `ar-SA`
 * means has changed between browser versions.
 */
export function localeTag(language: VisitorLanguage, digits: DigitSystem = houseDigits()): string {
  if (language === "en") return "en-GB-u-nu-latn-ca-gregory";
  if (language === "ur") return "ur-PK-u-nu-latn-ca-gregory";
  return digits === "arab" ? "ar-SA-u-nu-arab-ca-gregory" : "ar-SA-u-nu-latn-ca-gregory";
}

/** Returns whether the value names one of the languages. */
export function isLanguage(value: unknown): value is Language {
  return value === "ar" || value === "en";
}

/** Returns whether the value names a language of visitors. */
export function isVisitorLanguage(value: unknown): value is VisitorLanguage {
  return isLanguage(value) || value === "ur";
}

/** Returns the first language in the list that has texts here (as browsers list them, `en-US`), or Arabic. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split("-")[0];
    if (isLanguage(primary)) return primary;
  }
  return "ar";
}

/**
 * Returns a text of the setup book in the language. Where the office has left it empty: in the other one, a further
 * language in Arabic.
 */
export function inLanguage(text: Localized, language: VisitorLanguage): string {
  const own = text[language]?.trim();
  return own || (language === "ar" ? text.en : text.ar.trim() || text.en);
}
