import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VisitLanguage } from "../../shared/office/commands.ts";
import { type Blocks, type CellsOf, giveAnswer, noBlocks, tableNames } from "../../shared/survey/blocks.ts";
import { evolve, initialRatings } from "../../shared/survey/evolve.ts";
import type { RatingMode, Score, SurveyEvent } from "../../shared/survey/ratings.ts";
import { releaseDay, releaseTable, toldByDay } from "../../shared/survey/release.ts";
import { runsOf } from "../support/effort.ts";
import { rowSpace } from "../support/row-space.ts";

const day = "2026-11-22";
const halfHour = 30 * 60_000;
type Answer = { readonly score: Score; readonly cells: CellsOf; readonly isFlagged?: boolean };

const score = fc.constantFrom<Score>(1, 2, 3, 4, 5);
/** Skewed on purpose: a rare cell beside a common one is what subtracting lives on. */
const often = <Value>(common: Value, ...rare: Value[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(common) }, { weight: 2, arbitrary: fc.constantFrom(...rare) });
const answer: fc.Arbitrary<Answer> = fc.record({
  score,
  cells: fc.record({
    service: often("enquiry", "support", "registration"),
    mode: often("kiosk", "phone"),
    language: often("ar", "en"),
  }),
  isFlagged: often(false, true),
});
const history = fc.array(answer, { minLength: 5, maxLength: 90 });

/** What an observer sees who looks after every touch: the office as a whole at once, the cells as late as they are told. */
function looks(answers: readonly Answer[], perSlot = 7) {
  const ratings = initialRatings();
  const { blocks } = ratings;
  const seen: string[] = [];
  for (const [place, each] of answers.entries()) {
    const slot = Math.floor(place / perSlot) * halfHour;
    evolve(ratings, given(each, place), slot);
    const { n, flagged } = ratings.days.get(day) ?? {};
    seen.push(JSON.stringify([...picture(blocks, slot), n, flagged]));
  }
  return { blocks, seen };
}

/** The fact of the book: a rating of a visit, or a touch that looks like play. */
function given({ score: face, cells, isFlagged }: Answer, place: number): SurveyEvent {
  const { service, language, mode = "kiosk" } = cells;
  return {
    type: "RatingGiven",
    rating: `r${place}`,
    day,
    score: face,
    mode: mode as RatingMode,
    reasons: [],
    ...(service === undefined ? {} : { service }),
    ...(language === undefined ? {} : { language: language as VisitLanguage }),
    ...(isFlagged ? { misuse: ["burst"] } : {}),
  };
}

function picture(blocks: Blocks, now: number) {
  return [releaseDay(blocks, day), tableNames.map((table) => releaseTable(cellsOf(blocks, table, now)))];
}

function cellsOf(blocks: Blocks, table: (typeof tableNames)[number], now: number) {
  return [...blocks.tables[table].cells].map(([id, { given }]) => {
    const told = toldByDay(blocks, table, id, now).get(day) ?? { n: 0, faces: [0, 0, 0, 0, 0] as const };
    return {
      id,
      given: given.get(day) ?? 0,
      told: { n: told.n, faces: [...told.faces] as [number, number, number, number, number] },
    };
  });
}

/** Every sum that was ever told, as the places of the answers in it. */
function toldSets({ members, tables }: Blocks): readonly (readonly number[])[] {
  return [members, ...tableNames.map((name) => tables[name].members)].flatMap(({ sizes, blockOf }) => {
    const sets: number[][] = sizes.map(() => []);
    for (const [place, block] of blockOf) sets[block]?.push(place);
    return sets;
  });
}

/** How much of a month a manager may read all the same: the price of the gate. */
function toldShare(answers: readonly Answer[]) {
  const { blocks } = looks(answers, 50);
  return (table: (typeof tableNames)[number]) => {
    const cells = [...blocks.tables[table].cells.values()];
    const told = cells.flatMap((cell) => cell.told).reduce((sum, { counts }) => sum + counts.n, 0);
    return told / cells.reduce((sum, cell) => sum + (cell.given.get(day) ?? 0), 0);
  };
}

describe("R7, R8 nobody learns a single answer from what is told", () => {
  test("looking after each touch shows the same picture whoever of the last five chose what", () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), (answers, a, b) => {
        // Flagged touches stand between those that are told; the five of a block are the unflagged ones.
        const told = [...answers.keys()].filter((place) => answers[place]?.isFlagged !== true);
        fc.pre(told.length > 0);
        const start = Math.floor((a % told.length) / 5) * 5;
        const five = told.slice(start, start + 5);
        const first = five[a % five.length] ?? 0;
        const second = five[b % five.length] ?? 0;
        fc.pre(JSON.stringify(answers[first]?.cells) === JSON.stringify(answers[second]?.cells));
        const swapped = answers.map((each, place) => {
          const other = place === first ? answers[second] : place === second ? answers[first] : undefined;
          return other ? { ...each, score: other.score } : each;
        });
        expect(looks(swapped).seen).toEqual(looks(answers).seen);
      }),
      { numRuns: runsOf(300) },
    );
  });

  test("R11 whatever face a flagged touch chose, no picture ever shows it", () => {
    fc.assert(
      fc.property(history, score, (answers, face) => {
        const other = answers.map((each) => (each.isFlagged === true ? { ...each, score: face } : each));
        expect(looks(other).seen).toEqual(looks(answers).seen);
      }),
      { numRuns: runsOf(100) },
    );
  });

  test("the office as a whole moves by five answers that are not flagged, or not at all", () => {
    fc.assert(
      fc.property(history, (answers) => {
        const ns = looks(answers).seen.map((each) => (JSON.parse(each) as [{ n: number }])[0].n);
        let told = 0;
        for (const [place, n] of ns.entries()) {
          if (answers[place]?.isFlagged !== true) told += 1;
          expect(n).toBe(Math.floor(told / 5) * 5);
        }
      }),
      { numRuns: runsOf(100) },
    );
  });

  test("no adding and subtracting of all that was ever told gives one answer, or one against another", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 7, max: 90 }), (answers, perDay) => {
        const blocks = noBlocks();
        for (const [place, { score: face, cells, isFlagged }] of answers.entries()) {
          if (isFlagged === true) continue;
          const of = `2026-11-${22 + (Math.floor(place / perDay) % 9)}`;
          giveAnswer(blocks, { day: of, slot: 0, score: face, cells, reasons: [] });
        }
        const space = rowSpace(toldSets(blocks));
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
      { numRuns: runsOf(600), seed: 14 },
    );
  });

  test("whoever knows every answer of the blocks before learns of the next five their sum alone", () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 10, maxLength: 40 }), (scores) => {
        const { blocks } = looks(scores.map((face) => ({ score: face, cells: { mode: "kiosk" } })));
        const { distribution, n } = releaseDay(blocks, day);
        const last = scores.slice(n - 5, n);
        const known = scores.slice(0, n - 5);
        const rest = distribution?.map((count, place) => count - known.filter((each) => each === place + 1).length);
        expect(rest).toEqual([1, 2, 3, 4, 5].map((face) => last.filter((each) => each === face).length));
      }),
    );
  });

  test("a rare service in a block of the common one holds that block back, until its difference is five", () => {
    const common = (face: Score): Answer => ({ score: face, cells: { service: "enquiry" } });
    const mixed: readonly Answer[] = [
      ...[5, 5, 5, 5].map((each) => common(each as Score)),
      { score: 1, cells: { service: "support" } },
    ];
    const told = (answers: readonly Answer[]) =>
      releaseTable(cellsOf(looks(answers).blocks, "service", 10 ** 9)).map(({ id, n }) => [id, n]);
    const pure = Array.from({ length: 5 }, () => common(4));
    expect(told([...mixed, ...pure])).toEqual([
      ["enquiry", 0],
      ["support", 0],
    ]);
    expect(told([...mixed, ...mixed, ...mixed, ...mixed, ...mixed])).toEqual([
      ["enquiry", 20],
      ["support", 5],
    ]);
  });

  test("a busy week is told nearly whole by service, and enough of it by the other tables", () => {
    let seed = 7;
    const chance = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const pick = <Value>(...values: readonly Value[]) => values[Math.floor(chance() ** 2 * values.length)] as Value;
    const answers = Array.from({ length: 600 }, (): Answer => {
      const cells = {
        service: pick("a", "b", "c", "d"),
        mode: pick("kiosk", "kiosk", "phone"),
        language: pick("ar", "en"),
      };
      return { score: pick<Score>(5, 4, 3, 2, 1), cells };
    });
    const share = toldShare(answers);
    for (const table of ["service", "language", "mode"] as const) expect(share(table)).toBeGreaterThan(0.95);
  });
});
