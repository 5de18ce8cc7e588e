import type { BusinessDay, Localized, ServiceId } from "../office/ids.ts";

export type DocumentId = string;

/** One paper on the list of a service. */
export type ChecklistDocument = {
  readonly id: DocumentId;
  readonly name: Localized;
  readonly isRequired: boolean;
  /** It says until when it is valid, so its day must be taken down when it is matched (R3). */
  readonly expires: boolean;
  /** It tells of health, income or orphanhood: asked for with explicit consent only (POLICY §5). */
  readonly isSensitive?: boolean;
};

/** When the committee may answer, and when it must have (POLICY §3). Days are business days of the office's zone. */
export type ReplyClock = {
  /** Not before so many days after the start. */
  readonly floorDays: number;
  /** Not later than so many days after the start; that whole day counts. */
  readonly dueDays: number;
  /** `working`: Sunday to Thursday without the holidays. */
  readonly dayKind: "calendar" | "working";
  /** An answer before the floor: taken, taken after having been asked, or refused. */
  readonly earlyReply: "allow" | "warn" | "block";
  /** From the day the applicant was told, or the day the request was complete and submitted. */
  readonly startsAt: "told" | "complete";
};

/** A text that applicants sign. Versions are never changed; a new one follows. */
export type Declaration = { readonly version: number; readonly text: Localized };

/** The part of the setup that cases work by. */
export type Casework = {
  readonly checklists: Readonly<Record<ServiceId, readonly ChecklistDocument[]>>;
  readonly reply: ReplyClock;
  /** Oldest first; the last one is in force. */
  readonly declarations: readonly Declaration[];
  readonly holidays: readonly BusinessDay[];
  /** The sentence that applicants are told (R6), with `{due}` and perhaps `{earliest}` in it; absent: the common one. */
  readonly told?: Localized;
};

export const defaultReply: ReplyClock = {
  floorDays: 14,
  dueDays: 28,
  dayKind: "calendar",
  earlyReply: "warn",
  startsAt: "complete",
};

/** Reads the sentence as a ceiling alone: any day up to the fourteenth. */
export const max14: ReplyClock = { ...defaultReply, floorDays: 0, dueDays: 14 };

const firstDeclaration: Declaration = {
  version: 1,
  text: {
    ar: "أُقرّ بصحة المعلومات والمستندات التي قدّمتها، وأتحمّل المسؤولية المباشرة عنها.",
    en: "I confirm that the information and documents I have given are correct, and I am directly responsible for them.",
  },
};

/** What an office works by that has set up nothing yet. */
export const defaultCasework: Casework = {
  checklists: {},
  reply: defaultReply,
  declarations: [firstDeclaration],
  holidays: [],
};

/** The declaration in force. */
export function declarationInForce({ declarations }: Casework): Declaration {
  return declarations.at(-1) ?? firstDeclaration;
}
