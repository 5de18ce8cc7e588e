import type { Instant, OfficeId } from "../../shared/office/ids.ts";
import type { VaultAct, VaultId, VaultKind, VaultReading } from "./rows.ts";

/** Plain data: what JSON holds. */
export type VaultBody =
  | string
  | number
  | boolean
  | null
  | readonly VaultBody[]
  | { readonly [key: string]: VaultBody | undefined };

/** What a person may be found by: exact values only, in the one spelling that `shared/persons` gives them. */
export type FindField = "nationalId" | "mobile";

/** Why somebody touches a row: purposes that the software knows, so that the history itself holds no words of anybody. */
type VaultPurpose =
  /** The person stands at the desk. */
  | "visit"
  | "referral"
  | "case"
  | "contact"
  | "suggestion"
  /** The person asked to see, correct, take along or erase what is kept. */
  | "request"
  | "notice"
  | "breach"
  /** The hub's own: time is over, keys change. */
  | "keeping";

export type VaultReader = {
  /** The id of the staff member or device; "hub" for the hub itself. */
  readonly by: string;
  readonly why: VaultPurpose;
  /** The moment is kept no finer than this, where it would tell whose words they are. */
  readonly slotMs?: number;
};

export type NewEntry = {
  readonly kind: VaultKind;
  readonly body: VaultBody;
  /** Given when the same entry may be put twice: the second time nothing is written. */
  readonly id?: VaultId;
  /** The id of the person row that it belongs to: erasing the person erases it too. */
  readonly person?: VaultId;
  readonly keepUntil: Instant;
  readonly findBy?: Partial<Readonly<Record<FindField, string>>>;
};

type Correction = Partial<Pick<NewEntry, "body" | "findBy" | "keepUntil" | "person">>;

type Longer = {
  readonly kind: VaultKind;
  readonly until: Instant;
  readonly slackMs: number;
  readonly body: (before: VaultBody) => VaultBody;
};

export type VaultEntry = {
  readonly id: VaultId;
  readonly kind: VaultKind;
  readonly body: VaultBody;
  readonly person?: VaultId;
  readonly at: Instant;
  readonly keepUntil: Instant;
  /** 1, 2, 3 …: tells whether it was corrected since it was read. */
  readonly version: number;
};

/**
 * Where everything about a person stands, and nowhere else: sealed, bound to its office, expiring, each touch noted.
 * Books, logs, metrics and views of hall devices hold the ids alone (S6). Rejects when the store does not answer; then
 * it is unknown whether a writing happened, and repeating it is safe.
 */
export type Vault = {
  /** Durable when it resolves. */
  put(office: OfficeId, entry: NewEntry, reader: VaultReader): Promise<VaultId>;
  /** The entry opened; undefined: it was never there, is erased, or its time is over. */
  read(office: OfficeId, id: VaultId, reader: VaultReader, act?: VaultAct): Promise<VaultEntry | undefined>;
  /** The version of a living entry, which is not opened, so nobody has read it; undefined as for `read`. */
  versionOf(office: OfficeId, id: VaultId): Promise<number | undefined>;
  /** Until when an entry is kept, also where that is over and nobody has swept it yet; it is not opened. */
  endOf(office: OfficeId, id: VaultId): Promise<Instant | undefined>;
  /** Whether a living entry of that kind has this id. */
  has(office: OfficeId, id: VaultId, kind: VaultKind): Promise<boolean>;
  /** False: there is nothing to correct, or `version` is given and somebody corrected it since. */
  correct(
    office: OfficeId,
    id: VaultId,
    correction: Correction,
    reader: VaultReader & { readonly version?: number },
  ): Promise<boolean>;
  /**
   * Keeps an entry of that kind until then, also where its time is over and nobody has swept it yet. `body` says what it
   * holds from then on. False: there is none, or it is kept as long already, give or take `slackMs`.
   */
  prolong(office: OfficeId, id: VaultId, longer: Longer, reader: VaultReader): Promise<boolean>;
  /** Erases the entry, and all entries of the person if it is one. The answer: how many. The history stays. */
  erase(office: OfficeId, id: VaultId, reader: VaultReader): Promise<number>;
  /** The ids of living entries that hold exactly this. */
  find(office: OfficeId, field: FindField, value: string, reader: VaultReader): Promise<readonly VaultId[]>;
  /** The ids of what belongs to a person, without the person's own entry. */
  ofPerson(office: OfficeId, person: VaultId): Promise<readonly VaultId[]>;
  /** Who touched the entry, when and why, the latest first. */
  readings(office: OfficeId, id: VaultId): Promise<readonly VaultReading[]>;
  /** An id of nobody yet, in a form that holds nothing. */
  freshId(): VaultId;
  /** An id that this hub's secret gives to these words and no others: for what may come twice. */
  idFor(office: OfficeId, ...words: readonly string[]): VaultId;
  /** Marks that tell whether words are the same as before, and not which: one for each key of this hub, the newest first. */
  marksOf(office: OfficeId, ...words: readonly string[]): readonly string[];
  /** Erases what is over at this moment, and history older than that of the audit. The answer: how many entries. */
  sweep(office: OfficeId, now: Instant, auditDays?: number): Promise<number>;
  /** Seals anew what an old key sealed, while others read and write. The answer: how many entries. */
  rotate(office: OfficeId): Promise<number>;
  close(): Promise<void>;
};

/** The entry is there, but the hub has not the key that sealed it, or somebody changed it in the store. */
export class VaultBroken extends Error {
  override readonly name = "VaultBroken";
}
