import { describe, expect, test } from "vitest";
import { giveAnswer, noBlocks } from "../../shared/survey/blocks.ts";
import { giveComment } from "../../shared/survey/comments.ts";
import { initialRatings } from "../../shared/survey/evolve.ts";
import type { Score } from "../../shared/survey/ratings.ts";
import { releaseComments, releaseOfficer, releaseShare, releaseTable, toldByDay } from "../../shared/survey/release.ts";
import type { Told } from "../../shared/survey/told.ts";

const told = (n: number): Told => ({ n, faces: [0, 0, 0, 0, n] });
const cell = (id: string, given: number, n = given - (given % 5)) => ({ id, given, told: told(n) });
const states = (...cells: ReturnType<typeof cell>[]) => releaseTable(cells).map(({ state }) => state);

describe("R6 the gates", () => {
  test("counts from 5, a share with its interval from 10", () => {
    expect(releaseShare(told(4))).toEqual({ n: 4, distribution: null, topTwo: null, interval: null });
    expect(releaseShare(told(5))).toMatchObject({ distribution: [0, 0, 0, 0, 5], topTwo: null, interval: null });
    expect(releaseShare(told(9)).topTwo).toBeNull();
    expect(releaseShare(told(10))).toMatchObject({ topTwo: 1, distribution: [0, 0, 0, 0, 10] });
  });

  test("comments from 8, an officer's own from 30", () => {
    const ratings = initialRatings();
    for (const each of ["a", "b", "c", "d", "e", "f", "g"]) giveComment(ratings.comments, "2026-11-22", each);
    expect(releaseComments(ratings, "2026-11-22")).toEqual([]);
    giveComment(ratings.comments, "2026-11-22", "h");
    expect(releaseComments(ratings, "2026-11-22")).toHaveLength(8);
    expect(releaseOfficer(told(29))).toBeNull();
    expect(releaseOfficer(told(30))?.topTwo).toBe(1);
  });
});

describe("R9 a hidden cell takes its next smallest neighbour with it", () => {
  test("one hidden cell hides the smallest of the others, two hide nobody else", () => {
    expect(states(cell("a", 40), cell("b", 10), cell("c", 3))).toEqual(["shown", "hidden", "hidden"]);
    expect(states(cell("a", 40), cell("b", 4), cell("c", 3))).toEqual(["shown", "hidden", "hidden"]);
    expect(states(cell("a", 40), cell("b", 10))).toEqual(["shown", "shown"]);
    expect(states(cell("a", 40), cell("b", 0))).toEqual(["shown", "empty"]);
  });

  test("a hidden cell gives no figure at all", () => {
    expect(releaseTable([cell("a", 3)])).toEqual([
      { id: "a", given: 3, state: "hidden", n: 0, distribution: null, topTwo: null, interval: null },
    ]);
  });
});

describe("R8 below the office as a whole", () => {
  test("a block is told when its half hour is over", () => {
    const blocks = noBlocks();
    for (const score of [5, 5, 5, 4, 3] as Score[])
      giveAnswer(blocks, { day: "2026-11-22", slot: 1_800_000, score, cells: { service: "support" }, reasons: [] });
    expect(toldByDay(blocks, "service", "support", 3_599_999).size).toBe(0);
    expect(toldByDay(blocks, "service", "support", 3_600_000).get("2026-11-22")?.faces).toEqual([0, 0, 1, 1, 3]);
  });

  test("what is left of a day is told on no other day", () => {
    const blocks = noBlocks();
    const give = (day: string, score: Score) => giveAnswer(blocks, { day, slot: 0, score, cells: {}, reasons: [] });
    for (let n = 0; n < 4; n += 1) give("2026-11-22", 1);
    for (let n = 0; n < 5; n += 1) give("2026-11-23", 5);
    expect([...blocks.days]).toEqual([["2026-11-23", { n: 5, faces: [0, 0, 0, 0, 5], reasons: new Map() }]]);
  });
});
