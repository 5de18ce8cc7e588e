import type { BusinessDay, CounterId, DeviceId, ServiceId, StaffId } from "../office/ids.ts";
import type { ChecklistDocument, DocumentId } from "./casework.ts";
import type {
  AnswerHow,
  CaseId,
  ConsentHow,
  NotDeliveredReason,
  Outcome,
  ReassignmentReason,
  RefusalReason,
  Relation,
  SignatureMethod,
  ToldHow,
  VaultId,
  WithdrawalReason,
} from "./commands.ts";
import type { Promised } from "./promise.ts";
import type { ReplyDays } from "./reply-clock.ts";
import type { Case, Expiry, Verdict } from "./state.ts";

type OfCase = { readonly case: CaseId };
type ByPerson = OfCase & { readonly by: StaffId };

/** What happened to cases. The time is the commit's; ids of persons and texts are the vault's. */
export type CaseEvent =
  | { readonly type: "YearOpened"; readonly year: string; readonly cases: readonly Case[] }
  | { readonly type: "YearClosed"; readonly carried: readonly CaseId[] }
  | ({
      readonly type: "CaseOpened";
      readonly number: string;
      readonly service: ServiceId;
      readonly checklist: readonly ChecklistDocument[];
      readonly relation: Relation;
      readonly by?: StaffId;
      /** By what people call what it arose of: a ticket's code, a contact's number. */
      readonly reference?: string;
    } & OfCase &
      Pick<Case, "source" | "channel"> & { readonly person?: VaultId; readonly details?: VaultId })
  /** It was opened before it was known whose it is. */
  | ({ readonly type: "ApplicantNamed"; readonly person: VaultId } & OfCase)
  /** `mark`: a keyed hash of the name and national id that the statement stands for; it tells neither. */
  | ({ readonly type: "ApplicantShown"; readonly mark: string } & OfCase)
  | ({ readonly type: "DetailsRevised"; readonly details: VaultId } & ByPerson)
  /** Somebody else speaks in it than was thought when it was opened. */
  | ({ readonly type: "RelationCorrected"; readonly relation: Relation } & ByPerson)
  | ({
      readonly type: "ConsentRecorded";
      readonly purpose: "sensitiveData";
      readonly isGiven: boolean;
      readonly how: ConsentHow;
    } & ByPerson)
  | ({ readonly type: "DocumentProvided"; readonly document: DocumentId } & ByPerson)
  | ({ readonly type: "DocumentMatched"; readonly document: DocumentId; readonly expiry?: Expiry } & ByPerson)
  | ({ readonly type: "DocumentRefused"; readonly document: DocumentId; readonly reason: RefusalReason } & ByPerson)
  | ({
      readonly type: "StatementSigned";
      readonly declaration: number;
      readonly hash: string;
      readonly method: SignatureMethod;
      readonly signature: VaultId;
      readonly signer: Relation;
      readonly witness?: StaffId;
      /** The tablet on which it was drawn. */
      readonly device?: DeviceId;
    } & ByPerson)
  | ({
      readonly type: "SignatureAsked";
      readonly counter: CounterId;
      readonly declaration: number;
      readonly hash: string;
      readonly signer: Relation;
      readonly witness?: StaffId;
    } & ByPerson)
  | ({ readonly type: "SignatureCancelled" } & ByPerson)
  | ({ readonly type: "SignatureInvalidated" } & OfCase)
  | ({
      readonly type: "ApplicantTold";
      readonly how: ToldHow;
      readonly day: BusinessDay;
      /** Absent in facts of before. */
      readonly promised?: Promised;
    } & ByPerson)
  | ({
      readonly type: "CaseSubmitted";
      readonly day: BusinessDay;
      readonly verdicts: readonly Verdict[];
      readonly reply: ReplyDays;
    } & ByPerson)
  | ({ readonly type: "NoteAdded"; readonly note: VaultId } & ByPerson)
  | ({
      readonly type: "CaseDecided";
      readonly outcome: Outcome;
      readonly reason: VaultId;
      readonly day: BusinessDay;
      readonly isEarly: boolean;
    } & ByPerson)
  | ({ readonly type: "AnswerDelivered"; readonly how: AnswerHow } & ByPerson)
  | ({ readonly type: "BeneficiaryRegistered" } & ByPerson)
  | ({ readonly type: "SupportDelivered" } & ByPerson)
  | ({ readonly type: "SupportNotDelivered"; readonly reason: NotDeliveredReason } & ByPerson)
  | ({
      readonly type: "DecisionAppealed";
      readonly grounds: VaultId;
      readonly day: BusinessDay;
      readonly reply: ReplyDays;
    } & ByPerson)
  | ({ readonly type: "CaseWithdrawn"; readonly reason: WithdrawalReason } & ByPerson)
  | ({ readonly type: "CaseReassigned"; readonly to: StaffId; readonly reason: ReassignmentReason } & ByPerson);

export type EventOf<Type extends CaseEvent["type"]> = Extract<CaseEvent, { type: Type }>;
