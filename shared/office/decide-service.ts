import { hasReason, ownCounter, ticketAtOwnCounter, ticketOf } from "./at-counter.ts";
import type { Of } from "./commands.ts";
import type { OfficeContext } from "./decide.ts";
import type { OfficeEvent } from "./events.ts";
import { type Actor, accept, type Decision, minuteMs } from "./ids.ts";
import { refuse } from "./rejections.ts";
import type { Office, Ticket } from "./state.ts";

/** S7: a finish can be taken back for so long. */
const reopensWithinMs = 2 * minuteMs;

export function startService(
  office: Office,
  command: Of<"StartService">,
  { by }: OfficeContext,
): Decision<OfficeEvent> {
  const found = ticketAtOwnCounter(office, command, by);
  if (!found.found) return found.no;
  if (found.state.phase !== "called") return refuse("NotCalled");
  return accept([{ type: "ServiceStarted", ticket: found.ticket.id, counter: found.state.counter }]);
}

/** S1: the visitor steps out (a paper to fetch) and keeps the place. S6: who still waits is passed over by it, so it says why. */
export function hold(office: Office, command: Of<"Hold">, { by }: OfficeContext): Decision<OfficeEvent> {
  const found = movable(office, command, by);
  if (!found.found) return found.no;
  if (found.ticket.state.phase === "waiting" && !hasReason(command.reason)) return refuse("ReasonRequired");
  const reason = hasReason(command.reason) ? { reason: command.reason.trim() } : {};
  return accept([{ type: "TicketHeld", ticket: found.ticket.id, ...reason }]);
}

export function resume(office: Office, command: Of<"Resume">): Decision<OfficeEvent> {
  const found = ticketOf(office, command.ticket);
  if (!found.found) return found.no;
  if (found.ticket.state.phase !== "held") return refuse("NotHeld");
  return accept([{ type: "TicketResumed", ticket: found.ticket.id }]);
}

/** S2: called in error, or not ready after all: back to the same place. */
export function returnToQueue(
  office: Office,
  command: Of<"ReturnToQueue">,
  { by }: OfficeContext,
): Decision<OfficeEvent> {
  const found = ticketAtOwnCounter(office, command, by);
  if (!found.found) return found.no;
  return accept([{ type: "TicketReturnedToQueue", ticket: found.ticket.id }]);
}

/** S3: another service or counter takes over; code and seniority stay. Who still waits changes lines by it, so it says why. */
export function transfer(office: Office, command: Of<"Transfer">, { by }: OfficeContext): Decision<OfficeEvent> {
  const found = movable(office, command, by);
  if (!found.found) return found.no;
  const { to } = command;
  if ("service" in to) {
    const isKnown = office.plan.services.some((each) => each.id === to.service);
    if (!isKnown) return refuse("UnknownService", { service: to.service });
  } else if (!office.counters.has(to.counter)) {
    return refuse("CounterNotOpen", { counter: to.counter });
  }
  if (found.ticket.state.phase === "waiting" && !hasReason(command.reason)) return refuse("ReasonRequired");
  const reason = hasReason(command.reason) ? { reason: command.reason.trim() } : {};
  return accept([{ type: "TicketTransferred", ticket: found.ticket.id, to, ...reason }]);
}

/** Somebody waiting may be moved by any officer; somebody at a counter by that counter alone. */
function movable(
  office: Office,
  command: Of<"Hold"> | Of<"Transfer">,
  by: Actor,
): { found: true; ticket: Ticket } | { found: false; no: ReturnType<typeof refuse> } {
  const waiting = office.tickets.get(command.ticket);
  if (waiting?.state.phase === "waiting") return { found: true, ticket: waiting };
  return ticketAtOwnCounter(office, command, by);
}

/** S4: the visit at the desk ends with an outcome; "not answered" says why (R1). */
export function finishService(
  office: Office,
  command: Of<"FinishService">,
  { by }: OfficeContext,
): Decision<OfficeEvent> {
  const found = ticketAtOwnCounter(office, command, by);
  if (!found.found) return found.no;
  const outcome = command.outcome ?? "completed";
  if (outcome === "notAnswered" && !hasReason(command.reason)) return refuse("ReasonRequired");
  const reason = hasReason(command.reason) ? { reason: command.reason.trim() } : {};
  const { ticket, state } = found;
  return accept([{ type: "ServiceFinished", ticket: ticket.id, counter: state.counter, outcome, ...reason }]);
}

/** S7: finished by a slip of the finger; the visitor still stands there. */
export function reopenVisit(
  office: Office,
  command: Of<"ReopenVisit">,
  { by, at }: OfficeContext,
): Decision<OfficeEvent> {
  const found = ticketOf(office, command.ticket);
  if (!found.found) return found.no;
  const { ticket } = found;
  const counter = [...office.counters.values()].find(({ lastFinish }) => lastFinish?.ticket === ticket.id);
  if (!counter?.lastFinish || at - counter.lastFinish.at > reopensWithinMs) return refuse("CannotReopen");
  if (command.counter !== undefined && command.counter !== counter.id) {
    return refuse("WrongCounter", { counter: counter.id });
  }
  const own = ownCounter(office, counter.id, by);
  if (!own.found) return own.no;
  return accept([{ type: "VisitReopened", ticket: ticket.id, counter: counter.id }]);
}

/** S5: the visitor leaves before being served. */
export function abandon(office: Office, command: Of<"Abandon">): Decision<OfficeEvent> {
  const found = ticketOf(office, command.ticket);
  if (!found.found) return found.no;
  const { state } = found.ticket;
  if (state.phase === "ended") return refuse("AlreadyEnded", { how: state.how });
  if (state.phase === "called" || state.phase === "serving") return refuse("NotWaiting", { phase: state.phase });
  return accept([{ type: "TicketAbandoned", ticket: found.ticket.id }]);
}
