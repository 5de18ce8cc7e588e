import type { EventOf } from "./events.ts";
import { endAs } from "./evolve-service.ts";
import type { Instant } from "./ids.ts";
import { joinLane } from "./lanes.ts";
import type { Carried, Office, Ticket } from "./state.ts";

export function dayOpened(office: Office, event: EventOf<"DayOpened">): void {
  office.day = event.day;
  office.startsAt = event.startsAt;
  office.isOpen = true;
  office.plan = event.plan;
  takeOver(office, event.carried);
}

/** Copies, because a carried visit belongs to two days and changes in one of them. */
function takeOver(office: Office, carried: Carried): void {
  for (const counter of carried.counters) office.counters.set(counter.id, { ...counter, finished: 0 });
  for (const each of carried.tickets) {
    const ticket: Ticket = { ...each, sequence: office.nextSequence };
    office.nextSequence += 1;
    office.tickets.set(ticket.id, ticket);
    office.codes.set(ticket.code, ticket.id);
    if (ticket.state.phase === "waiting") joinLane(office, ticket, ticket.state.target);
    if (ticket.state.phase === "held") office.held.add(ticket.id);
  }
}

export function dayReopened(office: Office): void {
  office.isOpen = true;
  takeOver(office, office.carried);
  office.carried = { tickets: [], counters: [] };
}

/** Who waits keeps the place; only what the cap says about them is read again. */
export function planAdopted(office: Office, event: EventOf<"PlanAdopted">): void {
  office.plan = event.plan;
  for (const lane of office.lanes.values()) {
    const saturated = lane.tickets.filter((ticket) => ticket.overtaken >= event.plan.order.overtakingCap);
    lane.saturated.splice(0, lane.saturated.length, ...saturated);
  }
}

export function dayClosed(office: Office, event: EventOf<"DayClosed">, at: Instant): void {
  office.carried = {
    tickets: event.carried.flatMap((id) => copyOf(office.tickets.get(id))),
    counters: event.counters.flatMap((id) => copyOf(office.counters.get(id))),
  };
  for (const id of event.carried) end(office, id, "carried", at);
  for (const id of event.unserved) end(office, id, "unserved", at);
  office.counters.clear();
  delete office.paused;
  office.isOpen = false;
}

function copyOf<Value extends object>(value: Value | undefined): readonly Value[] {
  return value ? [{ ...value }] : [];
}

function end(office: Office, id: string, how: "carried" | "unserved", at: Instant): void {
  const ticket = office.tickets.get(id);
  if (ticket) endAs(office, ticket, { how, at });
}

export function counterOpened(office: Office, event: EventOf<"CounterOpened">, at: Instant): void {
  const { counter: id, person, roles } = event;
  office.counters.set(id, { id, person, roles, since: at, finished: 0 });
}

export function counterClosed(office: Office, event: EventOf<"CounterClosed">): void {
  office.counters.delete(event.counter);
}
