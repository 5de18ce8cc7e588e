import type { Instant, OfficeId } from "../../shared/office/ids.ts";

/** Names a row of the vault, in a form that can hold no person's name or number (`opaqueId` of the protocol). */
export type VaultId = string;

/**
 * `person`: who somebody is · `text`: somebody's own words · `signature`: a drawn hand · `contact`: how to reach somebody, what
 * was said and promised · `ledger`: what was asked by law, and by when it must be answered · `message`: what is on its way out.
 */
export type VaultKind = "person" | "text" | "signature" | "contact" | "ledger" | "message";

/** A row as a store keeps it: the content sealed, and about it only what must be found without opening it. */
export type VaultRow = {
  readonly office: OfficeId;
  readonly id: VaultId;
  readonly kind: VaultKind;
  /** Whose it is: the id of a row of kind `person`. */
  readonly person?: VaultId;
  readonly at: Instant;
  /** From this moment on it is not there any more. */
  readonly keepUntil: Instant;
  /** 1, 2, 3 …: each writing counts one on. */
  readonly version: number;
  /** Names the key that sealed it. */
  readonly key: string;
  readonly sealed: string;
  /** Keyed hashes by which it can be found. */
  readonly marks: readonly string[];
};

export type VaultAct = "put" | "read" | "corrected" | "erased" | "expired" | "found" | "exported";

/** One touch of a row, for the history that its person may ask for. Never what it holds. */
export type VaultReading = {
  readonly office: OfficeId;
  readonly id: VaultId;
  readonly at: Instant;
  /** The staff member, device or hub that touched it. */
  readonly by: string;
  readonly act: VaultAct;
  /** One of the purposes that the software knows: no words of anybody. */
  readonly why: string;
};

/** Where rows of the vault are kept. Its meaning is the contract suite that every store passes. */
export type VaultRows = {
  /** Durable when it resolves to true; false: the id is taken, and nothing was written. */
  add(row: VaultRow): Promise<boolean>;
  get(office: OfficeId, id: VaultId): Promise<VaultRow | undefined>;
  /** Writes a row over its version before; false: it is gone, or somebody else wrote it meanwhile. */
  replace(row: VaultRow): Promise<boolean>;
  /** Nothing of the row stays but its history. False: there was none. */
  remove(office: OfficeId, id: VaultId): Promise<boolean>;
  /** The ids of rows with this mark, in order. */
  marked(office: OfficeId, mark: string): Promise<readonly VaultId[]>;
  /** The ids of rows of a person, in order; the person's own row is not among them. */
  ofPerson(office: OfficeId, person: VaultId): Promise<readonly VaultId[]>;
  /** The ids of rows whose time is over, at most so many. */
  expired(office: OfficeId, now: Instant, limit: number): Promise<readonly VaultId[]>;
  /** Rows in the order of their ids, after this one ("" for the first), at most so many. */
  page(office: OfficeId, after: VaultId, limit: number): Promise<readonly VaultRow[]>;
  note(reading: VaultReading): Promise<void>;
  /** What was noted of a row, the latest first, at most so many. */
  readings(office: OfficeId, id: VaultId, limit: number): Promise<readonly VaultReading[]>;
  /** Drops what was noted before this moment. */
  forgetReadings(office: OfficeId, before: Instant): Promise<void>;
  close(): Promise<void>;
};
