import type { Language } from "../languages.ts";

/** What a kiosk says while nobody stands before it; all its languages stand there at once. */
const ar = {
  begin: "المس الشاشة لتبدأ",
};

const en: typeof ar = {
  begin: "Touch the screen to begin",
};

export const attractTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
