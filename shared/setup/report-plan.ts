import { addDays, weekdayOf } from "../cases/calendar.ts";
import { businessDay, minuteOfDay } from "../office/business-day.ts";
import type { BusinessDay, Instant } from "../office/ids.ts";

export const reportRhythms = ["weekly", "monthly"] as const;
export type ReportRhythm = (typeof reportRhythms)[number];

/** To so many addresses a report goes at most. */
export const mostReaders = 10;

/** One address and nothing beside it: no name, no second address, no line break. */
export const mailAddress = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,190}$/u;

/** How the office wishes its report: how often, at which full hour of its day, in which language, to whom. */
export type ReportWish = {
  readonly every: ReportRhythm;
  /** 1 … 23, by the office's clock: an hour after midnight the last day is as it stays. */
  readonly hour: number;
  readonly language: "ar" | "en";
  /** Mail addresses, each once. */
  readonly to: readonly string[];
};

/**
 * The wish, and since when reports come in this rhythm. In the book `to` holds ids of the vault in the place of addresses;
 * old books hold the addresses themselves.
 */
export type ReportPlan = ReportWish & { readonly since: Instant };

/** U19: a changed hour, language or reader leaves the rhythm as it was; another rhythm begins anew. */
export function planOfWish(before: ReportPlan | null, wish: ReportWish | null, at: Instant): ReportPlan | null {
  if (wish === null) return null;
  return { ...wish, to: eachOnce(wish.to), since: before?.every === wish.every ? before.since : at };
}

/** Each address in the spelling in which it came first. */
export function eachOnce(to: readonly string[]): readonly string[] {
  return to.filter((each, place) => to.findIndex((one) => isSame(one, each)) === place);
}

/** Mailboxes that differ in capitals alone are one to every mail server that is in use. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

export type DueReport = {
  /** The same as long as this report is due, and of no other. */
  readonly id: string;
  readonly every: ReportRhythm;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
};

/** A hub that was away sends what it missed on these days; later the next report is nearer. */
const daysDue = 3;

/**
 * U19: the report that is due now, if any. On Sunday from the hour on the seven days that ended on Saturday, on the
 * first of a month the month before; for three days, and never a period that was over when its rhythm was wished for.
 */
export function reportDue(plan: ReportPlan | null, timeZone: string, now: Instant): DueReport | undefined {
  if (plan === null) return undefined;
  const today = businessDay(now, timeZone);
  const daysAgo = plan.every === "weekly" ? weekdayOf(today) : Number(today.slice(8)) - 1;
  if (daysAgo >= daysDue) return undefined;
  if (daysAgo === 0 && minuteOfDay(now, timeZone) < plan.hour * 60) return undefined;
  const to = addDays(today, -daysAgo - 1);
  if (to < businessDay(plan.since, timeZone)) return undefined;
  const { every } = plan;
  return every === "weekly"
    ? { id: `report weekly ${to}`, every, from: addDays(to, -6), to }
    : { id: `report monthly ${to.slice(0, 7)}`, every, from: `${to.slice(0, 7)}-01`, to };
}
