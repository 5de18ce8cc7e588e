import type { Localized } from "../office/ids.ts";
import type { ThemeId } from "../setup/theme.ts";

/** What visitors wrote, of eight at once, without time, ticket or face (R14); and what it was about. */
export type Comments = {
  /** How many are told; words that somebody had erased, or whose time is over, are counted and not shown. */
  readonly n: number;
  readonly comments: readonly { readonly words: string; readonly themes: readonly ThemeId[] }[];
  /** The commonest first; a comment may be about several things, or none. */
  readonly themes: readonly { readonly id: ThemeId; readonly name: Localized; readonly count: number }[];
};
