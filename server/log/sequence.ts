import type { BookName, Commit } from "./log.ts";

/**
 * Throws when commits are not one gap-free piece of this book: that is a mistake of the caller, never a race, and
 * must not reach the disk.
 */
export function assertSequence(book: BookName, commits: readonly Commit[]): void {
  const first = commits[0]?.revision ?? 1;
  if (!Number.isSafeInteger(first) || first < 1) throw new RangeError(`${book}: no revision ${first}`);
  for (const [place, commit] of commits.entries()) {
    if (commit.book !== book) throw new RangeError(`${book}: got a commit of ${commit.book}`);
    if (commit.revision !== first + place) throw new RangeError(`${book}: a gap before revision ${commit.revision}`);
  }
  if (new Set(commits.map((commit) => commit.id)).size !== commits.length) {
    throw new RangeError(`${book}: one command id twice`);
  }
}
