import type { BusinessDay } from "../../shared/office/ids.ts";

const dayMs = 24 * 60 * 60_000;

/** A business day so many days later; it is a date, so no zone has a say. */
export function plusDays(day: BusinessDay, days: number): BusinessDay {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days there are from one to the other, both included; none when the second lies before the first. */
export function dayCount(from: BusinessDay, to: BusinessDay): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1);
}

/** All days from one to the other, both included; none when the second lies before the first. */
export function daysBetween(from: BusinessDay, to: BusinessDay): readonly BusinessDay[] {
  return Array.from({ length: dayCount(from, to) }, (_, place) => plusDays(from, place));
}
