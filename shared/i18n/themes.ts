import type { Theme, ThemeId } from "../setup/theme.ts";
import { searchable } from "./search.ts";

/** What is written onto an Arabic word in front: and, so, with, like, for, the. */
const leads = /^(?:[وف])?(?:[بك]?ال|لل|[بكل])?/u;
const apart = /[^\p{L}\p{N}]+/u;

/** Returns the themes of a comment: those of which one word begins a word of it, compared as in searching (U15). */
export function themesOf(comment: string, themes: readonly Theme[]): readonly ThemeId[] {
  const words = searchable(comment).split(apart);
  const bare = words.map((word) => word.replace(leads, ""));
  const begins = (part: string) => part !== "" && [...words, ...bare].some((word) => word.startsWith(part));
  const spaced = ` ${words.join(" ")}`;
  const isIn = (part: string) => (part.includes(" ") ? spaced.includes(` ${part}`) : begins(part));
  return themes.filter((each) => each.words.some((word) => isIn(searchable(word)))).map(({ id }) => id);
}
