import type { Instant } from "../office/ids.ts";
import type { CaseId, VaultId } from "./commands.ts";
import { appealMs } from "./decide-opening.ts";
import type { Case, Casebook } from "./state.ts";

export type Kept = { readonly person: Instant; readonly mobile: Instant };

/**
 * Until when each applicant of these books, and her mobile, must be kept at least: so long after the case was closed, and
 * after now while it is under way; the mobile also while a rejection may be appealed (K22). Of a case that stands in
 * several books the first counts: the latest year comes first.
 */
export function applicantsKeptUntil(
  books: readonly Pick<Casebook, "cases">[],
  now: Instant,
  { personMs, mobileMs }: { readonly personMs: number; readonly mobileMs: number },
): ReadonlyMap<VaultId, Kept> {
  const seen = new Set<CaseId>();
  const kept = new Map<VaultId, Kept>();
  for (const { cases } of books) {
    for (const held of cases.values()) {
      if (held.person === undefined || seen.has(held.id)) continue;
      seen.add(held.id);
      const until = { person: endOf(held, now) + personMs, mobile: lastNewsOf(held, now) + mobileMs };
      const { person, mobile } = kept.get(held.person) ?? { person: now, mobile: now };
      if (until.person <= now) continue;
      kept.set(held.person, { person: Math.max(person, until.person), mobile: Math.max(mobile, until.mobile) });
    }
  }
  return kept;
}

function endOf({ stage, closing }: Case, now: Instant): Instant {
  return stage === "closed" && closing ? closing.at : now;
}

/** What was rejected may be appealed, and is told of again then. */
function lastNewsOf(held: Case, now: Instant): Instant {
  return endOf(held, now) + (held.closing?.kind === "rejected" && held.stage === "closed" ? appealMs : 0);
}
