import type { Instant, Localized } from "../../shared/office/ids.ts";
import type { CurrentVisit } from "../../shared/views/desk.ts";

/** A stage of the visit on the desk's line of stages; `at` where the desk knows it. */
export type PassageStep =
  | { readonly kind: "checkedIn"; readonly at: Instant; readonly waitedMs: number }
  | { readonly kind: "referred"; readonly from: Localized }
  | { readonly kind: "returned" }
  | { readonly kind: "called"; readonly calls: number; readonly at: Instant | null }
  | { readonly kind: "serving"; readonly at: Instant };

/** How this visitor came to the desk, oldest first; the last step is where the visit stands now. */
export function passageSteps(visit: CurrentVisit): readonly PassageStep[] {
  const steps: PassageStep[] = [{ kind: "checkedIn", at: visit.since, waitedMs: visit.waitedMs }];
  if (visit.referral) {
    steps.push({ kind: "referred", from: visit.referral.fromCounter });
  }
  if (visit.returned !== null) steps.push({ kind: "returned" });
  if (visit.phase === "called") {
    steps.push({ kind: "called", calls: Math.max(visit.calls, 1), at: visit.phaseSince });
  } else {
    steps.push({ kind: "called", calls: 1, at: null }, { kind: "serving", at: visit.phaseSince });
  }
  return steps;
}
