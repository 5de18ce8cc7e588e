import { accept, type Context, type Decision, never, reject } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import { lookAtOfficer, lookAtOwn } from "./looks.ts";
import type {
  FollowUp,
  FollowUpPart,
  Ratings,
  SurveyCommand,
  SurveyEvent,
  SurveyFacts,
  SurveyRejection,
} from "./ratings.ts";

function refuse(code: SurveyRejection, facts: Readonly<Record<string, unknown>> = {}) {
  return reject({ code, ...facts });
}

/** The rule book of ratings (RULES.md R1–R3, R5, R12–R16): what a touch makes happen, or why not. */
export function decide(
  ratings: Ratings,
  command: SurveyCommand,
  { id, by, facts }: Context & { readonly facts: SurveyFacts },
): Decision<SurveyEvent> {
  switch (command.type) {
    case "SkipRating":
      return accept([{ type: "RatingSkipped", day: facts.day, mode: command.mode }]);
    case "RateVisit":
    case "RateOffice":
      return rate(ratings, command, id, facts);
    case "AddFollowUp":
      return followUp(ratings, command, facts);
    case "LookAtOwnResult":
      return lookAtOwn(ratings, by, facts);
    case "LookAtOfficerResult":
      return lookAtOfficer(command, by, facts);
    default:
      return never(command);
  }
}

type Rate = Extract<SurveyCommand, { type: "RateVisit" | "RateOffice" }>;
type Given = Extract<SurveyEvent, { type: "RatingGiven" }>;

function rate(ratings: Ratings, command: Rate, id: string, facts: SurveyFacts): Decision<SurveyEvent> {
  const unknown = firstUnknown(command.reasons ?? [], facts);
  if (unknown !== undefined) return refuse("UnknownReason", { reason: unknown });
  const { form } = command;
  if (form !== undefined && scaleOf(form, facts) === undefined) return refuse("UnknownForm", { ...form });
  if (command.type === "RateOffice")
    return given({ ...base(command, id, facts), ...departmentOf(command, facts), ...suspicion(facts) });
  const { ticket } = facts;
  if (command.ticket !== undefined && !ticket) return refuse("UnknownTicket");
  if (ticket && hasRated(ratings, ticket.hash, command)) return refuse("AlreadyRated");
  if (facts.stage !== undefined && command.mode === "assisted") return refuse("VisitNotOver");
  if (facts.stage === "uncalled" && command.mode === "phone") return refuse("VisitNotOver");
  // R18: at a kiosk whoever was never called says something of the office, and may rate the visit when there was one.
  if (!ticket || facts.stage === "uncalled") return given({ ...base(command, id, facts), ...suspicion(facts) });
  const { hash: ticketHash, ...kind } = ticket;
  return given({ ...base(command, id, facts), ticketHash, ...kind });
}

/** R2, R18: with help a visit is rated once, and by the visitor once. */
function hasRated({ ratedTickets, assistedTickets }: Ratings, hash: string, { mode }: Rate): boolean {
  return ratedTickets.has(hash) && (mode === "assisted" || !assistedTickets.has(hash));
}

/** R1: each part of what follows is told once. */
function followUp(
  ratings: Ratings,
  { type: _, rating: id, ...parts }: Extract<SurveyCommand, { type: "AddFollowUp" }>,
  facts: SurveyFacts,
): Decision<SurveyEvent> {
  const unknown = firstUnknown(parts.reasons ?? [], facts);
  if (unknown !== undefined) return refuse("UnknownReason", { reason: unknown });
  const rating = ratings.followUps.get(id);
  if (!rating) return refuse("UnknownRating");
  if (partsOf(parts).some((part) => rating.given.includes(part))) return refuse("AlreadyFollowedUp");
  const reasons = parts.reasons === undefined ? {} : { reasons: unique(parts.reasons) };
  return accept([{ type: "FollowUpAdded", rating: id, ...parts, ...reasons }]);
}

/** Which parts a follow-up brings. */
export function partsOf({ reasons, procedure, provider, comment, suggestion }: FollowUp): readonly FollowUpPart[] {
  const parts = { reasons, procedure, provider, comment, suggestion };
  return (Object.keys(parts) as FollowUpPart[]).filter((part) => parts[part] !== undefined);
}

function suspicion({ misuse = [] }: SurveyFacts): Pick<Given, "misuse"> {
  return misuse.length === 0 ? {} : { misuse };
}

function base(command: Rate, id: string, facts: SurveyFacts): Given {
  const { score, mode } = command;
  return {
    type: "RatingGiven",
    rating: id,
    day: facts.day,
    score,
    mode,
    reasons: unique(command.reasons ?? []),
    ...formOf(command, facts),
  };
}

/** R13: a rating names the survey it answers, which is the one of visitors from outside where nothing is said. */
function formOf({ form }: Rate, facts: SurveyFacts): Pick<Given, "form"> {
  const named = form ?? { audience: "external" as const, version: facts.scales?.external.length ?? 0 };
  const scale = scaleOf(named, facts);
  return scale === undefined ? {} : { form: { ...named, scale } };
}

/** R21: a colleague's own; nobody is refused for it, because a kiosk without a hub may know one that is there no more. */
function departmentOf(
  { department, form }: Extract<Rate, { type: "RateOffice" }>,
  { departments = [] }: SurveyFacts,
): Pick<Given, "department"> {
  if (department === undefined || form?.audience !== "internal" || !departments.includes(department)) return {};
  return { department };
}

function scaleOf({ audience, version }: NonNullable<Rate["form"]>, { scales }: SurveyFacts) {
  return scales?.[audience][version - 1];
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
