import { addDays } from "../../../shared/cases/calendar.ts";
import type { BusinessDay } from "../../../shared/office/ids.ts";

/** A month as `yyyy-mm`. */
export type Month = string;

const shownMonths = 13;

function monthOf(day: BusinessDay): Month {
  return day.slice(0, 7);
}

function monthBefore(month: Month): Month {
  return monthOf(addDays(`${month}-01`, -1));
}

/** Returns the months that can be reported: this one and the twelve before it, the latest first. */
export function reportedMonths(today: BusinessDay): readonly Month[] {
  const months: Month[] = [monthOf(today)];
  for (let n = 1; n < shownMonths; n += 1) months.push(monthBefore(months.at(-1) ?? monthOf(today)));
  return months;
}

/** Returns the month that an address names (`#/insights/report?month=2026-10`); else the last that is over. */
export function monthIn(address: string, today: BusinessDay): Month {
  const named = new URLSearchParams(address.split("?")[1] ?? "").get("month");
  return reportedMonths(today).find((month) => month === named) ?? monthBefore(monthOf(today));
}

/** Returns the days of a month, of the running one until today. */
export function spanOf(month: Month, today: BusinessDay): { readonly from: BusinessDay; readonly to: BusinessDay } {
  const from = `${month}-01`;
  // Whatever month it is, its 28th day and four more lie in the next one.
  const last = addDays(`${monthOf(addDays(`${month}-28`, 4))}-01`, -1);
  return { from, to: last < today ? last : today };
}

/** Returns the address of a month's report. */
export function reportAddress(month?: Month): string {
  return month === undefined ? "#/insights/report" : `#/insights/report?month=${month}`;
}

/** Whether the address leads to the report, and not to Insights itself. */
export function isReport(address: string): boolean {
  return /^#\/insights\/report(?:\?|$)/u.test(address);
}
