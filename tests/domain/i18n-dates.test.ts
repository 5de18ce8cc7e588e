import { describe, expect, test } from "vitest";
import {
  businessDay,
  clockTime,
  gregorianDate,
  gregorianDay,
  hijriDate,
  hijriDay,
  hijriWritten,
  isHijriRight,
  weekday,
} from "../../shared/i18n/dates.ts";

const riyadh = "Asia/Riyadh";
const arabic = { language: "ar", zone: riyadh } as const;
const english = { language: "en", zone: riyadh } as const;
const at = (text: string): number => Date.parse(text);

describe("the Umm al-Qura calendar", () => {
  test("the known day is right: 2026-11-20 is 10 Jumada II 1448", () => {
    expect(isHijriRight()).toBe(true);
    expect(hijriDate(at("2026-11-20T09:00:00Z"), arabic)).toBe("10 جمادى الآخرة 1448 هـ");
    expect(hijriDate(at("2026-11-20T09:00:00Z"), english)).toBe("10 Jumada II 1448 AH");
    expect(hijriDate(at("2026-11-20T09:00:00Z"), { ...arabic, digits: "arab" })).toBe("١٠ جمادى الآخرة ١٤٤٨ هـ");
  });

  test.each([
    [1446, "2024-07-07"],
    [1447, "2025-06-26"],
    [1448, "2026-06-16"],
    [1449, "2027-06-06"],
    [1450, "2028-05-25"],
    [1451, "2029-05-14"],
  ])("the year %i begins on %s, and the day before belongs to the year before", (year, day) => {
    const first = at(`${day}T09:00:00Z`);
    expect(hijriDay(first, riyadh)).toEqual({ year, month: 1, day: 1 });
    const before = hijriDay(first - 86_400_000, riyadh);
    expect(before).toMatchObject({ year: year - 1, month: 12 });
    expect([29, 30]).toContain(before.day);
  });

  test("every day of the years 1446–1450 agrees with Intl's islamic-umalqura and follows the day before", () => {
    const reference = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
      timeZone: riyadh,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    let before = hijriDay(at("2024-07-06T09:00:00Z"), riyadh);
    for (let noon = at("2024-07-07T09:00:00Z"); noon < at("2029-05-14T09:00:00Z"); noon += 86_400_000) {
      const { year, month, day } = hijriDay(noon, riyadh);
      const written = `${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")}/${year} AH`;
      expect(reference.format(noon)).toBe(written);
      if (day > 1) expect(day).toBe(before.day + 1);
      else expect(before.day).toBeGreaterThanOrEqual(29);
      before = { year, month, day };
    }
  });

  test("a day as a document has it is said in the same words, in the office's digits", () => {
    const day = { year: 1455, month: 1, day: 1 };
    expect(hijriWritten(day, "ar")).toBe("1 محرم 1455 هـ");
    expect(hijriWritten(day, "ar", "arab")).toBe("١ محرم ١٤٥٥ هـ");
    expect(hijriWritten(day, "en", "arab")).toMatch(/^1 Muharram 1455 AH$/u);
  });

  test("each of the twelve months has its own name in both languages", () => {
    const names = (language: "ar" | "en"): Set<string> => {
      const found = new Set<string>();
      for (let noon = at("2026-06-20T09:00:00Z"); noon < at("2027-06-05T09:00:00Z"); noon += 15 * 86_400_000) {
        found.add(hijriDate(noon, { language, zone: riyadh }).replace(/[0-9]/gu, "").trim());
      }
      return found;
    };
    expect(names("ar").size).toBe(12);
    expect(names("en").size).toBe(12);
  });
});

describe("days and times in the office's zone", () => {
  test("midnight in Riyadh is 21:00 UTC, whatever the machine's zone is", () => {
    const lastMinute = at("2026-12-31T20:59:00Z");
    const firstMinute = at("2026-12-31T21:01:00Z");
    expect([clockTime(lastMinute, arabic), gregorianDate(lastMinute, english)]).toEqual(["23:59", "31 December 2026"]);
    expect([clockTime(firstMinute, arabic), gregorianDate(firstMinute, english)]).toEqual(["00:01", "1 January 2027"]);
    expect(hijriDay(firstMinute, riyadh).day).toBe(hijriDay(lastMinute, riyadh).day + 1);
  });

  test("dates read as people write them", () => {
    const morning = at("2026-11-22T06:42:00Z");
    expect(gregorianDay(morning, arabic)).toBe("الأحد، 22 نوفمبر 2026");
    expect(gregorianDay(morning, english)).toBe("Sunday, 22 November 2026");
    expect(weekday(morning, arabic)).toBe("الأحد");
    expect(clockTime(morning, arabic)).toBe("09:42");
    expect(clockTime(morning, { ...arabic, digits: "arab" })).toBe("٠٩:٤٢");
    expect(gregorianDay(morning, { ...arabic, digits: "arab" })).toBe("الأحد، ٢٢ نوفمبر ٢٠٢٦");
    expect(clockTime(morning, { ...english, digits: "arab" })).toBe("09:42");
  });

  test("a business day is the same day everywhere", () => {
    expect(businessDay("2026-11-22", "ar")).toBe("الأحد، 22 نوفمبر 2026");
    expect(businessDay("2027-01-01", "en")).toBe("Friday, 1 January 2027");
    expect(businessDay("2026-11-22", "ar", "arab")).toBe("الأحد، ٢٢ نوفمبر ٢٠٢٦");
  });
});
