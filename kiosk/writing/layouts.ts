import type { VisitorLanguage } from "../../shared/i18n/languages.ts";

/** A key that does something else than writing what stands on it. */
export type DeedKey = "signs" | "letters" | "language" | "shift" | "space" | "erase";
/** One key: what it writes, or what it does. */
export type WritingKey = { readonly writes: string } | { readonly does: DeedKey };
export type Layout = {
  /** Letters or signs, row by row, each of eleven keys; of a list of letters as many in a row as there is room for. */
  readonly keys: readonly WritingKey[];
  /** The row below: the other page, the other language, what found no room above, space and erasing. */
  readonly foot: readonly WritingKey[];
  /** Where the first key of a row stands. Keyboards of Arabic and English begin at the left, a list of letters where it is read. */
  readonly direction: "ltr" | "rtl";
};

type Letters = { readonly keys: string; readonly foot: string };
const letters: { readonly [Language in VisitorLanguage]: Letters } = {
  ar: { keys: "ضصثقفغعهخحجشسيبلاتنمكطذئءؤرىةوزظد", foot: "أإآ" },
  // The hash makes way for the key of large letters.
  en: { keys: "qwertyuiop'asdfghjkl-!#zxcvbnm,.?", foot: "" },
  // Few know a keyboard of Urdu by heart; its letters stand as in the primer, read from the right.
  ur: { keys: "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئؤ", foot: "" },
};

const arabicSigns = '1234567890%.،؟!:؛-()/«»"+*#=&@_٪…';
const signs: { readonly [Language in VisitorLanguage]: string } = {
  ar: arabicSigns,
  en: "1234567890%.,?!:;-()/'\"+*#=&@_$<>…",
  ur: arabicSigns.replace(".", "۔"),
};

const deed = (does: DeedKey): WritingKey => ({ does });
const writing = (row: string): readonly WritingKey[] => [...row].map((writes) => ({ writes }));

/** Returns the keys of a language: its letters, small or large where it has both, or figures and signs. */
export function layoutOf(language: VisitorLanguage, page: "letters" | "signs", isLarge = false): Layout {
  const isLetters = page === "letters";
  const { keys, foot } = isLetters ? letters[language] : { keys: signs[language], foot: "" };
  const shown = language === "en" && isLarge ? keys.toUpperCase() : keys;
  const hasShift = language === "en" && isLetters;
  return {
    keys: writing(shown).map((key) => (hasShift && "writes" in key && key.writes === "#" ? deed("shift") : key)),
    foot: [deed(isLetters ? "signs" : "letters"), deed("language"), ...writing(foot), deed("space"), deed("erase")],
    direction: language === "ur" && isLetters ? "rtl" : "ltr",
  };
}

/** Returns the languages whose keys take turns: the screen's own first, then the two of the house. */
export function writtenLanguages(spoken: VisitorLanguage): readonly VisitorLanguage[] {
  return [spoken, ...(["ar", "en"] as const).filter((each) => each !== spoken)];
}
