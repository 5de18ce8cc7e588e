import { isLanguage, type Language } from "../shared/i18n/languages.ts";

const key = "dawr.display.language";

/** Returns the wall's one language: `?lang=` in the address, else the one kept in this browser, else Arabic. A given one is kept. */
export function wallLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLanguage(asked)) {
    localStorage.setItem(key, asked);
    return asked;
  }
  const kept = localStorage.getItem(key);
  return isLanguage(kept) ? kept : "ar";
}
