import type { CounterId, Localized, PriorityId, Revision, ServiceId } from "./ids.ts";
import type { Department, Misconception, PlannedPaper } from "./reception.ts";

/** The part of the setup an office day works by. The day book keeps its own copy, so a day explains itself for ever. */
export type Plan = {
  /** Revision of the setup book this plan was cut from. */
  readonly setup: Revision;
  readonly services: readonly PlannedService[];
  readonly counters: readonly PlannedCounter[];
  readonly priorities: readonly PlannedPriority[];
  readonly order: OrderSettings;
  /** What is to be brought for each service that has a list. */
  readonly papers: Readonly<Record<ServiceId, readonly PlannedPaper[]>>;
  readonly misconceptions: readonly Misconception[];
  readonly departments: readonly Department[];
};

export type PlannedService = {
  readonly id: ServiceId;
  readonly name: Localized;
  /** First part of its ticket codes: one capital Latin letter. */
  readonly letter: string;
  readonly icon: string;
  /** Counters that serve it; empty: every counter. */
  readonly counters: readonly CounterId[];
};

export type PlannedCounter = { readonly id: CounterId; readonly name: Localized };

export type PlannedPriority = {
  readonly id: PriorityId;
  readonly name: Localized;
  readonly icon: string;
  readonly headStartMinutes: number;
};

/** The numbers of the order rule (RULES.md O1–O9). */
export type OrderSettings = {
  /** K: nobody is overtaken more often than this. */
  readonly overtakingCap: number;
  readonly appointmentHeadStartMinutes: number;
  readonly returnHeadStartMinutes: number;
  /** A visitor has this long after a call before a no-show may be marked. */
  readonly graceSeconds: number;
  /** Calls and recalls that must have been made before a no-show may be marked. */
  readonly callsBeforeNoShow: number;
  readonly missedCallPenaltyMinutes: number;
  /** The call missed as this one closes the visit. */
  readonly missedCallsToNoShow: number;
  /** How long the officer who referred has the returned visitor to herself. */
  readonly sameOfficerMinutes: number;
};

export const defaultOrder: OrderSettings = {
  overtakingCap: 4,
  appointmentHeadStartMinutes: 15,
  returnHeadStartMinutes: 15,
  graceSeconds: 120,
  callsBeforeNoShow: 1,
  missedCallPenaltyMinutes: 10,
  missedCallsToNoShow: 3,
  sameOfficerMinutes: 5,
};
