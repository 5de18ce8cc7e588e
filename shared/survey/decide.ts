import { accept, type Context, type Decision, never, reject } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import type { Ratings, SurveyCommand, SurveyEvent, SurveyFacts, SurveyRejection } from "./ratings.ts";

function refuse(code: SurveyRejection, facts: Readonly<Record<string, unknown>> = {}) {
  return reject({ code, ...facts });
}

/** The rule book of ratings (RULES.md R1–R3, R5): what a touch makes happen, or why not. */
export function decide(
  ratings: Ratings,
  command: SurveyCommand,
  { id, facts }: Context & { readonly facts: SurveyFacts },
): Decision<SurveyEvent> {
  const unknown = firstUnknown(command.reasons ?? [], facts);
  if (unknown !== undefined) return refuse("UnknownReason", { reason: unknown });
  switch (command.type) {
    case "RateVisit": {
      const { ticket } = facts;
      if (command.ticket !== undefined && !ticket) return refuse("UnknownTicket");
      if (ticket && ratings.ratedTickets.has(ticket.hash)) return refuse("AlreadyRated");
      const named = ticket ? { ticketHash: ticket.hash, service: ticket.service } : {};
      return given({ ...base(command, id, facts), ...named });
    }
    case "RateOffice":
      return given(base(command, id, facts));
    case "AddFollowUp": {
      const rating = ratings.followUps.get(command.rating);
      if (!rating) return refuse("UnknownRating");
      if (rating.isClosed) return refuse("AlreadyFollowedUp");
      return accept([{ type: "FollowUpAdded", rating: command.rating, reasons: unique(command.reasons) }]);
    }
    default:
      return never(command);
  }
}

type Given = Extract<SurveyEvent, { type: "RatingGiven" }>;

function base(command: Exclude<SurveyCommand, { type: "AddFollowUp" }>, id: string, facts: SurveyFacts): Given {
  const { score, mode } = command;
  return { type: "RatingGiven", rating: id, day: facts.day, score, mode, reasons: unique(command.reasons ?? []) };
}

function given(event: Given): Decision<SurveyEvent> {
  return accept([event], { rating: event.rating });
}

function firstUnknown(reasons: readonly ReasonId[], facts: SurveyFacts): ReasonId | undefined {
  return reasons.find((reason) => !facts.reasons.includes(reason));
}

function unique(reasons: readonly ReasonId[]): readonly ReasonId[] {
  return [...new Set(reasons)];
}
