import type { TicketId } from "../../shared/office/ids.ts";
import type { WaitingVisit } from "../../shared/views/desk.ts";
import type { WaitingReferral } from "../../shared/views/research.ts";

export type ReferralGroups = {
  readonly mine: readonly WaitingReferral[];
  readonly pool: readonly WaitingReferral[];
  /** Meant for colleagues who are absent. */
  readonly fallen: readonly WaitingReferral[];
  /** Wait for the room's own services, without a referral. */
  readonly direct: readonly WaitingVisit[];
};

/** Sorts what a researcher may take by whom it was meant for; each group keeps the order of calling. */
export function referralGroups(
  referrals: readonly WaitingReferral[],
  waiting: readonly WaitingVisit[],
): ReferralGroups {
  const referred = new Set<TicketId>(referrals.map((each) => each.ticket));
  return {
    mine: referrals.filter((each) => each.isMine),
    pool: referrals.filter((each) => each.to === "pool"),
    fallen: referrals.filter((each) => each.isFallen),
    direct: waiting.filter((each) => !referred.has(each.ticket)),
  };
}
