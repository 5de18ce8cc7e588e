import { VISITOR_LANGUAGES, type VisitorLanguage } from "../../shared/i18n/languages.ts";
import type { NoticeLine } from "../../shared/views/notices.ts";

/** One notice in one of the languages that it was written in. */
export type Slide = { readonly notice: NoticeLine; readonly language: VisitorLanguage; readonly text: string };

/**
 * Returns what takes turns while nobody stands at the kiosk: the notices in the hall's order, beginning with what
 * ratings changed, each in Arabic first and then in whatever other language the office wrote it.
 */
export function slidesOf(notices: readonly NoticeLine[]): readonly Slide[] {
  const first = Math.max(
    notices.findIndex(({ kind }) => kind === "done"),
    0,
  );
  return [...notices.slice(first), ...notices.slice(0, first)].flatMap((notice) =>
    VISITOR_LANGUAGES.flatMap((language) => {
      const text = notice.text[language]?.trim() ?? "";
      return text === "" ? [] : [{ notice, language, text }];
    }),
  );
}
