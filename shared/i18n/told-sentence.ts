import type { Localized } from "../office/ids.ts";
import { inLanguage, type Language } from "./languages.ts";
import { casesTexts } from "./texts/cases.ts";

/** The days that the sentence names, as they are written on the screen. */
export type ToldDays = { readonly earliest: string; readonly due: string };

/** The sentence that every applicant is told (R6): the office's own, or the common one for its reply clock. */
export function toldSentence(
  language: Language,
  own: Localized | undefined,
  { earliest, due, hasFloor }: ToldDays & { readonly hasFloor: boolean },
): string {
  if (own !== undefined) {
    return inLanguage(own, language).replaceAll("{earliest}", earliest).replaceAll("{due}", due);
  }
  const texts = casesTexts[language];
  return hasFloor ? texts.toldSentence(earliest, due) : texts.toldSentenceBy(due);
}

/** The common sentence with its places open, for whoever writes one of the office's own. */
export function commonToldSentence(language: Language, hasFloor: boolean): string {
  return toldSentence(language, undefined, { earliest: "{earliest}", due: "{due}", hasFloor });
}
