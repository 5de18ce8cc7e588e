import { describe, expect, test } from "vitest";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { changeOf } from "../../shared/survey/change.ts";
import { noCounts } from "../../shared/survey/told.ts";
import { effectOf, effectPeriods } from "../../shared/views/action-effect.ts";
import type { DaySummary, HallCell } from "../../shared/views/day-summary.ts";
import { planned } from "../support/improvement-book.ts";

const setup = initialSetup();
const period = { from: "2026-10-25", to: "2026-11-21" };
const since = { from: "2026-11-22", to: "2026-12-19" };

type Faces = readonly [number, number, number, number, number];

/** A day with so many told answers, the reason named by some of them. */
function rated(day: string, faces: Faces, named = 0): DaySummary {
  const n = faces.reduce((sum, each) => sum + each, 0);
  const told = { n, faces: [...faces] as [number, number, number, number, number] };
  const tables = { service: { support: { given: n, told } } };
  const reasons = { "waited-long": named };
  const modes = { kiosk: n, phone: 0, assisted: 0 };
  const skips = { kiosk: 0, phone: 0, assisted: 0 };
  const asides = { procedure: noCounts(), provider: noCounts() };
  const rest = { withTicket: 0, skipped: 0, flagged: 0, modes, skips, asides, comments: [] };
  return { day, hall: null, ratings: { n, told, reasons, tables, ...rest } };
}

/** A day on which visits waited so many minutes, in pairs of minutes and how often. */
function waited(day: string, waits: readonly number[], service = "support"): DaySummary {
  const counts = { checkedIn: 0, called: 0, finished: 0, noShows: 0, abandoned: 0, referred: 0 };
  const cell = { service, hour: 9, ...counts, waits, serviceTimes: [] } as HallCell;
  const cut = { channels: {}, languages: {}, visitors: {}, departments: {}, misconceptions: { listed: {}, other: 0 } };
  const hall = { cells: [cell], counters: [], referrals: { accepted: 0, declined: 0, returned: 0 }, ...cut };
  return { day, hall, ratings: null };
}

const sides = (before: readonly DaySummary[], after: readonly DaySummary[]) =>
  [
    { period, days: before },
    { period: since, days: after },
  ] as const;

describe("I11 what an action changed", () => {
  test("the 28 days before it began; since then, or since its end, 28 days at most", () => {
    const story = planned();
    expect(effectPeriods(story.action(), "2026-11-25")).toEqual({
      before: { from: "2026-10-28", to: "2026-11-24" },
      after: null,
    });
    story.must("2026-12-01", { type: "StartAction", action: "a1" });
    const before = { from: "2026-11-03", to: "2026-11-30" };
    expect(effectPeriods(story.action(), "2026-12-03")).toEqual({
      before,
      after: { from: "2026-12-01", to: "2026-12-03" },
    });
    story.must("2026-12-20", { type: "CompleteAction", action: "a1" });
    expect(effectPeriods(story.action(), "2027-03-01")).toEqual({
      before,
      after: { from: "2026-12-20", to: "2027-01-16" },
    });
  });

  test("R22 a satisfaction with Wilson's intervals, and Newcombe's of the change: 85/100 against 75/100", () => {
    const [before, after] = sides([rated("2026-11-01", [5, 10, 10, 40, 35])], [rated("2026-12-01", [5, 5, 5, 45, 40])]);
    const effect = effectOf({ kind: "satisfaction", service: "support" }, setup, before, after);
    expect(effect).toMatchObject({ before: { n: 100, share: 0.75 }, after: { n: 100, share: 0.85 } });
    expect(effect.after?.interval?.map((each) => each.toFixed(4))).toEqual(["0.7672", "0.9069"]);
    expect(effect.change).toEqual(changeOf({ good: 75, n: 100 }, { good: 85, n: 100 }));
    expect(effect.change?.interval.map((each) => each.toFixed(3))).toEqual(["-0.011", "0.209"]);
    expect(effect.change?.direction).toBe("unclear");
    expect(effectOf({ kind: "satisfaction" }, setup, before, null)).toMatchObject({ after: null, change: null });
  });

  test("R12 below ten answers on one side no share is told there, and no change", () => {
    const [before, after] = sides([rated("2026-11-01", [0, 0, 0, 3, 6])], [rated("2026-12-01", [0, 0, 0, 30, 30])]);
    for (const measure of [
      { kind: "satisfaction" },
      { kind: "satisfaction", service: "support" },
      { kind: "reason", reason: "waited-long" },
    ] as const) {
      const effect = effectOf(measure, setup, before, after);
      expect(effect.before).toMatchObject({ share: null, interval: null });
      expect(effect.change).toBeNull();
    }
  });

  test("a wait: the share called within a quarter of an hour, of one service, and the median", () => {
    const [before, after] = sides(
      [waited("2026-11-01", [5, 8, 20, 12]), waited("2026-11-01", [1, 500], "inquiry")],
      [waited("2026-12-01", [5, 18, 20, 2])],
    );
    const effect = effectOf({ kind: "wait", service: "support" }, setup, before, after);
    expect(effect.before).toMatchObject({ n: 20, share: 0.4, medianWait: 20 });
    expect(effect.after).toMatchObject({ n: 20, share: 0.9, medianWait: 5 });
    expect(effect.change?.direction).toBe("up");
    expect(effectOf({ kind: "wait" }, setup, before, after).before.n).toBe(520);
    const [few, many] = sides([waited("2026-11-01", [5, 9])], [waited("2026-12-01", [5, 10])]);
    expect(effectOf({ kind: "wait" }, setup, few, many)).toMatchObject({
      before: { n: 9, share: null, interval: null },
      after: { n: 10, share: 1 },
      change: null,
    });
    expect(effectOf({ kind: "wait" }, setup, ...sides([], [])).change).toBeNull();
  });

  test("a reason's share of the answers of the days on which reasons are told", () => {
    const [before, after] = sides(
      [rated("2026-11-01", [0, 0, 0, 10, 10], 8), rated("2026-11-02", [0, 0, 0, 0, 5], 5)],
      [rated("2026-12-01", [0, 0, 0, 10, 30], 4)],
    );
    const effect = effectOf({ kind: "reason", reason: "waited-long" }, setup, before, after);
    expect(effect.before).toMatchObject({ n: 20, share: 0.4 });
    expect(effect.after).toMatchObject({ n: 40, share: 0.1 });
    expect(effect.change?.direction).toBe("down");
  });
});
