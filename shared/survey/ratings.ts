import type { BusinessDay, Instant, ServiceId, TicketId } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";

/** Very bad 1 … very good 5. */
export type Score = 1 | 2 | 3 | 4 | 5;
type RatingMode = "kiosk" | "phone" | "assisted";
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
    }
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
  readonly ticket?: { readonly hash: string; readonly service: ServiceId } | null;
};

export type DayRatings = {
  n: number;
  /** Counts of scores 1 … 5. */
  readonly distribution: [number, number, number, number, number];
  /** Ratings that named a ticket: what the response rate counts. */
  withTicket: number;
  readonly reasons: Map<ReasonId, number>;
  readonly byService: Map<ServiceId, [number, number, number, number, number]>;
};

/** A month of ratings, folded. No list of answers, only counts; ids serve follow-ups alone. */
export type Ratings = {
  readonly days: Map<BusinessDay, DayRatings>;
  readonly ratedTickets: Set<string>;
  readonly followUps: Map<RatingId, { readonly day: BusinessDay; isClosed: boolean }>;
};

/** Ratings keep no fine time: a commit's time is cut to its half hour. */
const ratingSlotMs = 30 * 60_000;
export function halfHour(at: Instant): Instant {
  return Math.floor(at / ratingSlotMs) * ratingSlotMs;
}
