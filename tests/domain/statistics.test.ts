import { describe, expect, test } from "vitest";
import { changeOf, type Share } from "../../shared/survey/change.ts";
import { type ChartedDay, controlChart } from "../../shared/survey/control-chart.ts";
import { misuseOf, type Touch } from "../../shared/survey/misuse.ts";

describe("Newcombe's interval of a change (MEASURES §3)", () => {
  test.each([
    [18, 20, 40, 50, 0.1, -0.119, 0.249, "unclear"],
    [85, 100, 75, 100, 0.1, -0.011, 0.209, "unclear"],
    [170, 200, 150, 200, 0.1, 0.022, 0.177, "up"],
    [150, 200, 170, 200, -0.1, -0.177, -0.022, "down"],
  ])("%i of %i against %i of %i", (good, n, goodBefore, nBefore, by, low, high, direction) => {
    const change = changeOf({ good: goodBefore, n: nBefore }, { good, n });
    expect(change?.by).toBeCloseTo(by, 3);
    expect(change?.interval[0]).toBeCloseTo(low, 3);
    expect(change?.interval[1]).toBeCloseTo(high, 3);
    expect(change?.direction).toBe(direction);
  });

  test("there is no change from or to nothing", () => {
    expect(changeOf({ good: 0, n: 0 }, { good: 5, n: 5 })).toBeNull();
  });
});

/** Mulberry32: the same days in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function dayOf(chance: () => number, share: number): Share {
  const n = 15 + Math.floor(chance() * 66);
  let good = 0;
  for (let answer = 0; answer < n; answer += 1) if (chance() < share) good += 1;
  return { good, n };
}

const isRed = ({ state, run }: ChartedDay) => state === "low" || run === "below";
const month = { good: 2_550, n: 3_000 };

describe("the chart of days", () => {
  test("honest days are red at most 4 in 100, true drops are caught at least 9 times in 10", () => {
    const chance = seeded(20_261_122);
    let red = 0;
    let naive = 0;
    const months = 200;
    for (let each = 0; each < months; each += 1) {
      const days = Array.from({ length: 25 }, () => dayOf(chance, 0.85));
      red += controlChart(days, [month]).days.filter(isRed).length;
      naive += days.filter(({ good, n }) => good / n < 0.85).length;
    }
    const falseRed = red / (months * 25);
    let caught = 0;
    for (let each = 0; each < 500; each += 1) {
      const before = Array.from({ length: 10 }, () => dayOf(chance, 0.85));
      const after = Array.from({ length: 5 }, () => dayOf(chance, 0.7));
      caught += controlChart([...before, ...after], [month])
        .days.slice(10)
        .some(isRed)
        ? 1
        : 0;
    }
    expect(naive / (months * 25)).toBeGreaterThan(0.4);
    expect(falseRed).toBeLessThanOrEqual(0.04);
    expect(caught / 500).toBeGreaterThanOrEqual(0.9);
  });

  test("below ten answers a day is grey, whatever they said", () => {
    expect(controlChart([{ good: 0, n: 9 }], [month]).days[0]).toMatchObject({ state: "grey", run: null });
    expect(controlChart([{ good: 2, n: 10 }], [month]).days[0]).toMatchObject({ state: "low" });
    expect(controlChart([{ good: 0, n: 0 }]).centre).toBeNull();
  });

  test("eight days in a row below the centre are a shift though no day is low", () => {
    const days = Array.from({ length: 9 }, () => ({ good: 24, n: 30 }));
    const { days: charted } = controlChart([...days, { good: 27, n: 30 }], [month]);
    expect(charted.map(({ state }) => state)).not.toContain("low");
    expect(charted.map(({ run }) => run)).toEqual([...Array(7).fill(null), "below", "below", null]);
  });
});

describe("R11 misuse", () => {
  const kiosk = "kiosk-1";
  const touch = (seconds: number, score = 5): Touch => ({ at: seconds * 1_000, kiosk, score });
  const many = 100;

  test("sooner than five seconds after the last on the same kiosk", () => {
    expect(misuseOf([touch(0)], touch(4.9), many)).toEqual(["tooSoon"]);
    expect(misuseOf([touch(0)], touch(5), many)).toEqual([]);
    expect(misuseOf([{ ...touch(0), kiosk: "kiosk-2" }], touch(1), many)).toEqual([]);
  });

  test("the third within twenty seconds", () => {
    expect(misuseOf([touch(0), touch(10)], touch(19.9), many)).toEqual(["burst"]);
    expect(misuseOf([touch(0), touch(10)], touch(20), many)).toEqual([]);
  });

  test("more in a quarter of an hour than visits were finished in it", () => {
    expect(misuseOf([touch(0)], touch(600), 1)).toEqual(["moreThanVisits"]);
    expect(misuseOf([touch(0)], touch(600), 2)).toEqual([]);
    expect(misuseOf([touch(0)], touch(900), 1)).toEqual([]);
  });

  test("eight of one face, each within ten seconds of the last", () => {
    const row = Array.from({ length: 7 }, (_, place) => touch(place * 9.9, 1));
    expect(misuseOf(row, touch(69.3, 1), many)).toContain("monotone");
    expect(misuseOf(row, touch(69.3, 2), many)).not.toContain("monotone");
    expect(misuseOf(row, touch(69.5, 1), many)).not.toContain("monotone");
  });
});
