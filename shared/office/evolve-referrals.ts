import type { EventOf } from "./events.ts";
import type { Instant } from "./ids.ts";
import { detach, hourOf, keepWait, targetOf, waitFor } from "./moves.ts";
import type { Office, Target, Ticket } from "./state.ts";
import { count } from "./tally.ts";

/** A transfer ends a referral: the visitor is with an officer again. */
export function ticketTransferred(
  office: Office,
  ticket: Ticket,
  event: EventOf<"TicketTransferred">,
  at: Instant,
): void {
  keepWait(ticket, at);
  detach(office, ticket);
  delete ticket.referral;
  if ("service" in event.to) ticket.service = event.to.service;
  const target: Target =
    "service" in event.to
      ? { kind: "service", service: event.to.service }
      : { kind: "counter", counter: event.to.counter, service: ticket.service };
  ticket.state = { phase: "remote", since: at };
  waitFor(office, ticket, target, at);
}

export function ticketReferred(office: Office, ticket: Ticket, event: EventOf<"TicketReferred">, at: Instant): void {
  detach(office, ticket);
  ticket.standing = event.standing;
  ticket.overtaken = 0;
  ticket.missedCalls = 0;
  ticket.referral = { to: event.to, reason: event.reason, since: at, from: event.from, declinedBy: [] };
  count(office.tally, ticket.service, hourOf(office, at), (tally) => {
    tally.referred += 1;
  });
  waitFor(office, ticket, event.to === "pool" ? { kind: "pool" } : { kind: "researcher", ...event.to }, at);
}

/** Whoever begins or ends a visit that was referred to researchers has accepted the referral. Returns whether that is news. */
export function referralAccepted(office: Office, { id, referral }: Ticket, target: Target): boolean {
  if (!referral || (target.kind !== "researcher" && target.kind !== "pool")) return false;
  const { acceptedReferrals, referrals } = office.tally;
  if (acceptedReferrals.get(id) === referral.since) return false;
  acceptedReferrals.set(id, referral.since);
  referrals.accepted += 1;
  return true;
}

/** S7: the end that had counted it is taken back. */
export function referralNotAccepted({ tally }: Office, { id }: Ticket): void {
  tally.acceptedReferrals.delete(id);
  tally.referrals.accepted -= 1;
}

/** F3: declined by the one it was meant for, a referral is everybody's. It goes on waiting from when it began to. */
export function referralDeclined(
  office: Office,
  ticket: Ticket,
  event: EventOf<"ReferralDeclined">,
  at: Instant,
): void {
  if (!ticket.referral) return;
  office.tally.referrals.declined += 1;
  const since = ticket.state.phase === "waiting" ? ticket.state.since : at;
  ticket.referral = { ...ticket.referral, to: "pool", declinedBy: [...ticket.referral.declinedBy, event.person] };
  waitFor(office, ticket, { kind: "pool" }, since);
}

export function referralReturned(
  office: Office,
  ticket: Ticket,
  event: EventOf<"ReferralReturned">,
  at: Instant,
): void {
  office.tally.referrals.returned += 1;
  const target = targetOf(ticket);
  const officer = ticket.referral?.from.person;
  detach(office, ticket);
  ticket.standing = event.standing;
  ticket.overtaken = 0;
  ticket.missedCalls = 0;
  ticket.firstUntil = event.firstUntil;
  if (ticket.referral) ticket.referral = { ...ticket.referral, returned: { reason: event.reason, at } };
  waitFor(office, ticket, officer === undefined ? target : { kind: "return", service: ticket.service, officer }, at);
}
