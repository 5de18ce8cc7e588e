import type { Language } from "../languages.ts";
import { isolated } from "../ticket-code.ts";

/** What the wall says of its sound, which comes after its picture. */
const ar = {
  rests: "النداء مكتوب بلا صوت الآن",
  restsUntil: (time: string) => `بلا صوت حتى ${isolated(time)}`,
};

const en: typeof ar = {
  rests: "Calls are shown, not heard",
  restsUntil: (time) => `Silent until ${isolated(time)}`,
};

export const displaySoundTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
