import type { Channel } from "../office/commands.ts";
import type {
  BusinessDay,
  Context,
  CounterId,
  Decision,
  DeviceId,
  Instant,
  ServiceId,
  StaffId,
} from "../office/ids.ts";
import type { CalendarDay } from "./calendar.ts";
import type { Casework, ChecklistDocument, DocumentId } from "./casework.ts";
import type {
  AnswerHow,
  CaseId,
  CaseSource,
  ConsentHow,
  NotDeliveredReason,
  Outcome,
  RefusalReason,
  Relation,
  SignatureMethod,
  ToldHow,
  VaultId,
  WithdrawalReason,
} from "./commands.ts";
import type { CaseEvent } from "./events.ts";
import type { Promised } from "./promise.ts";
import type { ReplyDays } from "./reply-clock.ts";

/** Who did something, and when. */
export type Deed = { readonly by: StaffId; readonly at: Instant };

/** A day until which a document is valid, as it was read and as a business day. That day itself still counts. */
export type Expiry = { readonly written: CalendarDay; readonly day: BusinessDay };

/** What became of one document of the checklist. */
export type HeldDocument =
  | { readonly id: DocumentId; readonly status: "provided"; readonly provided: Deed }
  | {
      readonly id: DocumentId;
      readonly status: "matched";
      readonly provided: Deed;
      readonly matched: Deed;
      readonly expiry?: Expiry;
    }
  | { readonly id: DocumentId; readonly status: "refused"; readonly refused: Deed; readonly reason: RefusalReason };

/** The applicant's yes or no to sensitive data, for this request. */
export type RecordedConsent = Deed & { readonly isGiven: boolean; readonly how: ConsentHow };

export type Signature = Deed & {
  readonly declaration: number;
  readonly hash: string;
  readonly method: SignatureMethod;
  readonly signature: VaultId;
  readonly signer: Relation;
  readonly witness?: StaffId;
  readonly device?: DeviceId;
};

/** A statement that lies on the tablet of a counter, waiting to be signed. */
export type AskedSignature = Deed & {
  readonly counter: CounterId;
  readonly declaration: number;
  readonly hash: string;
  readonly signer: Relation;
  readonly witness?: StaffId;
};

/** `promised`: absent in what was told before it was recorded. */
export type Told = Deed & { readonly how: ToldHow; readonly day: BusinessDay; readonly promised?: Promised };

/** What the gate saw when it opened: this never changes later (R3). */
export type Verdict = {
  readonly document: DocumentId;
  readonly matchedBy: StaffId;
  readonly expiryDay?: BusinessDay;
  readonly isValid: true;
};
export type Submission = Deed & {
  readonly day: BusinessDay;
  readonly verdicts: readonly Verdict[];
  readonly reply: ReplyDays;
};

/** Where a case stands. `committee` until decided; `answer` until the applicant has it; `closed` when nothing is owed. */
export type Stage = "collecting" | "committee" | "answer" | "registration" | "delivery" | "closed";
export const stages: readonly Stage[] = ["collecting", "committee", "answer", "registration", "delivery", "closed"];

export type CaseDecision = Deed & {
  readonly outcome: Outcome;
  readonly reason: VaultId;
  readonly day: BusinessDay;
  readonly isEarly: boolean;
};
/** An appeal is open until the committee has decided again. */
export type Appeal = Deed & { readonly grounds: VaultId; readonly day: BusinessDay; readonly outcome?: Outcome };
export type Closing =
  | { readonly kind: "delivered" }
  | { readonly kind: "notDelivered"; readonly reason: NotDeliveredReason }
  | { readonly kind: "rejected" }
  | { readonly kind: "withdrawn"; readonly reason: WithdrawalReason };

/** A support case. Never changed in place: every fact makes a new one, so two states may share it. */
export type Case = {
  readonly id: CaseId;
  /** What people call it by: year and running number, `2026-0007`. It keeps it over the year's end. */
  readonly number: string;
  readonly service: ServiceId;
  readonly source: CaseSource;
  /** By what people call it: a ticket's code, a contact's number. Absent in cases of before, and of a form. */
  readonly reference?: string;
  readonly channel: Channel;
  readonly relation: Relation;
  readonly person?: VaultId;
  /** A mark of the name and national id that the statement stands for; absent in cases of before. */
  readonly applicant?: string;
  readonly details?: VaultId;
  readonly opened: { readonly by?: StaffId; readonly at: Instant };
  /** Whose case it is. */
  readonly officer?: StaffId;
  readonly stage: Stage;
  /** Since when it stands there. */
  readonly since: Instant;
  readonly checklist: readonly ChecklistDocument[];
  readonly documents: readonly HeldDocument[];
  /** To sensitive data: the latest counts. */
  readonly consent?: RecordedConsent;
  readonly signature?: Signature;
  readonly asked?: AskedSignature;
  /** It was signed, and something changed afterwards: to be signed again. */
  readonly mustSignAgain?: true;
  readonly told?: Told;
  readonly submission?: Submission;
  readonly notes: readonly (Deed & { readonly note: VaultId })[];
  /** Latest last; more than one after an appeal. */
  readonly decisions: readonly CaseDecision[];
  readonly answered?: Deed & { readonly how: AnswerHow };
  readonly registered?: Deed;
  readonly appeal?: Appeal;
  readonly closing?: Closing & Deed;
};

/** The cases of one year, folded from their book. */
export type Casebook = {
  year: string | undefined;
  isOpen: boolean;
  /** What was handed to the next year when this one was closed. */
  carried: readonly CaseId[];
  readonly cases: Map<CaseId, Case>;
  /** The last running number given in this year. */
  lastNumber: number;
  /** The case under way of a person for a service. */
  readonly underWay: Map<string, CaseId>;
  /** The cases under way that arose of a ticket, a contact or a form, for a service. */
  readonly ofOrigin: Map<string, readonly CaseId[]>;
  /** The case whose statement lies on the tablet of a counter. */
  readonly onTablets: Map<CounterId, CaseId>;
};

/** What is known of the visit or the contact that a new case arises of. */
export type SourceFacts = {
  /** Whose request it is. */
  readonly person?: VaultId;
  readonly channel: Channel;
  readonly relation?: Relation;
  /** The ticket's code, the contact's number. */
  readonly reference: string;
  /** What the desk noted of the visit's papers (K20). */
  readonly papers?: readonly NotedAtDesk[];
};

/** A paper that the desk has seen, and whether it was matched there. */
export type NotedAtDesk = { readonly document: DocumentId; readonly isMatched: boolean; readonly by: StaffId };

/** What a decision knows of the setup, the day and the people. */
export type CaseFacts = {
  readonly year: string;
  readonly timeZone: string;
  readonly services: readonly ServiceId[];
  readonly staff: readonly StaffId[];
  /** Channels that are on; absent where none were set up, and any will do. */
  readonly channels?: readonly Channel[];
  readonly casework: Casework;
  /** The ticket that a new case names: absent when none was named, null when no such ticket is known today. */
  readonly ticket?: SourceFacts | null;
  /** The contact that a new case names: absent when none was named, null when no such contact is known. */
  readonly contact?: SourceFacts | null;
  /**
   * Whether the applicant is a person whom the vault keeps: of the case that is named, or to be opened. Absent where there
   * is nobody to ask for.
   */
  readonly isApplicantKept?: boolean;
  /** Marks of the applicant's name and national id, the newest key's first (K26); absent where nobody is asked about. */
  readonly applicantMarks?: readonly string[];
  /** The counter at which the asker sits today, or whose tablet asks. */
  readonly counter?: CounterId;
  /** Counters that have a tablet. */
  readonly tablets: readonly CounterId[];
  /** What last year hands over, for the opening of a year. */
  readonly carried: readonly Case[];
};

export type CaseContext = Context & { readonly facts: CaseFacts };
export type CaseOutcome = Decision<CaseEvent>;

export function initialCasebook(): Casebook {
  return {
    year: undefined,
    isOpen: false,
    carried: [],
    cases: new Map(),
    lastNumber: 0,
    underWay: new Map(),
    ofOrigin: new Map(),
    onTablets: new Map(),
  };
}

/** By what a second opening of the same request is found: by whose it is, and by what it arose of (K2). */
export function requestKeys({ service, person, source }: Pick<Case, "service" | "person" | "source">): RequestKeys {
  const origin = originId(source);
  return {
    ...(person === undefined ? {} : { ofPerson: `${service}|person|${person}` }),
    ...(origin === undefined ? {} : { ofOrigin: `${service}|${source.kind}|${origin}` }),
  };
}

type RequestKeys = { readonly ofPerson?: string; readonly ofOrigin?: string };

function originId(source: CaseSource): string | undefined {
  if (source.kind === "ticket") return source.ticket;
  if (source.kind === "contact") return source.contact;
  return source.kind === "website" ? source.form : undefined;
}
