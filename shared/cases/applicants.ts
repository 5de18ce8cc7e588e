import type { Instant } from "../office/ids.ts";
import type { CaseId, VaultId } from "./commands.ts";
import type { Case, Casebook } from "./state.ts";

/**
 * Until when each applicant of these books must be kept at least: so long after the case was closed, and after now
 * while it is under way (K22). Of a case that stands in several books the first counts: the latest year comes first.
 */
export function applicantsKeptUntil(
  books: readonly Pick<Casebook, "cases">[],
  now: Instant,
  keptMs: number,
): ReadonlyMap<VaultId, Instant> {
  const seen = new Set<CaseId>();
  const kept = new Map<VaultId, Instant>();
  for (const { cases } of books) {
    for (const held of cases.values()) {
      if (held.person === undefined || seen.has(held.id)) continue;
      seen.add(held.id);
      const until = endOf(held, now) + keptMs;
      if (until > (kept.get(held.person) ?? now)) kept.set(held.person, until);
    }
  }
  return kept;
}

function endOf({ stage, closing }: Case, now: Instant): Instant {
  return stage === "closed" && closing ? closing.at : now;
}
