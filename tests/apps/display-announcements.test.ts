import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Announcements,
  advance,
  freshForMs,
  isQuiet,
  nextAt,
  nothingTold,
  shownForMs,
  silently,
  take,
} from "../../display/announcements.ts";
import type { BoardCall } from "../../shared/views/board.ts";

const day = "2026-11-22";

function call(seq: number, at: number, code = `A-${String(seq).padStart(3, "0")}`): BoardCall {
  return { seq, code, counter: "1", counterName: { ar: "مكتب 1", en: "Counter 1" }, at };
}

/** A board as the hub cuts it: the calls of the last six tickets, latest first. */
function board(calls: readonly BoardCall[]) {
  const latestFirst = [...calls].sort((a, b) => b.seq - a.seq);
  return {
    day,
    calls: latestFirst
      .filter((one, place) => latestFirst.findIndex((each) => each.code === one.code) === place)
      .slice(0, 6),
  };
}

const clock = (now: number, rate = 1) => ({ now, rate });

/** Lets the wall's own time pass and returns the numbers told, with when each was. */
function letPass(from: Announcements, start: number, end: number, rate = 1) {
  const told: { seq: number; at: number }[] = [];
  let state = from;
  for (let at = start; at <= end; at += 100) {
    const next = advance(state, at, rate);
    if (next !== state && next.told) told.push({ seq: next.told.seq, at });
    state = next;
  }
  return { state, told };
}

describe("announcing calls to the hall", () => {
  test("a new call is told at once and stands first", () => {
    const { state, told } = letPass(take(nothingTold, board([call(1, 1_000)]), clock(1_050)), 0, 0);
    expect(told).toEqual([{ seq: 1, at: 0 }]);
    expect(state.past.map((each) => each.seq)).toEqual([1]);
  });

  test("three that land together are told in order, each for four seconds at least", () => {
    const landed = take(nothingTold, board([call(1, 0), call(2, 10), call(3, 20)]), clock(50));
    const { state, told } = letPass(landed, 0, 20_000);
    expect(told).toEqual([
      { seq: 1, at: 0 },
      { seq: 2, at: shownForMs },
      { seq: 3, at: 2 * shownForMs },
    ]);
    expect(state.past.map((each) => each.seq)).toEqual([3, 2, 1]);
  });

  test("sixteen that land together are each told once, in order", () => {
    const calls = Array.from({ length: 16 }, (_, place) => call(16 - place, 0));
    const { told } = letPass(take(nothingTold, { day, calls }, clock(50)), 0, 80_000);
    expect(told.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, place) => place + 1));
  });

  test("a call not yet told does not stand in the list either", () => {
    const landed = take(nothingTold, board([call(1, 0), call(2, 0)]), clock(0));
    expect(advance(landed, 0, 1).past.map((each) => each.seq)).toEqual([1]);
  });

  test("what was known before the page tells nothing, and afterwards only what is new and young is told", () => {
    const known = silently(board([call(1, 0), call(2, 5)]));
    expect(letPass(known, 0, 9_000).told).toEqual([]);
    expect(known.past.map((each) => each.seq)).toEqual([2, 1]);
    const truth = board([call(1, 0), call(2, 5), call(3, 10), call(4, 40_000)]);
    expect(letPass(take(known, truth, clock(45_000)), 0, 9_000).told.map(({ seq }) => seq)).toEqual([4]);
  });

  test("the page may be exchanged while nothing is being told, nor was a moment ago", () => {
    const landed = take(nothingTold, board([call(1, 0)]), clock(0));
    expect([isQuiet(nothingTold, 0), isQuiet(landed, 0)]).toEqual([true, false]);
    const { state } = letPass(landed, 0, 0);
    expect([isQuiet(state, freshForMs), isQuiet(state, freshForMs + 1)]).toEqual([false, true]);
  });

  test("the same board again tells nothing", () => {
    const seen = letPass(take(nothingTold, board([call(1, 0)]), clock(0)), 0, 0).state;
    expect(letPass(take(seen, board([call(1, 0)]), clock(5_000)), 5_000, 9_000).told).toEqual([]);
  });

  test("after a break only calls younger than 20 s are told, older ones join the list silently", () => {
    const before = letPass(take(nothingTold, board([call(1, 0)]), clock(0)), 0, 0).state;
    const now = 100_000;
    const calls = [call(1, 0), call(2, now - 60_000), call(3, now - freshForMs), call(4, now - freshForMs + 1)];
    const back = take(before, board(calls), clock(now));
    expect(back.past.map((each) => each.seq)).toEqual([3, 2, 1]);
    expect(back.told).toBeNull();
    expect(letPass(back, now, now + 20_000).told).toEqual([{ seq: 4, at: now }]);
  });

  test("a wall switched on in the middle of the day shows the last calls and tells none of the old ones", () => {
    const on = take(nothingTold, board([call(7, 0), call(8, 1_000)]), clock(600_000));
    expect(on.past.map((each) => each.seq)).toEqual([8, 7]);
    expect(letPass(on, 0, 10_000).told).toEqual([]);
  });

  test("what was still to be told when the line broke is not told late, and stays in order", () => {
    const busy = advance(take(nothingTold, board([call(1, 0), call(2, 0)]), clock(0)), 0, 1);
    const back = take(busy, board([call(1, 0), call(2, 0), call(3, 30_000)]), clock(90_000));
    expect(back.pending).toEqual([]);
    expect(back.past.map((each) => each.seq)).toEqual([3, 2, 1]);
  });

  test("a ticket called again is told again and stands once", () => {
    const first = letPass(
      take(nothingTold, board([call(1, 0, "B-014"), call(2, 0, "C-001")]), clock(0)),
      0,
      10_000,
    ).state;
    const again = take(first, board([call(2, 0, "C-001"), call(3, 10_000, "B-014")]), clock(10_000));
    const { state, told } = letPass(again, 10_000, 10_000);
    expect(told).toEqual([{ seq: 3, at: 10_000 }]);
    expect(state.past.map((each) => each.code)).toEqual(["B-014", "C-001"]);
  });

  test("a new business day begins with an empty wall though its numbers begin again", () => {
    const yesterday = letPass(take(nothingTold, board([call(90, 0)]), clock(0)), 0, 0).state;
    const today = take(yesterday, { day: "2026-11-23", calls: [] }, clock(1_000));
    expect(today.past).toEqual([]);
    const { told } = letPass(take(today, { day: "2026-11-23", calls: [call(1, 2_000)] }, clock(2_000)), 2_000, 2_000);
    expect(told).toEqual([{ seq: 1, at: 2_000 }]);
  });

  test("a renamed counter shows its new name on the wall", () => {
    const before = letPass(take(nothingTold, board([call(1, 0)]), clock(0)), 0, 0).state;
    const renamed = { ...call(1, 0), counterName: { ar: "مكتب الاستقبال", en: "Reception" } };
    expect(take(before, board([renamed]), clock(60_000)).past[0]?.counterName.en).toBe("Reception");
  });

  test("in an office at 60 times the speed, age and order stay those of the wall", () => {
    const landed = take(nothingTold, board([call(1, 0), call(2, 0)]), clock(19 * 60 * 1_000, 60));
    expect(letPass(landed, 0, 5_000, 60).told).toEqual([
      { seq: 1, at: 0 },
      { seq: 2, at: 1_000 },
    ]);
  });

  test("whatever lands when: each number at most once, in order, four seconds apart, nothing grows", () => {
    const landings = fc.array(
      fc.record({ wait: fc.integer({ min: 0, max: 30_000 }), calls: fc.integer({ min: 0, max: 6 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(landings, (steps) => {
        let state = nothingTold;
        let calls: BoardCall[] = [];
        let at = 0;
        let last = { seq: 0, at: Number.NEGATIVE_INFINITY };
        for (const step of steps) {
          const until = at + step.wait;
          while (state.pending.length > 0 && nextAt(state, 1) <= until) {
            const when = Math.max(at, nextAt(state, 1));
            state = advance(state, when, 1);
            const seq = state.told?.seq ?? 0;
            expect(seq).toBeGreaterThan(last.seq);
            expect(when - last.at).toBeGreaterThanOrEqual(shownForMs);
            last = { seq, at: when };
          }
          at = until;
          for (let n = 0; n < step.calls; n += 1) calls = [...calls, call((calls.at(-1)?.seq ?? 0) + 1, at)].slice(-12);
          state = take(state, board(calls), clock(at));
          // Too many at once, or away too long: some came silently, and the next may be told at once.
          if (state.told === null) last = { seq: last.seq, at: Number.NEGATIVE_INFINITY };
          expect(state.past.length).toBeLessThanOrEqual(6);
          expect(state.pending.length).toBeLessThanOrEqual(64);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
