import type { Channel, VisitLanguage } from "../office/commands.ts";
import type { BusinessDay, Instant, ServiceId, StaffId, TicketId } from "../office/ids.ts";
import type { DepartmentId } from "../office/reception.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import type { FurtherQuestion, ScaleOrder, SurveyAudience } from "../setup/survey-form.ts";
import type { Blocks } from "./blocks.ts";
import type { Comments } from "./comments.ts";
import type { Misuse } from "./misuse.ts";
import type { Asides } from "./questions.ts";

/** Very bad 1 … very good 5. */
export type Score = 1 | 2 | 3 | 4 | 5;
export type RatingMode = "kiosk" | "phone" | "assisted";
/** An internal visitor's rating is the internal survey (R13). */
export type VisitorKind = "internal" | "external";
export type RatingId = string;

/** Words that stand in the vault; the book has their id alone. */
type SealedWords = string;

/** Which survey the visitor had before the eyes; without it, the one from outside in force. */
export type FormNamed = { readonly audience: SurveyAudience; readonly version: number };

/** What may follow a face: each part once, in as many steps as the visitor takes. */
export type FollowUp = {
  readonly reasons?: readonly ReasonId[];
  readonly procedure?: Score;
  readonly provider?: Score;
  readonly comment?: SealedWords;
  readonly suggestion?: SealedWords;
};
export type FollowUpPart = keyof FollowUp;

export type SurveyCommand =
  /** `ticket` is a ticket's id or its code of today. */
  | {
      readonly type: "RateVisit";
      readonly ticket?: TicketId;
      readonly secret?: string;
      readonly score: Score;
      readonly reasons?: readonly ReasonId[];
      readonly mode: RatingMode;
      readonly form?: FormNamed;
    }
  /** `department`: where a colleague says that he works (R21). */
  | {
      readonly type: "RateOffice";
      readonly score: Score;
      readonly reasons?: readonly ReasonId[];
      readonly mode: RatingMode;
      readonly form?: FormNamed;
      readonly department?: DepartmentId;
    }
  /** The visitor was asked and would rather not say: counted, for the response rate. */
  | { readonly type: "SkipRating"; readonly mode: RatingMode }
  /** The first touch is already a stored rating; what follows is a fact of its own. */
  | ({ readonly type: "AddFollowUp"; readonly rating: RatingId } & FollowUp)
  /** Somebody looks at what is told of her own visits; only then may a manager (R13). */
  | { readonly type: "LookAtOwnResult" }
  | { readonly type: "LookAtOfficerResult"; readonly officer: StaffId; readonly reason: SealedWords };

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
      /** The survey that was answered, and from which end its faces were read. Older ratings name none. */
      readonly form?: FormNamed & { readonly scale: ScaleOrder };
      /** Whether the visitor was one of the association's own people, and of which department (R13). */
      readonly visitors?: VisitorKind;
      readonly department?: DepartmentId;
      /** Why it looks like play or pressure; absent when it does not. */
      readonly misuse?: readonly Misuse[];
    }
  | { readonly type: "RatingSkipped"; readonly day: BusinessDay; readonly mode: RatingMode }
  | ({ readonly type: "FollowUpAdded"; readonly rating: RatingId } & FollowUp)
  /** `until`: the last day that the result tells of. */
  | { readonly type: "OwnResultSeen"; readonly officer: StaffId; readonly until: BusinessDay }
  | {
      readonly type: "OfficerResultSeen";
      readonly officer: StaffId;
      readonly until: BusinessDay;
      readonly day: BusinessDay;
      readonly by: StaffId;
      readonly reason: SealedWords;
    };

export type SurveyRejection =
  | "UnknownTicket"
  | "AlreadyRated"
  | "VisitNotOver"
  | "UnknownRating"
  | "AlreadyFollowedUp"
  | "UnknownReason"
  | "UnknownForm"
  | "NothingToldYet"
  | "NotSeenByOfficer"
  | "OwnResult";

/** What the decision knows of setup and day book. */
export type SurveyFacts = {
  readonly day: BusinessDay;
  readonly reasons: readonly ReasonId[];
  /** The ticket named by the command: absent when none was named, null when no such ticket is known today. */
  readonly ticket?: RatedTicket | null;
  /** How far the visit of the named ticket is; absent: over. */
  readonly stage?: "uncalled" | "underWay";
  /** Why a touch without a ticket looks like misuse. */
  readonly misuse?: readonly Misuse[];
  readonly departments?: readonly DepartmentId[];
  /** The order of faces of each version of each survey, the first in front. */
  readonly scales?: { readonly [Audience in SurveyAudience]: readonly ScaleOrder[] };
  /** For a look at an officer's result: the last day it tells of, null when too little is told; and whether she saw it. */
  readonly result?: { readonly until: BusinessDay | null; readonly isSeen: boolean };
};
/** What the ratings book learns of a ticket: nothing that leads back to it without the hub's key. */
export type RatedTicket = {
  readonly hash: string;
  readonly service: ServiceId;
  readonly channel?: Channel;
  readonly language?: VisitLanguage;
  readonly visitors?: VisitorKind;
  readonly department?: DepartmentId;
};

/** How many touched the screen on a day. What they chose is in the blocks alone. */
export type DayRatings = {
  n: number;
  /** Visits that were rated: of those with help and the visitor's own the first alone. */
  withTicket: number;
  skipped: number;
  flagged: number;
  readonly modes: { [Mode in RatingMode]: number };
  readonly skips: { [Mode in RatingMode]: number };
};

/** What followed a rating until now; of what was flagged nothing more is told. */
type Followed = { readonly day: BusinessDay; readonly isFlagged: boolean; given: readonly FollowUpPart[] };
/** A manager's look at one officer's result. */
export type Look = {
  readonly officer: StaffId;
  readonly by: StaffId;
  readonly day: BusinessDay;
  readonly reason: SealedWords;
};

/** A month of ratings, folded. No list of answers, only counts; ids serve follow-ups alone. */
export type Ratings = {
  readonly days: Map<BusinessDay, DayRatings>;
  readonly blocks: Blocks;
  readonly ratedTickets: Set<string>;
  /** Visits rated with help alone, and the place of that answer: the visitor's own counts instead of it (R18). */
  readonly assistedTickets: Map<string, number>;
  readonly followUps: Map<RatingId, Followed>;
  /** The answers to what is asked after the face. */
  readonly asides: { readonly [Question in FurtherQuestion]: Asides };
  readonly comments: Comments;
  /** Who saw her own result, and until which day it told; who else looked. */
  readonly ownLooks: Map<StaffId, BusinessDay>;
  looks: readonly Look[];
};

/** Ratings keep no fine time: a commit's time is cut to its half hour. */
export const ratingSlotMs = 30 * 60_000;
export function halfHour(at: Instant): Instant {
  return Math.floor(at / ratingSlotMs) * ratingSlotMs;
}
