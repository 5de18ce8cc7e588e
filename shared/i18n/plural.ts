import type { VisitorLanguage } from "./languages.ts";

/** A counted text in Arabic: all six forms, or it does not compile. */
export type ArabicForms = {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
};

/** A counted text in English or Urdu; `zero` only where "no …" reads better than "0 …". */
export type TwoForms = { readonly one: string; readonly other: string; readonly zero?: string };

export type PluralForm = keyof ArabicForms;

/**
 * Returns the form of a whole number, 0 or more, by the Unicode CLDR rules: Arabic 0, 1, 2, then by the last two
 * digits 3–10 few and 11–99 many, the rest (100, 101, 102, 200 …) other; English and Urdu one and other.
 */
export function pluralForm(language: VisitorLanguage, count: number): PluralForm {
  if (language !== "ar") return count === 1 ? "one" : "other";
  if (count === 0) return "zero";
  if (count === 1) return "one";
  if (count === 2) return "two";
  const lastTwo = count % 100;
  if (lastTwo >= 3 && lastTwo <= 10) return "few";
  return lastTwo >= 11 ? "many" : "other";
}

/** Returns a text for any count; `#` in a form stands for the number. */
export function countedAr(forms: ArabicForms): (count: number) => string {
  return (count) => forms[pluralForm("ar", count)].replaceAll("#", String(count));
}

/** Returns a text for any count; `#` in a form stands for the number. */
export function countedEn(forms: TwoForms): (count: number) => string {
  return (count) => {
    const form = count === 0 && forms.zero !== undefined ? forms.zero : forms[count === 1 ? "one" : "other"];
    return form.replaceAll("#", String(count));
  };
}

/** Returns a text for any count; Urdu counts as English does. */
export function countedUr(forms: TwoForms): (count: number) => string {
  return countedEn(forms);
}
