import type { Clock } from "./clock.ts";
import { answerKnown } from "./engine-decide.ts";
import { keepLoaded, load, report, storedAnswer } from "./engine-follow.ts";
import { contentHash } from "./engine-hash.ts";
import type { Lane } from "./engine-lane.ts";
import { type AnyLane, createLanes } from "./engine-lanes.ts";
import type { Engine, EngineFault, Request } from "./engine-types.ts";
import { work, workAhead } from "./engine-work.ts";
import type { BookLog } from "./log/log.ts";
import { systemTimers, type Timers } from "./timers.ts";

export type EngineOptions = {
  readonly log: BookLog;
  readonly clock: Clock;
  /** Hears of every fault; without it a fault is a warning of the process. */
  readonly onFault?: (fault: EngineFault) => void;
  /** How many books stay in memory; those that are watched or at work are kept whatever this says. */
  readonly booksKept?: number;
  readonly timers?: Timers;
};

/** More commands than this do not wait for one book: the next are answered `failed` at once. */
const waitingLimit = 10_000;
/** For so many turns of the event loop commands are gathered at most. */
const putOffLimit = 32;

/** One line per book: decide, store, answer, tell. Every promise of it is written in `engine-types.ts`. */
export function createEngine({ log, clock, onFault, booksKept = 256, timers = systemTimers }: EngineOptions): Engine {
  const tools = { log, clock, timers, report: onFault ?? warn };
  const lanes = createLanes(tools, booksKept);
  const schedule = turns(timers);
  let isOpen = true;

  return {
    send(book, request) {
      const lane = isOpen ? lanes.of(book) : undefined;
      if (!lane || lane.waiting.length >= waitingLimit) return Promise.resolve({ status: "failed" });
      const hash = hashOf(lane, request);
      if (hash === undefined) return Promise.resolve({ status: "failed" });
      return new Promise((answer) => {
        lane.waiting.push({ request, hash, answer });
        schedule(lane as unknown as AnyLane);
      });
    },
    async recall(book, request) {
      if (!isOpen) throw new Error("The engine is closed.");
      const lane = lanes.of(book);
      await askedBefore(lane as unknown as AnyLane, timers);
      const loaded = await load(lane);
      const hash = hashOf(lane, request);
      if (hash === undefined) return undefined;
      return answerKnown(hash, await storedAnswer(lane, loaded, request.id), undefined);
    },
    async read(book) {
      if (!isOpen) throw new Error("The engine is closed.");
      const { revision, state } = await load(lanes.of(book));
      return { revision, state };
    },
    peek(book) {
      const loaded = lanes.find(book)?.loaded;
      return loaded && { revision: loaded.revision, state: loaded.state };
    },
    watch(book, onChange) {
      if (!isOpen) return () => undefined;
      const lane = lanes.of(book);
      // A function of its own, so that one listener may watch twice.
      const watcher = (revision: number) => onChange(revision);
      lane.watchers.add(watcher);
      keepLoaded(lane);
      return () => void lane.watchers.delete(watcher);
    },
    async close() {
      isOpen = false;
      const isAtWork = () => lanes.all().some((lane) => lane.isBusy || lane.waiting.length > 0);
      while (isAtWork()) await new Promise<void>(timers.soon);
      lanes.dropAll();
    },
  };
}

/** Resolves when all that was asked of the book until this moment has been answered, also what waits behind a batch. */
async function askedBefore(lane: AnyLane, timers: Timers): Promise<void> {
  const last = lane.waiting.at(-1);
  const isWaiting = () => last !== undefined && lane.waiting.includes(last);
  do {
    while (isWaiting()) await (lane.isBusy ? lane.underWay : new Promise<void>(timers.soon));
    if (lane.isBusy) await lane.underWay;
    // A command that breaks sends those behind it back into the line.
  } while (isWaiting());
}

/** What makes a repetition of this command one: the same hash. Undefined when the book's rules broke. */
function hashOf<State, Command, Facts>(
  lane: Lane<State, Command, Facts>,
  { id, command, facts }: Request<Command, Facts>,
): string | undefined {
  const { rules } = lane.book;
  try {
    return contentHash(rules.content ? rules.content(command, facts) : command);
  } catch (error) {
    report(lane, { during: "decide", id, error });
    return undefined;
  }
}

/**
 * Gathers the books that have work; all of them work in one go. While each turn of the event loop brings more commands
 * than there were, the work waits for the next one: one sync for all costs less than one for each part of them.
 */
function turns({ soon }: Timers): (lane: AnyLane) => void {
  let due = new Set<AnyLane>();
  let gathered = 0;
  let putOff = 0;
  const turn = () => {
    let waiting = 0;
    for (const lane of due) waiting += lane.waiting.length;
    if (waiting > gathered && putOff < putOffLimit) {
      gathered = waiting;
      putOff += 1;
      soon(turn);
      return;
    }
    const lanes = due;
    due = new Set();
    gathered = 0;
    putOff = 0;
    for (const lane of lanes) {
      if (lane.waiting.length === 0) continue;
      if (!lane.isBusy) lane.underWay = work(lane);
      else if (!workAhead(lane)) continue;
      void lane.underWay.then(() => {
        if (lane.waiting.length > 0) schedule(lane);
      });
    }
  };
  const schedule = (lane: AnyLane) => {
    if (due.size === 0) soon(turn);
    due.add(lane);
  };
  return schedule;
}

function warn({ book, during, id, error }: EngineFault): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.emitWarning(`${book}: ${during} failed${id === undefined ? "" : ` for command ${id}`}: ${reason}`);
}
