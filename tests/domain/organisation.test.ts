import { describe, expect, test } from "vitest";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { insightsOf } from "../../shared/views/insights.ts";
import { briefOf, organisationOf } from "../../shared/views/organisation.ts";
import { officeDay } from "../support/office-year.ts";

const period = { from: "2026-11-16", to: "2026-11-18" };
const days = ["2026-11-16", "2026-11-17", "2026-11-18"];
const name = (ar: string) => ({ ar, en: ar });

describe("the offices of an organisation, side by side", () => {
  test("tell the same as each office's own page of the same days", () => {
    const summaries = days.map((day) => officeDay(day, 3));
    const [office] = organisationOf(period, [
      { office: "riyadh", name: name("الرياض"), days: summaries.map(briefOf) },
    ]).offices;
    const own = insightsOf({ setup: initialSetup(), ...period, filter: undefined, days: summaries, before: [] });
    expect(office?.hall).toEqual(own.whole);
    expect(office?.daysOpen).toBe(3);
    expect(office?.satisfaction.topTwo).toBe(own.satisfaction.topTwo);
    expect(office?.satisfaction.interval).toEqual(own.satisfaction.interval);
    expect(office?.responseRate).toBe(own.satisfaction.responseRate);
  });

  test("R12 stand in the order of their names, whatever their figures are", () => {
    const part = (id: string, ar: string, n: number) => ({
      office: id,
      name: name(ar),
      days: [briefOf(officeDay("2026-11-16", n))],
    });
    const names = ["جدة", "أبها", "الدمام", "بريدة"];
    const orders = [0, 1, 2, 3].map((turn) => {
      const parts = names.map((each, place) => part(`o${place}`, each, (place + turn) % 4));
      return organisationOf(period, parts).offices.map((each) => each.name.ar);
    });
    for (const order of orders) expect(order).toEqual(["أبها", "الدمام", "بريدة", "جدة"]);
  });

  test("fewer than ten answers give no share, fewer than five no counts; all offices together add up", () => {
    const few = officeDay("2026-11-16", 0);
    const told = { n: 5, faces: [0, 0, 0, 0, 5] as [number, number, number, number, number] };
    const tables = {};
    const small = { ...few, ratings: few.ratings && { ...few.ratings, n: 6, told, tables } };
    const closed = { day: "2026-11-17", hall: null, ratings: null };
    const { offices, whole } = organisationOf(period, [
      { office: "a", name: name("أ"), days: [briefOf(small), briefOf(closed)] },
      { office: "b", name: name("ب"), days: [briefOf(few)] },
    ]);
    expect(offices[0]?.satisfaction).toMatchObject({ topTwo: null, interval: null });
    expect(offices[0]?.daysOpen).toBe(1);
    expect(whole.daysOpen).toBe(2);
    expect(whole.hall.finished).toBe(2 * (offices[1]?.hall.finished ?? 0));
    expect(whole.satisfaction.n).toBe(65);
    const nobody = organisationOf(period, [{ office: "c", name: name("ج"), days: [] }]).offices[0];
    expect([nobody?.responseRate, nobody?.hall.medianWait, nobody?.satisfaction.topTwo]).toEqual([null, null, null]);
  });
});
