import type { OfficeEvent } from "./events.ts";
import type { Plan } from "./plan.ts";

/** A fact as a book keeps it: written by this version of the rules, by an older one, or by a newer one. */
export type StoredEvent = { readonly type: string };

/** Every type of fact that this version understands; a new fact that is missing here does not compile. */
const known: { readonly [Type in OfficeEvent["type"]]: true } = {
  DayOpened: true,
  DayReopened: true,
  PlanAdopted: true,
  DayClosed: true,
  OfficePaused: true,
  OfficeResumed: true,
  CounterOpened: true,
  CounterClosed: true,
  CounterPaused: true,
  CounterResumed: true,
  TicketCheckedIn: true,
  PresenceConfirmed: true,
  TurnDelayed: true,
  ResearcherAsked: true,
  TicketCalled: true,
  TicketRecalled: true,
  ServiceStarted: true,
  CallMissed: true,
  NoShowMarked: true,
  TicketReadmitted: true,
  TicketHeld: true,
  TicketResumed: true,
  TicketReturnedToQueue: true,
  TicketTransferred: true,
  TicketReferred: true,
  ReferralDeclined: true,
  ReferralReturned: true,
  ServiceFinished: true,
  VisitReopened: true,
  TicketAbandoned: true,
  VisitNoted: true,
  EnquiryNoted: true,
  MisconceptionMarked: true,
  HelpAsked: true,
  HelpGoing: true,
};

/**
 * The door through which the past comes in: a fact in today's form, or undefined when a newer version wrote it and
 * this one must not guess.
 */
export function upcast(stored: StoredEvent): OfficeEvent | undefined {
  if (!isKnown(stored)) return undefined;
  return stored.type === "DayOpened" || stored.type === "PlanAdopted" ? withLists(stored) : stored;
}

/** Plans of days before there were lists of papers, misconceptions and departments have empty ones. */
function withLists<Told extends Extract<OfficeEvent, { readonly plan: Plan }>>(told: Told): Told {
  const { papers = {}, misconceptions = [], departments = [] }: Partial<Plan> = told.plan;
  return { ...told, plan: { ...told.plan, papers, misconceptions, departments } };
}

function isKnown(stored: StoredEvent): stored is OfficeEvent {
  return Object.hasOwn(known, stored.type);
}
