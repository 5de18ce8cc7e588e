import type { Language } from "../languages.ts";
import { improvementsAr } from "./improvements-ar.ts";
import { improvementsEn } from "./improvements-en.ts";

/** The words of the room of suggestions, complaints and improvement. */
export const improvementsTexts: Readonly<Record<Language, typeof improvementsAr>> = {
  ar: improvementsAr,
  en: improvementsEn,
};
