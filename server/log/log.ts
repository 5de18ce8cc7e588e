import type { CommandId, Instant, Revision } from "../../shared/office/ids.ts";

/** `office/{id}/day/{yyyy-mm-dd}`, `office/{id}/ratings/{yyyy-mm}`, `office/{id}/setup`, `hub/registry`. */
export type BookName = string;

/** Who asked, as the audit trail keeps it: no token, no name. */
export type Asker = {
  readonly kind: "staff" | "device" | "visitor" | "hub";
  readonly id: string;
  readonly roles?: readonly string[];
};

/** One accepted command: all it made happen, written in one piece. */
export type Commit = {
  readonly book: BookName;
  /** 1, 2, 3 … without gaps. */
  readonly revision: Revision;
  readonly id: CommandId;
  readonly at: Instant;
  readonly by: Asker;
  /** The command's type, and a hash of its content: the same id with another content is no repetition. */
  readonly command: string;
  readonly hash: string;
  readonly events: readonly { readonly type: string }[];
  /** What the asker was answered; a repetition is answered the same. */
  readonly result?: Readonly<Record<string, unknown>>;
};

/** Where books are kept. Its meaning is the contract suite that every store passes. */
export type BookLog = {
  /**
   * The log promises that an append which is refused takes with it every append of the book that was sent behind it, and
   * that appends arrive in the order they were sent. Then the next need not wait for the one before.
   */
  readonly isChained?: true;
  /** The commits after a revision, in order. */
  read(book: BookName, after: Revision): Promise<readonly Commit[]>;
  /** Durable when it resolves to true; false: somebody else took that revision, and nothing was written. */
  append(book: BookName, commits: readonly Commit[]): Promise<boolean>;
  /**
   * Tells every commit after a revision, in order, whoever wrote it; the answer stops it. `onLost` is told, and nothing
   * after it, when the store does not hold the book as it was told any more: it lost its tail.
   */
  follow(book: BookName, after: Revision, onCommit: (commit: Commit) => void, onLost?: () => void): () => void;
  close(): Promise<void>;
};

/** What a store may offer besides: all its books, for keeping them safe. Nothing can be written through it. */
export type BookShelf = Pick<BookLog, "read" | "close"> & {
  /** Where the books stand, as a person reads it, without any password. */
  readonly place: string;
  /** The names of all books that hold a commit. */
  books(): Promise<readonly BookName[]>;
  /** The books that were moved to archive files, and how long each was. */
  archived(): Promise<ReadonlyMap<BookName, Revision>>;
  /** What the store finds wrong with its own files, a sentence each. */
  check(): Promise<readonly string[]>;
};

/** What a store may offer for books that stand in an archive file. */
export type BookRemoval = {
  /**
   * Takes the whole book out for good, in one step, and remembers its name, so that it is neither read nor begun anew.
   * False, and nothing happened: it is not of this length.
   */
  remove(book: BookName, revision: Revision): Promise<boolean>;
  close(): Promise<void>;
};
