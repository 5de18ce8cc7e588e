import { canServe, isReady } from "./eligibility.ts";
import type { Instant } from "./ids.ts";
import { compareInOrder, countBefore, type Lane, saturate } from "./lanes.ts";
import type { CounterState, Office, Target, Ticket } from "./state.ts";

/**
 * The visit this counter calls next: among eligible, present, unblocked visits the least (v, s, sequence)
 * (RULES.md O6). Only heads of lanes are looked at: whatever blocks a head blocks all behind it.
 */
export function nextTicket(office: Office, counter: CounterState, at: Instant): Ticket | undefined {
  const lanes = lanesFor(office, counter);
  const protectedFrom = oldestSaturated(office, lanes, counter, at);
  let next: Ticket | undefined;
  for (const lane of lanes) {
    const head = firstReady(office, lane, counter, at);
    if (head === undefined || head.standing.seniority > protectedFrom) continue;
    if (next === undefined || compareInOrder(head, next) < 0) next = head;
  }
  return next;
}

/** The lanes whose target this counter serves. */
export function lanesFor(office: Office, counter: CounterState): readonly Lane[] {
  const lanes: Lane[] = [];
  for (const lane of office.lanes.values()) if (canServe(office, lane.target, counter)) lanes.push(lane);
  return lanes;
}

function firstReady(office: Office, lane: Lane, counter: CounterState, at: Instant): Ticket | undefined {
  for (const ticket of lane.tickets) if (isReady(office, ticket, lane.target, counter, at)) return ticket;
  return undefined;
}

/** Seniority behind which everybody is blocked, because somebody older was overtaken K times (RULES.md O7). */
function oldestSaturated(office: Office, lanes: readonly Lane[], counter: CounterState, at: Instant): number {
  let oldest = Number.POSITIVE_INFINITY;
  for (const lane of lanes) {
    for (const ticket of lane.saturated) {
      if (ticket.standing.seniority >= oldest) break;
      if (!isReady(office, ticket, lane.target, counter, at)) continue;
      oldest = ticket.standing.seniority;
      break;
    }
  }
  return oldest;
}

/**
 * Counts one overtaking for everybody eligible here who has waited longer than `called`. In turn this costs at most
 * K steps per visit over its whole life, because a visit overtaken K times blocks all younger ones. Whoever was held
 * while waiting is overtaken too, and blocks nobody until back (S6): one step for each of them.
 */
export function countOvertaken(office: Office, called: Ticket, counter: CounterState, at: Instant): void {
  const cap = office.plan.order.overtakingCap;
  for (const lane of lanesFor(office, counter)) {
    for (const ticket of lane.tickets) {
      if (ticket.standing.seniority >= called.standing.seniority) break;
      if (!isReady(office, ticket, lane.target, counter, at)) continue;
      ticket.overtaken += 1;
      if (ticket.overtaken === cap) saturate(lane, ticket);
    }
  }
  for (const { ticket, target } of heldFromWaiting(office)) {
    if (ticket.standing.seniority >= called.standing.seniority) continue;
    if (canServe(office, target, counter) && isReady(office, ticket, target, counter, at)) ticket.overtaken += 1;
  }
}

type HeldFromWaiting = { readonly ticket: Ticket; readonly target: Target; readonly reason: string | undefined };

/** Those who were held while they waited, and for what they waited (S6). */
export function* heldFromWaiting(office: Office): Generator<HeldFromWaiting> {
  for (const id of office.held) {
    const ticket = office.tickets.get(id);
    if (ticket?.state.phase !== "held" || !ticket.state.wasWaiting) continue;
    yield { ticket, target: ticket.state.target, reason: ticket.state.reason };
  }
}

/** How many waiting visits come before this one at the counters that can serve it. The ticket must be waiting. */
export function peopleAhead(office: Office, ticket: Ticket): number {
  if (ticket.state.phase !== "waiting") return 0;
  const target = ticket.state.target;
  const open = [...office.counters.values()].filter((counter) => canServe(office, target, counter));
  let ahead = 0;
  for (const lane of office.lanes.values()) {
    const shares =
      open.length === 0 ? sameService(lane, ticket) : open.some((each) => canServe(office, lane.target, each));
    if (shares) ahead += countBefore(lane, ticket);
  }
  return ahead;
}

/** Before any counter has opened only the same service is known to stand before one. */
function sameService(lane: Lane, ticket: Ticket): boolean {
  return lane.target.kind === "service" && lane.target.service === ticket.service;
}

/** The first `limit` visits this counter would call, in order; the very next is exact, the rest ignore the cap. */
export function upcoming(office: Office, counter: CounterState, at: Instant, limit: number): readonly Ticket[] {
  const heads = lanesFor(office, counter).map((lane) => ({ lane, place: 0 }));
  const next = nextTicket(office, counter, at);
  const list: Ticket[] = next === undefined ? [] : [next];
  while (list.length < limit) {
    let best: { lane: Lane; place: number } | undefined;
    for (const head of heads) {
      let candidate = head.lane.tickets[head.place];
      if (candidate !== undefined && candidate === next) {
        head.place += 1;
        candidate = head.lane.tickets[head.place];
      }
      if (candidate === undefined) continue;
      const leader = best?.lane.tickets[best.place];
      if (leader === undefined || compareInOrder(candidate, leader) < 0) best = head;
    }
    const ticket = best?.lane.tickets[best.place];
    if (best === undefined || ticket === undefined) return list;
    list.push(ticket);
    best.place += 1;
  }
  return list;
}
