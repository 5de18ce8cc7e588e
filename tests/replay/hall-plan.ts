import type { OfficeId, PriorityId, ServiceId } from "../../shared/office/ids.ts";
import type { SetupCommand } from "../../shared/setup/setup.ts";
import { type CounterPlan, planCounters, type TraceCounter } from "./counters.ts";
import type { OpenCounters } from "./open-counters.ts";
import { type Passage, passagesOf } from "./passages.ts";
import type { Trace } from "./trace.ts";

/** One hall of the trace as an office of the hub. */
export type SitePlan = {
  readonly office: OfficeId;
  readonly name: string;
  readonly passages: readonly Passage[];
  /** Ids by the trace's words. */
  readonly services: ReadonlyMap<string, ServiceId>;
  readonly counters: readonly TraceCounter[];
  readonly counterOf: CounterPlan["counterOf"];
};

/** What of a setup a profile gives and a trace does not have. */
type Profiled = { readonly services: readonly { readonly id: string }[]; readonly counters: readonly { id: string }[] };

/** Every site of the trace, with its services and counters. */
export function planSites(trace: Trace, open: OpenCounters): readonly SitePlan[] {
  const bySite = Map.groupBy(trace.visits, (visit) => visit.site);
  return [...bySite].map(([name, visits], index) => {
    const passages = passagesOf(visits, open);
    const words = [...new Set(visits.map((visit) => visit.service))].sort();
    const services = new Map(words.map((word, place) => [word, `s${place + 1}`]));
    return { office: `site-${index + 1}`, name, passages, services, ...planCounters(passages, open) };
  });
}

/** The class of a trace's priority; undefined for none. */
export function priorityOf(value: number): PriorityId | undefined {
  return value > 0 ? `priority-${value}` : undefined;
}

/** What turns an office founded from a profile into the site. */
export function setupOf(site: SitePlan, profiled: Profiled): readonly SetupCommand[] {
  const priorities = [...new Set(site.passages.map(({ visit }) => visit.priority))].sort((a, b) => a - b);
  const [kept, ...others] = profiled.services;
  const services = [...site.services].map(
    ([word, id], place): SetupCommand => ({
      type: "SetService",
      service: { id, name: nameOf(word), letter: letterOf(place), icon: "question", counters: countersOf(site, word) },
    }),
  );
  return [
    ...site.counters.map(({ id, name }): SetupCommand => ({ type: "SetCounter", counter: { id, name: nameOf(name) } })),
    ...others.map(({ id }): SetupCommand => ({ type: "RemoveService", service: id })),
    // An office always has a service, and a letter names one service only: the profile's last makes way by one of ours.
    ...services.slice(1),
    ...(services.length > 1 && kept ? [removal(kept.id)] : []),
    ...services.slice(0, 1).flatMap((first): SetupCommand[] => [...freed(services, kept), first]),
    ...(services.length === 1 && kept ? [removal(kept.id)] : []),
    ...profiled.counters.map(({ id }): SetupCommand => ({ type: "RemoveCounter", counter: id })),
    ...priorities.flatMap(priorityClass),
    // A recorded no-show is final, and closed when the trace says so.
    { type: "SetOrder", order: { missedCallsToNoShow: 1, graceSeconds: 0 } },
  ];
}

function removal(service: ServiceId): SetupCommand {
  return { type: "RemoveService", service };
}

/** With one service only, the profile's must give up the letter before it can go. */
function freed(services: readonly SetupCommand[], kept: { readonly id: string } | undefined): readonly SetupCommand[] {
  if (services.length > 1 || !kept) return [];
  const service = { id: kept.id, name: nameOf(kept.id), letter: "Z", icon: "question", counters: [] };
  return [{ type: "SetService", service }];
}

function countersOf({ counters }: SitePlan, word: string): readonly string[] {
  return counters.filter((counter) => counter.services.has(word)).map((counter) => counter.id);
}

/** The classes of the order rule: 2 and more as the elderly (45 min), 1 as an appointment on time (15 min). */
function priorityClass(value: number): readonly SetupCommand[] {
  const id = priorityOf(value);
  if (id === undefined) return [];
  const headStartMinutes = value >= 2 ? 45 : 15;
  return [{ type: "SetPriority", priority: { id, name: nameOf(`Priority ${value}`), icon: "star", headStartMinutes } }];
}

/** A … Z, then AA, AB …: unique however many services a trace has. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : `${letterOf(Math.floor(place / 26) - 1)}${last}`;
}

function nameOf(word: string) {
  const name = word.slice(0, 120);
  return { ar: name, en: name };
}
