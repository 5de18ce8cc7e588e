import type { FurtherLanguage, Language, VisitorLanguage } from "./languages.ts";

/** What each further language says in the place of each catalogue, once it was fetched. */
const learned = new Map<FurtherLanguage, ReadonlyMap<object, unknown>>();

/** One catalogue and the same in a further language; made by `saying`, so that a missing text does not compile. */
export type Saying = readonly [catalogue: object, texts: unknown];

/** Returns the catalogue with its texts in a further language. */
export function saying<Texts>(catalogue: Readonly<Record<Language, Texts>>, texts: Texts): Saying {
  return [catalogue, texts];
}

/** Remembers a further language's texts for as long as the page lives. */
export function learn(language: FurtherLanguage, sayings: readonly Saying[]): void {
  learned.set(language, new Map(sayings));
}

/** Returns whether the screen can say everything in the language. */
export function isKnown(language: VisitorLanguage): boolean {
  return language === "ar" || language === "en" || learned.has(language);
}

/** Returns the catalogue's half for the language; in Arabic what a further language has not learned. */
export function textsIn<Texts>(catalogue: Readonly<Record<Language, Texts>>, language: VisitorLanguage): Texts {
  if (language === "ar" || language === "en") return catalogue[language];
  return (learned.get(language)?.get(catalogue) as Texts | undefined) ?? catalogue.ar;
}
