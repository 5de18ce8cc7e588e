import type { OfficeEvent } from "../../shared/office/events.ts";
import type { Break } from "./referee-books.ts";

/** What makes a called visitor leave the counter. */
const leaving: ReadonlySet<OfficeEvent["type"]> = new Set([
  "CallMissed",
  "NoShowMarked",
  "TicketHeld",
  "TicketReturnedToQueue",
  "TicketTransferred",
  "TicketReferred",
  "ReferralReturned",
  "ServiceFinished",
  "TicketAbandoned",
]);

/** S3 read off the promise, over one day's facts: one ticket one counter, one code one ticket, one counter one person. */
export function dayRules(broken: Break): (event: OfficeEvent) => void {
  const codes = new Map<string, string>();
  /** Ticket by counter, and person by counter. */
  const at = new Map<string, string>();
  const staffed = new Map<string, string>();

  const giveCode = (code: string, ticket: string) => {
    const owner = codes.get(code);
    if (owner !== undefined && owner !== ticket) broken("S3", `code ${code} is ${owner}'s and ${ticket}'s`);
    codes.set(code, ticket);
  };
  const staff = (counter: string, person: string) => {
    if (staffed.has(counter)) broken("S3", `counter ${counter} is ${staffed.get(counter)}'s and ${person}'s`);
    for (const [other, its] of staffed) if (its === person) broken("S3", `${person} holds ${other} and ${counter}`);
    staffed.set(counter, person);
  };
  const call = (counter: string, ticket: string) => {
    if (!staffed.has(counter)) broken("S3", `${ticket} was called to ${counter}, which nobody holds`);
    if (at.has(counter)) broken("S3", `${ticket} was called to ${counter}, where ${at.get(counter)} stands`);
    for (const [other, its] of at) if (its === ticket) broken("S3", `${ticket} is at ${other} and ${counter}`);
    at.set(counter, ticket);
  };

  return (event) => {
    switch (event.type) {
      case "DayOpened":
        for (const { code, id } of event.carried.tickets) giveCode(code, id);
        for (const { id, person, ticket } of event.carried.counters) {
          staff(id, person);
          if (ticket !== undefined) call(id, ticket);
        }
        return;
      case "DayClosed":
        at.clear();
        staffed.clear();
        return;
      case "CounterOpened":
        return staff(event.counter, event.person);
      // S7: as if nobody had left.
      case "VisitReopened":
        return call(event.counter, event.ticket);
      case "CounterClosed":
        if (at.has(event.counter))
          broken("S3", `${event.counter} was closed while ${at.get(event.counter)} stood there`);
        staffed.delete(event.counter);
        return;
      case "TicketCheckedIn":
        if ([...codes.values()].includes(event.ticket)) broken("S2", `${event.ticket} checked in twice`);
        return giveCode(event.code, event.ticket);
      case "TicketCalled":
        return call(event.counter, event.ticket);
      default:
        if (!leaving.has(event.type) || !("ticket" in event)) return;
        for (const [counter, ticket] of at) if (ticket === event.ticket) at.delete(counter);
    }
  };
}
