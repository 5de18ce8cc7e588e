import type { Timers } from "../../server/timers.ts";
import type { Instant } from "../../shared/office/ids.ts";

/** One running program: its timers die with it. */
export type Life = {
  readonly timers: Timers;
  isOver(): boolean;
  /** Nothing that it waits for ever happens. */
  end(): void;
};

/** The one time of a story, passed event by event. */
export type PassingTime = {
  now(): Instant;
  /** Runs once after so long, whoever lives; the answer stops it. */
  after(ms: number, run: () => void): () => void;
  begin(): Life;
  /** Passes to the next event, lets it happen with all that follows from it at once; false when nothing is to come. */
  step(): Promise<boolean>;
  /** Skips a while in which every program was off. */
  skip(ms: number): void;
  events(): number;
};

type Event = { readonly at: Instant; readonly order: number; run: (() => void) | undefined };

export function passingTime(startAt: Instant): PassingTime {
  let at = startAt;
  let order = 0;
  let events = 0;
  const queue = eventQueue();

  const after = (ms: number, run: () => void) => {
    order += 1;
    const event: Event = { at: at + Math.max(0, Math.ceil(ms)), order, run };
    queue.add(event);
    return () => {
      event.run = undefined;
    };
  };

  return {
    now: () => at,
    events: () => events,
    after,
    begin: () => life(after, () => at),
    async step() {
      for (let event = queue.next(); event !== undefined; event = queue.next()) {
        if (event.run === undefined) continue;
        at = Math.max(at, event.at);
        events += 1;
        event.run();
        // Every promise that can go on now has gone on before the loop's next turn.
        await new Promise<void>((turn) => setImmediate(turn));
        return true;
      }
      return false;
    },
    skip(ms) {
      at += ms;
    },
  };
}

function life(after: PassingTime["after"], now: () => Instant): Life {
  let isOver = false;
  const bornAt = now();
  const alive = (run: () => void) => () => {
    if (!isOver) run();
  };
  return {
    isOver: () => isOver,
    end: () => {
      isOver = true;
    },
    timers: {
      steadyMs: () => now() - bornAt,
      after: (ms, run) => after(ms, alive(run)),
      every(ms, run) {
        let isStopped = false;
        const again = () => {
          if (isStopped || isOver) return;
          run();
          after(ms, again);
        };
        after(ms, again);
        return () => {
          isStopped = true;
        };
      },
      soon: (run) => void after(0, alive(run)),
    },
  };
}

/** A binary heap by time, then by order of asking. */
function eventQueue() {
  const heap: Event[] = [];
  const isBefore = (a: Event, b: Event) => a.at < b.at || (a.at === b.at && a.order < b.order);
  const swapIfBefore = (child: number, parent: number) => {
    const [a, b] = [heap[child], heap[parent]];
    if (!a || !b || !isBefore(a, b)) return false;
    heap[child] = b;
    heap[parent] = a;
    return true;
  };
  return {
    add(event: Event) {
      heap.push(event);
      for (let place = heap.length - 1; place > 0; ) {
        const parent = (place - 1) >> 1;
        if (!swapIfBefore(place, parent)) return;
        place = parent;
      }
    },
    next(): Event | undefined {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined || first === last) return first;
      heap[0] = last;
      for (let place = 0; ; ) {
        const [left, right] = [2 * place + 1, 2 * place + 2];
        const [a, b] = [heap[left], heap[right]];
        const child = a && b && isBefore(b, a) ? right : left;
        if (!swapIfBefore(child, place)) return first;
        place = child;
      }
    },
  };
}
