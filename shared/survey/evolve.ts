import { never } from "../office/ids.ts";
import type { DayRatings, Ratings, SurveyEvent } from "./ratings.ts";

export function initialRatings(): Ratings {
  return { days: new Map(), ratedTickets: new Set(), followUps: new Map() };
}

/** Applies one fact to the month, in place. */
export function evolve(ratings: Ratings, event: SurveyEvent): void {
  switch (event.type) {
    case "RatingGiven": {
      const day = dayOf(ratings, event.day);
      day.n += 1;
      addScore(day.distribution, event.score);
      if (event.ticketHash !== undefined) {
        ratings.ratedTickets.add(event.ticketHash);
        day.withTicket += 1;
      }
      if (event.service !== undefined) {
        const ofService = day.byService.get(event.service) ?? [0, 0, 0, 0, 0];
        addScore(ofService, event.score);
        day.byService.set(event.service, ofService);
      }
      addReasons(day, event.reasons);
      ratings.followUps.set(event.rating, { day: event.day, isClosed: false });
      return;
    }
    case "FollowUpAdded": {
      const rating = ratings.followUps.get(event.rating);
      if (!rating) return;
      rating.isClosed = true;
      addReasons(dayOf(ratings, rating.day), event.reasons);
      return;
    }
    default:
      never(event);
  }
}

function dayOf(ratings: Ratings, day: string): DayRatings {
  const found = ratings.days.get(day);
  if (found) return found;
  const made: DayRatings = {
    n: 0,
    distribution: [0, 0, 0, 0, 0],
    withTicket: 0,
    reasons: new Map(),
    byService: new Map(),
  };
  ratings.days.set(day, made);
  return made;
}

function addScore(distribution: [number, number, number, number, number], score: 1 | 2 | 3 | 4 | 5): void {
  const place = (score - 1) as 0 | 1 | 2 | 3 | 4;
  distribution[place] += 1;
}

function addReasons(day: DayRatings, reasons: readonly string[]): void {
  for (const reason of reasons) day.reasons.set(reason, (day.reasons.get(reason) ?? 0) + 1);
}
