import type { OfficeEvent } from "../office/events.ts";
import { evolve } from "../office/evolve.ts";
import { type CounterId, type Instant, minuteMs, type TicketId } from "../office/ids.ts";
import { initialOffice } from "../office/initial.ts";
import { peopleAhead } from "../office/next-ticket.ts";
import type { Office, Ticket } from "../office/state.ts";
import { type Estimate, estimate } from "./estimate.ts";
import { type Floor, memoryOf, newFloor, rememberArrival, rememberCall } from "./floor.ts";
import { type Learning, learningOf, newLearning } from "./learning.ts";
import { rollOut } from "./roll-out.ts";
import { keepTime } from "./service-times.ts";
import { keyOf, situationOf } from "./situation.ts";
import { learnTruth } from "./truth.ts";

/** Follows the day books of one office, fact by fact. Owned by one reader; changed in place by `learn` alone. */
export type Learner = {
  readonly learning: Learning;
  office: Office;
  floor: Floor;
  /** Forecasts that wait for their truth. */
  pending: Map<TicketId, Pending>;
};

type Pending = Estimate & { readonly service: string; readonly at: Instant };

/** The way from one visitor to the next belongs to the time at the counter, up to this. */
const turnoverMs = 5 * minuteMs;
/** So many forecasts at most wait for their truth; a hall with more people learns from these. */
const pendingKept = 500;
const callFading = 0.999;

export function newLearner(learning: Learning = newLearning()): Learner {
  return { learning, office: initialOffice(), floor: newFloor(), pending: new Map() };
}

/**
 * Takes in one fact of a day book, in the order of the books: the same facts always give the same learning (F1). Costs
 * one roll-out per check-in, and what `evolve` costs.
 */
export function learn(learner: Learner, event: OfficeEvent, at: Instant): void {
  if (event.type === "DayOpened") Object.assign(learner, newLearner(learner.learning));
  const { office } = learner;
  const ticket = "ticket" in event ? office.tickets.get(event.ticket) : undefined;
  const left = ticket && counterOf(ticket);
  if (event.type === "TicketCalled" && ticket !== undefined) called(learner, ticket, event.counter, at);
  evolve(office, event, at);
  if (ticket !== undefined && left !== undefined && office.counters.get(left)?.ticket === undefined) {
    freed(learner, left, ticket, at);
  }
  after(learner, event, at);
}

function counterOf({ state }: Ticket): CounterId | undefined {
  return state.phase === "called" || state.phase === "serving" ? state.counter : undefined;
}

function after(learner: Learner, event: OfficeEvent, at: Instant): void {
  const { office, floor, learning, pending } = learner;
  switch (event.type) {
    case "CounterOpened":
      floor.counters.set(event.counter, { ticket: undefined, since: at, freeAt: at, ended: undefined });
      return;
    case "CounterClosed":
      keepEnded(learner, event.counter, 0);
      floor.counters.delete(event.counter);
      return;
    case "VisitReopened": {
      // S7: the visit goes on; the counter was never free.
      const memory = floor.counters.get(event.counter);
      if (memory?.ticket !== event.ticket) return;
      floor.counters.set(event.counter, { ...memory, freeAt: undefined, ended: undefined });
      return;
    }
    case "CounterResumed": {
      const memory = floor.counters.get(event.counter);
      if (memory?.freeAt !== undefined) floor.counters.set(event.counter, { ...memory, freeAt: at });
      return;
    }
    case "TicketCheckedIn":
    case "PresenceConfirmed": {
      const ticket = office.tickets.get(event.ticket);
      if (ticket !== undefined) joined(learner, ticket, at);
      return;
    }
    case "CallMissed":
    case "NoShowMarked":
      learning.noShows += 1;
      return;
    case "TicketAbandoned":
    case "TicketHeld":
    case "TurnDelayed":
    case "TicketTransferred":
      pending.delete(event.ticket);
      return;
    default:
      return;
  }
}

/** Somebody begins to wait: what would be said now is kept until the call tells the truth. */
function joined(learner: Learner, ticket: Ticket, at: Instant): void {
  const { office, floor, pending } = learner;
  if (ticket.state.phase !== "waiting") return;
  const hasHeadStart = ticket.standing.headStartMinutes > 0;
  rememberArrival(memoryOf(floor, ticket.service), at, hasHeadStart);
  if (pending.size >= pendingKept) return;
  const situation = situationOf(office, ticket.state.target, learner, at);
  if (situation === undefined) return;
  const ahead = peopleAhead(office, ticket);
  const place = situation.placeOf(ticket);
  const told = estimate(situation, rollOut(situation.hall, ticket.sequence), learner, {
    ahead,
    place,
    hasHeadStart,
  });
  pending.set(ticket.id, { ...told, service: situation.key, at });
}

function called(learner: Learner, ticket: Ticket, counter: CounterId, at: Instant): void {
  const { floor, learning, pending } = learner;
  const { state } = ticket;
  learning.calls = learning.calls * callFading + 1;
  learning.noShows *= callFading;
  const since = state.phase === "waiting" ? state.since : at;
  const freeAt = floor.counters.get(counter)?.freeAt;
  const wayMs = freeAt !== undefined && since <= freeAt ? at - freeAt : 0;
  keepEnded(learner, counter, wayMs <= turnoverMs ? wayMs / minuteMs : 0);
  floor.counters.set(counter, { ticket: ticket.id, since: at, freeAt: undefined, ended: undefined });
  // Held, or sent to another service, before the first call: what was waited until then is the same wait.
  const waitedBefore = ticket.firstCalledAt === undefined ? ticket.waitedMs : 0;
  rememberCall(floor, { at, since, service: "target" in state ? keyOf(state.target) : ticket.service }, waitedBefore);
  const told = pending.get(ticket.id);
  pending.delete(ticket.id);
  if (told !== undefined) learnTruth(learner, told, Math.max(at - told.at, 0) / minuteMs);
}

function freed({ floor }: Learner, counter: CounterId, ticket: Ticket, at: Instant): void {
  const memory = floor.counters.get(counter);
  if (memory === undefined || memory.freeAt !== undefined) return;
  const minutes = Math.max(at - memory.since, 0) / minuteMs;
  floor.counters.set(counter, { ...memory, freeAt: at, ended: { service: ticket.service, minutes } });
}

/** The last time at a counter is kept when it is known how long the way to the next visitor was. */
function keepEnded({ floor, learning }: Learner, counter: CounterId, wayMinutes: number): void {
  const ended = floor.counters.get(counter)?.ended;
  if (ended !== undefined) keepTime(learningOf(learning, ended.service).times, ended.minutes + Math.max(wayMinutes, 0));
}
