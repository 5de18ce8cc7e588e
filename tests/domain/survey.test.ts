import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { decide } from "../../shared/survey/decide.ts";
import { evolve, initialRatings } from "../../shared/survey/evolve.ts";
import {
  halfHour,
  type Ratings,
  type Score,
  type SurveyCommand,
  type SurveyFacts,
} from "../../shared/survey/ratings.ts";
import { releaseReasons } from "../../shared/survey/release.ts";
import { answers, topTwo, wilson } from "../../shared/survey/satisfaction.ts";
import { ratingsView } from "../../shared/views/ratings.ts";
import { kiosk } from "../support/office-day.ts";

const day = "2026-11-22";
const facts: SurveyFacts = { day, reasons: ["clear", "long-wait"] };
const a1 = { hash: "h-a1", service: "enquiry" };

function send(
  ratings: Ratings,
  command: SurveyCommand,
  more: Partial<SurveyFacts> = {},
  id = `r${ratings.followUps.size}`,
) {
  const decision = decide(ratings, command, { id, at: 0, by: kiosk, facts: { ...facts, ...more } });
  if (decision.accepted) for (const event of decision.events) evolve(ratings, event, 0);
  return decision;
}
const no = (code: string) => ({ accepted: false, rejection: expect.objectContaining({ code }) });

describe("ratings", () => {
  test("R1 one touch is stored; reasons follow once, as a fact of their own", () => {
    const ratings = initialRatings();
    expect(send(ratings, { type: "RateOffice", score: 2, mode: "kiosk" }, {}, "r1")).toMatchObject({
      result: { rating: "r1" },
    });
    expect(ratings.days.get(day)).toMatchObject({ n: 1 });
    const more: SurveyCommand = { type: "AddFollowUp", rating: "r1", reasons: ["long-wait", "long-wait"] };
    expect(send(ratings, more)).toMatchObject({ accepted: true });
    for (let n = 0; n < 9; n += 1) send(ratings, { type: "RateOffice", score: 3, mode: "kiosk" }, {}, `more-${n}`);
    expect([...releaseReasons(ratings.blocks, day)]).toEqual([["long-wait", 1]]);
    expect(send(ratings, more)).toMatchObject(no("AlreadyFollowedUp"));
    expect(send(ratings, { ...more, rating: "nobody's" })).toMatchObject(no("UnknownRating"));
  });

  test("R2 a ticket is rated once; an unknown one is refused", () => {
    const ratings = initialRatings();
    const rate: SurveyCommand = { type: "RateVisit", ticket: "A-001", score: 5, mode: "kiosk" };
    expect(send(ratings, rate, { ticket: a1 })).toMatchObject({ accepted: true });
    expect(send(ratings, rate, { ticket: a1 })).toMatchObject(no("AlreadyRated"));
    expect(send(ratings, rate, { ticket: null })).toMatchObject(no("UnknownTicket"));
    expect(JSON.stringify([...ratings.days])).not.toContain("A-001");
  });

  test("R3 a rating without a ticket counts as much", () => {
    const ratings = initialRatings();
    send(ratings, { type: "RateVisit", score: 5, mode: "kiosk" });
    send(ratings, { type: "RateOffice", score: 4, mode: "kiosk" });
    expect(ratings.days.get(day)).toMatchObject({ n: 2, withTicket: 0 });
  });

  test("R21 a colleague's department stands with the survey of colleagues alone; one that is not there costs no answer", () => {
    const known: Partial<SurveyFacts> = {
      departments: ["finance"],
      scales: { external: ["worstFirst"], internal: ["worstFirst"] },
    };
    const rate = (audience: "internal" | "external", department?: string) => {
      const form = { audience, version: 1 };
      const own = department === undefined ? {} : { department };
      const command = { type: "RateOffice", score: 4, mode: "kiosk", form, ...own } as const;
      const decision = send(initialRatings(), command, known);
      return decision.accepted ? decision.events[0] : undefined;
    };
    expect(rate("internal", "finance")).toMatchObject({ type: "RatingGiven", department: "finance" });
    for (const event of [rate("internal"), rate("internal", "dissolved"), rate("external", "finance")]) {
      expect(event).toMatchObject({ type: "RatingGiven", score: 4 });
      expect(event).not.toHaveProperty("department");
    }
  });

  test("R4 a time is cut to its half hour", () => {
    const at = Date.UTC(2026, 10, 22, 9, 44, 59);
    expect(halfHour(at)).toBe(Date.UTC(2026, 10, 22, 9, 30));
  });

  test("R5 an unknown reason is refused, and nothing is half applied", () => {
    const ratings = initialRatings();
    const command: SurveyCommand = { type: "RateOffice", score: 1, reasons: ["clear", "weather"], mode: "kiosk" };
    expect(send(ratings, command)).toMatchObject({ rejection: { code: "UnknownReason", reason: "weather" } });
    expect(ratings.days.size).toBe(0);
  });

  test("R6 below 5 answers no counts, below 10 no share and no interval", () => {
    const ratings = initialRatings();
    const view = () => ratingsView(initialSetup(), ratings, { day, finishedVisits: 20 });
    expect(view()).toMatchObject({ n: 0, distribution: null, topTwo: null, responseRate: 0 });
    for (let n = 1; n <= 10; n += 1) {
      const score = n <= 8 ? 5 : 1;
      const ticket = { hash: `h-${n}`, service: "enquiry" };
      send(ratings, { type: "RateVisit", ticket: `A-${n}`, score, mode: "kiosk" }, { ticket });
      expect(view().n).toBe(n);
      expect(view().counted).toBe(n - (n % 5));
      expect(view().distribution === null).toBe(n < 5);
      expect(view().topTwo === null).toBe(n < 10);
      expect(view().interval === null).toBe(n < 10);
    }
    expect(view()).toMatchObject({ topTwo: 0.8, distribution: [2, 0, 0, 0, 8], responseRate: 0.5 });
    expect(view().interval?.map((each) => each.toFixed(4))).toEqual(["0.4902", "0.9433"]);
  });
});

describe("R11 R19 the headline leaves out what was flagged, and the response rate what names no visit", () => {
  test("play behind ten good ratings moves the counts alone", () => {
    const ratings = initialRatings();
    const view = () => ratingsView(initialSetup(), ratings, { day, finishedVisits: 20 });
    for (let n = 1; n <= 10; n += 1) {
      const ticket = { hash: `h-${n}`, service: "enquiry" };
      send(ratings, { type: "RateVisit", ticket: `A-${n}`, score: 5, mode: "kiosk" }, { ticket });
    }
    const before = view();
    for (let n = 0; n < 30; n += 1) {
      const play: SurveyCommand = { type: "RateOffice", score: 1, reasons: ["long-wait"], mode: "kiosk" };
      send(ratings, play, { misuse: ["burst"] }, `play-${n}`);
      send(ratings, { type: "AddFollowUp", rating: `play-${n}`, provider: 1 });
    }
    expect(view()).toEqual({ ...before, n: 40, flagged: 30, modes: { ...before.modes, kiosk: 40 } });
    expect(view()).toMatchObject({ counted: 10, topTwo: 1, responseRate: 0.5, reasons: [] });
  });

  test("a touch without a visit is no response to having been served", () => {
    const ratings = initialRatings();
    for (let n = 0; n < 10; n += 1) send(ratings, { type: "RateOffice", score: 5, mode: "kiosk" });
    const view = ratingsView(initialSetup(), ratings, { day, finishedVisits: 10 });
    expect(view).toMatchObject({ n: 10, counted: 10, topTwo: 1, responseRate: 0 });
  });
});

describe("R18 with help", () => {
  const assisted = { type: "RateVisit", ticket: "A-001", score: 5, mode: "assisted" } as const;
  const own = { type: "RateVisit", ticket: "A-001", score: 1, mode: "phone" } as const;
  const others = (ratings: Ratings, from: number, to: number) => {
    for (let n = from; n < to; n += 1) send(ratings, { type: "RateOffice", score: 3, mode: "kiosk" });
  };

  test("a visit is rated when it is over, and not twice", () => {
    const ratings = initialRatings();
    for (const stage of ["uncalled", "underWay"] as const)
      expect(send(ratings, assisted, { ticket: a1, stage })).toMatchObject(no("VisitNotOver"));
    expect(send(ratings, assisted, { ticket: a1 })).toMatchObject({ accepted: true });
    expect(send(ratings, assisted, { ticket: a1 })).toMatchObject(no("AlreadyRated"));
  });

  test("the visitor's own touch counts instead, once, whatever was taken down for her", () => {
    const ratings = initialRatings();
    send(ratings, assisted, { ticket: a1 });
    expect(send(ratings, own, { ticket: a1 })).toMatchObject({ accepted: true });
    expect(send(ratings, { ...own, mode: "kiosk" }, { ticket: a1 })).toMatchObject(no("AlreadyRated"));
    expect(send(ratings, assisted, { ticket: a1 })).toMatchObject(no("AlreadyRated"));
    others(ratings, 0, 4);
    expect(ratings.blocks.days.get(day)?.faces).toEqual([1, 0, 4, 0, 0]);
    expect(ratings.days.get(day)).toMatchObject({ n: 6, withTicket: 1 });
    expect(ratings.blocks.tables.mode.cells.get("assisted")?.given.get(day)).toBe(0);
  });

  test("what was told already stays told", () => {
    const ratings = initialRatings();
    send(ratings, assisted, { ticket: a1 });
    others(ratings, 0, 4);
    expect(send(ratings, own, { ticket: a1 })).toMatchObject({ accepted: true });
    others(ratings, 4, 8);
    expect(ratings.blocks.days.get(day)?.faces).toEqual([1, 0, 8, 0, 1]);
    expect(ratings.days.get(day)).toMatchObject({ withTicket: 1 });
  });

  test("whoever was never called speaks at a kiosk of the office, and may rate the visit when there was one", () => {
    const ratings = initialRatings();
    const waiting = { ticket: a1, stage: "uncalled" } as const;
    expect(send(ratings, own, waiting)).toMatchObject(no("VisitNotOver"));
    const kioskTouch = { ...own, mode: "kiosk" } as const;
    expect(send(ratings, kioskTouch, { ...waiting, misuse: ["tooSoon"] })).toMatchObject({ accepted: true });
    expect(ratings.days.get(day)).toMatchObject({ n: 1, withTicket: 0, flagged: 1 });
    expect(send(ratings, kioskTouch, { ticket: a1, stage: "underWay" })).toMatchObject({ accepted: true });
  });
});

describe("satisfaction (MEASURES §3)", () => {
  test.each([
    [0, 5, 0, 0.4345],
    [5, 5, 0.5655, 1],
    [8, 10, 0.4902, 0.9433],
    [9, 10, 0.5958, 0.9821],
    [18, 20, 0.699, 0.9721],
    [40, 50, 0.6696, 0.8876],
    [85, 100, 0.7672, 0.9069],
    [340, 400, 0.8117, 0.8817],
  ])("Wilson %i of %i is [%f, %f]", (successes, n, low, high) => {
    const [from, to] = wilson(successes, n);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });

  test("the share lies within its interval, and the interval within 0 … 1", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Score>(1, 2, 3, 4, 5), { minLength: 1, maxLength: 300 }), (scores) => {
        const ratings = initialRatings();
        for (const score of scores) send(ratings, { type: "RateOffice", score, mode: "kiosk" });
        const told = scores.slice(0, scores.length - (scores.length % 5));
        const distribution = ratings.blocks.days.get(day)?.faces ?? [0, 0, 0, 0, 0];
        expect(answers(distribution)).toBe(told.length);
        const good = topTwo(distribution);
        expect(good).toBe(told.filter((score) => score >= 4).length);
        const [low, high] = wilson(good, scores.length);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(good / scores.length + 1e-9);
        expect(high).toBeGreaterThanOrEqual(good / scores.length - 1e-9);
      }),
    );
  });
});
