import type { Office } from "../../shared/office/state.ts";
import type { BookName, Commit } from "../log/log.ts";
import { foldOf } from "./book-kinds.ts";

/** Whether the book is finished: a day once it was closed; a month of ratings by being over. The book folds. */
export function isClosed(book: BookName, commits: readonly Commit[]): boolean {
  const fold = foldOf(book);
  if (!fold || !/^office\/[^/]+\/day\//.test(book)) return fold !== undefined;
  const state = fold.initial();
  for (const { events, at } of commits) {
    for (const stored of events) {
      const event = fold.upcast(stored);
      if (event !== undefined) fold.evolve(state, event, at);
    }
  }
  return !(state as Office).isOpen;
}
