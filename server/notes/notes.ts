import { type RateLimiterAbstract, RateLimiterMemory } from "rate-limiter-flexible";

/** Names a board: `office/{id}/devices`, `hub/sessions`. */
type BoardName = string;

export type Note = {
  readonly text: string /** Since it was pinned, by the store's own clock. */;
  readonly ageMs: number;
};

/** So many in so many seconds, counted under a name of its own. */
export type CounterRule = { readonly name: string; readonly points: number; readonly seconds: number };

/**
 * Short notes that all hubs of one store share: what a device last said of itself, when a session last showed life, how
 * often somebody knocked. Nothing here is a fact of an office: losing all of it costs a minute of knowledge, no more.
 */
export type Notes = {
  /** Whether other hubs read and write here too. */
  readonly isShared: boolean;
  /** Pins notes by their names; each takes the place of the last one of its name. */
  pin(board: BoardName, notes: Readonly<Record<string, string>>): Promise<void>;
  /** All notes of a board by name. */
  read(board: BoardName): Promise<ReadonlyMap<string, Note>>;
  drop(board: BoardName, names: readonly string[]): Promise<void>;
  /** Counts for all hubs together; while the store is away each hub counts for itself. */
  counter(rule: CounterRule): RateLimiterAbstract;
  close(): Promise<void>;
};

/** Counts in this process alone. */
export function ownCounter({ name, points, seconds }: CounterRule): RateLimiterAbstract {
  return new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
}
