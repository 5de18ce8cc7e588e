import { describe, expect, test } from "vitest";
import type { DayFigures, OverviewView, ServiceOverview } from "../../shared/views/overview.ts";
import type { RatingsView } from "../../shared/views/ratings.ts";
import {
  counterNow,
  goodAnswers,
  hoursOf,
  hourText,
  longestWaiting,
  minutesSince,
  percent,
  satisfactionOf,
  slowestHour,
} from "../../staff/overview/figures.ts";

const nothing: DayFigures = {
  checkedIn: 0,
  called: 0,
  finished: 0,
  noShows: 0,
  abandoned: 0,
  referred: 0,
  wait: null,
  serviceTime: null,
};

function hour(at: number, median: number | null): OverviewView["byHour"][number] {
  return { ...nothing, hour: at, checkedIn: 3, wait: median === null ? null : { median, p90: median * 2 } };
}

function service(id: string, longestSince: number | null): ServiceOverview {
  return {
    ...nothing,
    service: id,
    name: { ar: id, en: id },
    waiting: 0,
    longestSince,
    forecast: null,
    accuracy: null,
  };
}

describe("the manager's figures", () => {
  test("a share is a whole percentage, an age whole minutes and never negative", () => {
    expect(percent(0.905)).toBe("91%");
    expect(percent(1)).toBe("100%");
    expect(minutesSince(0, 119_999)).toBe(1);
    expect(minutesSince(5_000, 0)).toBe(0);
    expect(hourText(8)).toBe("08:00");
  });

  test("a quiet hour between two others is a gap, hours before and after are left out", () => {
    const hours = hoursOf([hour(7, null), hour(8, 4), hour(10, 9), hour(12, null)], "wait");
    expect(hours.map((each) => [each.hour, each.spread?.median ?? null])).toEqual([
      [8, 4],
      [9, null],
      [10, 9],
    ]);
    expect(hoursOf([hour(8, 4)], "serviceTime")).toEqual([]);
    expect(hoursOf([], "wait")).toEqual([]);
  });

  test("the slowest hour is named only where hours can be compared", () => {
    expect(slowestHour(hoursOf([hour(8, 4), hour(9, 11), hour(10, 9)], "wait"))).toBe(9);
    expect(slowestHour(hoursOf([hour(8, 4)], "wait"))).toBeUndefined();
  });

  test("the service of the longest wait is the one of the earliest check-in", () => {
    expect(longestWaiting([service("a", 500), service("b", 100), service("c", null)])?.service).toBe("b");
    expect(longestWaiting([service("a", null)])).toBeUndefined();
  });

  test("below ten answers there is a count, from ten a share with its interval", () => {
    const ratings: RatingsView = {
      day: "2026-11-22",
      n: 9,
      counted: 5,
      flagged: 0,
      rated: 9,
      skips: { kiosk: 0, phone: 0, assisted: 0 },
      skipped: 0,
      modes: { kiosk: 9, phone: 0, assisted: 0 },
      topTwo: null,
      interval: null,
      distribution: [0, 0, 1, 0, 8],
      responseRate: null,
      finishedVisits: 0,
      reasons: [],
    };
    expect(satisfactionOf(ratings)).toEqual({ kind: "few", n: 9, needed: 10 });
    expect(satisfactionOf({ ...ratings, n: 40, flagged: 31 })).toEqual({ kind: "few", n: 9, needed: 10 });
    expect(satisfactionOf({ ...ratings, n: 11, counted: 10, topTwo: 0.9, interval: [0.5958, 0.9821] })).toEqual({
      kind: "share",
      share: 0.9,
      low: 0.5958,
      high: 0.9821,
      n: 10,
    });
    expect(goodAnswers([1, 0, 1, 2, 6])).toEqual({ good: 8, n: 10 });
  });

  test("a counter is closed, paused, with a visitor or free", () => {
    const open: OverviewView["counters"][number] = {
      id: "1",
      name: { ar: "مكتب 1", en: "Counter 1" },
      person: "noura",
      personName: "نورة",
      since: 0,
      paused: null,
      isBusy: false,
    };
    expect(counterNow(open)).toBe("free");
    expect(counterNow({ ...open, isBusy: true })).toBe("busy");
    expect(counterNow({ ...open, paused: "break" })).toBe("paused");
    expect(counterNow({ ...open, person: null })).toBe("closed");
  });
});
