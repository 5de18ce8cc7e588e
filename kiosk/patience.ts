import { secondMs } from "../shared/office/ids.ts";
import type { Step } from "./visit.ts";

/** How long a step waits for a sign of life, and whether it asks before it ends the visit. */
type Patience = { readonly quietMs: number; readonly askMs: number };

const asksFirst: Patience = { quietMs: 30 * secondMs, askMs: 20 * secondMs };
const ticketStays: Patience = { quietMs: 20 * secondMs, askMs: 0 };
const thanksStay: Patience = { quietMs: 4 * secondMs, askMs: 0 };

/** So long the first screen stands untouched before it makes way: longer than anybody reads it. */
export const attractAfterMs = 60 * secondMs;

/** What a stretch of quiet means: go on, ask whether somebody is there, or end the visit. Seconds are counted up. */
export type Quiet =
  | { readonly kind: "patient"; readonly secondsLeft: number }
  | { readonly kind: "asking"; readonly secondsLeft: number }
  | { readonly kind: "over" };

/** Whole seconds for which a finished step stays, for the bar that counts down; undefined where none does. */
export function staysSeconds(step: Step): number | undefined {
  const { quietMs, askMs } = patienceOf(step);
  return askMs === 0 ? quietMs / secondMs : undefined;
}

/** Returns what `quietMs` milliseconds without a touch mean on this step. */
export function afterQuiet(step: Step, quietMs: number): Quiet {
  const patience = patienceOf(step);
  const untilAsking = patience.quietMs - quietMs;
  if (untilAsking > 0) return { kind: "patient", secondsLeft: Math.ceil(untilAsking / secondMs) };
  const untilOver = untilAsking + patience.askMs;
  return untilOver > 0 ? { kind: "asking", secondsLeft: Math.ceil(untilOver / secondMs) } : { kind: "over" };
}

function patienceOf(step: Step): Patience {
  if (step.at === "ticket" || step.at === "written") return ticketStays;
  return step.at === "thanks" || step.at === "alreadyRated" ? thanksStay : asksFirst;
}
