import { type ForecastRange, fallbackForecast } from "../forecast/fallback.ts";
import { canServe } from "../office/eligibility.ts";
import type { ServiceId } from "../office/ids.ts";
import { peopleAhead } from "../office/next-ticket.ts";
import type { Office, Target, Ticket } from "../office/state.ts";
import { total } from "../office/tally.ts";

/** Forecast for a visit that waits now, or null when no counter serves it or the office is paused without an end. */
export function forecastFor(office: Office, ticket: Ticket): ForecastRange | null {
  const target: Target =
    ticket.state.phase === "waiting" ? ticket.state.target : { kind: "service", service: ticket.service };
  return outlook(office, target, peopleAhead(office, ticket));
}

/** Forecast for somebody who would check in now for this service. */
export function forecastForService(office: Office, service: ServiceId): ForecastRange | null {
  return outlook(office, { kind: "service", service }, waitingFor(office, service));
}

function outlook(office: Office, target: Target, ahead: number): ForecastRange | null {
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

/** Earliest check-in of those who wait for the service, or null. Heads of lanes are the most senior, so this costs the lanes. */
export function longestWaitingSince(office: Office, service: ServiceId): number | null {
  let earliest: number | null = null;
  for (const { target, tickets } of office.lanes.values()) {
    if (!("service" in target) || target.service !== service) continue;
    const since = tickets[0]?.checkedInAt;
    if (since !== undefined && (earliest === null || since < earliest)) earliest = since;
  }
  return earliest;
}
