import { businessDay, hijriDate } from "../../shared/i18n/dates.ts";
import { houseLanguage, inHouse } from "../../shared/ui/language.ts";

/** Returns a business day in both calendars. */
export function bothDays(day: string): string {
  const language = houseLanguage();
  const noon = Date.parse(`${day}T12:00:00Z`);
  return `${businessDay(day, language)} · ${hijriDate(noon, { language, zone: "UTC" })}`;
}

/** Returns a size as people say it. */
export function sizeText(bytes: number): string {
  const isLarge = bytes >= 1024 * 1024;
  const amount = isLarge ? (bytes / 1024 / 1024).toFixed(1) : String(Math.max(1, Math.round(bytes / 1024)));
  return `\u2068${inHouse(amount)} ${isLarge ? "MB" : "kB"}\u2069`;
}
