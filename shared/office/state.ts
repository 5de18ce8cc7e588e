import type { Channel, Outcome, PauseReason, ReferralTarget, VisitLanguage } from "./commands.ts";
import type {
  BusinessDay,
  CounterId,
  DeviceId,
  Instant,
  PriorityId,
  Role,
  ServiceId,
  StaffId,
  TicketCode,
  TicketId,
} from "./ids.ts";
import type { Lane } from "./lanes.ts";
import type { Plan } from "./plan.ts";
import type { DepartmentId, Reception } from "./reception.ts";
import type { DayTally } from "./tally.ts";

/** Where a visit stands in the order: seniority `s`, head start `h`; `v = s − h` (RULES.md O1). */
export type Standing = { readonly seniority: Instant; readonly headStartMinutes: number };

/** For whom a visit waits. */
export type Target =
  | { readonly kind: "service"; readonly service: ServiceId }
  | { readonly kind: "counter"; readonly counter: CounterId; readonly service: ServiceId }
  | { readonly kind: "researcher"; readonly researcher: StaffId }
  | { readonly kind: "pool" }
  /** Back from the researcher: the officer who referred has the visitor to herself until then. */
  | { readonly kind: "return"; readonly service: ServiceId; readonly officer: StaffId };

export type Ended = "finished" | "noShow" | "abandoned" | "unserved" | "carried";

/** The states of a visit. */
type TicketPhase =
  | { readonly phase: "remote"; readonly since: Instant }
  | { readonly phase: "waiting"; readonly since: Instant; readonly target: Target }
  | {
      readonly phase: "called";
      readonly counter: CounterId;
      readonly person: StaffId;
      readonly at: Instant;
      readonly calls: number;
      readonly target: Target;
      readonly reason?: string;
    }
  | {
      readonly phase: "serving";
      readonly counter: CounterId;
      readonly person: StaffId;
      readonly since: Instant;
      readonly target: Target;
    }
  | {
      readonly phase: "held";
      readonly since: Instant;
      readonly target: Target;
      readonly reason?: string;
      /** Held while waiting, before any call: who is called meanwhile passes it over (RULES.md S6). */
      readonly wasWaiting?: true;
    }
  | { readonly phase: "ended"; readonly how: Ended; readonly at: Instant; readonly outcome?: Outcome };

/** Called to a counter, or being served there. */
export type AtCounter = Extract<TicketPhase, { phase: "called" | "serving" }>;

/** The referral a visit is under, until returned or finished. */
type Referral = {
  readonly to: ReferralTarget;
  readonly reason: string;
  readonly since: Instant;
  readonly from: { readonly counter: CounterId; readonly person: StaffId };
  readonly declinedBy: readonly StaffId[];
  /** Set when the researcher sent the visitor back to the officer. */
  readonly returned?: { readonly reason: string; readonly at: Instant };
};

/** A value while it is being made. */
export type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** One visit. Same ticket and code over every counter it passes (R4). Changed in place by evolve alone. */
export type Ticket = {
  readonly id: TicketId;
  readonly code: TicketCode;
  service: ServiceId;
  party: number;
  readonly channel: Channel;
  readonly priority?: PriorityId;
  readonly language?: VisitLanguage;
  /** Opaque id of the person in the vault. */
  visitor?: string;
  /** Set for internal visitors (R13). */
  department?: DepartmentId;
  /** Asked to be spoken to in private. */
  isPrivate?: true;
  /** Said at the check-in that the procedures are unclear (R4). */
  isUnclear?: true;
  /** The later end of the wait that was forecast at the check-in (R15). */
  readonly promisedBy?: Instant;
  /** What the desk noted; absent before the first note. */
  reception?: Reception;
  readonly appointment?: Instant;
  readonly isOffline: boolean;
  /** The service asked for offline, which was no longer there when it was known here (RULES.md T3). */
  readonly askedService?: ServiceId;
  readonly checkedInAt: Instant;
  /** Original seniority: what a referral return gives back. */
  original: Standing;
  standing: Standing;
  /** Order of arrival in the book; breaks ties. */
  readonly sequence: number;
  state: TicketPhase;
  /** How often somebody with a later seniority was called first (RULES.md O7). */
  overtaken: number;
  missedCalls: number;
  /** Set once the visitor has put the turn off (RULES.md O11). */
  isDelayed?: true;
  /** Milliseconds waited in all stages so far. */
  waitedMs: number;
  firstCalledAt?: Instant;
  /** Set while referred or on the way back. */
  referral?: Referral;
  /** After a return: nobody but the officer who referred may call before this. */
  firstUntil?: Instant;
};

export type CounterState = {
  readonly id: CounterId;
  readonly person: StaffId;
  readonly roles: readonly Role[];
  readonly since: Instant;
  paused?: { readonly reason: PauseReason; readonly since: Instant };
  /** The ticket at the counter: called or being served. */
  ticket?: TicketId;
  finished: number;
  /** The last visit finished here, as it stood before, until somebody is called (RULES.md S7). */
  lastFinish?: {
    readonly ticket: TicketId;
    readonly at: Instant;
    readonly before: AtCounter;
    /** It counted a referral as accepted. */
    readonly accepts: boolean;
  };
};

type Call = {
  readonly seq: number;
  readonly ticket: TicketId;
  readonly code: TicketCode;
  readonly counter: CounterId;
  readonly at: Instant;
};

/** An office day, folded from its book. Owned by one engine; evolve changes it in place. */
export type Office = {
  day: BusinessDay | undefined;
  /** Midnight in the office's zone: hours of the day are counted from here. */
  startsAt: Instant;
  isOpen: boolean;
  plan: Plan;
  paused?: { readonly reason: PauseReason; readonly since: Instant; readonly until?: Instant };
  readonly counters: Map<CounterId, CounterState>;
  readonly tickets: Map<TicketId, Ticket>;
  readonly codes: Map<TicketCode, TicketId>;
  /** Last number given per service letter. */
  readonly numbers: Map<string, number>;
  /** Who waits, one lane per target and head start, each sorted by seniority. */
  readonly lanes: Map<string, Lane>;
  readonly held: Set<TicketId>;
  /** Closed as no-show today and not readmitted. */
  readonly noShows: Set<TicketId>;
  /** For each service the latest of those called first and in turn, one for each head start (RULES.md T7). */
  readonly calledUpTo: Map<ServiceId, readonly Standing[]>;
  /** Kiosks where somebody asked for a person, and since when (RULES.md H1). */
  readonly help: Map<DeviceId, Instant>;
  /** What the closing of this day handed over. */
  carried: Carried;
  /** The last calls, latest first, at most `callsKept`, or one for each counter where there are more. */
  calls: readonly Call[];
  callSeq: number;
  nextSequence: number;
  readonly tally: DayTally;
};

export const callsKept = 12;
/** However many counters an office sets up, a board stays small. */
const mostCalls = 60;

/** How many calls can land together: as many as there are counters, and no more than a board could carry. */
export function callsTogether({ counters }: Plan): number {
  return Math.min(counters.length, mostCalls);
}

/** What one day hands to the next: visits with their place, and the counters where somebody is still being served. */
export type Carried = { readonly tickets: readonly Ticket[]; readonly counters: readonly CounterState[] };

/** What a decision may know of other books, handed in by the engine. */
export type OfficeFacts = {
  readonly day: BusinessDay;
  readonly startsAt: Instant;
  readonly plan: Plan;
  readonly carried: Carried;
  /** Staff of this office who hold the researcher role. */
  readonly researchers: readonly StaffId[];
  /** The later end of the wait that is forecast for who comes now, in minutes; absent where nobody forecasts. */
  readonly promise?: (service: ServiceId) => number | undefined;
  /** Channels that are on; absent where none were set up, and any will do. */
  readonly channels?: readonly Channel[];
};
