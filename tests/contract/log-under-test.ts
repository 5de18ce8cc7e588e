import { randomUUID } from "node:crypto";
import type { BookLog, BookName, Commit } from "../../server/log/log.ts";
import type { StoreKind, TestStore } from "../support/books-stores.ts";

/** The log that the running test works on. */
export type LogUnderTest = {
  readonly kind: StoreKind;
  readonly store: TestStore;
  readonly log: BookLog;
  /** All of a book, or what follows a revision. */
  read(name?: BookName, after?: number): Promise<readonly Commit[]>;
  /** Closes the log and opens it on the same place. */
  reopen(): Promise<void>;
};

export const book = "office/test/day/2026-11-20";

/** A commit of the book at this revision. */
export function commitAt(revision: number, more: Partial<Commit> = {}): Commit {
  return {
    book,
    revision,
    id: randomUUID(),
    at: 1_795_000_000_000 + revision,
    by: { kind: "device", id: "kiosk-1" },
    command: "CheckIn",
    hash: `hash-${revision}`,
    events: [{ type: "TicketCheckedIn" }],
    ...more,
  };
}

/** Commits `from` … `to`. */
export function commitsFrom(from: number, to: number, more: Partial<Commit> = {}): readonly Commit[] {
  return Array.from({ length: to - from + 1 }, (_, place) => commitAt(from + place, more));
}
