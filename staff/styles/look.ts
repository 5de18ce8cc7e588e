import { isLanguage, type Language } from "../../shared/i18n/languages.ts";
import { speak } from "../../shared/ui/language.ts";

/** How the page is drawn: the attributes that tokens.css knows. */
export type Look = {
  readonly language: Language;
  readonly app: "hall" | "staff";
  readonly theme: "light" | "dark";
  readonly contrast: "usual" | "more";
  readonly text: "usual" | "large";
};

const usual: Look = { language: "ar", app: "hall", theme: "light", contrast: "usual", text: "usual" };

/** Returns the look that an address asks for: `?lang=en&app=staff&theme=dark&contrast=more&text=large`. */
export function lookIn(search: string): Look {
  const asked = new URLSearchParams(search);
  const language = asked.get("lang");
  return {
    language: isLanguage(language) ? language : usual.language,
    app: asked.get("app") === "staff" ? "staff" : "hall",
    theme: asked.get("theme") === "dark" ? "dark" : "light",
    contrast: asked.get("contrast") === "more" ? "more" : "usual",
    text: asked.get("text") === "large" ? "large" : "usual",
  };
}

/** Puts the whole page into that look, and its address with it, so that it can be passed on. */
export function applyLook({ language, app, theme, contrast, text }: Look): void {
  const { dataset } = document.documentElement;
  speak(language);
  dataset["app"] = app;
  dataset["theme"] = theme;
  dataset["contrast"] = contrast;
  dataset["text"] = text;
  history.replaceState(null, "", `?${new URLSearchParams({ lang: language, app, theme, contrast, text })}`);
}
