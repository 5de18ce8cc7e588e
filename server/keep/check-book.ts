import type { BookName, Commit } from "../log/log.ts";
import { foldOf } from "./book-kinds.ts";
import { reasonOf } from "./keep-fault.ts";

/**
 * What is wrong with a whole book as written, a sentence each: commits that are not a book's, revisions with gaps, a
 * command twice, times that step back. Empty when nothing is.
 */
export function faultsOfWriting(book: BookName, commits: readonly Commit[]): readonly string[] {
  const faults: string[] = [];
  const say = (fault: string) => void faults.push(`${book}: ${fault}.`);
  const ids = new Set<string>();
  let revision = 0;
  let at = Number.NEGATIVE_INFINITY;
  for (const commit of commits) {
    if (!isCommit(commit) || commit.book !== book) {
      say(`what stands after revision ${revision} is no commit of this book`);
      break;
    }
    if (commit.revision !== revision + 1) say(`revision ${revision} is followed by ${commit.revision}`);
    if (ids.has(commit.id)) say(`command ${commit.id} stands in it twice, at revision ${commit.revision} again`);
    if (commit.at < at) say(`the time steps back at revision ${commit.revision}`);
    ids.add(commit.id);
    ({ revision, at } = commit);
  }
  return faults;
}

/** What keeps this version from folding the book: an unknown kind, unknown facts, rules that break. */
export function faultsOfFolding(book: BookName, commits: readonly Commit[]): readonly string[] {
  const fold = foldOf(book);
  if (!fold) return [`${book}: this version knows no such kind of book.`];
  const state = fold.initial();
  for (const commit of commits) {
    for (const stored of commit.events) {
      try {
        const event = fold.upcast(stored);
        if (event === undefined) {
          return [`${book}: revision ${commit.revision} holds "${stored.type}", which only a newer version knows.`];
        }
        fold.evolve(state, event, commit.at);
      } catch (error) {
        return [`${book}: "${stored.type}" of revision ${commit.revision} cannot be applied (${reasonOf(error)}).`];
      }
    }
  }
  return [];
}

function isCommit({ book, revision, id, at, events }: Partial<Commit>): boolean {
  const isNamed = typeof book === "string" && typeof id === "string";
  return isNamed && Number.isSafeInteger(revision) && Number.isSafeInteger(at) && Array.isArray(events);
}
