import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, businessDayOf, daysBetween, hijriOf, weekdayOf } from "../../shared/cases/calendar.ts";
import { defaultCasework, defaultReply, max14, type ReplyClock } from "../../shared/cases/casework.ts";
import { replyDays, replyStanding } from "../../shared/cases/reply-clock.ts";
import { sha256 } from "../../shared/cases/sha256.ts";

/** First days of the months of Umm al-Qura, year by year. */
const monthStarts: Readonly<Record<number, string>> = {
  1446: "2024-07-07 2024-08-05 2024-09-04 2024-10-04 2024-11-03 2024-12-02 2025-01-01 2025-01-31 2025-03-01 2025-03-30 2025-04-29 2025-05-28",
  1447: "2025-06-26 2025-07-26 2025-08-24 2025-09-23 2025-10-23 2025-11-22 2025-12-21 2026-01-20 2026-02-18 2026-03-20 2026-04-18 2026-05-18",
  1448: "2026-06-16 2026-07-15 2026-08-14 2026-09-12 2026-10-12 2026-11-11 2026-12-10 2027-01-09 2027-02-08 2027-03-09 2027-04-08 2027-05-07",
  1449: "2027-06-06 2027-07-05 2027-08-03 2027-09-02 2027-10-01 2027-10-31 2027-11-29 2027-12-29 2028-01-28 2028-02-26 2028-03-27 2028-04-26",
  1450: "2028-05-25 2028-06-24 2028-07-23 2028-08-22 2028-09-20 2028-10-19 2028-11-18 2028-12-17 2029-01-16 2029-02-14 2029-03-16 2029-04-15",
};
const two = (n: number) => String(n).padStart(2, "0");
const hijri = (date: string) => businessDayOf({ calendar: "umalqura", date });
const civil = (date: string) => businessDayOf({ calendar: "gregory", date });

describe("R3 days in both calendars", () => {
  test("every day of 1446–1450 converts exactly, both ways", () => {
    let expected = "2024-07-07";
    for (const [year, line] of Object.entries(monthStarts)) {
      const starts = line.split(" ");
      for (const [place, start] of starts.entries()) {
        expect(start).toBe(expected);
        const next = starts[place + 1] ?? monthStarts[Number(year) + 1]?.split(" ")[0] ?? "2029-05-14";
        const length = daysBetween(start, next);
        for (let day = 1; day <= length; day += 1) {
          const date = `${year}-${two(place + 1)}-${two(day)}`;
          expect(hijri(date), date).toBe(addDays(start, day - 1));
          expect(hijriOf(addDays(start, day - 1))).toBe(date);
        }
        expect(hijri(`${year}-${two(place + 1)}-${two(length + 1)}`), "no such day").toBeUndefined();
        expected = next;
      }
    }
  });

  test("S9 New Year in both calendars, and the day of the self-test", () => {
    expect(hijri("1448-01-01")).toBe("2026-06-16");
    expect(hijri("1447-12-29")).toBe("2026-06-15");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(hijriOf("2026-11-20")).toBe("1448-06-10");
  });

  test("a day that no calendar has is none", () => {
    for (const date of ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "0026-01-01", "soon", ""]) {
      expect(civil(date), date).toBeUndefined();
    }
    expect(civil("2028-02-29")).toBe("2028-02-29");
    for (const date of ["1448-13-01", "1448-01-31", "1448-00-01", "1448-01-00", "9999-01-01", "2026-01-01"]) {
      expect(hijri(date), date).toBeUndefined();
    }
  });

  test("days are counted as the world counts them", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), fc.integer({ min: -4_000, max: 4_000 }), (from, step) => {
        const iso = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(iso(from), step)).toBe(iso(from + step));
        expect(daysBetween(iso(from), iso(from + step))).toBe(step);
        expect(weekdayOf(iso(from))).toBe(new Date(from * 86_400_000).getUTCDay());
      }),
    );
  });
});

describe("K12 the two-week sentence", () => {
  const clock = (reply: Partial<ReplyClock>, holidays: readonly string[] = []) => ({
    ...defaultCasework,
    reply: { ...defaultReply, ...reply },
    holidays,
  });

  test.each([
    ["over a month's end", "2026-01-20", "2026-02-03", "2026-02-17"],
    ["over February", "2027-02-20", "2027-03-06", "2027-03-20"],
    ["over a leap day", "2028-02-20", "2028-03-05", "2028-03-19"],
    ["over New Year", "2026-12-25", "2027-01-08", "2027-01-22"],
    ["over the Hijri New Year", "2026-06-10", "2026-06-24", "2026-07-08"],
  ])("fourteen and twenty-eight days %s", (_, startDay, earliestDay, dueDay) => {
    expect(replyDays(clock({}), startDay)).toEqual({ startDay, earliestDay, dueDay });
  });

  test("working days are Sunday to Thursday without holidays", () => {
    const working = clock({ floorDays: 2, dueDays: 5, dayKind: "working" }, ["2026-11-23"]);
    // Thursday; Friday and Saturday do not count, Monday is a holiday.
    expect(replyDays(working, "2026-11-19")).toMatchObject({ earliestDay: "2026-11-24", dueDay: "2026-11-29" });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (offset, days) => {
        const start = addDays("2026-01-01", offset);
        const { dueDay } = replyDays(clock({ dueDays: days, dayKind: "working" }, ["2026-03-20"]), start);
        let counted = 0;
        for (let day = start; day !== dueDay; ) {
          day = addDays(day, 1);
          if (weekdayOf(day) < 5 && day !== "2026-03-20") counted += 1;
        }
        expect(counted).toBe(days);
        expect(days === 0 || weekdayOf(dueDay) < 5).toBe(true);
      }),
    );
  });

  test("before the earliest day early, the due day itself still in time, alarm only afterwards", () => {
    const days = replyDays(defaultCasework, "2026-11-22");
    expect(replyStanding(days, "2026-12-05")).toBe("early");
    expect(replyStanding(days, "2026-12-06")).toBe("open");
    expect(replyStanding(days, "2026-12-20")).toBe("dueToday");
    expect(replyStanding(days, "2026-12-21")).toBe("overdue");
  });

  test("the preset max14 reads the sentence as a ceiling", () => {
    const days = replyDays({ ...defaultCasework, reply: max14 }, "2026-11-22");
    expect(days).toMatchObject({ earliestDay: "2026-11-22", dueDay: "2026-12-06" });
    expect(replyStanding(days, "2026-11-22")).toBe("open");
  });
});

describe("SHA-256 of the core", () => {
  test("is the one of every other program, whatever the text", () => {
    const other = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(other(text));
      }),
    );
    for (const length of [0, 55, 56, 57, 63, 64, 65, 119, 120]) {
      expect(sha256("س".repeat(length))).toBe(other("س".repeat(length)));
    }
  });
});
