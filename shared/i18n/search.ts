import { stripBidiMarks, toLatinDigits } from "./digits.ts";

/** Harakat, Quranic marks, superscript alef, and the tatweel that only stretches a word. */
const ARABIC_MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]/gu;

/**
 * Returns the text as it is compared in searching: without diacritics and tatweel, hamza forms as their seat,
 * ى as ي, ة as ه, digits as 0–9, Latin accents and case folded, blanks single. It is for matching only, never shown.
 */
export function searchable(text: string): string {
  return toLatinDigits(stripBidiMarks(text))
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(ARABIC_MARKS, "")
    .replace(/[\u0671\u0672\u0673\u0675]/gu, "\u0627")
    .replace(/[\u0649\u06cc]/gu, "\u064a")
    .replace(/\u06a9/gu, "\u0643")
    .replace(/[\u0629\u06c0\u06c1\u06c3\u06d5]/gu, "\u0647")
    .replace(/\u0621/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}

/** Returns whether every word of the query begins or stands inside a word of the text; an empty query matches all. */
export function matches(text: string, query: string): boolean {
  const searched = searchable(text);
  return searchable(query)
    .split(" ")
    .every((word) => searched.includes(word));
}
