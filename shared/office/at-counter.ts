import type { Actor, CounterId, TicketId } from "./ids.ts";
import { refuse } from "./rejections.ts";
import type { AtCounter, CounterState, Office, Ticket } from "./state.ts";

type Refusal = ReturnType<typeof refuse>;
type Found<Value> = ({ readonly found: true } & Value) | { readonly found: false; readonly no: Refusal };

function no(refusal: Refusal): { readonly found: false; readonly no: Refusal } {
  return { found: false, no: refusal };
}

/** C2: who staffs the counter acts there; a manager may step in, and the hub. */
function actsAt(by: Actor, person: string): boolean {
  if (by.kind === "hub") return true;
  return by.kind === "staff" && (by.id === person || by.roles.includes("manager"));
}

/** The counter, open and the asker's to use; else CounterNotOpen, UnknownCounter or NotYourCounter. */
export function ownCounter(office: Office, id: CounterId, by: Actor): Found<{ readonly counter: CounterState }> {
  const counter = office.counters.get(id);
  if (!counter) {
    const isPlanned = office.plan.counters.some((each) => each.id === id);
    return no(refuse(isPlanned ? "CounterNotOpen" : "UnknownCounter", { counter: id }));
  }
  if (!actsAt(by, counter.person)) return no(refuse("NotYourCounter", { counter: id }));
  return { found: true, counter };
}

/** The ticket, or UnknownTicket. */
export function ticketOf(office: Office, id: TicketId): Found<{ readonly ticket: Ticket }> {
  const ticket = office.tickets.get(id);
  return ticket ? { found: true, ticket } : no(refuse("UnknownTicket"));
}

/** The ticket that stands at the asker's counter, called or being served; else why not. */
export function ticketAtOwnCounter(
  office: Office,
  asked: { readonly ticket: TicketId; readonly counter?: CounterId },
  by: Actor,
): Found<{ readonly ticket: Ticket; readonly state: AtCounter }> {
  const found = ticketOf(office, asked.ticket);
  if (!found.found) return found;
  const { ticket } = found;
  const { state } = ticket;
  if (state.phase === "ended") return no(refuse("AlreadyEnded", { how: state.how }));
  if (state.phase !== "called" && state.phase !== "serving") return no(refuse("NotAtCounter"));
  if (asked.counter !== undefined && asked.counter !== state.counter) {
    return no(refuse("WrongCounter", { counter: state.counter }));
  }
  if (!actsAt(by, state.person)) return no(refuse("NotYourCounter", { counter: state.counter }));
  return { found: true, ticket, state };
}

/** A reason is words, not blanks. */
export function hasReason(reason: string | undefined): reason is string {
  return reason !== undefined && reason.trim() !== "";
}
