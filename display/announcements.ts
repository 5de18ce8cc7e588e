import type { BoardCall, BoardView } from "../shared/views/board.ts";

/** A call is told to the hall only while people still expect it: seconds as they live before the wall. */
export const freshForMs = 20_000;
/** How long each call stays the largest thing on the wall when several land together. */
export const shownForMs = 4_000;
/** In an office that runs faster than the wall's clock, calls come faster than people could read them. */
const shownAtLeastMs = 1_000;
/** The panel's call and the last five beside it. */
const pastKept = 6;
/** More than the board carries at once; beyond it the oldest go to the list untold. */
const pendingKept = 64;

/** What the hall has been told of the calls of one day. Values only: each change makes a new one. */
export type Announcements = {
  readonly day: string | null;
  /** The highest call number taken in so far. */
  readonly seen: number;
  /** Calls still to be told, oldest first. */
  readonly pending: readonly BoardCall[];
  /** Calls on the wall, latest first. */
  readonly past: readonly BoardCall[];
  /** The call told last, and since when it is the largest; null when the latest came silently. */
  readonly told: { readonly seq: number; readonly since: number } | null;
};

export const nothingTold: Announcements = { day: null, seen: 0, pending: [], past: [], told: null };

/** The hub's clock when the board came: `rate` hub milliseconds pass in one of the wall's. */
export type BoardClock = { readonly now: number; readonly rate: number };

/**
 * Returns the announcements after a new board: each call number is taken once. Calls younger than 20 s queue to be
 * told; older ones, and with them whatever still waited to be told, join the list silently: the wall was away.
 */
export function take(
  before: Announcements,
  { day, calls }: Pick<BoardView, "day" | "calls">,
  clock: BoardClock,
): Announcements {
  const base = before.day === day ? before : { ...nothingTold, day };
  const newcomers = calls.filter((call) => call.seq > base.seen).sort((a, b) => a.seq - b.seq);
  const renamed = base.past.map((past) => calls.find((call) => call.seq === past.seq) ?? past);
  const last = newcomers.at(-1);
  if (last === undefined) return { ...base, past: renamed };
  const lateCount = newcomers.findLastIndex((call) => (clock.now - call.at) / clock.rate >= freshForMs) + 1;
  const queue = [...base.pending, ...newcomers];
  const untold = Math.max(lateCount > 0 ? base.pending.length + lateCount : 0, queue.length - pendingKept);
  return {
    day,
    seen: last.seq,
    pending: queue.slice(untold),
    past: withPast(renamed, queue.slice(0, untold)),
    told: untold > 0 ? null : base.told,
  };
}

/** Returns the announcements of a board that was known before: all its calls were told then, or are too old now. */
export function silently(board: Pick<BoardView, "day" | "calls">): Announcements {
  return take(nothingTold, board, { now: Number.POSITIVE_INFINITY, rate: 1 });
}

/** Returns the announcements at `now` (the wall's steady milliseconds): the next call is told when the last had its time. */
export function advance(before: Announcements, now: number, rate: number): Announcements {
  const [next, ...pending] = before.pending;
  if (next === undefined || now < nextAt(before, rate)) return before;
  return { ...before, pending, past: withPast(before.past, [next]), told: { seq: next.seq, since: now } };
}

/** When the next pending call may be told, in the wall's steady milliseconds; 0 when at once. */
export function nextAt({ told }: Announcements, rate: number): number {
  return told === null ? 0 : told.since + Math.max(shownAtLeastMs, shownForMs / rate);
}

/** A ticket called again stands once on the wall, at its latest call. */
function withPast(past: readonly BoardCall[], oldestFirst: readonly BoardCall[]): readonly BoardCall[] {
  return oldestFirst
    .reduce((list, call) => [call, ...list.filter((each) => each.code !== call.code)], past)
    .slice(0, pastKept);
}

/** Whether no call is being told, nor was one a moment ago: the page may be exchanged without taking one from anybody. */
export function isQuiet({ pending, told }: Announcements, now = performance.now()): boolean {
  return pending.length === 0 && (told === null || now - told.since > freshForMs);
}
