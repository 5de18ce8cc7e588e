import type { BusinessDay } from "../office/ids.ts";

/** Comments are read of so many at once (RULES.md R6, R14). */
export const commentsAtOnce = 8;

/** A month's comments by their ids in the vault: those that wait, and those that may be read, by the day they were told. */
export type Comments = { untold: readonly string[]; readonly told: Map<BusinessDay, readonly string[]> };

export function noComments(): Comments {
  return { untold: [], told: new Map() };
}

/**
 * Takes one more comment. The eighth is told with the seven before it, in the order of ids that mean nothing: a look
 * before and one after a visit show the same, or eight at once.
 */
export function giveComment(comments: Comments, day: BusinessDay, comment: string): void {
  comments.untold = [...comments.untold, comment];
  if (comments.untold.length < commentsAtOnce) return;
  comments.told.set(day, [...(comments.told.get(day) ?? []), ...comments.untold].sort());
  comments.untold = [];
}
