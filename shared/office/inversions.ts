import { canServe, isReady } from "./eligibility.ts";
import type { CounterId, Instant, TicketId } from "./ids.ts";
import { heldFromWaiting } from "./next-ticket.ts";
import type { CounterState, Office, Ticket } from "./state.ts";

/** Why somebody was called before one who checked in earlier (RULES.md O10). */
export type InversionKind = "headStart" | "skill" | "absence" | "referral" | "manual" | "unexplained";
export type Inversions = Readonly<Record<InversionKind, number>>;

export const noInversions: Inversions = { headStart: 0, skill: 0, absence: 0, referral: 0, manual: 0, unexplained: 0 };

/** The call as it is about to happen; `reason` only when out of turn. */
export type CallToExplain = { readonly ticket: TicketId; readonly counter: CounterId; readonly reason?: string };

/**
 * Counts, by explanation, everybody who checked in earlier than the one called and waits on. `office` is the day just
 * before the call. Whoever was held while waiting waits on as well: absent, where the reason of it was written down (S6).
 * Costs the number of waiting visits: for audits, not for the way of a command.
 */
export function inversionsOf(office: Office, call: CallToExplain, at: Instant): Inversions {
  const called = office.tickets.get(call.ticket);
  const counter = office.counters.get(call.counter);
  if (!called || !counter) return noInversions;
  const counts = { ...noInversions };
  for (const lane of office.lanes.values()) {
    for (const passed of lane.tickets) {
      if (passed === called || !cameBefore(passed, called)) continue;
      counts[call.reason === undefined ? explain(office, called, passed, { counter, at }) : "manual"] += 1;
    }
  }
  for (const { ticket: passed, target, reason } of heldFromWaiting(office)) {
    if (passed === called || !cameBefore(passed, called)) continue;
    if (call.reason !== undefined) counts.manual += 1;
    else if (!canServe(office, target, counter)) counts.skill += 1;
    else counts[reason === undefined ? "unexplained" : "absence"] += 1;
  }
  return counts;
}

export function addInversions(a: Inversions, b: Inversions): Inversions {
  const sum = { ...a };
  for (const kind of Object.keys(sum) as InversionKind[]) sum[kind] += b[kind];
  return sum;
}

function cameBefore(a: Ticket, b: Ticket): boolean {
  return a.checkedInAt < b.checkedInAt || (a.checkedInAt === b.checkedInAt && a.sequence < b.sequence);
}

function explain(
  office: Office,
  called: Ticket,
  passed: Ticket,
  { counter, at }: { readonly counter: CounterState; readonly at: Instant },
): InversionKind {
  if (passed.state.phase !== "waiting") return "unexplained";
  const { target } = passed.state;
  if (!canServe(office, target, counter)) return "skill";
  if (!isReady(office, passed, target, counter, at)) return "referral";
  if (cameFirstInOrder(passed, called)) return byHeadStart(called, passed);
  return byLaterSeniority(called, passed);
}

function cameFirstInOrder(passed: Ticket, called: Ticket): boolean {
  const apart = passed.standing.seniority - called.standing.seniority;
  return apart < 0 || (apart === 0 && passed.sequence < called.sequence);
}

/** The one passed is more senior still: only a larger head start lets another go first. */
function byHeadStart(called: Ticket, passed: Ticket): InversionKind {
  if (called.standing.headStartMinutes <= passed.standing.headStartMinutes) return "unexplained";
  const isReturn = called.referral?.returned !== undefined;
  const ownHeadStart = isReturn ? called.original.headStartMinutes : called.standing.headStartMinutes;
  return ownHeadStart > passed.standing.headStartMinutes ? "headStart" : "referral";
}

/** The one passed came earlier but counts from later on. */
function byLaterSeniority(called: Ticket, passed: Ticket): InversionKind {
  if (passed.referral !== undefined || called.referral !== undefined) return "referral";
  if (passed.missedCalls > 0) return "absence";
  if (passed.appointment !== undefined) return "headStart";
  return passed.standing.seniority > passed.checkedInAt ? "absence" : "unexplained";
}
