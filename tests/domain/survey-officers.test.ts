import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weeksBefore } from "../../server/history/officer-results.ts";
import { type CellsOf, giveAnswer, noBlocks, tableNames } from "../../shared/survey/blocks.ts";
import { decide } from "../../shared/survey/decide.ts";
import { evolve, initialRatings } from "../../shared/survey/evolve.ts";
import { type ServedAnswer, toldOfWeek } from "../../shared/survey/officers.ts";
import type { SurveyCommand, SurveyFacts } from "../../shared/survey/ratings.ts";
import { releaseOfficer } from "../../shared/survey/release.ts";
import type { Face } from "../../shared/survey/told.ts";
import { runsOf } from "../support/effort.ts";
import { person } from "../support/office-day.ts";
import { rowSpace } from "../support/row-space.ts";

const often = <Value>(common: Value, ...rare: Value[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(common) }, { weight: 2, arbitrary: fc.constantFrom(...rare) });
const answer = fc.record({
  score: fc.constantFrom<Face>(1, 2, 3, 4, 5),
  cells: fc.record({
    service: often("enquiry", "support"),
    mode: often("kiosk", "phone"),
  }),
  officer: often<string | undefined>("noura", "huda", undefined),
});
const week = fc
  .tuple(fc.array(answer, { minLength: 5, maxLength: 70 }), fc.integer({ min: 3, max: 40 }))
  .map(([answers, perDay]) =>
    answers.map(
      (each, place): ServedAnswer => ({ ...each, day: `2026-11-0${1 + Math.min(6, Math.floor(place / perDay))}` }),
    ),
  );

/** Each answer carries its own number as its score would: five digits of a sum say which answers are in it. */
function membersOf(answers: readonly ServedAnswer[]): readonly (readonly number[])[] {
  const blocks = noBlocks();
  for (const { day, score, cells } of answers) giveAnswer(blocks, { day, slot: 0, score, cells, reasons: [] });
  const sets = [blocks.members, ...tableNames.map((name) => blocks.tables[name].members)].flatMap(
    ({ sizes, blockOf }) => {
      const rows: number[][] = sizes.map(() => []);
      for (const [place, block] of blockOf) rows[block]?.push(place);
      return rows;
    },
  );
  return sets;
}

/** Which answers an officer's sum holds, found as an attacker would: by changing one answer and looking again. */
function officerSets(answers: readonly ServedAnswer[]): readonly (readonly number[])[] {
  const before = toldOfWeek(answers);
  const sets = new Map([...before.keys()].map((officer) => [officer, [] as number[]]));
  for (const [place, each] of answers.entries()) {
    const changed = answers.with(place, { ...each, score: each.score === 1 ? 2 : 1 });
    for (const [officer, { faces }] of toldOfWeek(changed)) {
      if (String(faces) !== String(before.get(officer)?.faces)) sets.get(officer)?.push(place);
    }
  }
  return [...sets.values()];
}

describe("R15 nobody learns a single answer from what is told of officers", () => {
  test("no adding and subtracting of an officer's sums and all else that was told of the week opens one answer, or two", () => {
    fc.assert(
      fc.property(week, (answers) => {
        const space = rowSpace([...membersOf(answers), ...officerSets(answers)]);
        for (let i = 0; i < answers.length; i += 1) {
          expect(space.holds(new Map([[i, 1]])), `answer ${i}`).toBe(false);
          for (let j = i + 1; j < answers.length; j += 1) {
            for (const sign of [1, -1]) {
              const pair = new Map([
                [i, 1],
                [j, sign],
              ]);
              expect(space.holds(pair), `answers ${i} and ${j}`).toBe(false);
            }
          }
        }
      }),
      { numRuns: runsOf(150), seed: 5 },
    );
  });

  test("what is told does not change with who else asks, and is a sum of five or more or nothing", () => {
    fc.assert(
      fc.property(week, (answers) => {
        const told = toldOfWeek(answers);
        expect([...toldOfWeek(answers)]).toEqual([...told]);
        for (const { n, faces } of told.values()) {
          expect(n).toBeGreaterThanOrEqual(5);
          expect(faces.reduce((sum, each) => sum + each, 0)).toBe(n);
        }
      }),
    );
  });

  test("two answers of one officer and one kind that trade places in a block change nothing that anybody sees", () => {
    const cells: CellsOf = { mode: "kiosk", service: "enquiry" };
    const of = (score: Face): ServedAnswer => ({ day: "2026-11-02", score, cells, officer: "noura" });
    const scores: readonly Face[] = [5, 1, 5, 4, 5, 2, 5, 5, 3, 4];
    const traded = scores.with(1, 5).with(2, 1);
    expect(toldOfWeek(traded.map(of))).toEqual(toldOfWeek(scores.map(of)));
  });

  test("the officer who served all but one is not told beside the office, which would give that one away", () => {
    const cells: CellsOf = { mode: "kiosk" };
    const day = "2026-11-02";
    const row = (officers: readonly (string | undefined)[]) =>
      officers.map((officer): ServedAnswer => ({ day, score: 5, cells, officer }));
    const nine = [...Array.from({ length: 9 }, () => "noura")];
    expect(toldOfWeek(row([...nine, "huda"])).get("noura")?.n).toBe(5);
    expect(toldOfWeek(row([...nine, undefined])).get("noura")?.n).toBe(5);
    expect(toldOfWeek(row([...nine, "noura"])).get("noura")?.n).toBe(10);
    expect(toldOfWeek(row(["huda", ...nine.slice(0, 4)])).has("noura")).toBe(false);
  });

  test("a hall with three officers is told nearly whole", () => {
    let seed = 11;
    const chance = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const answers = Array.from({ length: 280 }, (_, place): ServedAnswer => {
      const officer = ["noura", "huda", "sara"][Math.floor(chance() * 3)];
      const service = chance() < 0.6 ? "enquiry" : "support";
      const day = `2026-11-0${1 + Math.floor(place / 40)}`;
      return { day, score: chance() < 0.9 ? 5 : 2, cells: { mode: "kiosk", service }, officer };
    });
    const told = [...toldOfWeek(answers).values()].reduce((sum, { n }) => sum + n, 0);
    expect(told / answers.length).toBeGreaterThan(0.95);
  });
});

describe("R15 the window", () => {
  test.each([
    ["2026-11-22", ["2026-11-15", "2026-11-21"], "2026-11-01"],
    ["2026-11-21", ["2026-11-08", "2026-11-14"], "2026-10-22"],
    ["2026-03-01", ["2026-02-22", "2026-02-28"], "2026-02-01"],
    ["2026-04-01", ["2026-03-22", "2026-03-31"], "2026-03-08"],
  ])("on %s the last whole week is %j, the first day %s", (today, [from, to], first) => {
    const weeks = weeksBefore(today);
    expect(weeks[0]).toEqual({ from, to });
    expect(weeks.at(-1)?.from).toBe(first);
  });

  test("never tells of more than 28 days, nor of one that is not over", () => {
    for (let n = 0; n < 800; n += 1) {
      const today = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
      const weeks = weeksBefore(today);
      const span = (Date.parse(weeks[0]?.to ?? "") - Date.parse(weeks.at(-1)?.from ?? "")) / 86_400_000 + 1;
      expect(span).toBeLessThanOrEqual(28);
      expect(span).toBeGreaterThanOrEqual(21);
      expect((weeks[0]?.to ?? "z") < today).toBe(true);
    }
  });

  test("tells from thirty answers on", () => {
    const told = (n: number) => ({ n, faces: [0, 0, 0, 0, n] as [number, number, number, number, number] });
    expect(releaseOfficer(told(29))).toBeNull();
    expect(releaseOfficer(told(30))).toMatchObject({ n: 30, topTwo: 1 });
  });
});

describe("R16 (R12 of the policy) who looks, and when", () => {
  const until = "2026-11-21";
  function book() {
    const ratings = initialRatings();
    return (by: string, command: SurveyCommand, result: SurveyFacts["result"]) => {
      const facts = { day: "2026-11-22", reasons: [], ...(result ? { result } : {}) };
      const decision = decide(ratings, command, { id: "c", at: 0, by: person(by), facts });
      if (decision.accepted) for (const event of decision.events) evolve(ratings, event, 0);
      return { decision, ratings };
    };
  }
  const own = { type: "LookAtOwnResult" } as const;
  const ask = { type: "LookAtOfficerResult", officer: "noura", reason: "k-why" } as const;

  test("the officer first; a manager's look before that is refused, after it is written down with its reason", () => {
    const send = book();
    expect(send("huda", ask, { until, isSeen: false }).decision).toMatchObject({
      rejection: { code: "NotSeenByOfficer" },
    });
    expect(send("noura", own, { until, isSeen: false }).decision).toMatchObject({
      events: [{ type: "OwnResultSeen", officer: "noura", until }],
    });
    expect(send("noura", own, { until, isSeen: true }).decision).toMatchObject({ accepted: true, events: [] });
    const { decision, ratings } = send("huda", ask, { until, isSeen: true });
    expect(decision).toMatchObject({
      events: [{ type: "OfficerResultSeen", officer: "noura", by: "huda", reason: "k-why", until }],
    });
    expect(ratings.looks).toEqual([{ officer: "noura", by: "huda", day: "2026-11-22", reason: "k-why" }]);
  });

  test("nothing is shown where nothing is told, and nobody asks for her own as a manager", () => {
    const send = book();
    for (const command of [own, ask]) {
      expect(send("huda", command, { until: null, isSeen: false }).decision).toMatchObject({
        rejection: { code: "NothingToldYet" },
      });
      expect(send("huda", command, undefined).decision).toMatchObject({ rejection: { code: "NothingToldYet" } });
    }
    expect(send("noura", ask, { until, isSeen: true }).decision).toMatchObject({ rejection: { code: "OwnResult" } });
  });
});
