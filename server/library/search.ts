import MiniSearch from "minisearch";
import { searchable } from "../../shared/i18n/search.ts";
import type { Localized } from "../../shared/office/ids.ts";

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

/** Finds words as people type them: with or without diacritics, hamza, the article; the last one may be unfinished. */
export type Search = (query: string) => readonly Found[];

export function makeSearch(findables: readonly Findable[]): Search {
  const index = new MiniSearch<{ readonly id: string; readonly title: string; readonly text: string }>({
    fields: ["title", "text"],
    processTerm: formsOf,
    searchOptions: {
      prefix: true,
      combineWith: "AND",
      boost: { title: 3 },
      // The index knows each word with and without its article; a query is looked for without.
      processTerm: (term) => bareOf(searchable(term)) || null,
    },
  });
  index.addAll(findables.map(({ id, title, text }) => ({ id, title: `${title.ar} ${title.en}`, text })));
  const byId = new Map(findables.map((each) => [each.id, each]));
  return (query) =>
    index
      .search(query)
      .slice(0, mostFound)
      .flatMap(({ id }) => {
        const found = byId.get(String(id));
        return found
          ? [{ id: found.id, title: found.title, excerpt: excerptOf(found.text, query), answer: found.answer ?? null }]
          : [];
      });
}

/** The word as it is compared, and without what Arabic writes together with it: و · ب · ل · ف and the article. */
function formsOf(term: string): string[] | null {
  const word = searchable(term);
  if (word === "") return null;
  const bare = bareOf(word);
  return bare === word ? [word] : [word, bare];
}

function bareOf(word: string): string {
  return word.replace(/^(?:[وفبكل]?ال|لل)(?=..)/u, "");
}

/** The line in which most of the words stand, not longer than a glance. */
function excerptOf(text: string, query: string): string {
  const words = searchable(query).split(" ").map(bareOf);
  const hits = (line: string) => {
    const searched = searchable(line);
    return words.filter((word) => searched.includes(word)).length;
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
