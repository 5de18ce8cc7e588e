import type { EventOf } from "./events.ts";
import type { Instant } from "./ids.ts";
import { detach, hourOf, keepWait, targetOf, waitFor } from "./moves.ts";
import { countOvertaken } from "./next-ticket.ts";
import { callsKept, callsTogether, type Office, type Ticket } from "./state.ts";
import { count, record } from "./tally.ts";

export function called(office: Office, ticket: Ticket, event: EventOf<"TicketCalled">, at: Instant): void {
  const target = targetOf(ticket);
  keepWait(ticket, at);
  detach(office, ticket);
  const counter = office.counters.get(event.counter);
  if (counter) {
    countOvertaken(office, ticket, counter, at);
    counter.ticket = ticket.id;
    delete counter.lastFinish;
  }
  ticket.state = {
    phase: "called",
    counter: event.counter,
    person: event.person,
    at,
    calls: 1,
    target,
    ...(event.reason === undefined ? {} : { reason: event.reason }),
  };
  if (ticket.firstCalledAt === undefined) {
    if (target.kind === "service" && event.reason === undefined) rememberCalled(office, ticket);
    ticket.firstCalledAt = at;
    count(office.tally, ticket.service, hourOf(office, ticket.checkedInAt), (tally) => {
      tally.called += 1;
      record(tally.waits, ticket.waitedMs);
    });
  }
  announce(office, ticket, event.counter, at);
}

/** T7: up to where the service has been called in turn, in each class. */
function rememberCalled({ calledUpTo }: Office, { service, standing }: Ticket): void {
  const upTo = calledUpTo.get(service) ?? [];
  const same = upTo.find((each) => each.headStartMinutes === standing.headStartMinutes);
  if (same !== undefined && same.seniority >= standing.seniority) return;
  calledUpTo.set(service, [...upTo.filter((each) => each !== same), standing]);
}

export function recalled(office: Office, ticket: Ticket, event: EventOf<"TicketRecalled">, at: Instant): void {
  if (ticket.state.phase === "called") ticket.state = { ...ticket.state, calls: ticket.state.calls + 1 };
  announce(office, ticket, event.counter, at);
}

/** Each call and recall has its own number, so a board announces it once. A recall replaces the earlier line. */
function announce(office: Office, ticket: Ticket, counter: string, at: Instant): void {
  office.callSeq += 1;
  const call = { seq: office.callSeq, ticket: ticket.id, code: ticket.code, counter, at };
  const kept = Math.max(callsKept, callsTogether(office.plan));
  office.calls = [call, ...office.calls.filter((each) => each.ticket !== ticket.id)].slice(0, kept);
}

export function callMissed(office: Office, ticket: Ticket, event: EventOf<"CallMissed">, at: Instant): void {
  const target = targetOf(ticket);
  detach(office, ticket);
  ticket.missedCalls += 1;
  ticket.standing = event.standing;
  waitFor(office, ticket, target, at);
}

/** A readmitted visit begins anew: its own time, no missed calls, overtaken by nobody yet. */
export function readmitted(office: Office, ticket: Ticket, event: EventOf<"TicketReadmitted">, at: Instant): void {
  ticket.standing = event.standing;
  ticket.original = event.standing;
  ticket.missedCalls = 0;
  ticket.overtaken = 0;
  office.noShows.delete(ticket.id);
  waitFor(office, ticket, { kind: "service", service: ticket.service }, at);
}
