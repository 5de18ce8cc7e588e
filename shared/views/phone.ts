import type { ForecastRange } from "../forecast/fallback.ts";
import type { Forecasts } from "../forecast/forecasts.ts";
import { nearlyThere } from "../office/come-back.ts";
import type { Instant, Localized, TicketCode, TicketId } from "../office/ids.ts";
import { peopleAhead } from "../office/next-ticket.ts";
import type { Ended, Office, Ticket } from "../office/state.ts";
import type { Terms } from "../setup/association.ts";
import type { Setup } from "../setup/setup.ts";
import type { SurveyForm } from "../setup/survey-form.ts";
import { counterName } from "./board.ts";
import { forecastFor, plainForecasts } from "./outlook.ts";
import { hasQuestions, papersOf } from "./questions.ts";

/** One ticket, for the one who holds it, and what the page needs around it. `ticket: null`: no such code today. */
export type PhoneView = {
  readonly name: Localized;
  readonly timeZone: string;
  /** How the office calls whom it serves, and its digits. */
  readonly terms: Terms;
  readonly survey: SurveyForm;
  /** The same reasons once more, where pages of the wires 1 and 2 look for them. */
  readonly reasons: SurveyForm["reasons"];
  readonly ticket: TicketStatus | null;
};
export type TicketStatus = {
  readonly id: TicketId;
  readonly code: TicketCode;
  readonly service: Localized;
  readonly phase: "remote" | "waiting" | "called" | "serving" | "held" | Ended;
  /** Waits for, or is with, the social researcher. */
  readonly isReferred: boolean;
  readonly ahead: number;
  readonly forecast: ForecastRange | null;
  readonly counter: Localized | null;
  /** How often it was called to where it is called now; 0 where it is not. */
  readonly calls: number;
  readonly checkedInAt: Instant;
  /** The turn was put off; that can be done once (O11). */
  readonly isDelayed: boolean;
  /** The later end of what was forecast at the check-in; put off, nothing was promised any more (R15). */
  readonly promisedBy: Instant | null;
  /** The visitor has said that the procedures are unclear (N12). */
  readonly isUnclear: boolean;
  /** What its service asks for (R17), the required papers alone. */
  readonly papers: readonly Localized[];
  /** There is something to read about its service (R17). */
  readonly hasQuestions: boolean;
};

/** `own`, where a link names the very ticket: yesterday's link must not show who has the same code today. */
export function phoneView(
  setup: Setup,
  office: Office,
  code: TicketCode,
  own?: TicketId,
  forecasts: Forecasts = plainForecasts(office),
): PhoneView {
  const ticket = office.tickets.get(own ?? office.codes.get(code) ?? "");
  const { name, timeZone, terms } = setup;
  const survey = setup.survey[ticket?.department === undefined ? "external" : "internal"];
  return {
    name,
    timeZone,
    terms,
    survey,
    reasons: survey.reasons,
    ticket: ticket ? statusOf(setup, office, ticket, forecasts) : null,
  };
}

function statusOf(setup: Setup, office: Office, ticket: Ticket, forecasts: Forecasts): TicketStatus {
  const { state } = ticket;
  const isWaiting = state.phase === "waiting";
  return {
    id: ticket.id,
    code: ticket.code,
    service: setup.services.find((each) => each.id === ticket.service)?.name ?? {
      ar: ticket.service,
      en: ticket.service,
    },
    phase: state.phase === "ended" ? state.how : state.phase,
    isReferred: ticket.referral !== undefined && ticket.referral.returned === undefined,
    ahead: isWaiting ? peopleAhead(office, ticket) : 0,
    forecast: isWaiting ? forecastFor(office, ticket, forecasts) : null,
    counter: "counter" in state ? counterName(setup, state.counter) : null,
    calls: state.phase === "called" ? state.calls : 0,
    checkedInAt: ticket.checkedInAt,
    isDelayed: ticket.isDelayed ?? false,
    promisedBy: ticket.isDelayed ? null : (ticket.promisedBy ?? null),
    isUnclear: ticket.isUnclear ?? false,
    papers: papersOf(setup, ticket.service).flatMap(({ name, isRequired }) => (isRequired ? [name] : [])),
    hasQuestions: hasQuestions(setup, ticket.service),
  };
}

/** What a visitor's open page rings for: once that the turn is near, and longer at each call, a repeated one too. */
export type Ring = "near" | `called ${number}`;

/** Returns what to ring for now; for the same it has rung already. */
export function ringOf({ phase, ahead, calls }: Pick<TicketStatus, "phase" | "ahead" | "calls">): Ring | undefined {
  if (phase === "called") return `called ${calls}`;
  return phase === "waiting" && ahead <= nearlyThere ? "near" : undefined;
}
