import { type ForecastRange, fallbackForecast } from "../forecast/fallback.ts";
import type { Forecasts } from "../forecast/forecasts.ts";
import { canServe } from "../office/eligibility.ts";
import type { Instant, ServiceId } from "../office/ids.ts";
import { peopleAhead } from "../office/next-ticket.ts";
import type { Office, Target, Ticket } from "../office/state.ts";
import { total } from "../office/tally.ts";
import { isLater } from "./promise.ts";

/** What is said while nothing is learned, or by whoever learns nothing: the fallback, from the day's state alone. */
export function plainForecasts(office: Office): Forecasts {
  return {
    forService: (service) => outlook(office, { kind: "service", service }, waitingFor(office, service)),
    forTicket: ({ state, service }, ahead) =>
      outlook(office, state.phase === "waiting" ? state.target : { kind: "service", service }, ahead),
    accuracy: () => null,
  };
}

/** Forecast for a visit that waits now, or null when no counter serves it or the office is paused without an end. */
export function forecastFor(office: Office, ticket: Ticket, forecasts: Forecasts): ForecastRange | null {
  return forecasts.forTicket(ticket, peopleAhead(office, ticket));
}

function outlook(office: Office, target: Target, ahead: number): ForecastRange | null {
  if (office.paused !== undefined && office.paused.until === undefined) return null;
  const serving = [...office.counters.values()].filter(
    (each) => each.paused === undefined && canServe(office, target, each),
  );
  const { serviceTimes } = office.tally.whole;
  return fallbackForecast({
    ahead,
    counters: serving.length,
    free: serving.filter((each) => each.ticket === undefined).length,
    served: { n: total(serviceTimes), minutes: serviceTimes.reduce((sum, n, minutes) => sum + n * (minutes + 0.5), 0) },
  });
}

/** How many wait for the service with an officer: transferred ones and those who came back included, referred ones not. */
export function waitingFor(office: Office, service: ServiceId): number {
  let waiting = 0;
  for (const { target, tickets } of office.lanes.values()) {
    if ("service" in target && target.service === service) waiting += tickets.length;
  }
  return waiting;
}

/**
 * By when the first of those who wait was told to be called (N11), or null. Whoever put the own turn off was promised
 * nothing; whoever has a head start was told less than those in front. Costs the waiting.
 */
export function firstPromise(office: Office, hasService: (service: ServiceId) => boolean = () => true): Instant | null {
  let first: Instant | null = null;
  for (const { tickets } of office.lanes.values()) {
    for (const { service, promisedBy, isDelayed } of tickets) {
      if (promisedBy === undefined || isDelayed || !hasService(service)) continue;
      if (first === null || promisedBy < first) first = promisedBy;
    }
  }
  return first;
}

/**
 * V20: of those who wait now and whose forecast's later end has passed, when it passed, by service. Whoever put the own
 * turn off was promised nothing. Costs the waiting.
 */
export function latePromises(office: Office, at: Instant): ReadonlyMap<ServiceId, readonly Instant[]> {
  const late = new Map<ServiceId, Instant[]>();
  for (const { tickets } of office.lanes.values()) {
    for (const { service, promisedBy, isDelayed } of tickets) {
      if (promisedBy === undefined || isDelayed || !isLater(promisedBy, at)) continue;
      const passed = late.get(service);
      if (passed) passed.push(promisedBy);
      else late.set(service, [promisedBy]);
    }
  }
  return late;
}

/**
 * V32: earliest check-in of those who wait for the service, or null. Who put the turn off, missed a call or came back
 * stands behind others in the lane and has waited longer all the same: so this costs those who wait for the service.
 */
export function longestWaitingSince(office: Office, service: ServiceId): number | null {
  let earliest: number | null = null;
  for (const { target, tickets } of office.lanes.values()) {
    if (!("service" in target) || target.service !== service) continue;
    for (const { checkedInAt } of tickets) {
      if (earliest === null || checkedInAt < earliest) earliest = checkedInAt;
    }
  }
  return earliest;
}
