import { businessDayOf, weekdayOf } from "../cases/calendar.ts";
import type { BusinessDay, Localized } from "../office/ids.ts";

export type CardId = string;

/** The days on which something is shown. */
export type Schedule = {
  /** The first and the last day; without one it has no beginning, or no end. */
  readonly from?: BusinessDay;
  readonly until?: BusinessDay;
  /** 0 Sunday … 6 Saturday; none named: every day. */
  readonly weekdays: readonly number[];
};

/** A "know that…" card, which corrects a common misconception (R14). */
export type Card = Schedule & { readonly id: CardId; readonly text: Localized };

/** An office has at most so many: whoever waits an hour should not see the same three, nor miss the one that matters. */
export const mostCards = 24;

/** U11: whether it is shown on this day. Both ends count. */
export function isShownOn(card: Schedule, day: BusinessDay): boolean {
  if (card.from !== undefined && day < card.from) return false;
  if (card.until !== undefined && day > card.until) return false;
  return card.weekdays.length === 0 || card.weekdays.includes(weekdayOf(day));
}

/** U11: what is wrong with the days, or undefined. */
export function scheduleFault({ from, until }: Schedule): "ImpossibleDate" | "EndBeforeBegin" | undefined {
  const isDay = (date: BusinessDay) => businessDayOf({ calendar: "gregory", date }) !== undefined;
  if ([from, until].some((date) => date !== undefined && !isDay(date))) return "ImpossibleDate";
  return from !== undefined && until !== undefined && until < from ? "EndBeforeBegin" : undefined;
}
