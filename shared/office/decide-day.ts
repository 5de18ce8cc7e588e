import type { Of } from "./commands.ts";
import type { OfficeContext } from "./decide.ts";
import type { OfficeEvent } from "./events.ts";
import { accept, type Decision, type Instant, minuteMs } from "./ids.ts";
import { refuse } from "./rejections.ts";
import type { Office, Ticket } from "./state.ts";

/** At midnight whoever came, or opened a counter, within this time goes over into the next day (D3). */
const recentMs = 240 * minuteMs;

/** D1, D4: opens the day once; on a day already closed, opens it again with what it had handed over. */
export function openDay(office: Office, { facts, by }: OfficeContext): Decision<OfficeEvent> {
  if (office.day === undefined) {
    const { day, startsAt, plan, carried } = facts;
    return accept([{ type: "DayOpened", day, startsAt, plan, carried }]);
  }
  // A hub that has not heard yet of the day's end only meant to begin it.
  return office.isOpen || by.kind === "hub" ? accept([]) : accept([{ type: "DayReopened" }]);
}

/** D2: the day works by the newest setup. */
export function adoptPlan(office: Office, { facts }: OfficeContext): Decision<OfficeEvent> {
  return facts.plan.setup === office.plan.setup ? accept([]) : accept([{ type: "PlanAdopted", plan: facts.plan }]);
}

/** D3: nobody is being served when a person closes the day; held visits go over. */
export function closeDay(office: Office, { carry }: Of<"CloseDay">, { at }: OfficeContext): Decision<OfficeEvent> {
  const busy = [...office.counters.values()].filter((each) => each.ticket !== undefined);
  if (carry !== "recent" && busy.length > 0) return refuse("VisitorsAtCounters", { count: busy.length });
  const goesOver = (ticket: Ticket) => ticket.state.phase === "held" || (carry === "recent" && staysRecent(ticket, at));
  const live = [...office.tickets.values()].filter((ticket) => ticket.state.phase !== "ended");
  const counters = [...office.counters.values()].filter(
    (each) => carry === "recent" && (each.ticket !== undefined || at - each.since < recentMs),
  );
  return accept([
    {
      type: "DayClosed",
      carried: live.filter(goesOver).map((ticket) => ticket.id),
      counters: counters.map((each) => each.id),
      unserved: live.filter((ticket) => !goesOver(ticket)).map((ticket) => ticket.id),
    },
  ]);
}

function staysRecent(ticket: Ticket, at: Instant): boolean {
  if (ticket.state.phase === "called" || ticket.state.phase === "serving") return true;
  return at - ticket.checkedInAt < recentMs;
}

export function pauseOffice(office: Office, { reason, until }: Of<"PauseOffice">): Decision<OfficeEvent> {
  if (office.paused) return refuse("OfficePaused");
  return accept([{ type: "OfficePaused", reason, ...(until === undefined ? {} : { until }) }]);
}

export function resumeOffice(office: Office): Decision<OfficeEvent> {
  return office.paused ? accept([{ type: "OfficeResumed" }]) : refuse("OfficeNotPaused");
}
