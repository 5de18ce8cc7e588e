import type { Localized } from "../office/ids.ts";

/** The languages of every screen; each has the whole of every text. */
export type Language = "ar" | "en";

/** The digits an office has chosen: 0–9, or ٠–٩ on Arabic screens. */
export type DigitSystem = "latn" | "arab";

export const LANGUAGES: readonly Language[] = ["ar", "en"];

/** Each language by its own name, as a switch shows it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ar: "العربية", en: "English" };

/** Returns the direction in which the language is read. */
export function directionOf(language: Language): "rtl" | "ltr" {
  return language === "ar" ? "rtl" : "ltr";
}

/**
 * Returns the whole locale tag for `Intl`. Calendar and digits are always named, because what a bare `ar-SA`
 * means has changed between browser versions.
 */
export function localeTag(language: Language, digits: DigitSystem = "latn"): string {
  if (language === "en") return "en-GB-u-nu-latn-ca-gregory";
  return digits === "arab" ? "ar-SA-u-nu-arab-ca-gregory" : "ar-SA-u-nu-latn-ca-gregory";
}

/** Returns whether the value names one of the languages. */
export function isLanguage(value: unknown): value is Language {
  return value === "ar" || value === "en";
}

/** Returns the first language in the list that has texts here (as browsers list them, `en-US`), or Arabic. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split("-")[0];
    if (isLanguage(primary)) return primary;
  }
  return "ar";
}

/** Returns a text of the setup book in the language, or the other one where the office has left it empty. */
export function inLanguage(text: Localized, language: Language): string {
  return text[language].trim() || text[language === "ar" ? "en" : "ar"];
}
