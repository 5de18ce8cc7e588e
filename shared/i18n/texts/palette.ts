import type { Language } from "../languages.ts";

/** The list of commands, one key away in every room. */
const ar = {
  title: "ابحث عن أمر",
  words: "اكتب ما تريد فعله، ثم Enter",
  none: "لا أمر بهذا الاسم الآن.",
  goTo: (room: string) => `انتقل إلى ${room}`,
  open: "أوامر",
};

const en: typeof ar = {
  title: "Find a command",
  words: "Type what you want to do, then Enter",
  none: "No command of that name now.",
  goTo: (room) => `Go to ${room}`,
  open: "Commands",
};

export const paletteTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
