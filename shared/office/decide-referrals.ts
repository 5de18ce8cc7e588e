import { hasReason, ticketAtOwnCounter, ticketOf } from "./at-counter.ts";
import type { Of } from "./commands.ts";
import type { OfficeContext } from "./decide.ts";
import { isPresent } from "./eligibility.ts";
import type { EventOf, OfficeEvent } from "./events.ts";
import { accept, type Decision, type Instant, minuteMs } from "./ids.ts";
import { refuse } from "./rejections.ts";
import { referralStanding, returnStanding } from "./seniority.ts";
import type { Office, Ticket } from "./state.ts";

/** F1 (R4): sends the visitor at the counter to a researcher or the pool, with a reason; ticket and code stay. */
export function refer(office: Office, command: Of<"Refer">, context: OfficeContext): Decision<OfficeEvent> {
  const found = ticketAtOwnCounter(office, command, context.by);
  if (!found.found) return found.no;
  if (!hasReason(command.reason)) return refuse("ReasonRequired");
  const { to } = command;
  const { ticket, state } = found;
  if (to !== "pool") {
    if (!context.facts.researchers.includes(to.researcher)) {
      return refuse("UnknownResearcher", { researcher: to.researcher });
    }
    if (to.researcher === state.person) return refuse("ReferToSelf");
  }
  return accept([
    {
      type: "TicketReferred",
      ticket: ticket.id,
      to,
      reason: command.reason.trim(),
      from:
        isUnderReferral(ticket) && ticket.referral
          ? ticket.referral.from
          : { counter: state.counter, person: state.person },
      standing: referralStanding(office.plan, ticket, context.at),
    },
  ]);
}

function isUnderReferral(ticket: Ticket): boolean {
  return ticket.referral !== undefined && ticket.referral.returned === undefined;
}

/** F3: a researcher declines before seeing the visitor: to the pool, or back to the officer when all have declined. */
export function declineReferral(
  office: Office,
  command: Of<"DeclineReferral">,
  { by, at, facts }: OfficeContext,
): Decision<OfficeEvent> {
  const found = ticketOf(office, command.ticket);
  if (!found.found) return found.no;
  const { ticket } = found;
  const { referral, state } = ticket;
  if (by.kind !== "staff") return refuse("NotYourReferral");
  if (state.phase !== "waiting" || !referral) return refuse("NotReferred");
  const { target } = state;
  if (target.kind !== "researcher" && target.kind !== "pool") return refuse("NotReferred");
  if (target.kind === "researcher" && target.researcher !== by.id && isPresent(office, target.researcher)) {
    return refuse("NotYourReferral");
  }
  if (referral.declinedBy.includes(by.id)) return refuse("AlreadyDeclined");
  if (!hasReason(command.reason)) return refuse("ReasonRequired");
  const reason = command.reason.trim();
  const declined: OfficeEvent = { type: "ReferralDeclined", ticket: ticket.id, person: by.id, reason };
  const left = facts.researchers.filter((each) => each !== by.id && !referral.declinedBy.includes(each));
  return accept(left.length > 0 ? [declined] : [declined, returned(office, ticket, { reason, at })]);
}

/** F6 (R4): the researcher sends the visitor back, to the same officer first, with the original seniority. */
export function returnReferral(
  office: Office,
  command: Of<"ReturnReferral">,
  { by, at }: OfficeContext,
): Decision<OfficeEvent> {
  const found = ticketAtOwnCounter(office, command, by);
  if (!found.found) return found.no;
  if (!isUnderReferral(found.ticket)) return refuse("NotReferred");
  if (!hasReason(command.reason)) return refuse("ReasonRequired");
  return accept([returned(office, found.ticket, { reason: command.reason.trim(), at, person: found.state.person })]);
}

function returned(
  office: Office,
  ticket: Ticket,
  { reason, at, person }: { readonly reason: string; readonly at: Instant; readonly person?: string },
): EventOf<"ReferralReturned"> {
  return {
    type: "ReferralReturned",
    ticket: ticket.id,
    reason,
    standing: returnStanding(office.plan, ticket),
    firstUntil: at + office.plan.order.sameOfficerMinutes * minuteMs,
    ...(person === undefined ? {} : { person }),
  };
}
