import type { ShelvedDocument, ShelvedVersion } from "../../shared/views/library.ts";
import type { Asking } from "../desk/asking.ts";
import type { PageProps } from "../page.ts";

/** Where a version stands on a day. */
export type Standing = "inForce" | "notYet" | "past" | "withdrawn";

export function standingOf(
  { inForce }: Pick<ShelvedDocument, "inForce">,
  version: ShelvedVersion,
  today: string,
): Standing {
  if (version.isWithdrawn) return "withdrawn";
  if (version.number === inForce) return "inForce";
  return version.effectiveFrom > today ? "notYet" : "past";
}

/**
 * The version that was in force at the end of a day (B3 of the library's rules): of those begun by then, the latest
 * day's, and of one day the one added last.
 */
export function versionOnDay(versions: readonly ShelvedVersion[], day: string): ShelvedVersion | undefined {
  return versions
    .filter(({ isWithdrawn, effectiveFrom }) => !isWithdrawn && effectiveFrom <= day)
    .toSorted((a, b) =>
      a.effectiveFrom < b.effectiveFrom ? 1 : a.effectiveFrom > b.effectiveFrom ? -1 : b.number - a.number,
    )[0];
}

/** Whether this person adds documents and versions. */
export function isLibrarian({ roles }: PageProps["me"]): boolean {
  return roles.includes("manager") || roles.includes("admin");
}

/** What every part of a document's page draws from, and what it can do. */
export type DocumentWork = PageProps & {
  readonly document: ShelvedDocument;
  readonly today: string;
  readonly asking: Asking;
};
