import { inForce, inForceAt } from "../library/in-force.ts";
import type {
  Approval,
  Content,
  DocumentId,
  DocumentKind,
  DocumentVersion,
  KnownTitle,
  Library,
  LibraryDocument,
} from "../library/library.ts";
import { titlesOf } from "../library/titles.ts";
import type { BusinessDay, Instant, Localized, StaffId } from "../office/ids.ts";
import type { Setup } from "../setup/setup.ts";
import type { Directory } from "./desk.ts";

/** The shelf: every document with its versions, and which is in force today. */
export type LibraryView = {
  readonly today: BusinessDay;
  readonly timeZone: string;
  /** The officer's tools, the policy, then all others; those retired last. */
  readonly documents: readonly ShelvedDocument[];
};
export type ShelvedDocument = {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly title: Localized;
  readonly isRetired: boolean;
  /** The number of the version in force today, if there is one. */
  readonly inForce: number | null;
  /** The newest first. */
  readonly versions: readonly ShelvedVersion[];
};
export type ShelvedVersion = {
  readonly number: number;
  readonly content: Pick<Content, "kind" | "bytes">;
  readonly effectiveFrom: BusinessDay;
  readonly approval: Approval | null;
  readonly reviewBy: BusinessDay | null;
  readonly addedAt: Instant;
  readonly addedBy: string;
  readonly isWithdrawn: boolean;
};

/** What the person who looks has not read yet of the versions in force (B8). */
export type ReadingView = { readonly unread: readonly UnreadVersion[] };
type UnreadVersion = {
  readonly document: DocumentId;
  readonly version: number;
  readonly title: Localized;
  readonly effectiveFrom: BusinessDay;
};

/** Who has read the policy in force, and who has not (R23): for whoever answers for it. */
export type ReadersView = {
  readonly document: DocumentId;
  /** Null: there is no version in force. */
  readonly version: number | null;
  readonly have: readonly PolicyReader[];
  readonly haveNot: readonly Omit<PolicyReader, "at">[];
};
type PolicyReader = { readonly id: StaffId; readonly name: string; readonly at: Instant };

export type LibraryLook = { readonly today: BusinessDay; readonly at: Instant; readonly directory: Directory };

export function libraryView(setup: Setup, library: Library, { today, at, directory }: LibraryLook): LibraryView {
  const documents = allOf(setup, library).map((document) => shelved(document, { today, at, directory }));
  return {
    today,
    timeZone: setup.timeZone,
    documents: [...documents.filter(({ isRetired }) => !isRetired), ...documents.filter(({ isRetired }) => isRetired)],
  };
}

/** B1: the titles of the setup, with or without a text, then what was added. */
function allOf(setup: Setup, library: Library): readonly LibraryDocument[] {
  const titles = titlesOf(setup);
  const added = [...library.documents.values()].filter(({ id }) => !titles.some((each) => each.id === id));
  return [...titles.map((title) => library.documents.get(title.id) ?? blank(title)), ...added];
}

function blank(title: KnownTitle): LibraryDocument {
  return { ...title, versions: [] };
}

function shelved(document: LibraryDocument, { today, at, directory }: LibraryLook): ShelvedDocument {
  const { id, kind, title, versions, retiredAt } = document;
  return {
    id,
    kind,
    title,
    isRetired: retiredAt !== undefined,
    inForce: inForce(document, today, at)?.number ?? null,
    versions: versions.toReversed().map((version) => ({
      number: version.number,
      content: { kind: version.content.kind, bytes: version.content.bytes },
      effectiveFrom: version.effectiveFrom,
      approval: version.approval ?? null,
      reviewBy: version.reviewBy ?? null,
      addedAt: version.addedAt,
      addedBy: directory.get(version.addedBy)?.name ?? version.addedBy,
      isWithdrawn: version.isWithdrawn,
    })),
  };
}

/** A version of the policy, as a visit or a case stays bound to it. */
export type PolicyVersion = Omit<UnreadVersion, "title">;
/** Which version of the policy was in force at a moment; null: none. */
export type PolicyAt = (at: Instant) => PolicyVersion | null;

/** B3, R23: the policy by which the office worked at any moment, whatever was added since. */
export function policyAt(library: Library, timeZone: string): PolicyAt {
  return (at) => {
    for (const document of policiesOf(library)) {
      const version = inForceAt(document, at, timeZone);
      if (version) return { document: document.id, version: version.number, effectiveFrom: version.effectiveFrom };
    }
    return null;
  };
}

/** B8: the policy's version in force, while this person has not acknowledged it. */
export function readingView(library: Library, person: StaffId, { today, at }: LibraryLook): ReadingView {
  const unread = policiesOf(library).flatMap((document) => {
    const version = inForce(document, today, at);
    if (!version || version.readBy.has(person)) return [];
    const { id, title } = document;
    return [{ document: id, version: version.number, title, effectiveFrom: version.effectiveFrom }];
  });
  return { unread };
}

/** B8: of everybody who works in the office. */
export function readersView(library: Library, { today, at, directory }: LibraryLook): ReadersView {
  const [policy] = policiesOf(library);
  const version = policy && inForce(policy, today, at);
  if (!policy || !version) return { document: policy?.id ?? "policy", version: null, have: [], haveNot: [] };
  const staff = [...directory].map(([id, { name }]) => ({ id, name }));
  return {
    document: policy.id,
    version: version.number,
    have: staff.flatMap((each) => withTime(each, version)),
    haveNot: staff.filter(({ id }) => !version.readBy.has(id)),
  };
}

function withTime(reader: Omit<PolicyReader, "at">, { readBy }: DocumentVersion): readonly PolicyReader[] {
  const at = readBy.get(reader.id);
  return at === undefined ? [] : [{ ...reader, at }];
}

function policiesOf({ documents }: Library): readonly LibraryDocument[] {
  return [...documents.values()].filter(({ kind }) => kind === "policy");
}
