import type { EventOf } from "./events.ts";
import { endAs } from "./evolve-service.ts";
import type { Instant } from "./ids.ts";
import { joinLane, leaveLane } from "./lanes.ts";
import { detach, hourOf, waitFor } from "./moves.ts";
import type { Office, Ticket, Writable } from "./state.ts";
import { count } from "./tally.ts";

export function checkedIn(office: Office, event: EventOf<"TicketCheckedIn">, at: Instant): void {
  const checkedInAt = event.offline?.at ?? at;
  // Fields that may be absent are added one by one: spreading an object for each took longer than all the rest.
  const ticket: Writable<Ticket> = {
    id: event.ticket,
    code: event.code,
    service: event.service,
    party: event.party,
    channel: event.channel,
    isOffline: event.offline !== undefined,
    checkedInAt,
    original: event.standing,
    standing: event.standing,
    sequence: office.nextSequence,
    state: { phase: "remote", since: checkedInAt },
    overtaken: 0,
    missedCalls: 0,
    waitedMs: 0,
  };
  if (event.askedService !== undefined) ticket.askedService = event.askedService;
  if (event.priority !== undefined) ticket.priority = event.priority;
  if (event.language !== undefined) ticket.language = event.language;
  if (event.visitor !== undefined) ticket.visitor = event.visitor;
  if (event.appointment !== undefined) ticket.appointment = event.appointment;
  if (event.department !== undefined) ticket.department = event.department;
  if (event.isUnclear !== undefined) ticket.isUnclear = true;
  if (event.isPrivate !== undefined) ticket.isPrivate = true;
  if (event.promisedBy !== undefined) ticket.promisedBy = event.promisedBy;
  office.nextSequence += 1;
  office.tickets.set(ticket.id, ticket);
  office.codes.set(ticket.code, ticket.id);
  rememberNumber(office, event);
  count(office.tally, ticket.service, hourOf(office, checkedInAt), (tally) => {
    tally.checkedIn += 1;
  });
  // Its visit was over when it became known; it counts in the hour in which it was made.
  if (event.late === true) return endAs(office, ticket, { how: "unserved", at: checkedInAt });
  if (event.remote !== true) waitFor(office, ticket, { kind: "service", service: ticket.service }, checkedInAt);
}

/** The next code of the letter follows the highest number given; an offline kiosk's own series does not count. */
function rememberNumber(office: Office, event: EventOf<"TicketCheckedIn">): void {
  if (event.offline) return;
  const [letter, number] = event.code.split("-");
  if (letter === undefined) return;
  office.numbers.set(letter, Math.max(office.numbers.get(letter) ?? 0, Number(number)));
}

export function presenceConfirmed(
  office: Office,
  ticket: Ticket,
  event: EventOf<"PresenceConfirmed">,
  at: Instant,
): void {
  detach(office, ticket);
  ticket.standing = event.standing;
  ticket.original = event.standing;
  waitFor(office, ticket, { kind: "service", service: ticket.service }, at);
}

/** The place in the queue changes; how long the visitor has waited does not. */
export function turnDelayed(office: Office, ticket: Ticket, event: EventOf<"TurnDelayed">): void {
  const { state } = ticket;
  if (state.phase === "waiting") leaveLane(office, ticket, state.target);
  ticket.standing = event.standing;
  ticket.isDelayed = true;
  if (state.phase === "waiting") joinLane(office, ticket, state.target);
}
