import { ticketOf } from "./at-counter.ts";
import type { Of } from "./commands.ts";
import type { OfficeContext } from "./decide.ts";
import { canServe } from "./eligibility.ts";
import type { EventOf, OfficeEvent } from "./events.ts";
import { accept, type Decision, minuteMs, type TicketCode } from "./ids.ts";
import type { PlannedService } from "./plan.ts";
import { refuse } from "./rejections.ts";
import { arrivalStanding, delayedStanding, notBeforeCalled, presenceStanding } from "./seniority.ts";
import type { Office, Writable } from "./state.ts";

/** N11: whoever was told "now" is not apologised to at once. */
const leastPromise = 5;

/**
 * T1–T7: gives a ticket. Its id is the command's own id, so an offline kiosk knows it beforehand and a repeated
 * command can never make a second one.
 */
export function checkIn(
  office: Office,
  command: Of<"CheckIn">,
  { id, at, facts }: OfficeContext,
): Decision<OfficeEvent> {
  const { offline } = command;
  const asked = office.plan.services.find((each) => each.id === command.service);
  // Whoever holds a slip is never refused (T3): what the setup no longer has is left out, or stands in for it.
  const service = asked ?? (offline && servedNow(office));
  if (!service) return refuse("UnknownService", { service: command.service });
  const priority = isPlanned(office.plan.priorities, command.priority) ? command.priority : undefined;
  if (!offline && priority !== command.priority) return refuse("UnknownPriority", { priority: command.priority });
  const department = isPlanned(office.plan.departments, command.department) ? command.department : undefined;
  if (!offline && department !== command.department) {
    return refuse("UnknownDepartment", { department: command.department });
  }
  const { channel = "interview" } = command;
  if (!offline && facts.channels?.includes(channel) === false) return refuse("ChannelOff", { channel });
  const promisedMinutes = offline || command.remote ? undefined : facts.promise?.(service.id);
  const code = offline ? freeCode(office, offline.code) : nextCode(office, service);
  const arrivedAt = offline ? Math.min(offline.at, at) : at;
  const standing = arrivalStanding(office.plan, { at: arrivedAt, priority, appointment: command.appointment });
  // As in evolve: fields that may be absent are added one by one.
  const event: Writable<EventOf<"TicketCheckedIn">> = {
    type: "TicketCheckedIn",
    ticket: id,
    code,
    service: service.id,
    standing: offline ? notBeforeCalled(office, service.id, standing) : standing,
    party: command.party ?? 1,
    channel,
  };
  if (!asked) event.askedService = command.service;
  if (priority !== undefined) event.priority = priority;
  if (command.language !== undefined) event.language = command.language;
  if (command.visitor !== undefined) event.visitor = command.visitor;
  if (command.appointment !== undefined) event.appointment = command.appointment;
  if (offline !== undefined) event.offline = { ...offline, at: arrivedAt };
  if (command.remote === true) event.remote = true;
  if (department !== undefined) event.department = department;
  if (command.isUnclear === true) event.isUnclear = true;
  if (command.isPrivate === true) event.isPrivate = true;
  if (promisedMinutes !== undefined) event.promisedBy = at + Math.max(promisedMinutes, leastPromise) * minuteMs;
  if (!office.isOpen) event.late = true;
  return accept([event], { ticket: id, code });
}

function isPlanned(planned: readonly { readonly id: string }[], id: string | undefined): boolean {
  return planned.some((each) => each.id === id);
}

/** T3: in place of a service that is no longer there, the first of the plan that an open counter serves, or the first. */
function servedNow(office: Office): PlannedService | undefined {
  const { services } = office.plan;
  const counters = [...office.counters.values()];
  const isServed = ({ id: service }: PlannedService) =>
    counters.some((counter) => canServe(office, { kind: "service", service }, counter));
  return services.find(isServed) ?? services[0];
}

/** T5: nobody opened that day, because this kiosk was alone all day long. The day is opened and closed by the record. */
export function checkInOnBlankDay(
  office: Office,
  command: Of<"CheckIn">,
  context: OfficeContext,
): Decision<OfficeEvent> {
  const { day, startsAt, plan } = context.facts;
  const decision = checkIn({ ...office, plan }, command, context);
  if (!decision.accepted) return decision;
  const opened: OfficeEvent = { type: "DayOpened", day, startsAt, plan, carried: { tickets: [], counters: [] } };
  const closed: OfficeEvent = { type: "DayClosed", carried: [], counters: [], unserved: [] };
  return accept([opened, closed, ...decision.events], decision.result);
}

/** T2: the letter of the service and its next number of the day, passing over codes that came from yesterday. */
function nextCode(office: Office, service: PlannedService): TicketCode {
  let number = (office.numbers.get(service.letter) ?? 0) + 1;
  while (office.codes.has(ticketCode(service.letter, number))) number += 1;
  return ticketCode(service.letter, number);
}

/** T3: the slip's own code. When another visit has it (D5, or the kiosk's clock was wrong) the number a hundred later. */
function freeCode(office: Office, slip: TicketCode): TicketCode {
  const [series = "", number] = slip.split("-");
  let code = slip;
  for (let later = Number(number) + 100; office.codes.has(code); later += 100) code = `${series}-${later}`;
  return code;
}

/** `A` and 12 read `A-012`. */
function ticketCode(letter: string, number: number): TicketCode {
  return `${letter}-${String(number).padStart(3, "0")}`;
}

/** O4: a remote visitor joins the queue when present. */
export function confirmPresence(
  office: Office,
  command: Of<"ConfirmPresence">,
  { at }: OfficeContext,
): Decision<OfficeEvent> {
  const found = ticketOf(office, command.ticket);
  if (!found.found) return found.no;
  const { ticket } = found;
  if (ticket.state.phase !== "remote") return refuse("NotRemote");
  const standing = presenceStanding(ticket, ticket.state.since, at);
  return accept([{ type: "PresenceConfirmed", ticket: ticket.id, standing }]);
}

/** O11: who waits may put the turn off, once. */
export function delayTurn(office: Office, command: Of<"DelayTurn">): Decision<OfficeEvent> {
  const found = ticketOf(office, command.ticket);
  if (!found.found) return found.no;
  const { ticket } = found;
  if (ticket.state.phase !== "waiting") return refuse("NotWaiting", { phase: ticket.state.phase });
  if (ticket.isDelayed) return refuse("AlreadyDelayed");
  return accept([{ type: "TurnDelayed", ticket: ticket.id, standing: delayedStanding(office.plan, ticket) }]);
}

const beforeItsTurn: ReadonlySet<string> = new Set(["waiting", "held", "remote"]);

/** N12: who holds the ticket says before its turn that the procedures are unclear. */
export function askResearcher(office: Office, command: Of<"AskResearcher">): Decision<OfficeEvent> {
  const found = ticketOf(office, command.ticket);
  if (!found.found) return found.no;
  const { id, state, isUnclear, referral } = found.ticket;
  if (!beforeItsTurn.has(state.phase)) return refuse("NotWaiting", { phase: state.phase });
  const isReferred = referral !== undefined && referral.returned === undefined;
  return accept(isUnclear || isReferred ? [] : [{ type: "ResearcherAsked", ticket: id }]);
}
