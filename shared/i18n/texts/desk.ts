import type { Language } from "../languages.ts";
import { deskAr } from "./desk-ar.ts";
import { deskEn } from "./desk-en.ts";

/** The words of the desk and the researcher's room. */
export const deskTexts: Readonly<Record<Language, typeof deskAr>> = { ar: deskAr, en: deskEn };
