import type { CalendarDay } from "../cases/calendar.ts";
import type { BusinessDay, Context, Decision, Instant, Localized, StaffId } from "../office/ids.ts";

export type DocumentId = string;

/** `policy`: what the office works by · `tool`: one of the officer's four · `other`: all else. */
export type DocumentKind = "policy" | "tool" | "other";

/** Whoever keeps the contents knows them by their SHA-256, in small hexadecimal digits. */
type ContentHash = string;

/** What kind a file is was found in its bytes, never in its name. */
export type Content = { readonly sha256: ContentHash; readonly kind: "markdown" | "pdf"; readonly bytes: number };

/** By which meeting a version was approved, and on which day. */
export type Approval = { readonly meeting: string; readonly day: BusinessDay };

export type DocumentVersion = {
  readonly number: number;
  readonly content: Content;
  /** The first day on which it is in force. */
  readonly effectiveFrom: BusinessDay;
  readonly approval?: Approval;
  /** By then somebody should look whether it still holds. */
  readonly reviewBy?: BusinessDay;
  readonly addedAt: Instant;
  readonly addedBy: StaffId;
  readonly isWithdrawn: boolean;
  /** Who has acknowledged that she read it, and when. */
  readonly readBy: ReadonlyMap<StaffId, Instant>;
};

export type LibraryDocument = {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly title: Localized;
  readonly versions: readonly DocumentVersion[];
  readonly retiredAt?: Instant;
};

/** The library of an office, folded from its book. */
export type Library = { readonly documents: Map<DocumentId, LibraryDocument> };

export function initialLibrary(): Library {
  return { documents: new Map() };
}

/** A title that is there from the beginning, without a text. */
export type KnownTitle = Pick<LibraryDocument, "id" | "kind" | "title">;

type OfVersion = { readonly document: DocumentId; readonly version: number };

export type LibraryCommand =
  /** A title of its own, or another wording of one. */
  | { readonly type: "SetDocument"; readonly document: DocumentId; readonly title: Localized }
  | { readonly type: "RetireDocument"; readonly document: DocumentId }
  | {
      readonly type: "AddVersion";
      readonly document: DocumentId;
      readonly content: ContentHash;
      readonly effectiveFrom: CalendarDay;
      readonly approval?: { readonly meeting: string; readonly day: CalendarDay };
      readonly reviewBy?: CalendarDay;
    }
  | ({ readonly type: "WithdrawVersion" } & OfVersion)
  | ({ readonly type: "AcknowledgeVersion" } & OfVersion);

export type LibraryEvent =
  | { readonly type: "DocumentSet"; readonly document: KnownTitle }
  | { readonly type: "DocumentRetired"; readonly document: DocumentId }
  | {
      readonly type: "VersionAdded";
      readonly document: DocumentId;
      readonly version: Omit<DocumentVersion, "addedAt" | "isWithdrawn" | "readBy">;
    }
  | ({ readonly type: "VersionWithdrawn" } & OfVersion)
  | ({ readonly type: "VersionAcknowledged"; readonly by: StaffId } & OfVersion);

export type LibraryRejection =
  | "UnknownTitle"
  | "DocumentRetired"
  | "UnknownContent"
  | "SameContent"
  | "ImpossibleDate"
  | "EffectiveInPast"
  | "ReviewBeforeEffect"
  | "ApprovalRequired"
  | "ApprovalAfterEffect"
  | "UnknownVersion"
  | "VersionInForce"
  | "TooMany";

export type LibraryFacts = {
  readonly today: BusinessDay;
  /** Titles of the setup. */
  readonly titles: readonly KnownTitle[];
  /** The contents that the command names; absent when the hub holds none of that name. */
  readonly content?: Content;
};

export type LibraryContext = Context & { readonly facts: LibraryFacts };
export type LibraryDecision = Decision<LibraryEvent>;
