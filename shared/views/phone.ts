import type { ForecastRange } from "../forecast/fallback.ts";
import type { Instant, Localized, TicketCode, TicketId } from "../office/ids.ts";
import { peopleAhead } from "../office/next-ticket.ts";
import type { Ended, Office, Ticket } from "../office/state.ts";
import type { Setup } from "../setup/setup.ts";
import { counterName } from "./board.ts";
import { forecastFor } from "./outlook.ts";

/** One ticket, for the one who holds it. `ticket: null`: no such code today. */
export type PhoneView = { readonly ticket: TicketStatus | null };
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
  readonly checkedInAt: Instant;
};

export function phoneView(setup: Setup, office: Office, code: TicketCode): PhoneView {
  const ticket = office.tickets.get(office.codes.get(code) ?? "");
  return { ticket: ticket ? statusOf(setup, office, ticket) : null };
}

function statusOf(setup: Setup, office: Office, ticket: Ticket): TicketStatus {
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
    forecast: isWaiting ? forecastFor(office, ticket) : null,
    counter: "counter" in state ? counterName(setup, state.counter) : null,
    checkedInAt: ticket.checkedInAt,
  };
}
