import type { OfficeEvent } from "./events.ts";
import { checkedIn, presenceConfirmed, turnDelayed } from "./evolve-arrival.ts";
import { called, callMissed, readmitted, recalled } from "./evolve-calls.ts";
import { counterClosed, counterOpened, dayClosed, dayOpened, dayReopened, planAdopted } from "./evolve-day.ts";
import { enquiryNoted, misconceptionMarked, visitNoted } from "./evolve-reception.ts";
import { referralDeclined, referralReturned, ticketReferred, ticketTransferred } from "./evolve-referrals.ts";
import { endAs, finished, heldBy, reopened, resumed, returnedToQueue, started } from "./evolve-service.ts";
import { type Instant, never } from "./ids.ts";
import type { CounterState, Office, Ticket } from "./state.ts";

/**
 * Applies one fact to the day, in place. Accepts every fact, also of visits it does not know: it only interprets.
 * `at` is the time of the commit the fact stands in. Costs the number of lanes, not of tickets.
 */
export function evolve(office: Office, event: OfficeEvent, at: Instant): void {
  switch (event.type) {
    case "DayOpened":
      return dayOpened(office, event);
    case "DayReopened":
      return dayReopened(office);
    case "PlanAdopted":
      return planAdopted(office, event);
    case "DayClosed":
      return dayClosed(office, event, at);
    case "OfficePaused":
      office.paused = { reason: event.reason, since: at, ...(event.until === undefined ? {} : { until: event.until }) };
      return;
    case "OfficeResumed":
      delete office.paused;
      return;
    case "CounterOpened":
      return counterOpened(office, event, at);
    case "CounterClosed":
      return counterClosed(office, event);
    case "CounterPaused":
      return withCounter(office, event.counter, (counter) => {
        counter.paused = { reason: event.reason, since: at };
      });
    case "CounterResumed":
      return withCounter(office, event.counter, (counter) => {
        delete counter.paused;
      });
    case "HelpAsked":
      office.help.set(event.device, at);
      return;
    case "HelpGoing":
      office.help.delete(event.device);
      return;
    case "TicketCheckedIn":
      return checkedIn(office, event, at);
    default:
      return withTicket(office, event.ticket, (ticket) => evolveTicket(office, ticket, event, at));
  }
}

type TicketEvent = Extract<OfficeEvent, { readonly ticket: string }>;

function evolveTicket(office: Office, ticket: Ticket, event: TicketEvent, at: Instant): void {
  switch (event.type) {
    case "TicketCheckedIn":
      return;
    case "PresenceConfirmed":
      return presenceConfirmed(office, ticket, event, at);
    case "TurnDelayed":
      return turnDelayed(office, ticket, event);
    case "ResearcherAsked":
      ticket.isUnclear = true;
      return;
    case "TicketCalled":
      return called(office, ticket, event, at);
    case "TicketRecalled":
      return recalled(office, ticket, event, at);
    case "ServiceStarted":
      return started(office, ticket, at);
    case "CallMissed":
      return callMissed(office, ticket, event, at);
    case "NoShowMarked":
      return endAs(office, ticket, { how: "noShow", at });
    case "TicketReadmitted":
      return readmitted(office, ticket, event, at);
    case "TicketHeld":
      return heldBy(office, ticket, event, at);
    case "TicketResumed":
      return resumed(office, ticket, at);
    case "TicketReturnedToQueue":
      return returnedToQueue(office, ticket, at);
    case "TicketTransferred":
      return ticketTransferred(office, ticket, event, at);
    case "TicketReferred":
      return ticketReferred(office, ticket, event, at);
    case "ReferralDeclined":
      return referralDeclined(office, ticket, event, at);
    case "ReferralReturned":
      return referralReturned(office, ticket, event, at);
    case "ServiceFinished":
      return finished(office, ticket, event, at);
    case "VisitReopened":
      return reopened(office, ticket, event);
    case "TicketAbandoned":
      return endAs(office, ticket, { how: "abandoned", at });
    case "VisitNoted":
      return visitNoted(ticket, event, at);
    case "EnquiryNoted":
      return enquiryNoted(ticket, event, at);
    case "MisconceptionMarked":
      return misconceptionMarked(office, ticket, event);
    default:
      return never(event);
  }
}

function withTicket(office: Office, id: string, change: (ticket: Ticket) => void): void {
  const ticket = office.tickets.get(id);
  if (ticket) change(ticket);
}

function withCounter(office: Office, id: string, change: (counter: CounterState) => void): void {
  const counter = office.counters.get(id);
  if (counter) change(counter);
}
