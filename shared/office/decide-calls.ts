import { hasReason, ownCounter, ticketAtOwnCounter, ticketOf } from "./at-counter.ts";
import type { Of } from "./commands.ts";
import type { OfficeContext } from "./decide.ts";
import type { OfficeEvent } from "./events.ts";
import { type Actor, accept, type CounterId, type Decision, secondMs } from "./ids.ts";
import { nextTicket } from "./next-ticket.ts";
import { refuse } from "./rejections.ts";
import { missedStanding, readmittedStanding } from "./seniority.ts";
import type { CounterState, Office, Ticket } from "./state.ts";

/** O6: calls who is next at this counter. */
export function callNext(
  office: Office,
  { counter }: Of<"CallNext">,
  { by, at }: OfficeContext,
): Decision<OfficeEvent> {
  const ready = readyCounter(office, counter, by);
  if (!ready.found) return ready.no;
  const next = nextTicket(office, ready.counter, at);
  return next ? called(next, ready.counter) : refuse("NobodyWaiting", { counter });
}

/** O9: calls one visit by name; out of turn only with permission and a reason, both recorded. */
export function callTicket(
  office: Office,
  command: Of<"CallTicket">,
  { by, at }: OfficeContext,
): Decision<OfficeEvent> {
  const ready = readyCounter(office, command.counter, by);
  if (!ready.found) return ready.no;
  const found = ticketOf(office, command.ticket);
  if (!found.found) return found.no;
  if (found.ticket.state.phase !== "waiting") return refuse("NotWaiting", { phase: found.ticket.state.phase });
  if (nextTicket(office, ready.counter, at) === found.ticket) return called(found.ticket, ready.counter);
  if (!mayCallOutOfTurn(by)) return refuse("OutOfTurnNotPermitted");
  if (!hasReason(command.reason)) return refuse("ReasonRequired");
  return called(found.ticket, ready.counter, command.reason.trim());
}

function mayCallOutOfTurn(by: Actor): boolean {
  return by.kind === "staff" && (by.roles.includes("manager") || by.grants.includes("callOutOfTurn"));
}

function called(ticket: Ticket, counter: CounterState, reason?: string): Decision<OfficeEvent> {
  const event: OfficeEvent = {
    type: "TicketCalled",
    ticket: ticket.id,
    counter: counter.id,
    person: counter.person,
    ...(reason === undefined ? {} : { reason }),
  };
  return accept([event], { ticket: ticket.id, code: ticket.code });
}

/** C3: a counter calls when open, not paused, free, and the office is not paused. */
function readyCounter(office: Office, id: CounterId, by: Actor): ReturnType<typeof ownCounter> {
  const own = ownCounter(office, id, by);
  if (!own.found) return own;
  const { counter } = own;
  if (office.paused) return { found: false, no: refuse("OfficePaused") };
  if (counter.paused) return { found: false, no: refuse("CounterPaused", { counter: id }) };
  if (counter.ticket !== undefined) return { found: false, no: refuse("CounterBusy", { ticket: counter.ticket }) };
  return own;
}

export function recall(office: Office, command: Of<"Recall">, { by }: OfficeContext): Decision<OfficeEvent> {
  const found = ticketAtOwnCounter(office, command, by);
  if (!found.found) return found.no;
  if (found.state.phase !== "called") return refuse("NotCalled");
  return accept([{ type: "TicketRecalled", ticket: found.ticket.id, counter: found.state.counter }]);
}

/** O8: after the grace and the calls set, a missed call costs ten minutes; the third closes the visit. */
export function markNoShow(
  office: Office,
  command: Of<"MarkNoShow">,
  { by, at }: OfficeContext,
): Decision<OfficeEvent> {
  const found = ticketAtOwnCounter(office, command, by);
  if (!found.found) return found.no;
  const { ticket, state } = found;
  if (state.phase !== "called") return refuse("NotCalled");
  const { graceSeconds, callsBeforeNoShow, missedCallsToNoShow } = office.plan.order;
  if (state.calls < callsBeforeNoShow)
    return refuse("CallAgainFirst", { calls: state.calls, needed: callsBeforeNoShow });
  const secondsLeft = Math.ceil(graceSeconds - (at - state.at) / secondMs);
  if (secondsLeft > 0) return refuse("TooEarly", { secondsLeft });
  if (ticket.missedCalls + 1 >= missedCallsToNoShow) return accept([{ type: "NoShowMarked", ticket: ticket.id }]);
  return accept([{ type: "CallMissed", ticket: ticket.id, standing: missedStanding(office.plan, ticket) }]);
}

/** O8: who missed all calls, or left, may come back in at the time of coming back. */
export function readmit(office: Office, command: Of<"Readmit">, { at }: OfficeContext): Decision<OfficeEvent> {
  const found = ticketOf(office, command.ticket);
  if (!found.found) return found.no;
  const { ticket } = found;
  const { state } = ticket;
  if (state.phase !== "ended" || (state.how !== "noShow" && state.how !== "abandoned")) return refuse("NotNoShow");
  const standing = readmittedStanding(office.plan, ticket, at);
  return accept([{ type: "TicketReadmitted", ticket: ticket.id, standing }]);
}
