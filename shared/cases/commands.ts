import type { Channel } from "../office/commands.ts";
import type { ServiceId, StaffId, TicketId } from "../office/ids.ts";
import type { CalendarDay } from "./calendar.ts";
import type { DocumentId } from "./casework.ts";
import type { Promised } from "./promise.ts";

export type CaseId = string;
/** Names a person, a text or a drawing that the vault keeps. The book holds the id alone. */
export type VaultId = string;

/** For whom somebody speaks: for herself, for a ward, or for who gave power of attorney. */
export type Relation = "self" | "guardian" | "delegate";

/** Out of what a case arose. */
export type CaseSource =
  | { readonly kind: "ticket"; readonly ticket: TicketId }
  | { readonly kind: "contact"; readonly contact: VaultId }
  | { readonly kind: "website"; readonly form: VaultId }
  /** The support form of the library, filled in for somebody of the vault (R10). */
  | { readonly kind: "form" };

export type RefusalReason = "illegible" | "mismatch" | "expired" | "withdrawn";
export type ToldHow = "spoken" | "shown" | "printed";
export type AnswerHow = "inPerson" | "phone" | "message" | "letter";
export type WithdrawalReason = "applicant" | "duplicate" | "unreachable" | "erased" | "other";
export type NotDeliveredReason = "declined" | "unreachable" | "unavailable" | "noLongerNeeded";
export type ReassignmentReason = "absence" | "workload" | "conflictOfInterest" | "specialty";
export type Outcome = "accepted" | "rejected";

/** How a consent was given or taken back; to sensitive data it is given in writing alone. */
export type ConsentHow = "spoken" | "signed" | "online";

/** With strokes, or on a paper that is filed. */
export type SignatureMethod = "drawn" | "paper";

type OfCase = { readonly case: CaseId };

/** What somebody asks of the case book of a year. */
export type CaseCommand =
  | { readonly type: "OpenYear" }
  | { readonly type: "CloseYear" }
  | {
      readonly type: "OpenCase";
      readonly service: ServiceId;
      readonly source: CaseSource;
      /** The applicant, in the vault; left out, the visitor of the ticket. */
      readonly person?: VaultId;
      readonly relation?: Relation;
      readonly channel?: Channel;
      /** What was written on the form, in the vault. */
      readonly details?: VaultId;
    }
  /** By the hub, for cases that this ticket's visit opened before it was known whose they are. */
  | { readonly type: "NameApplicant"; readonly ticket: TicketId; readonly person: VaultId }
  /** By the hub: what is shown of the applicant may have been corrected. */
  | { readonly type: "NoteApplicant"; readonly person: VaultId }
  /**
   * `request`: what is asked for, in words, which the door seals; `details`: words that the vault has already;
   * `relation`: who speaks in it.
   */
  | ({
      readonly type: "ReviseDetails";
      readonly details?: VaultId;
      readonly request?: VaultId;
      readonly relation?: Relation;
    } & OfCase)
  /** To sensitive data, for this request. */
  | ({ readonly type: "RecordConsent"; readonly isGiven: boolean; readonly how: ConsentHow } & OfCase)
  | ({ readonly type: "ProvideDocument"; readonly document: DocumentId } & OfCase)
  /** Seen and matched: no copy is kept. */
  | ({ readonly type: "MatchDocument"; readonly document: DocumentId; readonly expiry?: CalendarDay } & OfCase)
  | ({ readonly type: "RefuseDocument"; readonly document: DocumentId; readonly reason: RefusalReason } & OfCase)
  /** `hash`: SHA-256 of the statement as it was shown. */
  | ({
      readonly type: "SignStatement";
      readonly declaration: number;
      readonly hash: string;
      readonly method: SignatureMethod;
      /** The strokes, or where the paper is filed: both in the vault. */
      readonly signature: VaultId;
      readonly signer: Relation;
      readonly witness?: StaffId;
    } & OfCase)
  /** Shows the statement on the tablet of the counter at which the asker sits; one at a time. `hash`: what is to be shown. */
  | ({
      readonly type: "AskSignature";
      readonly declaration: number;
      readonly hash: string;
      readonly signer: Relation;
      readonly witness?: StaffId;
    } & OfCase)
  | ({ readonly type: "CancelSignature" } & OfCase)
  /** From the tablet itself: `hash` is that of what it showed. */
  | ({ readonly type: "SignOnTablet"; readonly hash: string; readonly signature: VaultId } & OfCase)
  /** `promised`: the days that were said, where the screen knows them. */
  | ({
      readonly type: "RecordTold";
      readonly how: ToldHow;
      readonly promised?: Pick<Promised, "earliestDay" | "dueDay">;
    } & OfCase)
  | ({ readonly type: "SubmitCase" } & OfCase)
  | ({ readonly type: "AddNote"; readonly note: VaultId } & OfCase)
  /** `early`: the member has been told that it is before the earliest day, and means it. */
  | ({
      readonly type: "DecideCase";
      readonly outcome: Outcome;
      readonly reason: VaultId;
      readonly early?: boolean;
    } & OfCase)
  | ({ readonly type: "DeliverAnswer"; readonly how: AnswerHow } & OfCase)
  | ({ readonly type: "RegisterBeneficiary" } & OfCase)
  /** Not delivered needs its reason. */
  | ({ readonly type: "RecordDelivery"; readonly delivered: boolean; readonly reason?: NotDeliveredReason } & OfCase)
  | ({ readonly type: "AppealDecision"; readonly grounds: VaultId } & OfCase)
  | ({ readonly type: "WithdrawCase"; readonly reason: WithdrawalReason } & OfCase)
  | ({ readonly type: "ReassignCase"; readonly to: StaffId; readonly reason: ReassignmentReason } & OfCase);

export type Of<Type extends CaseCommand["type"]> = Extract<CaseCommand, { type: Type }>;
