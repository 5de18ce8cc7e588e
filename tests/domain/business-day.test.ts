import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { businessDay, monthOf, startOfDay, startOfNextDay } from "../../shared/office/business-day.ts";
import { runsOf } from "../support/effort.ts";

const riyadh = "Asia/Riyadh";
const hourMs = 60 * 60_000;
const at = (text: string) => Date.parse(text);
const iso = (instant: number) => new Date(instant).toISOString();

const ownZone = process.env["TZ"];
afterAll(() => {
  if (ownZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = ownZone;
});

/** Offset of the server's own zone in minutes at the start of 2027, to see that the zone did change. */
const servers = [
  ["UTC", 0],
  ["Pacific/Kiritimati", -840],
  ["America/Los_Angeles", 480],
  [riyadh, -180],
] as const;

describe.each(servers)("S9 the business day with the server in %s", (zone, offset) => {
  const inZone = (check: () => void) => () => {
    process.env["TZ"] = zone;
    expect(new Date(at("2027-01-01T00:00Z")).getTimezoneOffset()).toBe(offset);
    check();
  };

  it(
    "turns at midnight in Riyadh: 23:59 and 00:01",
    inZone(() => {
      expect(businessDay(at("2026-11-20T20:59:59.999Z"), riyadh)).toBe("2026-11-20");
      expect(businessDay(at("2026-11-20T21:00:00.000Z"), riyadh)).toBe("2026-11-21");
      expect(businessDay(at("2026-11-20T21:01Z"), riyadh)).toBe("2026-11-21");
      expect(iso(startOfDay(at("2026-11-20T20:59Z"), riyadh))).toBe("2026-11-19T21:00:00.000Z");
      expect(iso(startOfDay(at("2026-11-20T21:01Z"), riyadh))).toBe("2026-11-20T21:00:00.000Z");
      expect(iso(startOfNextDay(at("2026-11-20T20:59Z"), riyadh))).toBe("2026-11-20T21:00:00.000Z");
      expect(iso(startOfNextDay(at("2026-11-20T21:00Z"), riyadh))).toBe("2026-11-21T21:00:00.000Z");
    }),
  );

  it(
    "turns the year on 1 January, whatever the Hijri calendar says",
    inZone(() => {
      expect(businessDay(at("2026-12-31T20:59Z"), riyadh)).toBe("2026-12-31");
      expect(businessDay(at("2026-12-31T21:01Z"), riyadh)).toBe("2027-01-01");
      expect(iso(startOfNextDay(at("2026-12-31T20:59Z"), riyadh))).toBe("2026-12-31T21:00:00.000Z");
      // 1 Muharram 1448, and the first and last day of Ramadan 1447.
      expect(businessDay(at("2026-06-16T09:00Z"), riyadh)).toBe("2026-06-16");
      expect(businessDay(at("2026-02-18T21:30Z"), riyadh)).toBe("2026-02-19");
      expect(businessDay(at("2026-03-19T20:30Z"), riyadh)).toBe("2026-03-19");
    }),
  );

  it(
    "ends months where they end",
    inZone(() => {
      const ends = [
        ["2026-02-28", "2026-03-01"],
        ["2028-02-28", "2028-02-29"],
        ["2028-02-29", "2028-03-01"],
        ["2026-04-30", "2026-05-01"],
        ["2026-08-31", "2026-09-01"],
      ] as const;
      for (const [last, first] of ends) {
        expect(businessDay(at(`${last}T20:59Z`), riyadh)).toBe(last);
        expect(businessDay(at(`${last}T21:00Z`), riyadh)).toBe(first);
      }
      expect(monthOf("2026-02-28")).toBe("2026-02");
    }),
  );

  it(
    "knows days of 23 and 25 hours",
    inZone(() => {
      const days = [
        // zone, a moment before the change, a moment after it, midnight, next midnight
        ["Europe/Warsaw", "2026-03-29T00:30Z", "2026-03-29T12:00Z", "2026-03-28T23:00Z", "2026-03-29T22:00Z"],
        ["Europe/Warsaw", "2026-10-25T00:30Z", "2026-10-25T12:00Z", "2026-10-24T22:00Z", "2026-10-25T23:00Z"],
        ["America/New_York", "2026-03-08T06:30Z", "2026-03-08T16:00Z", "2026-03-08T05:00Z", "2026-03-09T04:00Z"],
        ["America/New_York", "2026-11-01T05:30Z", "2026-11-02T04:59Z", "2026-11-01T04:00Z", "2026-11-02T05:00Z"],
      ] as const;
      for (const [place, before, after, midnight, next] of days) {
        for (const moment of [before, after]) {
          expect(iso(startOfDay(at(moment), place))).toBe(iso(at(midnight)));
          expect(iso(startOfNextDay(at(moment), place))).toBe(iso(at(next)));
          expect(businessDay(at(moment), place)).toBe(businessDay(at(midnight), place));
        }
      }
    }),
  );

  it(
    "begins a day without midnight with its first moment",
    inZone(() => {
      // Cairo went from 23:59:59 to 01:00 on 24 April 2026 (last Friday of April).
      expect(iso(startOfDay(at("2026-04-24T12:00Z"), "Africa/Cairo"))).toBe("2026-04-23T22:00:00.000Z");
      expect(iso(startOfNextDay(at("2026-04-23T12:00Z"), "Africa/Cairo"))).toBe("2026-04-23T22:00:00.000Z");
      expect(businessDay(at("2026-04-23T21:59Z"), "Africa/Cairo")).toBe("2026-04-23");
      expect(businessDay(at("2026-04-23T22:00Z"), "Africa/Cairo")).toBe("2026-04-24");
    }),
  );
});

describe("S9 the business day anywhere", () => {
  const zones = [
    riyadh,
    "UTC",
    "Europe/Warsaw",
    "America/New_York",
    "Africa/Cairo",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
  ];

  it("every moment lies in one day, between its start and the next one's", () => {
    const moment = fc.integer({ min: at("2020-01-01T00:00Z"), max: at("2032-01-01T00:00Z") });
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (instant, zone) => {
        const start = startOfDay(instant, zone);
        const next = startOfNextDay(instant, zone);
        const day = businessDay(instant, zone);
        expect(start).toBeLessThanOrEqual(instant);
        expect(next).toBeGreaterThan(instant);
        expect(next - start).toBeGreaterThanOrEqual(23 * hourMs);
        expect(next - start).toBeLessThanOrEqual(25 * hourMs);
        expect([businessDay(start, zone), businessDay(next - 1, zone)]).toEqual([day, day]);
        expect(businessDay(start - 1, zone) < day).toBe(true);
        expect(businessDay(next, zone) > day).toBe(true);
        expect(startOfDay(start, zone)).toBe(start);
      }),
      { numRuns: runsOf(3_000) },
    );
  });
});
