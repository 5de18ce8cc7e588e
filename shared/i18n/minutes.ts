import type { ForecastRange } from "../forecast/fallback.ts";
import type { DigitSystem } from "../setup/association.ts";
import { houseDigits, inDigits } from "./digits.ts";
import { textsIn } from "./further.ts";
import type { Language, VisitorLanguage } from "./languages.ts";
import { type ArabicForms, countedAr, countedEn, pluralForm } from "./plural.ts";

/** From here on a range says less than a plain warning. */
const LONG_MINUTES = 60;
const SOON_MINUTES = 5;

const MINUTES_AR: ArabicForms = {
  zero: "أقل من دقيقة",
  one: "دقيقة واحدة",
  two: "دقيقتان",
  few: "# دقائق",
  many: "# دقيقة",
  other: "# دقيقة",
};

const countMinutesAr = countedAr(MINUTES_AR);
const countMinutesEn = countedEn({ zero: "under a minute", one: "# minute", other: "# minutes" });

/** After "من … إلى" the noun follows the second number; only numbers above five come here. */
function minuteNounAr(count: number): string {
  return `${count} ${pluralForm("ar", count) === "few" ? "دقائق" : "دقيقة"}`;
}

function rangeAr(range: ForecastRange | null): string {
  if (range === null) return "غير محدد الآن";
  const { low, high } = range;
  if (high <= 0) return "الآن";
  if (high > LONG_MINUTES) return "قد يطول";
  if (high <= SOON_MINUTES) return `أقل من ${SOON_MINUTES} دقائق`;
  if (low <= 0) return `أقل من ${minuteNounAr(high)}`;
  return low < high ? `من ${low} إلى ${minuteNounAr(high)}` : `نحو ${minuteNounAr(high)}`;
}

function rangeEn(range: ForecastRange | null): string {
  if (range === null) return "Not known yet";
  const { low, high } = range;
  if (high <= 0) return "Now";
  if (high > LONG_MINUTES) return "May be long";
  if (high <= SOON_MINUTES) return `Under ${SOON_MINUTES} minutes`;
  if (low <= 0) return `Under ${high} minutes`;
  return low < high ? `${low} to ${high} minutes` : `About ${high} minutes`;
}

type TimeWords = {
  readonly range: (range: ForecastRange | null) => string;
  readonly minutes: (count: number) => string;
  /** What a narrow place says after the number, instead of what `long` matches. */
  readonly short: string;
  readonly long: RegExp;
};

/** How each language tells lengths of time. */
export const timeWords: Readonly<Record<Language, TimeWords>> = {
  ar: { range: rangeAr, minutes: countMinutesAr, short: "د", long: /(دقائق|دقيقة)$/u },
  en: { range: rangeEn, minutes: countMinutesEn, short: "min", long: /minutes$/u },
};

/**
 * Returns the expected wait in words: now, under 5 minutes, a range, "may be long" above 60 minutes, or that it is
 * not known while no counter serves.
 * Both ends are minutes, as the forecast has already rounded them outward.
 */
export function forecastText(
  range: ForecastRange | null,
  language: VisitorLanguage,
  digits: DigitSystem = houseDigits(),
): string {
  return written(textsIn(timeWords, language).range(range), language, digits);
}

/** Returns the same with the unit as one letter («د», "min"), for narrow places of display and desk. */
export function forecastShort(
  range: ForecastRange | null,
  language: VisitorLanguage,
  digits: DigitSystem = houseDigits(),
): string {
  const { long, short } = textsIn(timeWords, language);
  return forecastText(range, language, digits).replace(long, short);
}

/** Returns a length of time in words; `minutes` is cut to whole minutes, and less than one says so. */
export function minutesText(minutes: number, language: VisitorLanguage, digits: DigitSystem = houseDigits()): string {
  return written(textsIn(timeWords, language).minutes(wholeMinutes(minutes)), language, digits);
}

/** Returns a length of time as "18 د" or "18 min", for columns. */
export function minutesShort(minutes: number, language: VisitorLanguage, digits: DigitSystem = houseDigits()): string {
  return written(`${wholeMinutes(minutes)} ${textsIn(timeWords, language).short}`, language, digits);
}

function wholeMinutes(minutes: number): number {
  return Math.max(0, Math.floor(minutes));
}

/** Only Arabic screens have a choice of digits. */
function written(text: string, language: VisitorLanguage, digits: DigitSystem): string {
  return language === "ar" ? inDigits(text, digits) : text;
}
