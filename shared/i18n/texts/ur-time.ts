import type { ForecastRange } from "../../forecast/fallback.ts";
import { hijriWords } from "../dates.ts";
import { type Saying, saying } from "../further.ts";
import { timeWords } from "../minutes.ts";
import { countedUr } from "../plural.ts";

/** Above it a range says less than a plain warning; the same as in the other languages. */
const longMinutes = 60;
const soonMinutes = 5;

function range(expected: ForecastRange | null): string {
  if (expected === null) return "ابھی معلوم نہیں";
  const { low, high } = expected;
  if (high <= 0) return "ابھی";
  if (high > longMinutes) return "دیر لگ سکتی ہے";
  if (high <= soonMinutes) return `${soonMinutes} منٹ سے کم`;
  if (low <= 0) return `${high} منٹ سے کم`;
  return low < high ? `${low} سے ${high} منٹ` : `تقریباً ${high} منٹ`;
}

/** Lengths of time and the Hijri months in Urdu. */
export const urduTime: readonly Saying[] = [
  saying(timeWords, {
    range,
    minutes: countedUr({ zero: "ایک منٹ سے کم", one: "# منٹ", other: "# منٹ" }),
    short: "منٹ",
    long: /منٹ$/u,
  }),
  saying(hijriWords, {
    era: "ھ",
    months: [
      "محرم",
      "صفر",
      "ربیع الاول",
      "ربیع الثانی",
      "جمادی الاول",
      "جمادی الثانی",
      "رجب",
      "شعبان",
      "رمضان",
      "شوال",
      "ذوالقعدہ",
      "ذوالحجہ",
    ],
  }),
];
