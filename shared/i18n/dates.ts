import type { DigitSystem } from "../setup/association.ts";
import { houseDigits, inDigits } from "./digits.ts";
import { textsIn } from "./further.ts";
import { type Language, localeTag, type VisitorLanguage } from "./languages.ts";

/** How and where a moment is written. Moments are UTC milliseconds; the zone is the office's, never the machine's. */
export type Writing = { readonly language: VisitorLanguage; readonly zone: string; readonly digits?: DigitSystem };

export type HijriDay = { readonly year: number; readonly month: number; readonly day: number };

/** Own names, because browsers name the months of Umm al-Qura differently and some of them wrongly. */
export const hijriWords: Readonly<Record<Language, { readonly era: string; readonly months: readonly string[] }>> = {
  ar: {
    era: "هـ",
    months: [
      "محرم",
      "صفر",
      "ربيع الأول",
      "ربيع الآخر",
      "جمادى الأولى",
      "جمادى الآخرة",
      "رجب",
      "شعبان",
      "رمضان",
      "شوال",
      "ذو القعدة",
      "ذو الحجة",
    ],
  },
  en: {
    era: "AH",
    months: [
      "Muharram",
      "Safar",
      "Rabi I",
      "Rabi II",
      "Jumada I",
      "Jumada II",
      "Rajab",
      "Shaban",
      "Ramadan",
      "Shawwal",
      "Dhul-Qadah",
      "Dhul-Hijjah",
    ],
  },
};

/** Making a formatter costs far more than using it, and a clock asks every second. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(tag, options);
    formatters.set(key, found);
  }
  return found;
}

function written(at: number, { language, zone, digits }: Writing, options: Intl.DateTimeFormatOptions): string {
  return formatter(localeTag(language, digits), { ...options, timeZone: zone }).format(at);
}

/** Returns the time of day as `hh:mm`, 00:00–23:59. */
export function clockTime(at: number, writing: Writing): string {
  return written(at, writing, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** Returns the time of day as `hh:mm:ss`, for what changes by the second. */
export function clockSeconds(at: number, writing: Writing): string {
  return written(at, writing, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}

/** Returns the name of the weekday. */
export function weekday(at: number, writing: Writing): string {
  return written(at, writing, { weekday: "long" });
}

/** Returns the Gregorian date as "22 نوفمبر 2026" or "22 November 2026". */
export function gregorianDate(at: number, writing: Writing): string {
  return written(at, writing, { day: "numeric", month: "long", year: "numeric" });
}

/** Returns the Gregorian date with its weekday, "الأحد، 22 نوفمبر 2026". */
export function gregorianDay(at: number, writing: Writing): string {
  const comma = writing.language === "en" ? "," : "،";
  return `${weekday(at, writing)}${comma} ${gregorianDate(at, writing)}`;
}

/** Returns year, month (1–12) and day in the Umm al-Qura calendar, from the civil date in the zone. */
export function hijriDay(at: number, zone: string): HijriDay {
  const options = { timeZone: zone, year: "numeric", month: "numeric", day: "numeric" } as const;
  const parts = formatter("en-u-ca-islamic-umalqura-nu-latn", options).formatToParts(at);
  const part = (type: "year" | "month" | "day"): number => Number(parts.find((one) => one.type === type)?.value);
  return { year: part("year"), month: part("month"), day: part("day") };
}

/** 2026-11-20 at noon in Riyadh, which Umm al-Qura calls 10 Jumada II 1448. */
const KNOWN_MOMENT = 1_795_165_200_000;

/** Returns whether this engine knows Umm al-Qura, by one day that is known. Apps look once at start. */
export function isHijriRight(): boolean {
  const { year, month, day } = hijriDay(KNOWN_MOMENT, "Asia/Riyadh");
  return year === 1448 && month === 6 && day === 10;
}

/** Returns the Hijri date as "10 جمادى الآخرة 1448 هـ" or "10 Jumada II 1448 AH". */
export function hijriDate(at: number, { language, zone, digits = houseDigits() }: Writing): string {
  return hijriWritten(hijriDay(at, zone), language, digits);
}

/** Returns a day of the Umm al-Qura calendar in the same words. */
export function hijriWritten(
  { year, month, day }: HijriDay,
  language: VisitorLanguage,
  digits: DigitSystem = houseDigits(),
): string {
  const { months, era } = textsIn(hijriWords, language);
  const text = `${day} ${months[month - 1] ?? month} ${year} ${era}`;
  return language === "ar" ? inDigits(text, digits) : text;
}

/** Returns a business day (`yyyy-mm-dd`, already in the office's zone) as a date with its weekday. */
export function businessDay(day: string, language: VisitorLanguage, digits?: DigitSystem): string {
  const writing = { language, zone: "UTC", ...(digits && { digits }) };
  return gregorianDay(Date.parse(`${day}T12:00:00Z`), writing);
}

/** Returns a month (`yyyy-mm`) as "نوفمبر 2026" or "November 2026". */
export function monthName(month: string, language: VisitorLanguage, digits?: DigitSystem): string {
  const writing = { language, zone: "UTC", ...(digits && { digits }) };
  return written(Date.parse(`${month}-15T12:00:00Z`), writing, { month: "long", year: "numeric" });
}
