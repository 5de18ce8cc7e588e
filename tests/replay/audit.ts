import { dayBook } from "../../server/books.ts";
import type { BookLog, Commit } from "../../server/log/log.ts";
import type { OfficeEvent } from "../../shared/office/events.ts";
import { evolve } from "../../shared/office/evolve.ts";
import type { BusinessDay, Instant, PriorityId, ServiceId, TicketId } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { initialOffice } from "../../shared/office/initial.ts";
import { addInversions, type Inversions, inversionsOf, noInversions } from "../../shared/office/inversions.ts";
import type { Office } from "../../shared/office/state.ts";
import { upcast } from "../../shared/office/upcast.ts";
import { nextByDefinition } from "../support/order-oracle.ts";
import type { SitePlan } from "./hall-plan.ts";
import { dayOf } from "./trace.ts";

/** A call as the book tells it. */
export type ToldCall = {
  readonly site: SitePlan["office"];
  readonly service: ServiceId;
  readonly priority: PriorityId | undefined;
  readonly waitMs: number;
  /** Whether the wait lay within the range told at check-in; undefined when none was told. */
  readonly isWithinForecast: boolean | undefined;
};

/** What the day books hold after a replay. */
export type Audit = {
  readonly checkedIn: number;
  readonly called: number;
  readonly finished: number;
  readonly abandoned: number;
  readonly noShows: number;
  /** Visits of which the books tell no end. */
  readonly open: number;
  readonly commits: number;
  /** The first call of each visit, in the order of the books. */
  readonly calls: readonly ToldCall[];
  /** Calls of whom the rule would have called too. */
  readonly agreeing: number;
  readonly inversions: Inversions;
  /** Calls without a recorded reason of somebody who was not next: must be none. */
  readonly against: number;
};

type Passed = Pick<ToldCall, "service" | "priority"> & {
  readonly at: Instant;
  readonly forecast: unknown;
  isCalled: boolean;
  ended?: string;
};
type Counted = { -readonly [Key in "commits" | "agreeing" | "against"]: number } & {
  calls: ToldCall[];
  inversions: Inversions;
};

/**
 * Reads the books of all days again, from the log alone, and judges each call by the day as it stood just before it:
 * by the definition of the order, not by the lanes that made the call.
 */
export async function auditBooks(log: BookLog, sites: readonly SitePlan[], until: Instant): Promise<Audit> {
  const counted: Counted = { commits: 0, agreeing: 0, against: 0, calls: [], inversions: noInversions };
  const visits = new Map<TicketId, Passed>();
  for (const { office, passages } of sites) {
    for (const day of daysBetween(passages[0]?.visit.arrival ?? until, until)) {
      const commits = await log.read(dayBook(office, day).name, 0);
      counted.commits += commits.length;
      const state = initialOffice();
      for (const commit of commits) follow(state, commit, { site: office, counted, visits });
    }
  }
  const all = [...visits.values()];
  const ended = (how: string) => all.filter((visit) => visit.ended === how).length;
  return {
    ...counted,
    checkedIn: all.length,
    called: all.filter((visit) => visit.isCalled).length,
    finished: ended("finished"),
    abandoned: ended("abandoned"),
    noShows: ended("noShow"),
    open: all.filter((visit) => visit.ended === undefined).length,
  };
}

/** Every calendar day that the trace touches. */
export function* daysBetween(from: Instant, until: Instant): Generator<BusinessDay> {
  const dayMs = 24 * 60 * minuteMs;
  for (let at = from - (from % dayMs); at <= until; at += dayMs) yield dayOf(at);
}

type Ledger = { readonly site: string; readonly counted: Counted; readonly visits: Map<TicketId, Passed> };

function follow(state: Office, { at, events, result }: Commit, ledger: Ledger): void {
  for (const stored of events) {
    const event = upcast(stored);
    if (!event) throw new Error(`a fact that nobody knows: ${stored.type}`);
    if (event.type === "TicketCalled") judge(state, event, at, ledger);
    else note(event, at, result, ledger.visits);
    evolve(state, event, at);
  }
}

function judge(
  state: Office,
  event: Extract<OfficeEvent, { type: "TicketCalled" }>,
  at: Instant,
  { site, counted, visits }: Ledger,
): void {
  counted.inversions = addInversions(counted.inversions, inversionsOf(state, event, at));
  const counter = state.counters.get(event.counter);
  const isNext = counter !== undefined && nextByDefinition(state, counter, at)?.id === event.ticket;
  if (isNext) counted.agreeing += 1;
  else if (event.reason === undefined) counted.against += 1;
  const visit = visits.get(event.ticket);
  if (!visit || visit.isCalled) return;
  visit.isCalled = true;
  const waitMs = at - visit.at;
  const { service, priority, forecast } = visit;
  counted.calls.push({ site, service, priority, waitMs, isWithinForecast: isWithin(forecast, waitMs) });
}

function note(event: OfficeEvent, at: Instant, result: Commit["result"], visits: Map<TicketId, Passed>): void {
  if (event.type === "TicketCheckedIn") {
    const { ticket, service, priority } = event;
    visits.set(ticket, { at, service, priority, forecast: result?.["forecast"], isCalled: false });
  }
  const ended = { ServiceFinished: "finished", TicketAbandoned: "abandoned", NoShowMarked: "noShow" } as const;
  if (event.type !== "ServiceFinished" && event.type !== "TicketAbandoned" && event.type !== "NoShowMarked") return;
  const visit = visits.get(event.ticket);
  if (visit) visit.ended = ended[event.type];
}

function isWithin(forecast: unknown, waitMs: number): boolean | undefined {
  if (typeof forecast !== "object" || forecast === null || !("low" in forecast && "high" in forecast)) return undefined;
  const minutes = waitMs / minuteMs;
  return minutes >= Number(forecast.low) && minutes <= Number(forecast.high);
}
