import { minuteMs } from "./ids.ts";
import type { Office, Target, Ticket } from "./state.ts";

/**
 * Who waits for one target with one head start. Because the head start is the same for all, seniority alone orders a
 * lane, and only its head can be next: finding the next visit costs the number of lanes, not the number of visitors.
 */
export type Lane = {
  readonly target: Target;
  readonly headStartMinutes: number;
  /** Sorted by seniority, then by sequence. */
  readonly tickets: Ticket[];
  /** Those of `tickets` overtaken as often as the cap allows, sorted alike. */
  readonly saturated: Ticket[];
};

/** The order number `v = s − h` in milliseconds (RULES.md O1). */
function orderValue(ticket: Ticket): number {
  return ticket.standing.seniority - ticket.standing.headStartMinutes * minuteMs;
}

/** Negative when `a` comes first: by (v, s, sequence). */
export function compareInOrder(a: Ticket, b: Ticket): number {
  return orderValue(a) - orderValue(b) || compareBySeniority(a, b);
}

function compareBySeniority(a: Ticket, b: Ticket): number {
  return a.standing.seniority - b.standing.seniority || a.sequence - b.sequence;
}

/** Names a lane; two visits share one exactly when target and head start agree. */
function laneKey(target: Target, headStartMinutes: number): string {
  return `${targetKey(target)}|${headStartMinutes}`;
}

function targetKey(target: Target): string {
  switch (target.kind) {
    case "service":
      return `service|${target.service}`;
    case "counter":
      return `counter|${target.counter}|${target.service}`;
    case "researcher":
      return `researcher|${target.researcher}`;
    case "pool":
      return "pool";
    case "return":
      return `return|${target.officer}|${target.service}`;
  }
}

/** Position of `ticket` in a list sorted by seniority, or where it belongs: for a newcomer nearly always the end. */
function placeOf(tickets: readonly Ticket[], ticket: Ticket): number {
  const last = tickets.at(-1);
  if (last === undefined || compareBySeniority(last, ticket) < 0) return tickets.length;
  let low = 0;
  let high = tickets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = tickets[middle];
    if (at !== undefined && compareBySeniority(at, ticket) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the lane come before `ticket` in the order of (v, s, sequence). */
export function countBefore(lane: Lane, ticket: Ticket): number {
  let low = 0;
  let high = lane.tickets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = lane.tickets[middle];
    if (at !== undefined && compareInOrder(at, ticket) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a waiting ticket into its lane. The ticket's standing must be final by now. */
export function joinLane(office: Office, ticket: Ticket, target: Target): void {
  const key = laneKey(target, ticket.standing.headStartMinutes);
  let lane = office.lanes.get(key);
  if (!lane) {
    lane = { target, headStartMinutes: ticket.standing.headStartMinutes, tickets: [], saturated: [] };
    office.lanes.set(key, lane);
  }
  const place = placeOf(lane.tickets, ticket);
  if (place === lane.tickets.length) lane.tickets.push(ticket);
  else lane.tickets.splice(place, 0, ticket);
  if (ticket.overtaken >= office.plan.order.overtakingCap) saturate(lane, ticket);
}

/** Takes a ticket out of its lane; call it before its standing or target changes. */
export function leaveLane(office: Office, ticket: Ticket, target: Target): void {
  const key = laneKey(target, ticket.standing.headStartMinutes);
  const lane = office.lanes.get(key);
  if (!lane) return;
  remove(lane.tickets, ticket);
  remove(lane.saturated, ticket);
  if (lane.tickets.length === 0) office.lanes.delete(key);
}

/** Marks that `ticket` may not be overtaken again. */
export function saturate(lane: Lane, ticket: Ticket): void {
  const place = placeOf(lane.saturated, ticket);
  if (lane.saturated[place] !== ticket) lane.saturated.splice(place, 0, ticket);
}

function remove(tickets: Ticket[], ticket: Ticket): void {
  const place = placeOf(tickets, ticket);
  if (tickets[place] !== ticket) return;
  if (place === 0) tickets.shift();
  else tickets.splice(place, 1);
}
