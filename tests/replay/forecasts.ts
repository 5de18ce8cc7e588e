import { dayBook } from "../../server/books.ts";
import type { BookLog } from "../../server/log/log.ts";
import { type Accuracy, type AccuracyFigures, figuresOf } from "../../shared/forecast/accuracy.ts";
import { fallbackForecast } from "../../shared/forecast/fallback.ts";
import { type Learner, learn, newLearner } from "../../shared/forecast/learner.ts";
import { canServe } from "../../shared/office/eligibility.ts";
import type { OfficeEvent } from "../../shared/office/events.ts";
import type { BusinessDay, Instant, TicketId } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { peopleAhead } from "../../shared/office/next-ticket.ts";
import type { Ticket } from "../../shared/office/state.ts";
import { upcast } from "../../shared/office/upcast.ts";
import { daysBetween } from "./audit.ts";
import type { SitePlan } from "./hall-plan.ts";
import { dayOf } from "./trace.ts";

/** One visit: what each method would have said at its check-in, from what was known by then, and the truth. Minutes. */
export type Judged = {
  readonly day: BusinessDay;
  readonly bucket: string;
  readonly wait: number;
  /** (n + 1) · mean service time / counters, n everybody who waits for them. */
  readonly naive: number;
  readonly fallback: Range;
  /** The full method, before rounding. */
  readonly full: Range & { readonly point: number };
};
type Range = { readonly low: number; readonly high: number };

export type Judgement = {
  readonly visits: readonly Judged[];
  /** Of each check-in's forecast, processor time included. */
  readonly forecastMs: readonly number[];
  /** What has been learned, as JSON. */
  readonly bytes: number;
  /** The learners' own account of their last visits. */
  readonly own: AccuracyFigures | null;
};

type Told = Omit<Judged, "wait"> & { readonly at: Instant };
type Served = { n: number; minutes: number };
type Sheet = { readonly visits: Judged[]; readonly forecastMs: number[] };

/**
 * Reads the books of all days, commit by commit, as the hub's learner does: each forecast is made before its truth is
 * known, and learned from after. No visit is forecast by what came later.
 */
export async function judgeForecasts(log: BookLog, sites: readonly SitePlan[], until: Instant): Promise<Judgement> {
  const sheet: Sheet = { visits: [], forecastMs: [] };
  let bytes = 0;
  const accuracies: Accuracy[] = [];
  for (const { office, passages } of sites) {
    const learner = newLearner();
    const told = new Map<TicketId, Told>();
    const served: Served = { n: 0, minutes: 0 };
    for (const day of daysBetween(passages[0]?.visit.arrival ?? until, until)) {
      for (const { at, events } of await log.read(dayBook(office, day).name, 0)) {
        for (const stored of events) {
          const event = upcast(stored);
          if (event) follow({ learner, told, served, sheet }, event, at);
        }
      }
    }
    accuracies.push(...Object.values(learner.learning.services).map(({ accuracy }) => accuracy));
    bytes += JSON.stringify(learner.learning).length;
  }
  return { ...sheet, bytes, own: figuresOf(accuracies) };
}

type Reader = {
  readonly learner: Learner;
  readonly told: Map<TicketId, Told>;
  readonly served: Served;
  readonly sheet: Sheet;
};

function follow({ learner, told, served, sheet }: Reader, event: OfficeEvent, at: Instant): void {
  if (event.type === "TicketCalled") {
    const said = told.get(event.ticket);
    told.delete(event.ticket);
    if (said) sheet.visits.push({ ...said, wait: (at - said.at) / minuteMs });
  }
  const since = event.type === "ServiceFinished" && learner.floor.counters.get(event.counter)?.since;
  if (typeof since === "number") {
    served.n += 1;
    served.minutes += (at - since) / minuteMs;
  }
  const began = performance.now();
  learn(learner, event, at);
  if (event.type !== "TicketCheckedIn") return;
  sheet.forecastMs.push(performance.now() - began);
  const ticket = learner.office.tickets.get(event.ticket);
  const said = ticket && tell(learner, ticket, served, at);
  if (said) told.set(event.ticket, said);
}

/** What the three methods say about somebody who has just checked in; undefined while no counter serves. */
function tell({ office, pending }: Learner, ticket: Ticket, served: Served, at: Instant): Told | undefined {
  const full = pending.get(ticket.id);
  const target = { kind: "service", service: ticket.service } as const;
  const serving = [...office.counters.values()].filter((each) => !each.paused && canServe(office, target, each));
  const counters = serving.length;
  const fallback = fallbackForecast({
    ahead: peopleAhead(office, ticket),
    counters,
    free: serving.filter((each) => each.ticket === undefined).length,
    served,
  });
  if (full === undefined || fallback === null) return undefined;
  const waiting = [...office.lanes.values()]
    .filter((lane) => serving.some((each) => canServe(office, lane.target, each)))
    .reduce((sum, lane) => sum + lane.tickets.length, 0);
  const mean = served.n === 0 ? 12.8 : served.minutes / served.n;
  const naive = (waiting * mean) / counters;
  return { at, day: dayOf(at), bucket: full.bucket, naive, fallback, full };
}
