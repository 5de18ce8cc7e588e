import type { EventOf } from "./events.ts";
import type { Instant } from "./ids.ts";
import { detach, hourOf, keepWait, targetOf, waitFor } from "./moves.ts";
import type { Ended, Office, Ticket } from "./state.ts";
import { count, countFinish, countLoad, record } from "./tally.ts";

export function started(ticket: Ticket, at: Instant): void {
  if (ticket.state.phase !== "called") return;
  const { counter, person, target } = ticket.state;
  ticket.state = { phase: "serving", counter, person, since: at, target };
}

export function heldBy(office: Office, ticket: Ticket, event: EventOf<"TicketHeld">, at: Instant): void {
  const target = targetOf(ticket);
  const wasWaiting = ticket.state.phase === "waiting";
  keepWait(ticket, at);
  detach(office, ticket);
  ticket.state = {
    phase: "held",
    since: at,
    target,
    ...(event.reason === undefined ? {} : { reason: event.reason }),
    ...(wasWaiting ? { wasWaiting } : {}),
  };
  office.held.add(ticket.id);
}

export function resumed(office: Office, ticket: Ticket, at: Instant): void {
  if (ticket.state.phase === "held") waitFor(office, ticket, ticket.state.target, at);
}

export function returnedToQueue(office: Office, ticket: Ticket, at: Instant): void {
  waitFor(office, ticket, targetOf(ticket), at);
}

/** A visit finished without having been started says nothing about service time. */
export function finished(office: Office, ticket: Ticket, event: EventOf<"ServiceFinished">, at: Instant): void {
  const { state } = ticket;
  const counter = office.counters.get(event.counter);
  if (counter) counter.finished += 1;
  countLoad(office.tally, event.counter, state.phase === "serving" ? at - state.since : 0);
  countFinish(office.tally, at);
  count(office.tally, ticket.service, hourOf(office, at), (tally) => {
    tally.finished += 1;
    if (state.phase === "serving") record(tally.serviceTimes, at - state.since);
  });
  detach(office, ticket);
  ticket.state = { phase: "ended", how: "finished", at, outcome: event.outcome };
}

export function endAs(
  office: Office,
  ticket: Ticket,
  { how, at }: { readonly how: Exclude<Ended, "finished">; readonly at: Instant },
): void {
  detach(office, ticket);
  ticket.state = { phase: "ended", how, at };
  if (how === "noShow") office.noShows.add(ticket.id);
  if (how === "carried") return;
  count(office.tally, ticket.service, hourOf(office, at), (tally) => {
    if (how === "noShow") tally.noShows += 1;
    else tally.abandoned += 1;
  });
}
