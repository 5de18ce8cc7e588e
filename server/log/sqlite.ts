import type { DatabaseSync, StatementSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Revision } from "../../shared/office/ids.ts";
import { BookArchived } from "./book-archived.ts";
import { createFollowers } from "./followers.ts";
import type { BookLog, BookName, Commit } from "./log.ts";
import { assertSequence } from "./sequence.ts";
import { openStoreFile } from "./sqlite-file.ts";
import type { Piece, PieceOutcome } from "./sqlite-groups.ts";
import { openPen } from "./sqlite-pen.ts";
import { eachTable } from "./sqlite-tables.ts";

/** A long book is read so many commits at a time; whoever else waits for the hub has a turn in between. */
export const pageLength = 1_000;

/**
 * The embedded store: one file in the folder, every append on the disk before it resolves. What is asked for while the
 * disk is busy shares one transaction, and so one sync. Throws `StoreRefused` when the folder cannot be used.
 */
export function sqliteLog(folder: string): BookLog {
  const { db, close } = openStoreFile(folder);
  const pen = openPen(folder);
  const after = prepareAfter(db);
  const page = prepareAfter(db, pageLength);
  const archived = db.prepare("SELECT 1 FROM archived WHERE book = ?");
  const readNow = (book: BookName, revision: Revision) => readCommits(after, book, revision);
  const followers = createFollowers(readNow);
  let isOpen = true;

  const assertOpen = () => {
    if (!isOpen) throw new Error("The log is closed.");
  };

  return {
    isChained: true,
    async read(book, revision) {
      assertOpen();
      const commits = [...readCommits(page, book, revision)];
      for (let length = commits.length; length === pageLength; ) {
        await nextTurn();
        assertOpen();
        const next = readCommits(page, book, commits.at(-1)?.revision ?? revision);
        // Its end was taken away meanwhile: what was read is not the book.
        if (next.length < pageLength && archived.get(book) !== undefined) throw new BookArchived(book);
        commits.push(...next);
        length = next.length;
      }
      if (commits.length === 0 && revision === 0 && archived.get(book) !== undefined) throw new BookArchived(book);
      return commits;
    },
    async append(book, commits) {
      assertOpen();
      assertSequence(book, commits);
      if (commits.length === 0) return true;
      const isWritten = isWrittenBy(await pen.write(pieceOf(book, commits)));
      if (isWritten) followers.tell(book, commits);
      return isWritten;
    },
    follow(book, revision, onCommit) {
      assertOpen();
      return followers.follow(book, revision, onCommit);
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await pen.close();
      followers.stopAll();
      close();
    },
  };
}

/** Its text is fixed when it is asked for. */
function pieceOf(book: BookName, commits: readonly Commit[]): Piece {
  return {
    book,
    first: commits[0]?.revision ?? 1,
    ids: commits.map(({ id }) => id),
    ats: commits.map(({ at }) => at),
    bodies: commits.map(bodyOf),
  };
}

/** Throws what the store could not do. */
function isWrittenBy(outcome: PieceOutcome): boolean {
  if ("archived" in outcome) throw new BookArchived(outcome.archived);
  if ("fault" in outcome) throw new Error(`The books could not be written: ${outcome.fault}.`);
  return outcome.written;
}

function bodyOf({ by, command, hash, events, result }: Commit): string {
  return JSON.stringify({ by, command, hash, events, ...(result === undefined ? {} : { result }) });
}

/** For `readCommits`: all of them, or so many at most. */
export function prepareAfter(db: DatabaseSync, atMost = -1): After {
  return eachTable((table) => prepareIn(db, table, atMost));
}

/** The same of one table alone. */
export function prepareIn(db: DatabaseSync, table: string, atMost = -1): StatementSync {
  return db.prepare(
    `SELECT revision, id, at, body FROM ${table} WHERE book = ? AND revision > ? ORDER BY revision LIMIT ${atMost}`,
  );
}

export type After = (book: BookName) => StatementSync;

/** The commits of a book after a revision, in order. */
export function readCommits(statements: After, book: BookName, after: Revision): readonly Commit[] {
  return statements(book)
    .all(book, after)
    .map(({ revision, id, at, body }) => ({
      book,
      revision: Number(revision),
      id: String(id),
      at: Number(at),
      ...(JSON.parse(String(body)) as Pick<Commit, "by" | "command" | "hash" | "events" | "result">),
    }));
}
