import { type Instant, minuteMs, type PriorityId, type ServiceId } from "./ids.ts";
import type { Plan } from "./plan.ts";
import type { Office, Standing, Ticket } from "./state.ts";

/** An appointment counts from at most this long before its slot, and is on time until this long after it. */
const appointmentWindowMs = 15 * minuteMs;
/** Of the time waited from afar at most this much counts. */
const remoteCreditMs = 15 * minuteMs;
/** Of the time waited for the officer at most this much counts in the researcher's queue. */
const referralCreditMs = 30 * minuteMs;
const headStartLimitMinutes = 60;

/** Head start of a priority class in minutes, 0 … 60; an unknown class has none (RULES.md O2). */
function classHeadStart(plan: Plan, priority: PriorityId | undefined): number {
  const found = plan.priorities.find((each) => each.id === priority)?.headStartMinutes ?? 0;
  return bounded(found);
}

function bounded(minutes: number): number {
  return Math.min(Math.max(minutes, 0), headStartLimitMinutes);
}

function isOnTime(appointment: Instant, checkedInAt: Instant): boolean {
  return checkedInAt <= appointment + appointmentWindowMs;
}

/** Standing at check-in (RULES.md O2, O4): classes do not add, the largest counts. */
export function arrivalStanding(
  plan: Plan,
  arrival: {
    readonly at: Instant;
    readonly priority?: PriorityId | undefined;
    readonly appointment?: Instant | undefined;
  },
): Standing {
  const { at, appointment } = arrival;
  const ofClass = classHeadStart(plan, arrival.priority);
  if (appointment === undefined || !isOnTime(appointment, at)) return { seniority: at, headStartMinutes: ofClass };
  return {
    seniority: Math.max(at, appointment - appointmentWindowMs),
    headStartMinutes: Math.max(ofClass, bounded(plan.order.appointmentHeadStartMinutes)),
  };
}

/**
 * T7: standing of an offline check-in: never before the visits of its service that were called in their turn, as if it had
 * come with the last of them. A head start does not count against a plain one: a plain slip is set against the order
 * value of those called, one with a head start never before their check-in.
 */
export function notBeforeCalled(office: Office, service: ServiceId, standing: Standing): Standing {
  const called = office.calledUpTo.get(service) ?? [];
  const earliest = called.map(({ seniority, headStartMinutes }) => {
    const more = Math.max(headStartMinutes - standing.headStartMinutes, 0);
    return seniority - more * minuteMs;
  });
  return { ...standing, seniority: Math.max(standing.seniority, ...earliest) };
}

/** Standing of a remote visitor who confirms to be here: at most 15 minutes of the wait from afar count (O4). */
export function presenceStanding(ticket: Ticket, remoteSince: Instant, at: Instant): Standing {
  const credit = Math.min(Math.max(at - remoteSince, 0), remoteCreditMs);
  return { ...ticket.standing, seniority: at - credit };
}

/** Standing in the researcher's queue: the referral's time less at most 30 minutes already waited (O5). */
export function referralStanding(plan: Plan, ticket: Ticket, at: Instant): Standing {
  return {
    seniority: at - Math.min(ticket.waitedMs, referralCreditMs),
    headStartMinutes: classHeadStart(plan, ticket.priority),
  };
}

/** Standing of a visit that comes back from the researcher: its original seniority and at least the return's head start (O5). */
export function returnStanding(plan: Plan, ticket: Ticket): Standing {
  return {
    seniority: ticket.original.seniority,
    headStartMinutes: Math.max(ticket.original.headStartMinutes, bounded(plan.order.returnHeadStartMinutes)),
  };
}

/** Standing after a missed call: ten minutes later than before (O8). */
export function missedStanding(plan: Plan, ticket: Ticket): Standing {
  return {
    ...ticket.standing,
    seniority: ticket.standing.seniority + plan.order.missedCallPenaltyMinutes * minuteMs,
  };
}

/** Standing after the visitor put the turn off: as late as a missed call would make it, and no call was wasted (O11). */
export function delayedStanding(plan: Plan, ticket: Ticket): Standing {
  return missedStanding(plan, ticket);
}

/** Standing of a readmitted visit: its own time again, from now (O8). */
export function readmittedStanding(plan: Plan, ticket: Ticket, at: Instant): Standing {
  return { seniority: at, headStartMinutes: classHeadStart(plan, ticket.priority) };
}
