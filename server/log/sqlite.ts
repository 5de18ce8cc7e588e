import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Revision } from "../../shared/office/ids.ts";
import { BookArchived } from "./book-archived.ts";
import { createFollowers } from "./followers.ts";
import { createKnownIds, type KnownIds } from "./known-ids.ts";
import type { BookLog, BookName, Commit } from "./log.ts";
import { assertSequence } from "./sequence.ts";
import { openStoreFile } from "./sqlite-file.ts";

/** One append waiting for the next transaction. Its text is fixed when it is asked for. */
type Waiting = {
  readonly book: BookName;
  readonly commits: readonly Commit[];
  readonly bodies: readonly string[];
  readonly settle: (outcome: Outcome) => void;
};
type Outcome = { readonly isWritten: boolean } | { readonly error: unknown };

type Statements = {
  readonly tail: StatementSync;
  readonly insert: StatementSync;
  readonly after: StatementSync;
  readonly archived: StatementSync;
  readonly known: KnownIds;
};

/**
 * The embedded store: one file in the folder, every append on the disk before it resolves. Appends of one turn share
 * one transaction, and so one sync. Throws `StoreRefused` when the folder cannot be used.
 */
export function sqliteLog(folder: string): BookLog {
  const { db, close } = openStoreFile(folder);
  const statements = prepare(db);
  const readNow = (book: BookName, after: Revision) => readCommits(statements.after, book, after);
  const followers = createFollowers(readNow);
  let waiting: Waiting[] = [];
  let isOpen = true;

  const assertOpen = () => {
    if (!isOpen) throw new Error("The log is closed.");
  };

  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    const outcomes = writeGroup(db, statements, group);
    for (const [place, each] of group.entries()) each.settle(outcomes[place] ?? { isWritten: false });
    for (const [place, { book, commits }] of group.entries()) {
      const outcome = outcomes[place];
      if (outcome && "isWritten" in outcome && outcome.isWritten) followers.tell(book, commits);
    }
  };

  return {
    async read(book, after) {
      assertOpen();
      const commits = readNow(book, after);
      if (commits.length === 0 && after === 0) assertNotArchived(statements.archived, book);
      return commits;
    },
    async append(book, commits) {
      assertOpen();
      assertSequence(book, commits);
      if (commits.length === 0) return true;
      const bodies = commits.map(bodyOf);
      return new Promise((resolve, reject) => {
        const settle = (outcome: Outcome) =>
          "error" in outcome ? reject(asFault(outcome.error)) : resolve(outcome.isWritten);
        waiting.push({ book, commits, bodies, settle });
        if (waiting.length === 1) queueMicrotask(flush);
      });
    },
    follow(book, after, onCommit) {
      assertOpen();
      return followers.follow(book, after, onCommit);
    },
    async close() {
      if (!isOpen) return;
      flush();
      isOpen = false;
      followers.stopAll();
      close();
    },
  };
}

function prepare(db: DatabaseSync): Statements {
  const ids = db.prepare("SELECT id FROM commits WHERE book = ?");
  return {
    known: createKnownIds((book) => ids.all(book).map(({ id }) => String(id))),
    tail: db.prepare("SELECT max(revision) AS tail FROM commits WHERE book = ?"),
    insert: db.prepare("INSERT INTO commits (book, revision, id, at, body) VALUES (?, ?, ?, ?, ?)"),
    after: prepareAfter(db),
    archived: db.prepare("SELECT 1 FROM archived WHERE book = ?"),
  };
}

/** For `readCommits`. */
export function prepareAfter(db: DatabaseSync): StatementSync {
  return db.prepare("SELECT revision, id, at, body FROM commits WHERE book = ? AND revision > ? ORDER BY revision");
}

/** All in one transaction; if that fails, each in its own, so that one bad append does not take others with it. */
function writeGroup(db: DatabaseSync, statements: Statements, group: readonly Waiting[]): readonly Outcome[] {
  try {
    return inTransaction(db, () => group.map((each) => ({ isWritten: write(statements, each) })));
  } catch (error) {
    for (const { book } of group) statements.known.forget(book);
    if (group.length === 1) return [{ error }];
    return group.flatMap((each) => writeGroup(db, statements, [each]));
  }
}

function inTransaction<Value>(db: DatabaseSync, work: () => Value): Value {
  db.exec("BEGIN IMMEDIATE");
  try {
    const value = work();
    db.exec("COMMIT");
    return value;
  } catch (error) {
    // A full disk has ended the transaction already.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/** Whether the book was at the revision before; only then it is written. Throws when it holds one of the ids already. */
function write({ tail, insert, archived, known }: Statements, { book, commits, bodies }: Waiting): boolean {
  if (Number(tail.get(book)?.["tail"] ?? 0) + 1 !== commits[0]?.revision) return false;
  // Whoever does not begin the book has read it, and was told then.
  if (commits[0]?.revision === 1) assertNotArchived(archived, book);
  known.add(book, commits);
  for (const [place, { revision, id, at }] of commits.entries()) {
    insert.run(book, revision, id, at, bodies[place] ?? "");
  }
  return true;
}

function assertNotArchived(archived: StatementSync, book: BookName): void {
  if (archived.get(book) !== undefined) throw new BookArchived(book);
}

function bodyOf({ by, command, hash, events, result }: Commit): string {
  return JSON.stringify({ by, command, hash, events, ...(result === undefined ? {} : { result }) });
}

/** The commits of a book after a revision, in order. */
export function readCommits(statement: StatementSync, book: BookName, after: Revision): readonly Commit[] {
  return statement.all(book, after).map(({ revision, id, at, body }) => ({
    book,
    revision: Number(revision),
    id: String(id),
    at: Number(at),
    ...(JSON.parse(String(body)) as Pick<Commit, "by" | "command" | "hash" | "events" | "result">),
  }));
}

function asFault(error: unknown): Error {
  if (error instanceof BookArchived) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`The books could not be written: ${reason}.`, { cause: error });
}
