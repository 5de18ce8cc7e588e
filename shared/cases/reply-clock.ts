import type { BusinessDay } from "../office/ids.ts";
import { addDays, daysBetween, weekdayOf } from "./calendar.ts";
import type { Casework, ReplyClock } from "./casework.ts";

/** The days between which an answer is due; both count whole, to 23:59. */
export type ReplyDays = {
  readonly startDay: BusinessDay;
  readonly earliestDay: BusinessDay;
  readonly dueDay: BusinessDay;
};

/** Friday and Saturday. */
const weekend: readonly number[] = [5, 6];

/** A year of holidays in a row is a slip of the setup, not a reason to count for ever. */
const longestCount = 3_000;

function isWorkingDay(day: BusinessDay, holidays: readonly BusinessDay[]): boolean {
  return !weekend.includes(weekdayOf(day)) && !holidays.includes(day);
}

/** The day so many days after `start`, which itself is day 0. */
function after(start: BusinessDay, days: number, dayKind: ReplyClock["dayKind"], holidays: readonly BusinessDay[]) {
  if (dayKind === "calendar") return addDays(start, days);
  let day = start;
  let left = days;
  for (let looked = 0; left > 0 && looked < longestCount; looked += 1) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** The working day so many working days after `start`: Sunday to Thursday, without the holidays. */
export function workingDaysAfter(start: BusinessDay, days: number, holidays: readonly BusinessDay[]): BusinessDay {
  return after(start, days, "working", holidays);
}

/** From which to which day an answer is due for what started on `startDay` (POLICY §3). */
export function replyDays({ reply, holidays }: Casework, startDay: BusinessDay): ReplyDays {
  const { floorDays, dueDays, dayKind } = reply;
  return {
    startDay,
    earliestDay: after(startDay, floorDays, dayKind, holidays),
    dueDay: after(startDay, dueDays, dayKind, holidays),
  };
}

/** How a waiting answer stands on a day. Alarms are raised for `overdue` alone. */
export type ReplyStanding = "early" | "open" | "dueToday" | "overdue";

export function replyStanding({ earliestDay, dueDay }: ReplyDays, today: BusinessDay): ReplyStanding {
  if (daysBetween(dueDay, today) > 0) return "overdue";
  if (dueDay === today) return "dueToday";
  return daysBetween(today, earliestDay) > 0 ? "early" : "open";
}
