import { type Instant, minuteMs } from "./ids.ts";
import { joinLane, leaveLane } from "./lanes.ts";
import type { Office, Target, Ticket } from "./state.ts";

/** Takes the visit out of wherever it is: lane, counter or the held ones. Its phase is the caller's to set next. */
export function detach(office: Office, ticket: Ticket): void {
  const { state } = ticket;
  switch (state.phase) {
    case "waiting":
      leaveLane(office, ticket, state.target);
      return;
    case "called":
    case "serving": {
      const counter = office.counters.get(state.counter);
      if (counter?.ticket === ticket.id) delete counter.ticket;
      return;
    }
    case "held":
      office.held.delete(ticket.id);
      return;
    default:
      return;
  }
}

/** Lets the visit wait for `target` from `at` on. Its standing must be final. */
export function waitFor(office: Office, ticket: Ticket, target: Target, at: Instant): void {
  detach(office, ticket);
  ticket.state = { phase: "waiting", since: at, target };
  joinLane(office, ticket, target);
}

/** Keeps what the visit has waited so far, when a wait ends or begins anew elsewhere: of every stage, it is whole. */
export function keepWait(ticket: Ticket, at: Instant): void {
  if (ticket.state.phase === "waiting") ticket.waitedMs += Math.max(at - ticket.state.since, 0);
}

/** For whom the visit waits, waited or is being served. */
export function targetOf(ticket: Ticket): Target {
  const { state } = ticket;
  return "target" in state ? state.target : { kind: "service", service: ticket.service };
}

/** Hour of the day in the office's zone, 0–23. */
export function hourOf(office: Office, at: Instant): number {
  return Math.min(Math.max(Math.floor((at - office.startsAt) / (60 * minuteMs)), 0), 23);
}
