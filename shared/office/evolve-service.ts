import type { EventOf } from "./events.ts";
import { referralAccepted, referralNotAccepted } from "./evolve-referrals.ts";
import type { Instant } from "./ids.ts";
import { detach, hourOf, keepWait, targetOf, waitFor } from "./moves.ts";
import type { Ended, Office, Ticket } from "./state.ts";
import { count, countFinish, countLoad, record, uncountFinish, unrecord } from "./tally.ts";

export function started(office: Office, ticket: Ticket, at: Instant): void {
  if (ticket.state.phase !== "called") return;
  const { counter, person, target } = ticket.state;
  referralAccepted(office, ticket, target);
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
  const accepts = referralAccepted(office, ticket, targetOf(ticket));
  const counter = office.counters.get(event.counter);
  if (counter) counter.finished += 1;
  if (counter && (state.phase === "called" || state.phase === "serving")) {
    counter.lastFinish = { ticket: ticket.id, at, before: state, accepts };
  }
  countLoad(office.tally, event.counter, state.phase === "serving" ? at - state.since : 0);
  countFinish(office.tally, at);
  count(office.tally, ticket.service, hourOf(office, at), (tally) => {
    tally.finished += 1;
    if (state.phase === "serving") record(tally.serviceTimes, at - state.since);
  });
  detach(office, ticket);
  ticket.state = { phase: "ended", how: "finished", at, outcome: event.outcome };
}

/** S7: as if the finish had not been; the figures are of what was. */
export function reopened(office: Office, ticket: Ticket, event: EventOf<"VisitReopened">): void {
  const counter = office.counters.get(event.counter);
  const last = counter?.lastFinish;
  if (!counter || last?.ticket !== ticket.id || ticket.state.phase !== "ended") return;
  const servedMs = last.before.phase === "serving" ? last.at - last.before.since : undefined;
  counter.finished -= 1;
  uncountFinish(office.tally, event.counter, { at: last.at, busyMs: servedMs ?? 0 });
  count(office.tally, ticket.service, hourOf(office, last.at), (tally) => {
    tally.finished -= 1;
    if (servedMs !== undefined) unrecord(tally.serviceTimes, servedMs);
  });
  if (last.accepts) referralNotAccepted(office, ticket);
  delete counter.lastFinish;
  counter.ticket = ticket.id;
  ticket.state = last.before;
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
