import type { CommandId, Instant, Revision } from "../shared/office/ids.ts";
import type { StoredEvent } from "../shared/office/upcast.ts";
import type { BookRef, Result } from "./books.ts";
import { NewerVersion } from "./engine-types.ts";
import type { Commit } from "./log/log.ts";

/** What the book says about a command it holds. */
export type StoredAnswer = { readonly hash: string; readonly revision: Revision; readonly result: Result | undefined };

/** A book in memory. Two states: what is stored, for everybody to read; and a draft, for deciding what comes next. */
export type LoadedBook<State> = {
  revision: Revision;
  /** Time of the last commit: no later one stands before it. */
  at: Instant;
  readonly state: State;
  /** The state and the facts decided but not stored yet; a copy made when the first decision needs it. */
  draft: State | undefined;
  readonly answers: Map<CommandId, StoredAnswer>;
};

/** So many commits are folded in one go. */
const sliceLength = 1_000;

/** Folds a whole book; a long one in slices, each in a turn of its own (`soon`). Rejects with `NewerVersion`. */
export async function foldBook<State, Command, Facts>(
  book: BookRef<State, Command, Facts>,
  commits: readonly Commit[],
  soon: (run: () => void) => void,
): Promise<LoadedBook<State>> {
  const loaded: LoadedBook<State> = {
    revision: 0,
    at: 0,
    state: book.rules.initial(),
    draft: undefined,
    answers: new Map(),
  };
  for (const [place, commit] of commits.entries()) {
    if (place > 0 && place % sliceLength === 0) await new Promise<void>(soon);
    applyStored(book, loaded, commit);
  }
  return loaded;
}

/** Applies a commit that others wrote, to the draft too. Throws `NewerVersion` before anything changes. */
export function applyStored<State, Command, Facts>(
  book: BookRef<State, Command, Facts>,
  loaded: LoadedBook<State>,
  commit: Commit,
): void {
  const events = eventsOf(book, commit);
  for (const event of events) book.rules.evolve(loaded.state, event, commit.at);
  if (loaded.draft !== undefined) for (const event of events) book.rules.evolve(loaded.draft, event, commit.at);
  advance(loaded, commit);
}

/** Applies a commit that came out of the draft and is stored now. */
export function applyOwn<State, Command, Facts>(
  book: BookRef<State, Command, Facts>,
  loaded: LoadedBook<State>,
  commit: Commit,
): void {
  for (const event of commit.events) book.rules.evolve(loaded.state, event, commit.at);
  advance(loaded, commit);
}

function eventsOf<State, Command, Facts>(
  { name, rules }: BookRef<State, Command, Facts>,
  { events }: Commit,
): readonly StoredEvent[] {
  return events.map((stored) => {
    const event = rules.upcast(stored);
    if (event === undefined) throw new NewerVersion(name, stored.type);
    return event;
  });
}

function advance<State>(loaded: LoadedBook<State>, { revision, at, id, hash, result }: Commit): void {
  loaded.revision = revision;
  loaded.at = at;
  loaded.answers.set(id, { hash, revision, result });
}
