import type { Instant } from "../../shared/office/ids.ts";
import { minuteMs, secondMs } from "../../shared/office/ids.ts";
import type { OpenCounters } from "./open-counters.ts";
import { dayOf, type Visit } from "./trace.ts";

/** A visit with every time that a replay needs: recorded where the trace has it, else estimated from its neighbours. */
export type Passage = {
  readonly visit: Visit;
  /** Milliseconds from the call to the end at the counter. */
  readonly lengthMs: number;
  /** Of these, until the service begins. */
  readonly walkMs: number;
  /** When the visitor was called; of one who left, when that was. */
  readonly callAt: Instant;
};

/** Median of the prior of a service time, where a trace says nothing. */
const priorMs = 11 * minuteMs;
/** A missed call without an end is closed after the grace that a visitor has. */
const missedMs = 120 * secondMs;

/**
 * Completes the visits. A length is end − call; where the end is unknown: open counters × gap to the next call of the
 * same server, or else of the same queue, and when nobody was waiting for that next call, at most the queue's median.
 */
export function passagesOf(visits: readonly Visit[], open: OpenCounters): readonly Passage[] {
  const told = [...byQueue(visits).values()].flatMap((queue) => [...lengthsOf(queue, open)]);
  const sure = new Map(told.filter(({ isSure }) => isSure).map(({ visit, ms }) => [visit, ms]));
  const atMost = new Map(told.map(({ visit, ms }) => [visit, ms]));
  const typical = typicalOf(visits, sure);
  const waits = medianByService(visits, ({ call, arrival }) => (call === undefined ? undefined : call - arrival));
  const lastOfDay = new Map<string, Instant>();
  for (const visit of visits) {
    const latest = Math.max(visit.arrival, visit.call ?? 0, visit.end ?? 0);
    lastOfDay.set(siteDay(visit), Math.max(lastOfDay.get(siteDay(visit)) ?? 0, latest));
  }
  return visits.map((visit) => {
    const { arrival, call, start, end, outcome } = visit;
    const ownMs = sure.get(visit) ?? Math.min(atMost.get(visit) ?? Number.POSITIVE_INFINITY, typical(visit.service));
    if (outcome === "abandoned") {
      return { visit, lengthMs: ownMs, walkMs: 0, callAt: end ?? lastOfDay.get(siteDay(visit)) ?? arrival };
    }
    const callAt = call ?? (end === undefined ? arrival + waits(visit.service) : Math.max(arrival, end - ownMs));
    const lengthMs =
      outcome === "noShow" ? (end ?? callAt + missedMs) - callAt : end === undefined ? ownMs : end - callAt;
    return { visit, lengthMs, walkMs: Math.min((start ?? callAt) - callAt, lengthMs), callAt };
  });
}

function siteDay({ site, arrival }: Visit): string {
  return `${site}|${dayOf(arrival)}`;
}

/** Those who are called one after another: by one server, or else from one queue, on one day. */
function byQueue(visits: readonly Visit[]): Map<string, readonly (Visit & { readonly call: Instant })[]> {
  const called = visits.filter((visit) => visit.call !== undefined) as (Visit & { readonly call: Instant })[];
  return Map.groupBy(called, ({ site, server, service, call }) =>
    JSON.stringify([site, server === undefined ? `queue ${service}` : `server ${server}`, dayOf(call)]),
  );
}

/** A length as far as it is known: sure, or at most this. */
type Length = { readonly visit: Visit; readonly ms: number; readonly isSure: boolean };

function* lengthsOf(queue: readonly (Visit & { readonly call: Instant })[], open: OpenCounters): Generator<Length> {
  const inOrder = [...queue].sort((a, b) => a.call - b.call || a.line - b.line);
  for (const [place, visit] of inOrder.entries()) {
    if (visit.outcome !== "served") continue;
    if (visit.end !== undefined) {
      yield { visit, ms: visit.end - visit.call, isSure: true };
      continue;
    }
    const follower = inOrder.find((each, index) => index > place && each.call > visit.call);
    if (follower === undefined) continue;
    const together = inOrder.filter((each) => each.call === visit.call).length;
    const counters = visit.server === undefined ? Math.max(open.at(visit.service, visit.call) ?? 1, 1) : 1;
    const ms = Math.round((counters * (follower.call - visit.call)) / together);
    // Only when somebody waited for the next call does the gap say how long the counters were taken.
    yield { visit, ms, isSure: follower.arrival <= visit.call };
  }
}

/** The median length of a service, or else of the trace. */
function typicalOf(visits: readonly Visit[], lengths: ReadonlyMap<Visit, number>): (service: string) => number {
  const all = median([...lengths.values()]) ?? priorMs;
  const byService = Map.groupBy(visits, (visit) => visit.service);
  const medians = new Map(
    [...byService].map(([service, own]) => [service, median(own.flatMap((visit) => lengths.get(visit) ?? [])) ?? all]),
  );
  return (service) => medians.get(service) ?? all;
}

function medianByService(
  visits: readonly Visit[],
  measure: (visit: Visit) => number | undefined,
): (service: string) => number {
  const byService = Map.groupBy(visits, (visit) => visit.service);
  const medians = new Map(
    [...byService].map(([service, own]) => [service, median(own.flatMap((visit) => measure(visit) ?? [])) ?? 0]),
  );
  return (service) => medians.get(service) ?? 0;
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
