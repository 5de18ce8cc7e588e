import type {
  Channel,
  OfflineCheckIn,
  Outcome,
  PauseReason,
  ReferralTarget,
  TransferTarget,
  VisitLanguage,
} from "./commands.ts";
import type {
  BusinessDay,
  CommandId,
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
import type { Plan } from "./plan.ts";
import type { DepartmentId, MisconceptionId, VisitNote } from "./reception.ts";
import type { Carried, Standing } from "./state.ts";

/** What happened on an office day. Past tense: it cannot be refused. The time is the commit's. */
export type OfficeEvent =
  | {
      readonly type: "DayOpened";
      readonly day: BusinessDay;
      readonly startsAt: Instant;
      readonly plan: Plan;
      readonly carried: Carried;
    }
  | { readonly type: "DayReopened" }
  | { readonly type: "PlanAdopted"; readonly plan: Plan }
  /** `carried` leave for the next day's book; `unserved` were still waiting and are closed. */
  | {
      readonly type: "DayClosed";
      readonly carried: readonly TicketId[];
      readonly counters: readonly CounterId[];
      readonly unserved: readonly TicketId[];
    }
  | { readonly type: "OfficePaused"; readonly reason: PauseReason; readonly until?: Instant }
  | { readonly type: "OfficeResumed" }
  | {
      readonly type: "CounterOpened";
      readonly counter: CounterId;
      readonly person: StaffId;
      readonly roles: readonly Role[];
    }
  | { readonly type: "CounterClosed"; readonly counter: CounterId; readonly person: StaffId }
  | { readonly type: "CounterPaused"; readonly counter: CounterId; readonly reason: PauseReason }
  | { readonly type: "CounterResumed"; readonly counter: CounterId }
  | {
      readonly type: "TicketCheckedIn";
      readonly ticket: TicketId;
      readonly code: TicketCode;
      readonly service: ServiceId;
      readonly standing: Standing;
      readonly priority?: PriorityId;
      readonly party: number;
      readonly channel: Channel;
      readonly language?: VisitLanguage;
      readonly visitor?: string;
      readonly appointment?: Instant;
      readonly offline?: OfflineCheckIn;
      /** What an offline check-in had asked for, when that service was no longer there (T3). */
      readonly askedService?: ServiceId;
      readonly remote?: boolean;
      readonly department?: DepartmentId;
      readonly isUnclear?: true;
      readonly isPrivate?: true;
      /** The later end of what was forecast at the check-in. */
      readonly promisedBy?: Instant;
      /** It was made offline and arrived after its day was closed: it joins no queue (T5). */
      readonly late?: true;
    }
  | { readonly type: "PresenceConfirmed"; readonly ticket: TicketId; readonly standing: Standing }
  /** The visitor asked to be called later. */
  | { readonly type: "TurnDelayed"; readonly ticket: TicketId; readonly standing: Standing }
  /** The visitor said while waiting that the procedures are unclear. */
  | { readonly type: "ResearcherAsked"; readonly ticket: TicketId }
  /** `reason` only when called out of turn. `person` staffed the counter. */
  | {
      readonly type: "TicketCalled";
      readonly ticket: TicketId;
      readonly counter: CounterId;
      readonly person: StaffId;
      readonly reason?: string;
    }
  | { readonly type: "TicketRecalled"; readonly ticket: TicketId; readonly counter: CounterId }
  | { readonly type: "ServiceStarted"; readonly ticket: TicketId; readonly counter: CounterId }
  /** The call was missed; the visitor waits on with a later seniority. */
  | { readonly type: "CallMissed"; readonly ticket: TicketId; readonly standing: Standing }
  | { readonly type: "NoShowMarked"; readonly ticket: TicketId }
  | { readonly type: "TicketReadmitted"; readonly ticket: TicketId; readonly standing: Standing }
  | { readonly type: "TicketHeld"; readonly ticket: TicketId; readonly reason?: string }
  | { readonly type: "TicketResumed"; readonly ticket: TicketId }
  | { readonly type: "TicketReturnedToQueue"; readonly ticket: TicketId }
  | {
      readonly type: "TicketTransferred";
      readonly ticket: TicketId;
      readonly to: TransferTarget;
      /** Told where the visitor still waited: another line is another place in the order (S3). */
      readonly reason?: string;
    }
  | {
      readonly type: "TicketReferred";
      readonly ticket: TicketId;
      readonly to: ReferralTarget;
      readonly reason: string;
      readonly from: { readonly counter: CounterId; readonly person: StaffId };
      readonly standing: Standing;
    }
  | { readonly type: "ReferralDeclined"; readonly ticket: TicketId; readonly person: StaffId; readonly reason: string }
  | {
      readonly type: "ReferralReturned";
      readonly ticket: TicketId;
      readonly person?: StaffId;
      readonly reason: string;
      readonly standing: Standing;
      readonly firstUntil: Instant;
    }
  | {
      readonly type: "ServiceFinished";
      readonly ticket: TicketId;
      readonly counter: CounterId;
      readonly outcome: Outcome;
      readonly reason?: string;
    }
  | { readonly type: "VisitReopened"; readonly ticket: TicketId; readonly counter: CounterId }
  | { readonly type: "TicketAbandoned"; readonly ticket: TicketId }
  | { readonly type: "VisitNoted"; readonly ticket: TicketId; readonly note: VisitNote; readonly by: StaffId }
  | {
      readonly type: "EnquiryNoted";
      readonly ticket: TicketId;
      readonly enquiry: CommandId;
      readonly isAnswered: boolean;
      readonly reason?: string;
      readonly by: StaffId;
    }
  | {
      readonly type: "MisconceptionMarked";
      readonly ticket: TicketId;
      readonly misconception?: MisconceptionId;
      readonly words?: string;
    }
  | { readonly type: "HelpAsked"; readonly device: DeviceId }
  | { readonly type: "HelpGoing"; readonly device: DeviceId; readonly person: StaffId };

export type EventOf<Type extends OfficeEvent["type"]> = Extract<OfficeEvent, { type: Type }>;
