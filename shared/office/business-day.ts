import { type BusinessDay, type Instant, minuteMs } from "./ids.ts";

/** `Intl` knows the zones; the moment comes in, so this stays pure. Formatters are costly to make and are kept. */
const formats = new Map<string, Intl.DateTimeFormat>();

type WallClock = { readonly year: number; readonly month: number; readonly day: number; readonly minutes: number };

function wallClock(at: Instant, timeZone: string): WallClock {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US-u-nu-latn-ca-gregory", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const part = (name: "year" | "month" | "day" | "hour" | "minute") => parts.get(name) ?? 0;
  return { year: part("year"), month: part("month"), day: part("day"), minutes: part("hour") * 60 + part("minute") };
}

/** The office's business day at this moment, whatever zone the server is in (S9). */
export function businessDay(at: Instant, timeZone: string): BusinessDay {
  const { year, month, day } = wallClock(at, timeZone);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Minutes since midnight by the office's clock, whatever the day's length. */
export function minuteOfDay(at: Instant, timeZone: string): number {
  return wallClock(at, timeZone).minutes;
}

/** The moment the business day of `at` began: midnight in the zone (first hour counted by wall clock). */
export function startOfDay(at: Instant, timeZone: string): Instant {
  const { minutes } = wallClock(at, timeZone);
  const guess = Math.floor(at / minuteMs) * minuteMs - minutes * minuteMs;
  // A clock change since midnight moves the guess into the day before or past midnight; look again from there.
  const shift = wallClock(guess, timeZone).minutes;
  return shift === 0 ? guess : guess - (shift > 720 ? shift - 1440 : shift) * minuteMs;
}

/** The first moment of the next business day. */
export function startOfNextDay(at: Instant, timeZone: string): Instant {
  // 26 hours after midnight is the next day in every zone, also when a day has 25 hours.
  return startOfDay(startOfDay(at, timeZone) + 26 * 60 * minuteMs, timeZone);
}

/** `yyyy-mm` of a business day: the name of the ratings book. */
export function monthOf(day: BusinessDay): string {
  return day.slice(0, 7);
}
