import type { CommandId, Revision } from "../shared/office/ids.ts";
import type { BookRef } from "./books.ts";
import type { Clock } from "./clock.ts";
import type { LoadedBook } from "./engine-book.ts";
import type { Drafted, UnstoredAnswer, Waiting } from "./engine-decide.ts";
import type { EngineFault, NewerVersion } from "./engine-types.ts";
import type { BookLog, Commit } from "./log/log.ts";
import type { Timers } from "./timers.ts";

export type LaneTools = {
  readonly log: BookLog;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly report: (fault: EngineFault) => void;
};

/** A batch that was decided and is on its way into the log. */
export type Sent<State, Command, Facts> = {
  readonly batch: readonly Waiting<Command, Facts>[];
  readonly loaded: LoadedBook<State>;
  readonly drafted: Drafted<Command, Facts>;
  /** Undefined: there is nothing to store. */
  readonly outcome: Promise<"stored" | "taken" | "unknown"> | undefined;
  /** The batch before it was not stored: what this one decided counts for nothing. */
  isVoid: boolean;
};

/** One book at work: its queue, its memory, and who wants to know. */
export type Lane<State, Command, Facts> = {
  readonly book: BookRef<State, Command, Facts>;
  readonly tools: LaneTools;
  waiting: Waiting<Command, Facts>[];
  loaded: LoadedBook<State> | undefined;
  loading: Promise<LoadedBook<State>> | undefined;
  /** Somebody sees to it that this watched book gets loaded. */
  isKept: boolean;
  /** A newer version wrote in this book: it stays closed here. */
  refusal: NewerVersion | undefined;
  /** From the moment a batch is taken until it is answered. */
  isBusy: boolean;
  /** Resolves when the batch taken last is answered. */
  underWay: Promise<void>;
  /** The batch whose outcome is awaited, and the one that was sent behind it. */
  sent: Sent<State, Command, Facts> | undefined;
  ahead: Sent<State, Command, Facts> | undefined;
  /** By the steady clock: until then another hub is taken to write in this book too. */
  sharedUntil: number;
  /** Commits that the log told while busy. */
  heard: Commit[];
  /** The revision that watchers know; undefined before the first load. */
  told: Revision | undefined;
  readonly watchers: Set<(revision: Revision) => void>;
  /** Answers that no commit holds, by command id, the latest of them. */
  readonly remembered: Map<CommandId, UnstoredAnswer>;
  stopFollowing: () => void;
  isDropped: boolean;
};

export function createLane<State, Command, Facts>(
  book: BookRef<State, Command, Facts>,
  tools: LaneTools,
): Lane<State, Command, Facts> {
  return {
    book,
    tools,
    waiting: [],
    loaded: undefined,
    loading: undefined,
    isKept: false,
    refusal: undefined,
    isBusy: false,
    underWay: Promise.resolve(),
    sent: undefined,
    ahead: undefined,
    sharedUntil: 0,
    heard: [],
    told: undefined,
    watchers: new Set(),
    remembered: new Map(),
    stopFollowing: () => undefined,
    isDropped: false,
  };
}

/** Whether the book may leave the memory: nobody waits for it, watches it or loads it. */
export function isIdle<State, Command, Facts>(lane: Lane<State, Command, Facts>): boolean {
  return lane.waiting.length === 0 && !lane.isBusy && lane.loading === undefined && lane.watchers.size === 0;
}

/** Ends the lane; nothing may be asked of it afterwards. */
export function drop<State, Command, Facts>(lane: Lane<State, Command, Facts>): void {
  lane.isDropped = true;
  lane.stopFollowing();
  lane.loaded = undefined;
}
