import { monthOf } from "../../shared/office/business-day.ts";
import type { BusinessDay, Instant, OfficeId } from "../../shared/office/ids.ts";
import type { Ratings } from "../../shared/survey/ratings.ts";
import { type DaySummary, hallDay, ratingsDay } from "../../shared/views/day-summary.ts";
import { dayBook, ratingsBook } from "../books.ts";
import type { Clock } from "../clock.ts";
import type { Engine } from "../engine-types.ts";
import type { BookLog } from "../log/log.ts";
import type { OpenOffice } from "../offices-types.ts";
import { daysBetween, plusDays } from "./days.ts";
import { foldBook } from "./fold-book.ts";
import type { SummaryStore } from "./summary-store.ts";

/** Answers below the office as a whole are told half an hour late: so long after midnight a day is complete. */
const settlesMs = 60 * 60_000;

export type Summaries = {
  /** The days of the period until today, both ends included: today as it stands, earlier ones folded once. */
  period(office: OpenOffice, from: BusinessDay, to: BusinessDay): Promise<readonly DaySummary[]>;
};

type Ground = {
  readonly log: Pick<BookLog, "read">;
  readonly engine: Pick<Engine, "read">;
  readonly clock: Clock;
  readonly store: SummaryStore;
};

/** What an office's days were. Whatever is missing is folded from the books and kept. */
export function createSummaries({ log, engine, clock, store }: Ground): Summaries {
  return {
    async period(office, from, to) {
      const today = office.today();
      const kept = store.read(office.id, from, to);
      const now = clock.now(office.id);
      const fold = folder(log, office.id, now);
      const isSettled = (day: BusinessDay) =>
        day < today.day && (now >= today.startsAt + settlesMs || day < plusDays(today.day, -1));
      const days: DaySummary[] = [];
      const made: DaySummary[] = [];
      for (const day of daysBetween(from, to < today.day ? to : today.day)) {
        const known = kept.get(day);
        if (known) days.push(known);
        else if (day === today.day) days.push(await todayOf(engine, office, now));
        else {
          const folded = await fold(day);
          days.push(folded);
          if (isSettled(day)) made.push(folded);
        }
      }
      if (made.length > 0) store.write(office.id, made);
      return days;
    },
  };
}

async function todayOf(engine: Pick<Engine, "read">, office: OpenOffice, now: Instant): Promise<DaySummary> {
  const { day, book } = office.today();
  const hall = hallDay((await engine.read(book)).state);
  return { day, hall, ratings: ratingsDay((await engine.read(office.ratingsBook())).state, day, now) };
}

/** Folds days from their books; each month's ratings are read once. */
export function folder(log: Pick<BookLog, "read">, office: OfficeId, now: Instant) {
  const months = new Map<string, Promise<Ratings>>();
  return async (day: BusinessDay): Promise<DaySummary> => {
    const month = monthOf(day);
    const ratings = months.get(month) ?? foldBook(log, ratingsBook(office, month));
    months.set(month, ratings);
    const hall = hallDay(await foldBook(log, dayBook(office, day)));
    return { day, hall, ratings: ratingsDay(await ratings, day, now) };
  };
}
