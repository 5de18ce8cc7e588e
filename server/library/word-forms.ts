import { searchable } from "../../shared/i18n/search.ts";

/** What Arabic writes onto a word in front without an article: and, so, with, for, like, and two of them together. */
const leads = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"];
/** Fewer letters are no word that something was written onto: of وزن nothing is taken. */
const fewestLetters = 3;

/** The word as it is compared, and without its article (with و · ب · ل · ف before it, or without): how it stands in the index. */
export function storedForms(term: string): string[] | null {
  const word = searchable(term);
  if (word === "") return null;
  const bare = withoutArticle(word);
  return bare === word ? [word] : [word, bare];
}

/** A word of a query: as it is looked for, and what else would be the same word in another place of a sentence (B10). */
export type AskedWord = { readonly word: string; readonly others: readonly string[] };

/** The words of a query, as they are compared; an empty query has none. */
export function askedWords(query: string): readonly AskedWord[] {
  return searchable(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((typed) => typed !== "")
    .map((typed) => {
      const word = withoutArticle(typed);
      const alone = leads.flatMap((lead) => (word.startsWith(lead) ? word.slice(lead.length) : []));
      const words = [word, ...alone.filter((each) => each.length >= fewestLetters)];
      const led = words.filter((each) => isArabic(each) && each.length >= fewestLetters);
      const others = [...words.slice(1), ...led.flatMap((each) => leads.map((lead) => lead + each))];
      return { word, others: [...new Set(others)].filter((each) => each !== word) };
    });
}

function withoutArticle(word: string): string {
  return word.replace(/^(?:[وفبكل]?ال|لل)(?=..)/u, "");
}

function isArabic(word: string): boolean {
  return /^\p{Script=Arabic}/u.test(word);
}
