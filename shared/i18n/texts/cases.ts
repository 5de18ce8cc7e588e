import type { Language } from "../languages.ts";
import { casesAr } from "./cases-ar.ts";
import { casesEn } from "./cases-en.ts";

/** The words of the case board, the case page and the committee's page. */
export const casesTexts: Readonly<Record<Language, typeof casesAr>> = { ar: casesAr, en: casesEn };
