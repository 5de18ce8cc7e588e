import { type Instant, minuteMs, never } from "../../shared/office/ids.ts";
import type { CounterState, Office, Ticket } from "../../shared/office/state.ts";

/**
 * The order rule read off its definition, over all tickets, with nothing clever: what the lanes must agree with.
 */
export function nextByDefinition(office: Office, counter: CounterState, at: Instant): Ticket | undefined {
  const eligible = [...office.tickets.values()].filter(
    (ticket) => ticket.state.phase === "waiting" && mayCallByDefinition(office, ticket, counter, at),
  );
  const cap = office.plan.order.overtakingCap;
  const unblocked = eligible.filter(
    (x) => !eligible.some((y) => y.standing.seniority < x.standing.seniority && y.overtaken >= cap),
  );
  const v = (ticket: Ticket) => ticket.standing.seniority - ticket.standing.headStartMinutes * minuteMs;
  return unblocked.sort(
    (a, b) => v(a) - v(b) || a.standing.seniority - b.standing.seniority || a.sequence - b.sequence,
  )[0];
}

/** Whether this counter may call this ticket now, or might if it were not on hold: read off O3, F4, F5 and F7 by themselves. */
export function mayCallByDefinition(office: Office, ticket: Ticket, counter: CounterState, at: Instant): boolean {
  const { state } = ticket;
  if (state.phase !== "waiting" && state.phase !== "held") return false;
  const { target } = state;
  const people = new Set([...office.counters.values()].map(({ person }) => person));
  const isResearcher = counter.roles.includes("researcher");
  const hasDeclined = ticket.referral?.declinedBy.includes(counter.person) === true;
  const serves = (service: string): boolean => {
    const listed = office.plan.services.find(({ id }) => id === service)?.counters ?? [];
    return listed.length > 0 ? listed.includes(counter.id) : counter.roles.includes("officer");
  };
  switch (target.kind) {
    case "service":
      return serves(target.service);
    case "counter":
      return counter.id === target.counter || (!office.counters.has(target.counter) && serves(target.service));
    case "pool":
      return isResearcher && !hasDeclined;
    case "researcher":
      return !hasDeclined && (counter.person === target.researcher || (isResearcher && !people.has(target.researcher)));
    case "return": {
      if (counter.person === target.officer) return true;
      const isFirstOver = at >= (ticket.firstUntil ?? 0);
      return serves(target.service) && (isFirstOver || !people.has(target.officer));
    }
    default:
      return never(target);
  }
}

/** What is wrong with the day's bookkeeping; empty when every index agrees with the tickets. */
export function disagreements(office: Office): readonly string[] {
  const wrong: string[] = [];
  const inLanes = [...office.lanes.values()].flatMap((lane) => lane.tickets);
  const waiting = [...office.tickets.values()].filter((ticket) => ticket.state.phase === "waiting");
  if (inLanes.length !== waiting.length || new Set(inLanes).size !== waiting.length) wrong.push("lanes ≠ waiting");
  for (const lane of office.lanes.values()) {
    const sorted = [...lane.tickets].sort(
      (a, b) => a.standing.seniority - b.standing.seniority || a.sequence - b.sequence,
    );
    if (sorted.some((ticket, place) => ticket !== lane.tickets[place])) wrong.push("lane not sorted");
    const saturated = lane.tickets.filter((ticket) => ticket.overtaken >= office.plan.order.overtakingCap);
    if (saturated.length !== lane.saturated.length || saturated.some((ticket, i) => ticket !== lane.saturated[i])) {
      wrong.push("saturated not exact");
    }
    for (const ticket of lane.tickets) {
      if (ticket.state.phase !== "waiting" || ticket.standing.headStartMinutes !== lane.headStartMinutes) {
        wrong.push("stranger in lane");
      }
    }
  }
  const held = [...office.tickets.values()].filter((ticket) => ticket.state.phase === "held");
  if (held.length !== office.held.size || held.some((ticket) => !office.held.has(ticket.id))) wrong.push("held");
  for (const ticket of office.tickets.values()) {
    const { state } = ticket;
    if (state.phase !== "called" && state.phase !== "serving") continue;
    if (office.counters.get(state.counter)?.ticket !== ticket.id) wrong.push("ticket and counter disagree");
  }
  for (const counter of office.counters.values()) {
    if (counter.ticket === undefined) continue;
    const phase = office.tickets.get(counter.ticket)?.state.phase;
    if (phase !== "called" && phase !== "serving") wrong.push("counter keeps a ticket that left");
  }
  if (new Set([...office.tickets.values()].map((each) => each.code)).size !== office.tickets.size) wrong.push("codes");
  return wrong;
}
