import { isLanguage, type Language } from "../../shared/i18n/languages.ts";

const key = "dawr.staff.language";

/** The language that was chosen at this screen the last time. */
export function keptLanguage(): Language | undefined {
  const kept = localStorage.getItem(key);
  return isLanguage(kept) ? kept : undefined;
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
