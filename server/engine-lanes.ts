import type { BookRef } from "./books.ts";
import { createLane, drop, isIdle, type Lane, type LaneTools } from "./engine-lane.ts";
import type { BookName } from "./log/log.ts";

/** A lane of whatever book; the book's name says which. */
export type AnyLane = Lane<unknown, { readonly type: string }, unknown>;

/** The books of one engine, those used lately in memory. */
export type Lanes = {
  find<State, Command, Facts>(book: BookRef<State, Command, Facts>): Lane<State, Command, Facts> | undefined;
  /** The book's lane, made if need be; for that, books unused for longest and idle are let go. */
  of<State, Command, Facts>(book: BookRef<State, Command, Facts>): Lane<State, Command, Facts>;
  all(): readonly AnyLane[];
  dropAll(): void;
};

/** Keeps `booksKept` books; those that are watched or at work stay whatever this says. */
export function createLanes(tools: LaneTools, booksKept: number): Lanes {
  /** Last in the map is last used. */
  const lanes = new Map<BookName, AnyLane>();
  let last: AnyLane | undefined;

  function add(name: BookName, lane: AnyLane): void {
    lanes.set(name, lane);
    last = lane;
  }

  function find<State, Command, Facts>({ name }: BookRef<State, Command, Facts>) {
    const found = lanes.get(name);
    // Command after command goes into one book: moving it each time would have the map grow and be made anew.
    if (found && found !== last) {
      lanes.delete(name);
      add(name, found);
    }
    return found as Lane<State, Command, Facts> | undefined;
  }

  return {
    find,
    of<State, Command, Facts>(book: BookRef<State, Command, Facts>) {
      const found = find(book);
      if (found) return found;
      const lane = createLane(book, tools);
      if (lanes.size >= booksKept) evict(lanes, booksKept - 1);
      add(book.name, lane as unknown as AnyLane);
      return lane;
    },
    all: () => [...lanes.values()],
    dropAll() {
      for (const lane of lanes.values()) drop(lane);
      lanes.clear();
    },
  };
}

/** Lets go of the books unused for longest, until few enough are left. */
function evict(lanes: Map<BookName, AnyLane>, kept: number): void {
  for (const [name, lane] of lanes) {
    if (lanes.size <= kept) return;
    if (!isIdle(lane)) continue;
    drop(lane);
    lanes.delete(name);
  }
}
