import { clockTime, gregorianDate } from "../../shared/i18n/dates.ts";
import { language } from "../../shared/ui/language.ts";

function writing() {
  return { language: language.value, zone: "Asia/Riyadh" } as const;
}

/** The day of a moment, as the page of visitors writes it. */
export function dayOf(at: number): string {
  return gregorianDate(at, writing());
}

/** The day with its time. */
export function momentOf(at: number): string {
  return `${dayOf(at)} ${clockTime(at, writing())}`;
}
