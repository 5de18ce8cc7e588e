import { monthOf } from "../../shared/office/business-day.ts";
import type { BusinessDay, Instant, OfficeId } from "../../shared/office/ids.ts";
import type { Ratings } from "../../shared/survey/ratings.ts";
import { type DaySummary, hallDay, ratingsDay } from "../../shared/views/day-summary.ts";
import { dayBook, ratingsBook } from "../books.ts";
import type { Clock } from "../clock.ts";
import type { Engine } from "../engine-types.ts";
import type { OpenOffice } from "../offices-types.ts";
import { daysBetween, plusDays } from "./days.ts";
import { foldPast, type Past } from "./past-books.ts";
import type { SummaryStore } from "./summary-store.ts";

/** Answers below the office as a whole are told half an hour late: so long after midnight a day is complete. */
const settlesMs = 60 * 60_000;

export type Summaries = {
  /** The days of the period until today, both ends included: today as it stands, earlier ones folded once. */
  period(office: OpenOffice, from: BusinessDay, to: BusinessDay): Promise<readonly DaySummary[]>;
};

type Ground = Past & {
  readonly engine: Pick<Engine, "read">;
  readonly clock: Clock;
  readonly store: SummaryStore;
};

/**
 * What an office's days were. Whatever is missing is folded from the books and kept; a day whose books are nowhere is
 * told as one on which nothing is known, and asked for anew the next time.
 */
export function createSummaries({ engine, clock, store, ...past }: Ground): Summaries {
  return {
    async period(office, from, to) {
      const today = office.today();
      const kept = store.read(office.id, from, to);
      const now = clock.now(office.id);
      const fold = folder(past, office.id, now);
      const isSettled = (day: BusinessDay) =>
        day < today.day && (now >= today.startsAt + settlesMs || day < plusDays(today.day, -1));
      const days: DaySummary[] = [];
      const made: DaySummary[] = [];
      for (const day of daysBetween(from, to < today.day ? to : today.day)) {
        const known = kept.get(day);
        if (known) days.push(known);
        else if (day === today.day) days.push(await todayOf(engine, office, now));
        else {
          const { summary, isWhole } = await fold(day);
          days.push(summary);
          if (isWhole && isSettled(day)) made.push(summary);
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

type Folded = {
  readonly summary: DaySummary;
  /** False: a book of the day was archived, and its file is not here. What is told of it is null. */
  readonly isWhole: boolean;
};

/** Folds days from their books; each month's ratings are read once. */
export function folder(past: Past, office: OfficeId, now: Instant) {
  const foldFrom = foldPast(past);
  const months = new Map<string, Ratings | undefined>();
  return async (day: BusinessDay): Promise<Folded> => {
    const month = monthOf(day);
    // One after the other: a promise that waits for its turn and fails meanwhile would end the hub.
    if (!months.has(month)) months.set(month, await foldFrom(ratingsBook(office, month)));
    const ratings = months.get(month);
    const hall = await foldFrom(dayBook(office, day));
    return {
      summary: { day, hall: hall ? hallDay(hall) : null, ratings: ratings ? ratingsDay(ratings, day, now) : null },
      isWhole: hall !== undefined && ratings !== undefined,
    };
  };
}
