import { type Instant, secondMs } from "../../shared/office/ids.ts";
import { inHouse } from "../../shared/ui/language.ts";
import type { CurrentVisit, DeskView } from "../../shared/views/desk.ts";

/** Whether a no-show may be marked now (O8), and if not, what is missing. */
export type NoShowState =
  | { readonly status: "ready" /** This miss closes the visit. */; readonly closes: boolean }
  | { readonly status: "wait"; readonly secondsLeft: number }
  | { readonly status: "callAgain" }
  | { readonly status: "notCalled" };

/** The hub decides; this only spares a press that it would refuse. */
export function noShowState(current: CurrentVisit | null, rules: DeskView["rules"], now: Instant): NoShowState {
  if (current?.phase !== "called") return { status: "notCalled" };
  if (current.calls < rules.callsBeforeNoShow) return { status: "callAgain" };
  const secondsLeft = Math.ceil(rules.graceSeconds - (now - current.phaseSince) / secondMs);
  if (secondsLeft > 0) return { status: "wait", secondsLeft };
  return { status: "ready", closes: current.missedCalls + 1 >= rules.missedCallsToNoShow };
}

/** Returns seconds as `m:ss`. */
export function countdown(seconds: number): string {
  return inHouse(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`);
}
