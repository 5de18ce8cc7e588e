import type { CounterId, Instant, ServiceId, TicketId } from "../office/ids.ts";
import { minuteMs } from "../office/ids.ts";

/** What forecasting remembers of the day and the state of the office does not tell. Plain data, bounded, begun anew each day. */
export type Floor = {
  readonly counters: Map<CounterId, CounterMemory>;
  readonly services: Map<ServiceId, ServiceMemory>;
  /** Today's last calls, oldest first. */
  calls: readonly CallMemory[];
};

type CounterMemory = {
  /** The last visitor called here, and when. */
  readonly ticket: TicketId | undefined;
  readonly since: Instant;
  /** When it became free; undefined while busy. */
  readonly freeAt: Instant | undefined;
  /** The last time at the counter, kept once it is known how long the way to the next visitor was. */
  readonly ended: { readonly service: ServiceId; readonly minutes: number } | undefined;
};

export type ServiceMemory = {
  /** Check-ins of the last 15 minutes. */
  arrivals: readonly Instant[];
  /** Check-ins, and those with a head start among them, both fading. */
  checkedIn: number;
  seniors: number;
  /** How long the last one called had waited, in minutes. */
  lastWait: number;
  /** Today's last errors in log(1 + minutes), fading mean. */
  drift: number;
};

/** A call: when, for what, and since when that visitor had waited. */
type CallMemory = { readonly at: Instant; readonly service: ServiceId; readonly since: Instant };

const arrivalsMs = 15 * minuteMs;
const arrivalsKept = 400;
const callsKept = 60;
const shareFading = 0.98;
const driftFading = 0.85;

export function newFloor(): Floor {
  return { counters: new Map(), services: new Map(), calls: [] };
}

export function memoryOf({ services }: Floor, service: ServiceId): ServiceMemory {
  const found = services.get(service);
  if (found) return found;
  const made: ServiceMemory = { arrivals: [], checkedIn: 0, seniors: 0, lastWait: 0, drift: 0 };
  services.set(service, made);
  return made;
}

export function rememberArrival(memory: ServiceMemory, at: Instant, hasHeadStart: boolean): void {
  memory.arrivals = [...memory.arrivals.filter((each) => at - each <= arrivalsMs), at].slice(-arrivalsKept);
  memory.checkedIn = memory.checkedIn * shareFading + 1;
  memory.seniors = memory.seniors * shareFading + (hasHeadStart ? 1 : 0);
}

/** `waitedBefore`: milliseconds of the same wait that had passed before `since`. */
export function rememberCall(floor: Floor, call: CallMemory, waitedBefore: number): void {
  floor.calls = [...floor.calls, call].slice(-callsKept);
  memoryOf(floor, call.service).lastWait = (Math.max(call.at - call.since, 0) + waitedBefore) / minuteMs;
}

export function rememberError(memory: ServiceMemory, error: number): void {
  if (Number.isFinite(error)) memory.drift = memory.drift * driftFading + error * (1 - driftFading);
}

/** Check-ins for the service in the last 15 minutes. */
export function arrivalsOf({ services }: Floor, service: ServiceId, at: Instant): number {
  const arrivals = services.get(service)?.arrivals ?? [];
  return arrivals.reduce((count, each) => count + (at - each <= arrivalsMs ? 1 : 0), 0);
}

/** Visitors with a head start per minute, as the last quarter of an hour and today's share of them tell. */
export function seniorsPerMinute(floor: Floor, service: ServiceId, at: Instant): number {
  const memory = floor.services.get(service);
  if (memory === undefined || memory.checkedIn === 0) return 0;
  return ((memory.seniors / memory.checkedIn) * arrivalsOf(floor, service, at) * minuteMs) / arrivalsMs;
}

/** So many gaps weighs what is expected without having seen any. */
const expectedWeight = 5;
const gapsSeen = 15;

/** Mean minutes between the last calls for these services, where each was of somebody who had waited since the one before. */
export function gapOf({ calls }: Floor, services: ReadonlySet<ServiceId>, expected: number): number {
  const own = calls.filter((call) => services.has(call.service));
  const gaps = own.flatMap((call, place) => {
    const before = own[place - 1];
    return before !== undefined && call.since <= before.at ? Math.max(call.at - before.at, 0) / minuteMs : [];
  });
  const last = gaps.slice(-gapsSeen);
  return (last.reduce((sum, gap) => sum + gap, 0) + expected * expectedWeight) / (last.length + expectedWeight);
}
