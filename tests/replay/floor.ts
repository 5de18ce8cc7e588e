import type { Instant } from "../../shared/office/ids.ts";
import type { Agenda } from "./agenda.ts";
import type { TraceCounter } from "./counters.ts";
import { openIfClosed } from "./faithful.ts";
import { type Hall, personAt } from "./hall.ts";
import type { SitePlan } from "./hall-plan.ts";
import type { Passage } from "./passages.ts";
import { dayOf } from "./trace.ts";

/** In one moment: who comes, who is done, who opens, who goes; then those who are free call. */
export const ranks = { arrival: 0, end: 1, start: 1, open: 2, close: 3, call: 4 };

/** A counter as the hours of the trace want it. */
export type Desk = {
  readonly counter: TraceCounter;
  isOpen: boolean;
  isBusy: boolean;
  /** Its hours are over; it goes as soon as nobody needs it. */
  isLeaving: boolean;
};

/** One hall at work by the rule. */
export type Floor = {
  readonly hall: Hall;
  readonly site: SitePlan;
  readonly agenda: Agenda;
  readonly desks: readonly Desk[];
  readonly timetable: Timetable;
  readonly ofTicket: Map<string, Passage>;
  /** How many wait, by service. */
  readonly waiting: Map<string, number>;
  /** Whether the free counters are to call in this moment already. */
  isCalling: boolean;
};

export function createFloor(hall: Hall, site: SitePlan, agenda: Agenda): Floor {
  const desks = site.counters.map((counter): Desk => ({ counter, isOpen: false, isBusy: false, isLeaving: false }));
  const timetable = timetableOf(site);
  return { hall, site, agenda, desks, timetable, ofTicket: new Map(), waiting: new Map(), isCalling: false };
}

export function changeWaiting({ waiting }: Floor, service: string, change: 1 | -1): void {
  waiting.set(service, (waiting.get(service) ?? 0) + change);
}

function serving({ desks }: Floor, service: string): readonly Desk[] {
  return desks.filter(({ counter }) => counter.services.has(service));
}

/** Whether somebody waits, or will come today, whom nobody but this desk will serve. */
export function isNeeded(floor: Floor, desk: Desk): boolean {
  const { hall, timetable, waiting } = floor;
  return [...desk.counter.services].some((service) => {
    if (serving(floor, service).some((other) => other !== desk && other.isOpen && !other.isLeaving)) return false;
    if (timetable.opensLater(service, hall.now())) return false;
    return (waiting.get(service) ?? 0) > 0 || timetable.comesLater(service, hall.now());
  });
}

export async function openDesk({ hall, site }: Floor, desk: Desk): Promise<void> {
  await openIfClosed(hall, site, desk.counter.id);
  desk.isOpen = true;
  desk.isLeaving = false;
}

export async function closeDesk({ hall, site }: Floor, desk: Desk): Promise<void> {
  await hall.must(site, personAt(desk.counter.id), { type: "CloseCounter", counter: desk.counter.id });
  desk.isOpen = false;
}

/** Nobody waits in vain: where no counter is open and none will open today, one works overtime. */
export async function ensureServed(floor: Floor, service: string): Promise<void> {
  const { hall, timetable, waiting } = floor;
  if ((waiting.get(service) ?? 0) === 0 || timetable.opensLater(service, hall.now())) return;
  const own = serving(floor, service);
  const first = own[0];
  if (!first || own.some((desk) => desk.isOpen)) return;
  await openDesk(floor, first);
  first.isLeaving = true;
}

/** When counters open and when visitors come, by service. */
type Timetable = {
  opensLater(service: string, now: Instant): boolean;
  comesLater(service: string, now: Instant): boolean;
};

function timetableOf({ counters, passages }: SitePlan): Timetable {
  const opens = new Map<string, Instant[]>();
  for (const { services, sessions } of counters) {
    for (const service of services) {
      const times = opens.get(service) ?? [];
      times.push(...sessions.map((session) => session.from));
      opens.set(service, times);
    }
  }
  for (const times of opens.values()) times.sort((a, b) => a - b);
  const arrivals = Map.groupBy(passages, ({ visit }) => visit.service);
  const comes = new Map([...arrivals].map(([service, own]) => [service, own.map(({ visit }) => visit.arrival)]));
  return {
    opensLater: (service, now) => isLaterToday(opens.get(service) ?? [], now),
    comesLater: (service, now) => isLaterToday(comes.get(service) ?? [], now),
  };
}

/** Whether a moment of the sorted list is still to come on this day. */
function isLaterToday(times: readonly Instant[], now: Instant): boolean {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) <= now) low = middle + 1;
    else high = middle;
  }
  const next = times[low];
  return next !== undefined && dayOf(next) === dayOf(now);
}
