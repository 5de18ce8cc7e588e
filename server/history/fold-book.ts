import type { BookRef } from "../books.ts";
import { NewerVersion } from "../engine-types.ts";
import type { BookLog } from "../log/log.ts";

/** A book's state read from the log, past the engine's memory. Rejects with `NewerVersion` like the engine. */
export async function foldBook<State, Command, Facts>(
  log: Pick<BookLog, "read">,
  { name, rules }: BookRef<State, Command, Facts>,
): Promise<State> {
  const state = rules.initial();
  for (const { events, at } of await log.read(name, 0)) {
    for (const stored of events) {
      const event = rules.upcast(stored);
      if (!event) throw new NewerVersion(name, stored.type);
      rules.evolve(state, event, at);
    }
  }
  return state;
}
