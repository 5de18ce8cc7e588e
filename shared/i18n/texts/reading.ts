import type { Language } from "../languages.ts";

/** What reminds somebody of a policy that she has not confirmed yet. */
const ar = {
  unread: (title: string) => `صدرت نسخة من «${title}» لم تؤكد قراءتها بعد`,
  readNow: "اقرأها الآن",
};

const en: typeof ar = {
  unread: (title) => `There is a version of “${title}” that you have not confirmed as read`,
  readNow: "Read it now",
};

export const readingTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
