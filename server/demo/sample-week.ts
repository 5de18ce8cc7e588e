import { businessDay } from "../../shared/office/business-day.ts";
import type { Instant } from "../../shared/office/ids.ts";

export const timeZone = "Asia/Riyadh";

/** Friday and Saturday. */
export function isWeekend(day: Instant): boolean {
  return [5, 6].includes(new Date(`${businessDay(day, timeZone)}T12:00Z`).getUTCDay());
}
