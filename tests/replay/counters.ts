import type { CounterId, Instant } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import type { OpenCounters } from "./open-counters.ts";
import type { Passage } from "./passages.ts";

/** From when to when somebody sat at the counter. */
type Session = { readonly from: Instant; readonly to: Instant };

/** A counter of a replay: a recorded server, or one place of a queue. */
export type TraceCounter = {
  readonly id: CounterId;
  readonly name: string;
  readonly services: ReadonlySet<string>;
  readonly sessions: readonly Session[];
};

/** The counters of one site, and at which of them each recorded visit was served. */
export type CounterPlan = {
  readonly counters: readonly TraceCounter[];
  readonly counterOf: ReadonlyMap<Passage, CounterId>;
};

/** A server that calls nobody for longer than this, although somebody waited all the time, was not there. */
const breakMs = 10 * minuteMs;
/** After this long without a visitor a server has gone home. */
const goneMs = 180 * minuteMs;

type Place = { name: string; owner: string; services: Set<string>; passages: Passage[]; freeAt: Instant };

/**
 * Seats every recorded visit: at its server's counter, or at the first free one of its queue; a further counter is
 * invented whenever all of them are taken.
 */
export function planCounters(passages: readonly Passage[], open: OpenCounters): CounterPlan {
  const owners = new Map<string, Place[]>();
  const placesOf = (owner: string) => {
    const places = owners.get(owner) ?? [];
    owners.set(owner, places);
    return places;
  };
  const add = (owner: string, name: string) => {
    const places = placesOf(owner);
    const number = places.length === 0 && owner.startsWith("server") ? "" : ` ${places.length + 1}`;
    const place: Place = { name: `${name}${number}`, owner, services: new Set(), passages: [], freeAt: 0 };
    places.push(place);
    return place;
  };
  const atCounters = passages.filter(({ visit }) => visit.outcome !== "abandoned");
  for (const passage of atCounters.toSorted((a, b) => a.callAt - b.callAt || a.visit.line - b.visit.line)) {
    const { server, service } = passage.visit;
    const owner = server === undefined ? `queue ${service}` : `server ${server}`;
    const place = placesOf(owner).find((each) => each.freeAt <= passage.callAt) ?? add(owner, server ?? service);
    place.passages.push(passage);
    place.services.add(service);
    place.freeAt = passage.callAt + passage.lengthMs;
  }
  shareServices(owners);
  for (const service of new Set(passages.map(({ visit }) => visit.service))) {
    const known = Math.max(0, ...(open.steps(service)?.map((step) => step.open) ?? []));
    const isServed = [...owners.values()].flat().some((place) => place.services.has(service));
    const wanted = owners.has(`queue ${service}`) ? known : isServed ? 0 : 1;
    while (placesOf(`queue ${service}`).length < wanted) add(`queue ${service}`, service).services.add(service);
  }
  return numbered([...owners.values()].flat(), owners, sessionsBy(passages, open));
}

/** The second counter of a server serves what the first one does. */
function shareServices(owners: ReadonlyMap<string, readonly Place[]>): void {
  for (const places of owners.values()) {
    const services = new Set(places.flatMap((place) => [...place.services]));
    for (const place of places) place.services = services;
  }
}

function numbered(
  places: readonly Place[],
  owners: ReadonlyMap<string, readonly Place[]>,
  sessionsOf: (place: Place, number: number) => readonly Session[],
): CounterPlan {
  const counterOf = new Map<Passage, CounterId>();
  const counters = places.map((place, index) => {
    const id = `c${index + 1}`;
    for (const passage of place.passages) counterOf.set(passage, id);
    const number = (owners.get(place.owner) ?? []).indexOf(place) + 1;
    return { id, name: place.name, services: place.services, sessions: sessionsOf(place, number) };
  });
  return { counters, counterOf };
}

function sessionsBy(passages: readonly Passage[], open: OpenCounters) {
  const waiting = Map.groupBy(passages, ({ visit }) => visit.service);
  return ({ owner, services, passages: own }: Place, number: number): readonly Session[] => {
    const [service = ""] = services;
    const steps = owner.startsWith("queue") ? open.steps(service) : undefined;
    if (steps !== undefined) return whereAtLeast(steps, number);
    const queue = [...services].flatMap((each) => waiting.get(each) ?? []);
    return workedTimes(own, (from, to) => queue.some(({ visit, callAt }) => visit.arrival <= from && callAt >= to));
  };
}

/** When so many counters or more were open. */
function whereAtLeast(steps: readonly { readonly at: Instant; readonly open: number }[], number: number): Session[] {
  const sessions: Session[] = [];
  let from: Instant | undefined;
  for (const { at, open } of steps) {
    if (open >= number) from ??= at;
    else if (from !== undefined) {
      sessions.push({ from, to: at });
      from = undefined;
    }
  }
  return sessions;
}

/** From the first call to the last end, without the breaks. */
function workedTimes(
  passages: readonly Passage[],
  hasWaited: (from: Instant, to: Instant) => boolean,
): readonly Session[] {
  const sessions: { from: Instant; to: Instant }[] = [];
  for (const { callAt, lengthMs } of passages) {
    const end = callAt + lengthMs;
    const last = sessions.at(-1);
    const idleMs = last === undefined ? 0 : callAt - last.to;
    const wasAway = last === undefined || idleMs > goneMs || (idleMs > breakMs && hasWaited(last.to, callAt));
    if (wasAway) sessions.push({ from: callAt, to: end });
    else last.to = Math.max(last.to, end);
  }
  return sessions;
}
