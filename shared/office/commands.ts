import type { CommandId, CounterId, DeviceId, Instant, PriorityId, ServiceId, StaffId, TicketId } from "./ids.ts";
import type { DepartmentId, MisconceptionId, VisitNote } from "./reception.ts";

export type Channel = "interview" | "phone" | "social" | "letter" | "aid" | "volunteering" | "website" | "delegate";
export type VisitLanguage = "ar" | "en" | "ur";
/** How a visit ended at the desk; "notAnswered" needs a reason (R1). */
export type Outcome = "completed" | "answered" | "notAnswered" | "incomplete" | "delivered";
export type PauseReason = "prayer" | "break" | "meeting" | "technical" | "other";
export type ReferralTarget = { readonly researcher: StaffId } | "pool";
export type TransferTarget = { readonly service: ServiceId } | { readonly counter: CounterId };

/** A check-in made while the hub was away: its own code, the kiosk's time, the kiosk. */
export type OfflineCheckIn = { readonly code: string; readonly at: Instant; readonly device: string };

/** `counter`, where a ticket is named, is a cross-check: given, it must be where the ticket is. */
type AtCounter = { readonly ticket: TicketId; readonly counter?: CounterId };

/** What somebody asks of an office day. Imperative: it may be refused. */
export type OfficeCommand =
  | { readonly type: "OpenDay" }
  | { readonly type: "AdoptPlan" }
  /** `carry: "recent"` is the hub's midnight: who came lately goes on waiting in the next day (D3). */
  | { readonly type: "CloseDay"; readonly carry?: "held" | "recent" }
  | { readonly type: "PauseOffice"; readonly reason: PauseReason; readonly until?: Instant }
  | { readonly type: "ResumeOffice" }
  /** `takeOver`: the same person, or anybody after having been asked, takes a counter that somebody left open. */
  | { readonly type: "OpenCounter"; readonly counter: CounterId; readonly takeOver?: boolean }
  | { readonly type: "CloseCounter"; readonly counter: CounterId }
  | { readonly type: "PauseCounter"; readonly counter: CounterId; readonly reason: PauseReason }
  | { readonly type: "ResumeCounter"; readonly counter: CounterId }
  | {
      readonly type: "CheckIn";
      readonly service: ServiceId;
      readonly priority?: PriorityId;
      readonly party?: number;
      readonly channel?: Channel;
      /** Opaque id of a person in the vault; never a name. */
      readonly visitor?: string;
      readonly language?: VisitLanguage;
      readonly appointment?: Instant;
      /** Takes the ticket from afar; joins the queue with ConfirmPresence. */
      readonly remote?: boolean;
      readonly offline?: OfflineCheckIn;
      /** One of the association's own people, of this department (R13). */
      readonly department?: DepartmentId;
      /** "My procedures are unclear" (R4). */
      readonly isUnclear?: boolean;
      /** "Please speak to me in private." */
      readonly isPrivate?: boolean;
    }
  | { readonly type: "ConfirmPresence"; readonly ticket: TicketId }
  /** "Not yet, please": once per visit, while it waits (O11). */
  | { readonly type: "DelayTurn"; readonly ticket: TicketId }
  /** "My procedures are unclear", said while waiting (N12). */
  | { readonly type: "AskResearcher"; readonly ticket: TicketId }
  | { readonly type: "CallNext"; readonly counter: CounterId }
  | { readonly type: "CallTicket"; readonly counter: CounterId; readonly ticket: TicketId; readonly reason?: string }
  | ({ readonly type: "Recall" } & AtCounter)
  | ({ readonly type: "StartService" } & AtCounter)
  | ({ readonly type: "MarkNoShow" } & AtCounter)
  | { readonly type: "Readmit"; readonly ticket: TicketId }
  /** Somebody who still waits is held with a reason only (S6). */
  | ({ readonly type: "Hold"; readonly reason?: string } & AtCounter)
  | { readonly type: "Resume"; readonly ticket: TicketId }
  | ({ readonly type: "ReturnToQueue" } & AtCounter)
  | ({ readonly type: "Transfer"; readonly to: TransferTarget; readonly reason?: string } & AtCounter)
  | ({ readonly type: "Refer"; readonly to: ReferralTarget; readonly reason: string } & AtCounter)
  | { readonly type: "DeclineReferral"; readonly ticket: TicketId; readonly reason: string }
  | ({ readonly type: "ReturnReferral"; readonly reason: string } & AtCounter)
  | ({ readonly type: "FinishService"; readonly outcome?: Outcome; readonly reason?: string } & AtCounter)
  /** The finish was a slip of the finger (S7). */
  | ({ readonly type: "ReopenVisit" } & AtCounter)
  | { readonly type: "Abandon"; readonly ticket: TicketId }
  | ({ readonly type: "NoteVisit"; readonly note: VisitNote } & AtCounter)
  /** `enquiry` judges an earlier one anew; without it this is another one. Not answered needs a reason (R1). */
  | ({
      readonly type: "NoteEnquiry";
      readonly enquiry?: CommandId;
      readonly isAnswered: boolean;
      readonly reason?: string;
    } & AtCounter)
  /** One of the setup's list, or own words (R14). */
  | ({
      readonly type: "MarkMisconception";
      readonly misconception?: MisconceptionId;
      readonly words?: string;
    } & AtCounter)
  /** Somebody stands before this kiosk and needs a person. */
  | { readonly type: "AskHelp" }
  /** "I am coming": ends what that kiosk asked. */
  | { readonly type: "GoHelp"; readonly device: DeviceId };

export type Of<Type extends OfficeCommand["type"]> = Extract<OfficeCommand, { type: Type }>;
