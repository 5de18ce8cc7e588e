import { type Instant, minuteMs } from "../office/ids.ts";

/** What a person may ask of the office by law. */
export const requestKinds = ["export", "correct", "erase"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** A request of a person (P7) or a breach (P8), with its clock. */
export type LedgerEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly dueAt: Instant;
  readonly by: string;
  readonly doneAt?: Instant;
  readonly doneBy?: string;
} & (
  | { readonly type: "request"; readonly kind: RequestKind; readonly person: string }
  | { readonly type: "breach"; readonly what: string; readonly knownAt: Instant }
);

/** How an entry's clock stands. What is left is rounded up: nobody is told of a day that is over already. */
export type LedgerClock =
  | { readonly state: "done"; readonly isLate: boolean }
  | { readonly state: "overdue" }
  | { readonly state: "open"; readonly hoursLeft: number; readonly daysLeft: number };

const hourMs = 60 * minuteMs;

/** From when on an open entry is near its moment, and when that is: all that is told of it beyond the register. */
export type LedgerDue = Pick<LedgerEntry, "type" | "at" | "dueAt"> & { readonly nearAt: Instant };

/** So long before its moment an entry asks for a hand: five days of thirty, and a day of three. */
const soonMs: Readonly<Record<LedgerEntry["type"], number>> = { request: 5 * 24 * hourMs, breach: 24 * hourMs };

/** P7, P8: what is not done by its moment is overdue; what was done after it, was late. */
export function ledgerClock({ dueAt, doneAt }: Pick<LedgerEntry, "dueAt" | "doneAt">, now: Instant): LedgerClock {
  if (doneAt !== undefined) return { state: "done", isLate: doneAt > dueAt };
  if (now > dueAt) return { state: "overdue" };
  // One minute makes no hour more: the clock that asks may stand a moment behind the one that wrote.
  const hoursLeft = Math.max(Math.ceil((dueAt - now - minuteMs) / hourMs), 0);
  return { state: "open", hoursLeft, daysLeft: Math.ceil(hoursLeft / 24) };
}

/** P7, P8: from this moment on an entry asks for a hand. */
export function nearAt({ type, dueAt }: Pick<LedgerEntry, "type" | "dueAt">): Instant {
  return dueAt - soonMs[type];
}
