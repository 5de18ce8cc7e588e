import { BookArchived } from "./book-archived.ts";
import type { BookLog, BookName, Commit } from "./log.ts";
import type { RedisAddress } from "./redis-address.ts";
import {
  type Appended,
  appendArguments,
  commitOf,
  runAppend,
  type StreamEntry,
  storedId,
  type Tip,
} from "./redis-append.ts";
import { checkServer, type RedisCheck } from "./redis-check.ts";
import { isUntrusted, reasonOf } from "./redis-faults.ts";
import { archivedKey, bookKey, tagOf } from "./redis-keys.ts";
import { createLines, type RedisLines } from "./redis-lines.ts";
import { createReplicas } from "./redis-replicas.ts";
import { createTails } from "./redis-tails.ts";
import { type RedisTopology, topologyOf } from "./redis-topology.ts";
import { assertSequence } from "./sequence.ts";
import { StoreRefused } from "./sqlite-file.ts";

export type RedisOptions = {
  readonly address: RedisAddress;
  /** Differs from secret to secret: hubs of another secret are refused, because nothing they hash would fit. */
  readonly secretMark?: string;
  /** An append counts only once so many replicas have it. */
  readonly waitReplicas?: number;
  /** Hears how each server keeps its data, once, before the log is open. */
  readonly onCheck?: (check: RedisCheck) => void;
  /** Hears that the tail lost its line, which it takes up again by itself. */
  readonly onTrouble?: (error: unknown) => void;
};

/** How many commits come in one answer: some megabytes at most. */
const pageLength = 500;
/** A server that is just starting is waited for. */
const startPatienceMs = 10_000;
const secretKey = "{hub}:secret-mark";
const tipsKept = 10_000;

/**
 * The distributed store: a stream per book on Redis 7 or newer, shared by any number of hubs. Rejects with
 * `StoreRefused` when there is no such Redis, in a sentence for whoever starts the hub.
 */
export async function openRedisLog(options: RedisOptions): Promise<BookLog> {
  const { address, waitReplicas = 0, onCheck, onTrouble = () => undefined } = options;
  const topology = topologyOf(address);
  const lines = createLines(topology, address);
  const check = onCheck ?? (() => undefined);
  try {
    await checkAll(topology, lines, check);
    if (options.secretMark !== undefined) await checkSecret(lines, options.secretMark);
  } catch (error) {
    lines.close();
    throw error;
  }
  return openOn({ topology, lines, address, waitReplicas, onTrouble });
}

/** Waits for servers that are about to start. */
async function checkAll(topology: RedisTopology, lines: RedisLines, check: (check: RedisCheck) => void): Promise<void> {
  const until = performance.now() + startPatienceMs;
  for (;;) {
    try {
      const checks = (await topology.masters()).map(async (master) => checkServer(await lines.lineTo(master), master));
      for (const each of await Promise.all(checks)) check(each);
      return;
    } catch (error) {
      if (error instanceof StoreRefused) throw error;
      if (isUntrusted(error)) {
        throw new StoreRefused(
          `The certificate of Redis is not trusted (${reasonOf(error)}): name the file of its authority in NODE_EXTRA_CA_CERTS.`,
          { cause: error },
        );
      }
      topology.doubt();
      if (performance.now() > until) {
        throw new StoreRefused(
          `Redis cannot be used (${reasonOf(error)}): start it and let this hub in, or correct REDIS_URL.`,
          { cause: error },
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** The first hub leaves its mark; every other must bring the same. */
async function checkSecret(lines: RedisLines, mark: string): Promise<void> {
  const command = ["SET", secretKey, mark, "NX", "GET"];
  const before = await lines.call("hub", true, (connection) => connection.sendCommand<string | null>(command));
  if (before === null || before === mark) return;
  throw new StoreRefused(
    "The books on this Redis belong to hubs with another secret: give this hub the same DAWR_SECRET as theirs.",
  );
}

type Ground = Required<Pick<RedisOptions, "address" | "waitReplicas" | "onTrouble">> & {
  readonly topology: RedisTopology;
  readonly lines: RedisLines;
};

function openOn({ topology, lines, address, waitReplicas, onTrouble }: Ground): BookLog {
  const tails = createTails({ topology, lines, entry: address, onTrouble });
  const tips = createTips();
  /** The last commit of what is on its way. */
  const sent = createTips();
  const replicas = createReplicas(lines, waitReplicas);
  const underWay = new Set<Promise<unknown>>();
  let isOpen = true;

  const assertOpen = () => {
    if (!isOpen) throw new Error("The log is closed.");
  };
  const during = async <Value>(work: Promise<Value>): Promise<Value> => {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  };

  return {
    isChained: true,
    async read(book, after) {
      assertOpen();
      await during(replicas.confirm(book));
      const commits = await during(readAll(lines, book, after));
      if (commits.length === 0 && after === 0) await during(assertNotArchived(lines, book));
      const last = commits.at(-1);
      if (last) tips.set(book, last);
      return commits;
    },
    async append(book, commits) {
      assertOpen();
      assertSequence(book, commits);
      if (commits.length === 0) return true;
      const args = appendArguments(book, commits, [sent.get(book), tips.get(book)]);
      const last = commits.at(-1) as Commit;
      sent.set(book, last);
      tails.expect(book, commits);
      const outcome = await during(
        lines.call(tagOf(book), false, async (connection) => {
          const appended = await runAppend(connection, args);
          if (appended === "written") await replicas.appended(book, connection);
          return appended;
        }),
      ).finally(() => {
        tails.forget(book, commits);
        sent.drop(book, last);
      });
      assertSound(book, outcome);
      if (outcome === "written") {
        tips.set(book, last);
        tails.own(book, commits);
      }
      return outcome === "written";
    },
    follow(book, after, onCommit, onLost = () => undefined) {
      assertOpen();
      const tip = tips.get(book);
      const hear = (commit: Commit) => {
        tips.set(book, commit);
        onCommit(commit);
      };
      return tails.follow(book, after, tip?.revision === after ? tip.id : undefined, hear, onLost);
    },
    async close() {
      if (!isOpen) return;
      isOpen = false;
      tails.close();
      await Promise.allSettled(underWay);
      lines.close();
    },
  };
}

/** Throws when the script refused more than a revision that is taken. */
function assertSound(book: BookName, outcome: Appended): void {
  if (outcome === "archived") throw new BookArchived(book);
  if (outcome === "torn") throw new Error(`${book}: the stream is damaged, its last entry is not its length`);
  if (outcome === "repeated") throw new Error(`${book}: one of these command ids is in the book already`);
}

async function readAll(lines: RedisLines, book: BookName, after: number): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  let from = after;
  for (;;) {
    const command = ["XRANGE", bookKey(book), `(${from}-0`, "+", "COUNT", String(pageLength)];
    const page = await lines.call(tagOf(book), true, (connection) =>
      connection.sendCommand<readonly StreamEntry[]>(command),
    );
    for (const entry of page) commits.push(commitOf(book, entry));
    if (page.length < pageLength) return commits;
    from = commits.at(-1)?.revision ?? from;
  }
}

async function assertNotArchived(lines: RedisLines, book: BookName): Promise<void> {
  const command = ["HEXISTS", archivedKey(book), book];
  const found = await lines.call(tagOf(book), true, (connection) => connection.sendCommand<number>(command));
  if (found === 1) throw new BookArchived(book);
}

/** The last commit that is known of each book, of the books used lately. */
function createTips() {
  const tips = new Map<BookName, Tip>();
  return {
    get: (book: BookName) => tips.get(book),
    set(book: BookName, commit: Commit) {
      // Last in the map is last used.
      tips.delete(book);
      tips.set(book, { revision: commit.revision, id: storedId(commit) });
      const [oldest] = tips.keys();
      if (tips.size > tipsKept && oldest !== undefined) tips.delete(oldest);
    },
    /** Forgets the commit, unless a later one is known by now. */
    drop(book: BookName, commit: Commit) {
      if (tips.get(book)?.id === storedId(commit)) tips.delete(book);
    },
  };
}
