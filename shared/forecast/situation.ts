import { canServe } from "../office/eligibility.ts";
import { type Instant, minuteMs, type ServiceId } from "../office/ids.ts";
import type { Lane } from "../office/lanes.ts";
import type { CounterState, Office, Target, Ticket } from "../office/state.ts";
import type { Known } from "./estimate.ts";
import { arrivalsOf, type Floor, gapOf, seniorsPerMinute } from "./floor.ts";
import { lineOf, type Placed, placeIn } from "./line.ts";
import type { HallNow, RollCounter } from "./roll-out.ts";
import { meanOf, sampleOf, type TimeSample } from "./service-times.ts";

/** A free counter that calls nobody for so long although somebody waits is not serving, whatever it says (F2). */
const patienceMs = 5 * minuteMs;

/** What a forecast for one target is made from, as the hall stands. Keeps no part of the office's state. */
export type Situation = {
  /** Under which name waiting for the target is learned. */
  readonly key: ServiceId;
  readonly hall: HallNow;
  /** Counters that serve the target, and how many of them are free. */
  readonly counters: number;
  readonly free: number;
  /** Waiting for the counters that serve the target. */
  readonly queued: number;
  readonly headWaitMinutes: number;
  /** Check-ins for the target in the last 15 minutes. */
  readonly arrivals: number;
  /** Between two calls while somebody waits. */
  readonly gapMinutes: number;
  /** How many of the whole line come before this visit; without one, before a newcomer without a head start. */
  placeOf(ticket: Ticket | undefined): number;
};

/** Referred visits are learned together: researchers are few, and a named one is a person (R12). */
export function keyOf(target: Target): ServiceId {
  return "service" in target ? target.service : "referral";
}

/** The situation of a target; undefined while no counter serves it, or the office is paused without an end. */
export function situationOf(office: Office, target: Target, known: Known, at: Instant): Situation | undefined {
  if (office.paused !== undefined && office.paused.until === undefined) return undefined;
  const open = [...office.counters.values()].filter((each) => each.paused === undefined);
  const mayServe = open.filter((each) => canServe(office, target, each));
  const own = serving(office, mayServe, known.floor, at);
  if (own.length === 0) return undefined;
  const { counters, lanes } = connected(office, own, open);
  const others = counters.filter((each) => !mayServe.includes(each));
  const pool = lanes.filter((lane) => own.some((each) => canServe(office, lane.target, each)));
  const line = lineOf(office, lanes);
  const key = keyOf(target);
  const sample = samples(known);
  const head = Math.min(at, ...pool.flatMap((lane) => lane.tickets[0]?.checkedInAt ?? []));
  const keys = new Set([key, ...pool.map((lane) => keyOf(lane.target))]);
  const waiting = lanes.reduce((sum, lane) => sum + lane.tickets.length, 0);
  return {
    key,
    hall: hallOf({ office, target, lanes, line, sample, known, at }, [
      ...own,
      ...serving(office, others, known.floor, at),
    ]),
    counters: own.length,
    free: own.filter((each) => each.ticket === undefined).length,
    queued: pool.reduce((sum, lane) => sum + lane.tickets.length, 0),
    headWaitMinutes: (at - head) / minuteMs,
    arrivals: arrivalsOf(known.floor, key, at),
    gapMinutes: gapOf(known.floor, keys, meanOf(sample(key)) / own.length),
    placeOf: (ticket) => (ticket === undefined ? waiting : placeIn(line, ticket, waiting)),
  };
}

/** Those who really serve: not the free ones that let people wait. When that leaves nobody, all. */
function serving(
  office: Office,
  counters: readonly CounterState[],
  floor: Floor,
  at: Instant,
): readonly CounterState[] {
  const present = counters.filter((counter) => {
    if (counter.ticket !== undefined) return true;
    const freeSince = Math.max(floor.counters.get(counter.id)?.freeAt ?? 0, counter.since);
    for (const lane of office.lanes.values()) {
      const since = lane.tickets[0]?.checkedInAt ?? at;
      if (at - Math.max(since, freeSince) > patienceMs && canServe(office, lane.target, counter)) return false;
    }
    return true;
  });
  return present.length === 0 ? counters : present;
}

type Connected = { readonly counters: readonly CounterState[]; readonly lanes: readonly Lane[] };

/** The part of the hall that hangs together with these counters: whoever shares a queue with them, and so on. */
function connected(office: Office, own: readonly CounterState[], open: readonly CounterState[]): Connected {
  const counters = new Set(own);
  const lanes = new Set<Lane>();
  for (const counter of counters) {
    for (const lane of office.lanes.values()) {
      if (lanes.has(lane) || !canServe(office, lane.target, counter)) continue;
      lanes.add(lane);
      for (const each of open) if (canServe(office, lane.target, each)) counters.add(each);
    }
  }
  return { counters: [...counters], lanes: [...lanes] };
}

type Sampling = (service: ServiceId) => TimeSample;

function samples({ learning }: Known): Sampling {
  const known = new Map<ServiceId, TimeSample>();
  return (service) => {
    const found = known.get(service) ?? sampleOf(learning.services[service]?.times ?? []);
    known.set(service, found);
    return found;
  };
}

type Ground = {
  readonly office: Office;
  readonly target: Target;
  readonly lanes: readonly Lane[];
  readonly line: readonly Placed[];
  readonly sample: Sampling;
  readonly known: Known;
  readonly at: Instant;
};

function hallOf(ground: Ground, counters: readonly CounterState[]): HallNow {
  const { office, target, lanes, line, sample, known, at } = ground;
  const key = keyOf(target);
  const keys = lanes.map((lane) => keyOf(lane.target));
  const { calls, noShows } = known.learning;
  return {
    counters: counters.map((counter) => rollCounter(ground, counter)),
    waiting: line.map(({ lane }) => ({ lane, sample: sample(keys[lane] ?? key) })),
    lane: lanes.length,
    sample: sample(key),
    noShowShare: calls > 0 ? Math.min(Math.max(noShows / calls, 0), 0.9) : 0,
    noShowMinutes: office.plan.order.graceSeconds / 60,
    overtakersPerMinute: seniorsPerMinute(known.floor, key, at),
    overtakersAtMost: Math.min(Math.max(office.plan.order.overtakingCap, 0), 10),
    pauseMinutes: Math.max((office.paused?.until ?? at) - at, 0) / minuteMs,
  };
}

/** The asker's lane stands behind all others. */
function rollCounter({ office, target, lanes, sample, known, at }: Ground, counter: CounterState): RollCounter {
  const takes = lanes.flatMap((lane, place) => (canServe(office, lane.target, counter) ? place : []));
  if (canServe(office, target, counter)) takes.push(lanes.length);
  const ticket = counter.ticket === undefined ? undefined : office.tickets.get(counter.ticket);
  return {
    lanes: takes,
    elapsed: ticket === undefined ? undefined : Math.max(at - calledAt(ticket, counter, known.floor, at), 0) / minuteMs,
    sample: sample(ticket === undefined ? keyOf(target) : ticket.service),
  };
}

/** When the visitor at the counter was called; where that is not remembered, when the service began. */
function calledAt({ id, state }: Ticket, counter: CounterState, floor: Floor, at: Instant): Instant {
  const memory = floor.counters.get(counter.id);
  if (memory?.ticket === id) return memory.since;
  return state.phase === "called" ? state.at : state.phase === "serving" ? state.since : at;
}
