import { writeIn } from "../i18n/digits.ts";
import type { Terms } from "../setup/association.ts";
import { inTerms } from "../setup/terms.ts";
import { inHouse, language, wording } from "./language.ts";

/** A catalogue's half: texts by their names, or a single one. */
type Texts = Readonly<Record<string, unknown>> | string;

/** The catalogues as they were last said, by catalogue and words: a text that did not change is the same object. */
const said = new WeakMap<object, { readonly words: string; readonly texts: unknown }>();

/** From now on every text of the screen says its common words as this office does, in its digits. */
export function speakInTerms(terms: Terms): void {
  const words = JSON.stringify(terms);
  if (wording.peek()?.words === words) return;
  writeIn(terms.digits ?? "latn");
  wording.value = { words, say: (texts) => sayOf(texts as Texts, terms, words) as typeof texts };
}

function sayOf(texts: Texts, terms: Terms, words: string): unknown {
  const inWords = inTerms(terms, language.peek() === "en");
  const say = (text: string) => inHouse(inWords(text));
  if (typeof texts === "string") return say(texts);
  const known = said.get(texts);
  if (known?.words === words) return known.texts;
  const made = reworded(texts, say);
  said.set(texts, { words, texts: made });
  return made;
}

function reworded(value: unknown, say: (text: string) => string): unknown {
  if (typeof value === "string") return say(value);
  if (typeof value === "function") return (...given: unknown[]) => spoken(value(...given), say);
  if (Array.isArray(value)) return value.map((each) => reworded(each, say));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, reworded(each, say)]));
}

function spoken(made: unknown, say: (text: string) => string): unknown {
  return typeof made === "string" ? say(made) : made;
}
