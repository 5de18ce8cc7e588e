import { type Instant, never } from "../office/ids.ts";
import { type CellsOf, giveAnswer, giveReasons, noBlocks } from "./blocks.ts";
import type { DayRatings, Ratings, SurveyEvent } from "./ratings.ts";

export function initialRatings(): Ratings {
  return { days: new Map(), blocks: noBlocks(), ratedTickets: new Set(), followUps: new Map() };
}

/** Applies one fact to the month, in place. `at` is the commit's half hour. */
export function evolve(ratings: Ratings, event: SurveyEvent, at: Instant): void {
  switch (event.type) {
    case "RatingGiven": {
      const { day: of, score, rating, ticketHash } = event;
      const day = dayOf(ratings, of);
      day.n += 1;
      day.modes[event.mode] += 1;
      if (event.misuse !== undefined) day.flagged += 1;
      if (ticketHash !== undefined) {
        ratings.ratedTickets.add(ticketHash);
        day.withTicket += 1;
      }
      giveAnswer(ratings.blocks, { day: of, slot: at, score, cells: cellsOf(event), reasons: event.reasons });
      ratings.followUps.set(rating, { day: of, isClosed: false });
      return;
    }
    case "RatingSkipped":
      dayOf(ratings, event.day).skipped += 1;
      return;
    case "FollowUpAdded": {
      const rating = ratings.followUps.get(event.rating);
      if (!rating) return;
      rating.isClosed = true;
      giveReasons(ratings.blocks, rating.day, event.reasons);
      return;
    }
    default:
      never(event);
  }
}

/** Flagged answers stand in their own cell, so that leaving them out passes the same gate as everything else. */
function cellsOf(event: Extract<SurveyEvent, { type: "RatingGiven" }>): CellsOf {
  if (event.misuse !== undefined) return { misuse: "flagged" };
  const { service, channel, language, mode } = event;
  return {
    misuse: "none",
    mode,
    ...(service === undefined ? {} : { service }),
    ...(channel === undefined ? {} : { channel }),
    ...(language === undefined ? {} : { language }),
  };
}

function dayOf(ratings: Ratings, day: string): DayRatings {
  const found = ratings.days.get(day);
  if (found) return found;
  const made: DayRatings = {
    n: 0,
    withTicket: 0,
    skipped: 0,
    flagged: 0,
    modes: { kiosk: 0, phone: 0, assisted: 0 },
  };
  ratings.days.set(day, made);
  return made;
}
