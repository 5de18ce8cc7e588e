import { type Instant, never } from "../office/ids.ts";
import { furtherQuestions } from "../setup/survey-form.ts";
import { type CellsOf, giveAnswer, giveReasons, noBlocks, takeBack } from "./blocks.ts";
import { giveComment, noComments } from "./comments.ts";
import { partsOf } from "./decide.ts";
import { giveAside, noAsides } from "./questions.ts";
import type { DayRatings, Ratings, SurveyEvent } from "./ratings.ts";

export function initialRatings(): Ratings {
  return {
    days: new Map(),
    blocks: noBlocks(),
    ratedTickets: new Set(),
    assistedTickets: new Map(),
    followUps: new Map(),
    asides: { procedure: noAsides(), provider: noAsides() },
    comments: noComments(),
    ownLooks: new Map(),
    looks: [],
  };
}

/** Applies one fact to the month, in place. `at` is the commit's half hour. */
export function evolve(ratings: Ratings, event: SurveyEvent, at: Instant): void {
  switch (event.type) {
    case "RatingGiven":
      return ratingGiven(ratings, event, at);
    case "RatingSkipped": {
      const day = dayOf(ratings, event.day);
      day.skipped += 1;
      day.skips[event.mode] += 1;
      return;
    }
    case "FollowUpAdded":
      return followUpAdded(ratings, event);
    case "OwnResultSeen":
      ratings.ownLooks.set(event.officer, event.until);
      return;
    case "OfficerResultSeen": {
      const { officer, by, day, reason } = event;
      ratings.looks = [...ratings.looks, { officer, by, day, reason }];
      return;
    }
    default:
      never(event);
  }
}

type Given = Extract<SurveyEvent, { type: "RatingGiven" }>;

function ratingGiven(ratings: Ratings, event: Given, at: Instant): void {
  const { day: of, score, rating, ticketHash, misuse } = event;
  const day = dayOf(ratings, of);
  day.n += 1;
  day.modes[event.mode] += 1;
  if (misuse !== undefined) day.flagged += 1;
  ratings.followUps.set(rating, { day: of, isFlagged: misuse !== undefined, given: [] });
  // R11: of a flagged touch the number alone is told.
  if (misuse !== undefined) return;
  const assisted = ticketHash === undefined ? undefined : ratings.assistedTickets.get(ticketHash);
  if (assisted !== undefined) takeBack(ratings.blocks, assisted);
  const cells = cellsOf(event);
  const place = giveAnswer(ratings.blocks, { day: of, slot: at, score, cells, reasons: event.reasons });
  if (ticketHash === undefined) return;
  // R19: a visit answers once, though help was followed by the visitor's own touch.
  if (!ratings.ratedTickets.has(ticketHash)) day.withTicket += 1;
  ratings.ratedTickets.add(ticketHash);
  if (event.mode === "assisted") ratings.assistedTickets.set(ticketHash, place);
  else ratings.assistedTickets.delete(ticketHash);
}

/** R11, R13, R14: of a flagged touch neither reasons nor further answers nor words are told; they stay in the book. */
function followUpAdded(ratings: Ratings, event: Extract<SurveyEvent, { type: "FollowUpAdded" }>): void {
  const rating = ratings.followUps.get(event.rating);
  if (!rating) return;
  rating.given = [...rating.given, ...partsOf(event)];
  if (rating.isFlagged) return;
  giveReasons(ratings.blocks, rating.day, event.reasons ?? []);
  for (const question of furtherQuestions) {
    const score = event[question];
    if (score !== undefined) giveAside(ratings.asides[question], rating.day, score);
  }
  if (event.comment !== undefined) giveComment(ratings.comments, rating.day, event.comment);
}

/** The cells of the tables below the office in which an answer stands. */
export function cellsOf(event: Given): CellsOf {
  const { service, channel, language, department, mode, form } = event;
  // The visit says better than the screen whose people the visitor is.
  const visitors = event.visitors ?? form?.audience;
  return {
    mode,
    ...(service === undefined ? {} : { service }),
    ...(channel === undefined ? {} : { channel }),
    ...(language === undefined ? {} : { language }),
    ...(visitors === undefined ? {} : { visitors }),
    ...(department === undefined ? {} : { department }),
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
    skips: { kiosk: 0, phone: 0, assisted: 0 },
  };
  ratings.days.set(day, made);
  return made;
}
