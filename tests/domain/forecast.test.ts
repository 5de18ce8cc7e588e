import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimate, type Known } from "../../shared/forecast/estimate.ts";
import type { ForecastRange } from "../../shared/forecast/fallback.ts";
import { memoryOf, newFloor } from "../../shared/forecast/floor.ts";
import { forecastsOf, told } from "../../shared/forecast/forecasts.ts";
import { type Learner, learn, newLearner } from "../../shared/forecast/learner.ts";
import { learningOf, newLearning } from "../../shared/forecast/learning.ts";
import { learnStep, predict, startLeastSquares } from "../../shared/forecast/least-squares.ts";
import { endsOf, type Levels, learnResidual } from "../../shared/forecast/levels.ts";
import { seededRandom } from "../../shared/forecast/random.ts";
import { type HallNow, rollOut } from "../../shared/forecast/roll-out.ts";
import { drawRemaining, keepTime, sampleOf } from "../../shared/forecast/service-times.ts";
import type { Situation } from "../../shared/forecast/situation.ts";
import { learnTruth } from "../../shared/forecast/truth.ts";
import { peopleAhead } from "../../shared/office/next-ticket.ts";
import { runsOf } from "../support/effort.ts";
import { brokenPace, madeDay } from "../support/forecast-days.ts";
import { at, kiosk, openDay, person, plan, type Told } from "../support/office-day.ts";

const untaught: Known = { learning: newLearning(), floor: newFloor() };

function taught(days: readonly (readonly Told[])[]): Learner {
  const learner = newLearner();
  for (const day of days) for (const { event, at: when } of day) learn(learner, event, when);
  return learner;
}

/** Everything that can be told in a moment. */
function allTold(learner: Learner, when: number): readonly (ForecastRange | null)[] {
  const { office } = learner;
  const forecasts = forecastsOf(office, learner, when, 7);
  const waiting = [...office.lanes.values()].flatMap((lane) => lane.tickets);
  return [
    ...plan.services.map(({ id }) => forecasts.forService(id)),
    ...waiting.map((ticket) => forecasts.forTicket(ticket, peopleAhead(office, ticket))),
  ];
}

const halls = fc.record({
  elapsed: fc.array(fc.option(fc.double({ min: 0, max: 300, noNaN: true }), { nil: undefined }), {
    minLength: 1,
    maxLength: 6,
  }),
  times: fc.array(fc.double({ min: 0, max: 240, noNaN: true }), { maxLength: 80 }),
  waiting: fc.integer({ min: 0, max: 60 }),
  overtakersPerMinute: fc.double({ min: 0, max: 2, noNaN: true }),
  noShowShare: fc.double({ min: 0, max: 0.5, noNaN: true }),
  seed: fc.integer(),
});
function hallOf({
  elapsed,
  times,
  waiting,
  ...rest
}: Omit<typeof halls extends fc.Arbitrary<infer H> ? H : never, "seed">): HallNow {
  const sample = sampleOf(times);
  return {
    counters: elapsed.map((each) => ({ lanes: [0, 1], elapsed: each, sample })),
    waiting: Array.from({ length: waiting }, () => ({ lane: 0, sample })),
    lane: 1,
    sample,
    noShowMinutes: 2,
    overtakersAtMost: 4,
    pauseMinutes: 0,
    ...rest,
  };
}

describe("F3 the roll-out", () => {
  it("is the same for the same seed, and numbers whatever the hall", () => {
    fc.assert(
      fc.property(halls, fc.integer({ min: 0, max: 400 }), ({ seed, ...parts }, ahead) => {
        const one = rollOut(hallOf(parts), seed).at(ahead, true);
        expect(one).toEqual(rollOut(hallOf(parts), seed).at(ahead, true));
        expect(one.median).toBeGreaterThanOrEqual(0);
        expect(one.high).toBeGreaterThanOrEqual(one.median);
        expect(Number.isFinite(one.high)).toBe(true);
      }),
      { numRuns: runsOf(150) },
    );
  });

  it("never tells a shorter upper end with more people ahead", () => {
    fc.assert(
      fc.property(halls, fc.boolean(), ({ seed, ...parts }, canBeOvertaken) => {
        const rolled = rollOut(hallOf(parts), seed);
        let before = { median: 0, high: 0 };
        for (let ahead = 0; ahead <= parts.waiting + 200; ahead += 1) {
          const now = rolled.at(ahead, canBeOvertaken);
          expect(now.high).toBeGreaterThanOrEqual(before.high);
          expect(now.median).toBeGreaterThanOrEqual(before.median);
          before = now;
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it("never tells a longer one with a counter more", () => {
    fc.assert(
      fc.property(
        halls,
        fc.option(fc.double({ min: 0, max: 300, noNaN: true }), { nil: undefined }),
        ({ seed, ...parts }, more) => {
          const few = rollOut(hallOf(parts), seed);
          const many = rollOut(hallOf({ ...parts, elapsed: [...parts.elapsed, more] }), seed);
          for (const ahead of [0, 1, Math.floor(parts.waiting / 2), parts.waiting]) {
            expect(many.at(ahead, true).high).toBeLessThanOrEqual(few.at(ahead, true).high + 1e-9);
            expect(many.at(ahead, true).median).toBeLessThanOrEqual(few.at(ahead, true).median + 1e-9);
          }
        },
      ),
      { numRuns: runsOf(100) },
    );
  });

  it("comes to (ahead + 1 − free) services for one counter and one length, and to the rest of a service", () => {
    const sample = [10];
    const hall = { ...hallOf({ elapsed: [4], times: [], waiting: 5, overtakersPerMinute: 0, noShowShare: 0 }), sample };
    const one = {
      ...hall,
      counters: [{ lanes: [0, 1], elapsed: 4, sample }],
      waiting: hall.waiting.map(() => ({ lane: 0, sample })),
    };
    expect(rollOut(one, 1).at(5, true)).toEqual({ median: 56, high: 56 });
    expect(rollOut({ ...one, pauseMinutes: 20 }, 1).at(0, true)).toEqual({ median: 26, high: 26 });
    expect(drawRemaining([5, 10, 20], 10, 0.5)).toBe(10);
    expect(drawRemaining([5, 10], 30, 1)).toBe(15);
  });

  it("passes over whom a counter may not take", () => {
    const sample = [10];
    const waiting = [0, 0, 0].map((lane) => ({ lane, sample }));
    const hall = {
      ...hallOf({ elapsed: [], times: [], waiting: 0, overtakersPerMinute: 0, noShowShare: 0 }),
      waiting,
      sample,
    };
    const counters = [
      { lanes: [0], elapsed: 0, sample },
      { lanes: [1], elapsed: 5, sample },
    ];
    expect(rollOut({ ...hall, counters }, 3).at(3, false).median).toBe(5);
    const slow = [
      { lanes: [0], elapsed: undefined, sample },
      { lanes: [1], elapsed: 5, sample: [30] },
    ];
    // The second of the other lane is called after ten minutes, but not by the counter that the asker waits for.
    expect(rollOut({ ...hall, counters: slow }, 3).at(1, false).median).toBe(25);
  });
});

describe("F4 least squares", () => {
  it("find the weights behind the truth, and bear what is no number", () => {
    const random = seededRandom(5);
    const model = startLeastSquares([0, 1, 0]);
    learnStep(model, [1, Number.NaN, 0], 3, 1);
    learnStep(model, [1, 2, 0], Number.POSITIVE_INFINITY, 1);
    expect(model).toEqual(startLeastSquares([0, 1, 0]));
    for (let n = 0; n < 20_000; n += 1) {
      const features = [1, random() * 4, random() * 4];
      learnStep(model, features, 0.5 + 0.6 * (features[1] ?? 0) + 0.3 * (features[2] ?? 0) + random() - 0.5, 1);
    }
    expect(predict(model, [1, 2, 3])).toBeCloseTo(0.5 + 1.2 + 0.9, 1);
  });

  it("F9 stay finite over years of the same visit, and of wild ones", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const model = startLeastSquares([0, 1, 0, 0]);
        for (let n = 0; n < 30_000; n += 1) {
          const isWild = random() < 0.01;
          learnStep(model, isWild ? [1, 9, random() * 9, 9] : [1, 2, 0, 0], isWild ? random() * 7 : 2, 0.01);
        }
        for (const each of [...model.weights, ...model.spread]) expect(Math.abs(each)).toBeLessThan(1_000);
        expect(Math.abs(predict(model, [1, 2, 0, 0]) - 2)).toBeLessThan(1);
      }),
      { numRuns: 5 },
    );
  });
});

describe("F6 the levels", () => {
  it("come to a tenth above and a quarter below, whatever the residuals, and again after a change", () => {
    const levels: Levels = {};
    const random = seededRandom(11);
    let above = 0;
    let below = 0;
    const visits = 8_000;
    for (let n = 0; n < visits; n += 1) {
      const ends = endsOf(levels, "b") ?? { low: -1, high: 1 };
      const residual = n < visits / 2 ? random() ** 4 * 3 : -2 + random();
      const truth = { residual, isBelow: residual < ends.low, isAbove: residual > ends.high };
      above += truth.isAbove ? 1 : 0;
      below += truth.isBelow ? 1 : 0;
      learnResidual(levels, "b", truth);
    }
    expect(above / visits).toBeCloseTo(0.1, 1);
    expect(Math.abs(above / visits - 0.1)).toBeLessThan(0.015);
    expect(Math.abs(below / visits - 0.25)).toBeLessThan(0.02);
  });
});

describe("F7 a bad day", () => {
  const truthOf = (added: number, wait: number) => {
    const learning = newLearning();
    const floor = newFloor();
    const estimate = { point: 9, low: 5, high: 20, features: [1], logPoint: Math.log1p(9), bucket: "short plain" };
    learnTruth({ learning, floor }, { ...estimate, added, service: "enquiry" }, wait);
    return { residuals: learning.services["enquiry"]?.levels["short plain"]?.residuals, floor };
  };

  it("is not added twice: what its drift added to the upper end is taken off what the levels learn", () => {
    expect(truthOf(0, 29).residuals).toEqual([1.099]);
    expect(truthOf(0.5, 29).residuals).toEqual([0.599]);
    // The drift itself goes on by the whole error.
    expect(truthOf(0.5, 29).floor).toEqual(truthOf(0, 29).floor);
  });

  it("raises the upper end; far behind, what it raised stays on top of what is learned", () => {
    const floor = newFloor();
    memoryOf(floor, "enquiry").drift = 0.5;
    const situation: Situation = {
      key: "enquiry",
      counters: 1,
      free: 0,
      queued: 40,
      arrivals: 3,
      headWaitMinutes: 20,
      gapMinutes: 8,
      placeOf: () => 5,
      hall: hallOf({ elapsed: [3], times: [], waiting: 40, overtakersPerMinute: 0, noShowShare: 0 }),
    };
    const rolled = rollOut(situation.hall, 1);
    const ask = (ahead: number) =>
      estimate(situation, rolled, { learning: newLearning(), floor }, { ahead, place: ahead, hasHeadStart: false });
    expect(ask(5).added).toBeCloseTo(0.3, 10);
    expect(ask(31)).toMatchObject({ added: 0, bucket: "long plain far" });
    const ends = { low: 0, middle: 0, high: 0.2 };
    const known = newLearning();
    learningOf(known, "enquiry");
    const raised = estimate(
      situation,
      rolled,
      { learning: known, floor },
      { ahead: 31, place: 31, hasHeadStart: false },
      () => ends,
    );
    expect(Math.log1p(raised.high)).toBeCloseTo(raised.logPoint + 0.2 + 0.3, 6);
  });
});

describe("F1 learning", () => {
  const days = [1, 2, 3].map((seed) => madeDay(seed, 450));

  it("is the same from the same books, and after a stop in the middle", () => {
    const whole = taught(days);
    expect(whole.learning.whole.visits).toBeGreaterThan(100);
    expect(taught(days).learning).toEqual(whole.learning);
    const kept = JSON.parse(JSON.stringify(taught(days.slice(0, 2)).learning));
    const goesOn = newLearner(kept);
    for (const { event, at: when } of days[2] ?? []) learn(goesOn, event, when);
    expect(goesOn.learning).toEqual(whole.learning);
  });

  it("F8 F9 tells ranges of fives and stays small and finite on any day, with clocks that stand, jump and go back", () => {
    for (const pace of [undefined, brokenPace]) {
      const learner = newLearner();
      for (let seed = 20; seed < 20 + runsOf(4, 1); seed += 1) {
        for (const [n, { event, at: when }] of madeDay(seed, 500, pace).entries()) {
          learn(learner, event, when);
          if (n % 23 !== 0) continue;
          for (const range of allTold(learner, when)) {
            if (range === null) continue;
            expect(range.low % 5 === 0 && range.high % 5 === 0 && range.low >= 0).toBe(true);
            expect(range.high).toBeGreaterThanOrEqual(range.low);
            expect(range.high).toBeLessThanOrEqual(725);
          }
        }
      }
      const json = JSON.stringify(learner.learning);
      expect(json).not.toContain("null");
      expect(json.length).toBeLessThan(40_000 * (Object.keys(learner.learning.services).length + 1));
    }
  });

  it("F9 forgets old times, and a service of twelve hours turns no forecast", () => {
    const times: number[] = [];
    for (let n = 0; n < 1_000; n += 1) keepTime(times, n % 2 === 0 ? 720 : Number.NaN);
    expect(times).toEqual(Array.from({ length: 400 }, () => 240));
    keepTime(times, -5);
    expect(times.at(-1)).toBe(0);
  });
});

describe("F8 what is told", () => {
  it("is a range of fives around the ends, and now up to a minute", () => {
    expect(told({ low: 12.3, high: 17.1 })).toEqual({ low: 10, high: 20 });
    expect(told({ low: 0, high: 1 })).toEqual({ low: 0, high: 0 });
    expect(told({ low: 0, high: 1.1 })).toEqual({ low: 0, high: 5 });
  });

  it("is nothing without a counter or in a pause without an end; with one, what is left of it comes on top", () => {
    const day = openDay();
    const ask = (minutes: number) => forecastsOf(day.office, untaught, at(minutes), 1).forService("enquiry");
    day.must(0, { type: "CheckIn", service: "enquiry" }, kiosk);
    expect(ask(1)).toBeNull();
    day.must(2, { type: "OpenCounter", counter: "1" }, person("sami"));
    day.must(3, { type: "CallNext", counter: "1" }, person("sami"));
    const before = ask(4);
    day.must(5, { type: "PauseOffice", reason: "prayer", until: at(35) }, person("maha", "manager"));
    expect(ask(5)?.low).toBeGreaterThanOrEqual((before?.low ?? 0) + 15);
    day.must(6, { type: "ResumeOffice" }, person("maha", "manager"));
    day.must(7, { type: "PauseOffice", reason: "technical" }, person("maha", "manager"));
    expect(ask(8)).toBeNull();
  });

  it("F2 does not count a free counter that lets people wait", () => {
    const day = openDay();
    for (const counter of ["1", "2"]) day.must(0, { type: "OpenCounter", counter }, person(`at-${counter}`));
    for (let n = 0; n < 6; n += 1) day.must(1, { type: "CheckIn", service: "enquiry" }, kiosk);
    day.must(1, { type: "CallNext", counter: "1" }, person("at-1"));
    const ask = (minutes: number) => forecastsOf(day.office, untaught, at(minutes), 1).forService("enquiry");
    expect(ask(9)?.high).toBeGreaterThan(ask(2)?.high ?? Number.NaN);
  });
});
