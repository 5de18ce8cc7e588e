import type { Channel, VisitLanguage } from "../office/commands.ts";
import type { BusinessDay, Instant, ServiceId, TicketId } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import type { Blocks } from "./blocks.ts";
import type { Misuse } from "./misuse.ts";

/** Very bad 1 … very good 5. */
export type Score = 1 | 2 | 3 | 4 | 5;
export type RatingMode = "kiosk" | "phone" | "assisted";
export type RatingId = string;

export type SurveyCommand =
  /** `ticket` is a ticket's id or its code of today. */
  | {
      readonly type: "RateVisit";
      readonly ticket?: TicketId;
      readonly secret?: string;
      readonly score: Score;
      readonly reasons?: readonly ReasonId[];
      readonly mode: RatingMode;
    }
  | {
      readonly type: "RateOffice";
      readonly score: Score;
      readonly reasons?: readonly ReasonId[];
      readonly mode: RatingMode;
    }
  /** The visitor was asked and would rather not say: counted, for the response rate. */
  | { readonly type: "SkipRating"; readonly mode: RatingMode }
  /** The first touch is already a stored rating; what follows is a fact of its own. */
  | { readonly type: "AddFollowUp"; readonly rating: RatingId; readonly reasons: readonly ReasonId[] };

export type SurveyEvent =
  | {
      readonly type: "RatingGiven";
      readonly rating: RatingId;
      readonly day: BusinessDay;
      readonly score: Score;
      readonly mode: RatingMode;
      readonly reasons: readonly ReasonId[];
      /** Keyed hash of the ticket: one rating per ticket, joinable to nobody. */
      readonly ticketHash?: string;
      readonly service?: ServiceId;
      readonly channel?: Channel;
      readonly language?: VisitLanguage;
      /** Why it looks like play or pressure; absent when it does not. */
      readonly misuse?: readonly Misuse[];
    }
  | { readonly type: "RatingSkipped"; readonly day: BusinessDay; readonly mode: RatingMode }
  | { readonly type: "FollowUpAdded"; readonly rating: RatingId; readonly reasons: readonly ReasonId[] };

export type SurveyRejection =
  | "UnknownTicket"
  | "AlreadyRated"
  | "UnknownRating"
  | "AlreadyFollowedUp"
  | "UnknownReason";

/** What the decision knows of setup and day book. */
export type SurveyFacts = {
  readonly day: BusinessDay;
  readonly reasons: readonly ReasonId[];
  /** The ticket named by the command: absent when none was named, null when no such ticket is known today. */
  readonly ticket?: RatedTicket | null;
  /** Why a touch without a ticket looks like misuse. */
  readonly misuse?: readonly Misuse[];
};
/** What the ratings book learns of a ticket: nothing that leads back to it without the hub's key. */
type RatedTicket = {
  readonly hash: string;
  readonly service: ServiceId;
  readonly channel?: Channel;
  readonly language?: VisitLanguage;
};

/** How many touched the screen on a day. What they chose is in the blocks alone. */
export type DayRatings = {
  n: number;
  /** Ratings that named a ticket. */
  withTicket: number;
  skipped: number;
  flagged: number;
  readonly modes: { [Mode in RatingMode]: number };
};

/** A month of ratings, folded. No list of answers, only counts; ids serve follow-ups alone. */
export type Ratings = {
  readonly days: Map<BusinessDay, DayRatings>;
  readonly blocks: Blocks;
  readonly ratedTickets: Set<string>;
  readonly followUps: Map<RatingId, { readonly day: BusinessDay; isClosed: boolean }>;
};

/** Ratings keep no fine time: a commit's time is cut to its half hour. */
const ratingSlotMs = 30 * 60_000;
export function halfHour(at: Instant): Instant {
  return Math.floor(at / ratingSlotMs) * ratingSlotMs;
}
