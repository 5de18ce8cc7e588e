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
  if (command.type === "SkipRating") return accept([{ type: "RatingSkipped", day: facts.day, mode: command.mode }]);
  const unknown = firstUnknown(command.reasons ?? [], facts);
  if (unknown !== undefined) return refuse("UnknownReason", { reason: unknown });
  switch (command.type) {
    case "RateVisit": {
      const { ticket } = facts;
      if (command.ticket !== undefined && !ticket) return refuse("UnknownTicket");
      if (ticket && ratings.ratedTickets.has(ticket.hash)) return refuse("AlreadyRated");
      if (!ticket) return given({ ...base(command, id, facts), ...suspicion(facts) });
      const { hash: ticketHash, ...kind } = ticket;
      return given({ ...base(command, id, facts), ticketHash, ...kind });
    }
    case "RateOffice":
      return given({ ...base(command, id, facts), ...suspicion(facts) });
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

function suspicion({ misuse = [] }: SurveyFacts): Pick<Given, "misuse"> {
  return misuse.length === 0 ? {} : { misuse };
}

function base(
  command: Extract<SurveyCommand, { type: "RateVisit" | "RateOffice" }>,
  id: string,
  facts: SurveyFacts,
): Given {
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
