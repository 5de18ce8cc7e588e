import { describe, expect, test } from "vitest";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { noCounts, type Told } from "../../shared/survey/told.ts";
import type { DaySummary } from "../../shared/views/day-summary.ts";
import { insightsOf } from "../../shared/views/insights.ts";
import { type Chance, chanceFrom } from "../sim/chance.ts";

const setup = initialSetup();

/** A day of 15 to 80 answers, as many of them good as chance wants. */
function dayOf(chance: Chance, share: number): DaySummary {
  const n = chance.between(15, 80);
  let good = 0;
  for (let answer = 0; answer < n; answer += 1) if (chance.is(share)) good += 1;
  const told: Told = { n, faces: [n - good, 0, 0, 0, good] };
  const modes = { kiosk: n, phone: 0, assisted: 0 };
  const asides = { procedure: told, provider: noCounts() };
  const rest = { withTicket: n, skipped: 0, flagged: 0, reasons: {}, modes, skips: modes, asides, comments: [] };
  return { day: "2026-11-22", hall: null, ratings: { n, told, tables: {}, ...rest } };
}

const many = (length: number, chance: Chance, share: number) => Array.from({ length }, () => dayOf(chance, share));

/** The red days of the period's chart, and of the chart of the question that was answered alike. */
function redDays(before: readonly DaySummary[], days: readonly DaySummary[]) {
  const { days: charted, survey } = insightsOf({ setup, from: "", to: "", filter: undefined, days, before });
  const isRed = (chart: (typeof charted)[number]["chart"]) => chart?.state === "low" || chart?.run === "below";
  expect(survey.questions.procedure.days.map(({ chart }) => isRed(chart))).toEqual(
    charted.map(({ chart }) => isRed(chart)),
  );
  return charted.map(({ chart }) => isRed(chart));
}

describe("R20 the chart that Insights show", () => {
  test.each([
    [7, 182],
    [28, 182],
    [91, 182],
  ])(
    "of %i days, %i before: honest days are red at most 4 in 100, a drop of five is caught at least 9 times in 10",
    (length, base) => {
      const chance = chanceFrom(63 + length);
      const runs = Math.ceil(28_000 / length);
      let red = 0;
      for (let run = 0; run < runs; run += 1) {
        red += redDays(many(base, chance, 0.85), many(length, chance, 0.85)).filter(Boolean).length;
      }
      let caught = 0;
      for (let run = 0; run < 200; run += 1) {
        const days = [...many(length - 5, chance, 0.85), ...many(5, chance, 0.7)];
        if (
          redDays(many(base, chance, 0.85), days)
            .slice(-5)
            .some(Boolean)
        )
          caught += 1;
      }
      expect(red / (runs * length)).toBeLessThanOrEqual(0.04);
      expect(caught / 200).toBeGreaterThanOrEqual(0.9);
    },
  );

  test("a week that is bad from its first day is seen beside the weeks before it", () => {
    const chance = chanceFrom(5);
    let caught = 0;
    for (let run = 0; run < 200; run += 1) {
      if (redDays(many(28, chance, 0.85), many(7, chance, 0.7)).some(Boolean)) caught += 1;
    }
    expect(caught / 200).toBeGreaterThanOrEqual(0.9);
  });

  test("where fewer than ten answers are told of the days before, the period is its own measure", () => {
    const chance = chanceFrom(9);
    const days = many(7, chance, 0.8);
    const { satisfaction } = insightsOf({ setup, from: "", to: "", filter: undefined, days, before: [] });
    expect(satisfaction.centre).toBeCloseTo(satisfaction.topTwo ?? 0, 10);
  });
});
