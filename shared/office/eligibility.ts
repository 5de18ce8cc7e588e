import type { Instant, StaffId } from "./ids.ts";
import { never } from "./ids.ts";
import type { CounterState, Office, Target, Ticket } from "./state.ts";

/** Whether the person has a counter open now; a researcher without one is absent (RULES.md F4). */
export function isPresent(office: Office, person: StaffId): boolean {
  return counterOf(office, person) !== undefined;
}

/** The counter this person has open, if any. */
export function counterOf(office: Office, person: StaffId): CounterState | undefined {
  for (const counter of office.counters.values()) if (counter.person === person) return counter;
  return undefined;
}

/** Whether the counter's list and staff serve what the target asks for (RULES.md O3). */
export function canServe(office: Office, target: Target, counter: CounterState): boolean {
  switch (target.kind) {
    case "service":
      return servesService(office, target.service, counter);
    case "counter":
      // A counter that closed leaves its visitors to the others of their service.
      return office.counters.has(target.counter)
        ? target.counter === counter.id
        : servesService(office, target.service, counter);
    case "researcher":
      return isPresent(office, target.researcher)
        ? target.researcher === counter.person
        : counter.roles.includes("researcher");
    case "pool":
      return counter.roles.includes("researcher");
    case "return":
      return target.officer === counter.person || servesService(office, target.service, counter);
    default:
      return never(target);
  }
}

function servesService(office: Office, service: string, counter: CounterState): boolean {
  const planned = office.plan.services.find((each) => each.id === service);
  if (planned === undefined || planned.counters.length === 0) return counter.roles.includes("officer");
  return planned.counters.includes(counter.id);
}

/** Whether this very ticket may be called by this counter now; its target is served already (RULES.md F5, F7). */
export function isReady(office: Office, ticket: Ticket, target: Target, counter: CounterState, at: Instant): boolean {
  switch (target.kind) {
    case "researcher":
    case "pool":
      return ticket.referral === undefined || !ticket.referral.declinedBy.includes(counter.person);
    case "return":
      return target.officer === counter.person || at >= (ticket.firstUntil ?? 0) || !isPresent(office, target.officer);
    default:
      return true;
  }
}
