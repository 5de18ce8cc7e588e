import type { Language } from "../languages.ts";
import { overviewAr } from "./overview-ar.ts";
import { overviewEn } from "./overview-en.ts";

/** The words of the manager's live page. */
export const overviewTexts: Readonly<Record<Language, typeof overviewAr>> = { ar: overviewAr, en: overviewEn };
