import type { CaseId, VaultId } from "./commands.ts";
import type { Case, Casebook } from "./state.ts";

/** Cases of a year; of several years the latest comes first: what went on in the next year stands there as it is now. */
export type CasesOfYear = Pick<Casebook, "cases">;

/**
 * The earlier years whose books may hold what is asked for, the latest first (K23): a number names the year in which it was
 * given, anything else may be of any year that is still kept.
 */
export function earlierYears(code: string, thisYear: string, keptYears: number): readonly string[] {
  const latest = Number(thisYear);
  const oldest = Math.max(latest - keptYears, Number(/^(\d{4})-/.exec(code)?.[1] ?? 0));
  return Array.from({ length: Math.max(0, latest - oldest) }, (_, back) => String(latest - 1 - back));
}

/** The case of that number, or of that id as a link names it, as it stands in the latest year that holds it. */
export function caseIn(years: readonly CasesOfYear[], code: string): Case | undefined {
  for (const { cases } of years) {
    const linked = cases.get(code);
    if (linked) return linked;
    for (const held of cases.values()) if (held.number === code) return held;
  }
  return undefined;
}

/** All cases of a person, each once. */
export function casesOf(years: readonly CasesOfYear[], person: VaultId): CasesOfYear {
  const found = new Map<CaseId, Case>();
  for (const { cases } of years) {
    for (const held of cases.values()) if (held.person === person && !found.has(held.id)) found.set(held.id, held);
  }
  return { cases: found };
}
