import type { BookRef } from "../books.ts";
import { NewerVersion } from "../engine-types.ts";
import type { BookLog, Commit } from "../log/log.ts";

/** A book's state read from the log, past the engine's memory. Rejects with `NewerVersion` like the engine. */
export async function foldBook<State, Command, Facts>(
  log: Pick<BookLog, "read">,
  book: BookRef<State, Command, Facts>,
): Promise<State> {
  return foldCommits(book, await log.read(book.name, 0));
}

/** The state after these commits, which are the whole book. Throws `NewerVersion`. */
export function foldCommits<State, Command, Facts>(
  { name, rules }: BookRef<State, Command, Facts>,
  commits: readonly Commit[],
): State {
  const state = rules.initial();
  for (const { events, at } of commits) {
    for (const stored of events) {
      const event = rules.upcast(stored);
      if (!event) throw new NewerVersion(name, stored.type);
      rules.evolve(state, event, at);
    }
  }
  return state;
}
