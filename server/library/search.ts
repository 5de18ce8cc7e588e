import MiniSearch, { type Query } from "minisearch";
import { searchable } from "../../shared/i18n/search.ts";
import type { Localized } from "../../shared/office/ids.ts";
import { type AskedWord, askedWords, storedForms } from "./word-forms.ts";

/** What can be found: a document by its title and text, or a question by itself and its answer. */
export type Findable = {
  /** `document/{id}` or `question/{id}`. */
  readonly id: string;
  readonly title: Localized;
  readonly text: string;
  /** Of a question, whole. */
  readonly answer?: Localized;
};

type Found = {
  readonly id: string;
  readonly title: Localized;
  readonly excerpt: string;
  readonly answer: Localized | null;
};

const mostFound = 20;
const excerptLength = 160;
const otherFormsWeigh = 0.3;

/** Finds words as people type them: with or without diacritics, hamza, the article; the last one may be unfinished. */
export type Search = (query: string) => readonly Found[];

export function makeSearch(findables: readonly Findable[]): Search {
  const index = new MiniSearch<{ readonly id: string; readonly title: string; readonly text: string }>({
    fields: ["title", "text"],
    processTerm: storedForms,
    // The index knows each word with and without its article; a query is looked for without.
    searchOptions: { prefix: true, boost: { title: 3 }, processTerm: (term) => term },
  });
  index.addAll(findables.map(({ id, title, text }) => ({ id, title: `${title.ar} ${title.en}`, text })));
  const byId = new Map(findables.map((each) => [each.id, each]));
  return (query) =>
    index
      .search({ combineWith: "AND", queries: askedWords(query).map(anyForm) })
      .slice(0, mostFound)
      .flatMap(({ id }) => {
        const found = byId.get(String(id));
        return found
          ? [{ id: found.id, title: found.title, excerpt: excerptOf(found.text, query), answer: found.answer ?? null }]
          : [];
      });
}

/** B10: the word as it was typed counts for more than what may be the same word with a letter before it, or without. */
function anyForm({ word, others }: AskedWord): Query {
  return {
    combineWith: "OR",
    queries: [word, { combineWith: "OR", queries: [...others], boostTerm: () => otherFormsWeigh }],
  };
}

/** The line in which most of the words stand, not longer than a glance. */
function excerptOf(text: string, query: string): string {
  const words = askedWords(query).map(({ word, others }) => [word, ...others]);
  const hits = (line: string) => {
    const searched = searchable(line);
    return words.filter((forms) => forms.some((form) => searched.includes(form))).length;
  };
  const best = text.split("\n").reduce(
    (most, line) => {
      const count = hits(line);
      return count > most.count ? { line, count } : most;
    },
    { line: "", count: 0 },
  );
  return best.line.length <= excerptLength ? best.line : `${best.line.slice(0, excerptLength).trimEnd()}…`;
}
