import { businessDay } from "../office/business-day.ts";
import type { BusinessDay, Instant } from "../office/ids.ts";
import type { DocumentVersion, LibraryDocument } from "./library.ts";

type Dated = Pick<LibraryDocument, "versions" | "retiredAt">;

/** B3: the version that was in force at this moment, or undefined when there was none. `timeZone` is the office's. */
export function inForceAt(document: Dated, at: Instant, timeZone: string): DocumentVersion | undefined {
  return inForce(document, businessDay(at, timeZone), at);
}

/** B3: the version in force on a business day, as it is known at the moment `knownAt`. */
export function inForce(document: Dated, day: BusinessDay, knownAt: Instant): DocumentVersion | undefined {
  if (document.retiredAt !== undefined && document.retiredAt <= knownAt) return undefined;
  return document.versions
    .filter(({ isWithdrawn, effectiveFrom }) => !isWithdrawn && effectiveFrom <= day)
    .filter(({ number, addedAt }) => number === 1 || addedAt <= knownAt)
    .reduce<DocumentVersion | undefined>((latest, each) => {
      const isLater = latest === undefined || each.effectiveFrom >= latest.effectiveFrom;
      return isLater ? each : latest;
    }, undefined);
}
