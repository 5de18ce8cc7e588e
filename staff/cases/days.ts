import type { CalendarDay } from "../../shared/cases/calendar.ts";
import { clockTime, gregorianDate, hijriDate, hijriWritten } from "../../shared/i18n/dates.ts";
import type { BusinessDay, Instant } from "../../shared/office/ids.ts";
import { language } from "../../shared/ui/language.ts";

/** A business day with its Hijri day, each kept in its own order. */
export function dayText(day: BusinessDay): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const writing = { language: language.value, zone: "UTC" };
  return `\u2068${gregorianDate(noon, writing)}\u2069 (\u2068${hijriDate(noon, writing)}\u2069)`;
}

/** The same without the Hijri day, for narrow places. */
export function shortDay(day: BusinessDay): string {
  const writing = { language: language.value, zone: "UTC" };
  return `\u2068${gregorianDate(Date.parse(`${day}T12:00:00Z`), writing)}\u2069`;
}

/** A day as a document has it, in that document's own calendar; kept as `yyyy-mm-dd` of it. */
export function writtenDay({ calendar, date }: CalendarDay): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return calendar === "umalqura" ? `\u2068${hijriWritten({ year, month, day }, language.value)}\u2069` : shortDay(date);
}

/** A moment as date and time in the office's zone. */
export function momentText(at: Instant, zone: string): string {
  const writing = { language: language.value, zone };
  return `\u2068${gregorianDate(at, writing)}، ${clockTime(at, writing)}\u2069`.replace(
    "،",
    language.value === "ar" ? "،" : ",",
  );
}
