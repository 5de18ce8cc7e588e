import type { BusinessDay } from "../office/ids.ts";

/** The calendars in which a document may say until when it is valid. */
type Calendar = "gregory" | "umalqura";

/** A day as a document writes it: `yyyy-mm-dd` in its own calendar. */
export type CalendarDay = { readonly calendar: Calendar; readonly date: string };

type YearMonthDay = { readonly year: number; readonly month: number; readonly day: number };

const dayMs = 86_400_000;

let umalqura: Intl.DateTimeFormat | undefined;

/**
 * The table of Umm al-Qura is Unicode's (CLDR), by name and never by a default. It gives the Hijri day of a UTC noon.
 * Opened when a Hijri day is first asked for, because opening it takes longer than thousands of its answers.
 */
function ummAlQura(): Intl.DateTimeFormat {
  umalqura ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  return umalqura;
}

/**
 * Days since 1970-01-01 of a day in the Gregorian calendar.
 * H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
function numberOfCivil({ year, month, day }: YearMonthDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The inverse: civil_from_days of the same source. */
function civilOfNumber(number: number): YearMonthDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** The Hijri day of so many days since 1970-01-01. */
function hijriOfNumber(number: number): YearMonthDay {
  const parts = new Map(
    ummAlQura()
      .formatToParts((number + 0.5) * dayMs)
      .map((part) => [part.type, Number(part.value)]),
  );
  return { year: parts.get("year") ?? 0, month: parts.get("month") ?? 0, day: parts.get("day") ?? 0 };
}

function read(date: string): YearMonthDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}

function write({ year, month, day }: YearMonthDay): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days since 1970-01-01 of a business day. Throws on what is no day: days of the core were checked where they came in. */
function numberOfDay(day: BusinessDay): number {
  const parts = read(day);
  if (!parts) throw new Error(`not a day: ${day}`);
  return numberOfCivil(parts);
}

/** The business day so many days later (earlier, when negative). */
export function addDays(day: BusinessDay, days: number): BusinessDay {
  return write(civilOfNumber(numberOfDay(day) + days));
}

/** Whole days from one business day to another; negative when `to` comes first. */
export function daysBetween(from: BusinessDay, to: BusinessDay): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: BusinessDay): number {
  return (((numberOfDay(day) + 4) % 7) + 7) % 7;
}

/** The Umm al-Qura date of a business day, `yyyy-mm-dd`. */
export function hijriOf(day: BusinessDay): string {
  return write(hijriOfNumber(numberOfDay(day)));
}

/** Years in which a document may end; whatever is outside is a slip of the pen. */
const years = { gregory: [1900, 2200], umalqura: [1320, 1600] } as const;

/** The business day that a written day names, or undefined when its calendar has no such day. */
export function businessDayOf({ calendar, date }: CalendarDay): BusinessDay | undefined {
  const parts = read(date);
  const [first, last] = years[calendar];
  if (!parts || parts.year < first || parts.year > last) return undefined;
  const number = calendar === "gregory" ? numberOfCivil(parts) : numberOfHijri(parts);
  const back = calendar === "gregory" ? civilOfNumber(number) : hijriOfNumber(number);
  return write(back) === date ? write(civilOfNumber(number)) : undefined;
}

/**
 * Days since 1970-01-01 of a day of Umm al-Qura: by the mean month (29.530588 days; 1 Muharram 1448 is 2026-06-16),
 * which errs by a few days at most, and then by what the table says around it. A day that does not exist names another.
 */
function numberOfHijri(wanted: YearMonthDay): number {
  const { year, month, day } = wanted;
  const months = (year - 1448) * 12 + (month - 1);
  const mean = numberOfCivil({ year: 2026, month: 6, day: 16 }) + Math.round(months * 29.530588) + day - 1;
  const date = write(wanted);
  for (const step of nearby) if (write(hijriOfNumber(mean + step)) === date) return mean + step;
  return mean;
}

const nearby = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5];
