import type { ReferralTarget } from "../office/commands.ts";
import { isPresent } from "../office/eligibility.ts";
import type { Instant, Localized, ServiceId, StaffId, TicketCode, TicketId } from "../office/ids.ts";
import { compareInOrder } from "../office/lanes.ts";
import type { Office, Ticket } from "../office/state.ts";
import type { Setup } from "../setup/setup.ts";
import { counterName } from "./board.ts";
import type { Directory, OpenWords } from "./desk.ts";

/** A researcher's referrals: hers, the pool's, and those of colleagues who are absent. */
export type ResearchView = { readonly referrals: readonly WaitingReferral[]; readonly count: number };
export type WaitingReferral = {
  readonly ticket: TicketId;
  readonly code: TicketCode;
  readonly service: ServiceId;
  readonly to: ReferralTarget;
  readonly toName: string | null;
  readonly reason: string;
  /** When the visitor was referred. */
  readonly since: Instant;
  readonly checkedInAt: Instant;
  readonly party: number;
  readonly from: { readonly person: StaffId; readonly personName: string; readonly counterName: Localized };
  /** Meant for her by name. */
  readonly isMine: boolean;
  /** Meant for a colleague who is absent. */
  readonly isFallen: boolean;
};

const referralsShown = 60;

export function researchView(
  setup: Setup,
  office: Office,
  { person, directory, open }: { readonly person: StaffId; readonly directory: Directory; readonly open: OpenWords },
): ResearchView {
  const waiting: Ticket[] = [];
  for (const { target, tickets } of office.lanes.values()) {
    const isHers =
      target.kind === "pool" ||
      (target.kind === "researcher" && (target.researcher === person || !isPresent(office, target.researcher)));
    if (isHers) waiting.push(...tickets.filter((each) => !each.referral?.declinedBy.includes(person)));
  }
  const nameOf = (id: StaffId) => directory.get(id)?.name ?? id;
  const referrals = waiting
    .sort(compareInOrder)
    .slice(0, referralsShown)
    .flatMap((ticket): readonly WaitingReferral[] => {
      const { referral } = ticket;
      if (!referral) return [];
      const named = referral.to === "pool" ? null : referral.to.researcher;
      return [
        {
          ticket: ticket.id,
          code: ticket.code,
          service: ticket.service,
          to: referral.to,
          toName: named === null ? null : nameOf(named),
          reason: open(referral.reason),
          since: referral.since,
          checkedInAt: ticket.checkedInAt,
          party: ticket.party,
          from: {
            person: referral.from.person,
            personName: nameOf(referral.from.person),
            counterName: counterName(setup, referral.from.counter),
          },
          isMine: named === person,
          isFallen: named !== null && named !== person,
        },
      ];
    });
  return { referrals, count: waiting.length };
}
