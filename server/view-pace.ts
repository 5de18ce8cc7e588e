/** On average one view in this time; screens are promised 50 ms. */
export const paceMs = 40;
/** So many views may leave without waiting after a quiet while. */
const burst = 3;

/**
 * When one audience's next view may leave: one every 40 ms on average, three at once after a quiet while. Without that
 * credit one late view would hold up the next, and that one the next again (the generic cell rate algorithm of ITU-T
 * I.371, with an increment of 40 ms and a limit of two more).
 */
export type Pace = {
  /** Milliseconds from `now` until the next view may leave; 0 is at once. Monotonic times. */
  waitMs(now: number): number;
  left(now: number): void;
};

export function createPace(): Pace {
  /** When all views that left would have been due at an even pace. */
  let due = Number.NEGATIVE_INFINITY;
  return {
    waitMs: (now) => Math.max(0, due - (burst - 1) * paceMs - now),
    left(now) {
      due = Math.max(due, now) + paceMs;
    },
  };
}
