import { setTimeout as pause } from "node:timers/promises";
import { nameOf, type RedisEndpoint, type RedisEntry } from "./redis-address.ts";
import type { StreamEntry } from "./redis-append.ts";
import { connect, type RedisConnection, within } from "./redis-connection.ts";
import type { RedisFeed } from "./redis-feed.ts";
import { bookKey } from "./redis-keys.ts";
import { connectMs } from "./redis-lines.ts";

/** One read blocks no longer, so that a line that died in silence is found out. */
const blockMs = 1_000;
/** An answer that is so much later than that does not come any more. */
const graceMs = 1_000;
/** How many commits of one book come in one answer. */
const pageLength = 500;
/** A server may lose what it had without closing the line; this often somebody looks. */
const compareEveryMs = 5_000;
const longestPauseMs = 250;
/**
 * A hub that reads back only what it wrote itself rests for so long: else each of its appends would be sent back to it
 * and cost Redis a read more. What others write meanwhile comes so much later, to this busy hub alone.
 */
const restMs = 20;
/** An unblocking that came too early is repeated after this time. */
const nudgeAgainMs = 2;

export type TailGround = {
  readonly entry: RedisEntry;
  readonly locate: () => Promise<RedisEndpoint>;
  /** A connection for short commands to the same server. */
  readonly lineTo: (endpoint: RedisEndpoint) => Promise<RedisConnection>;
  /** Hears of every failure; `isNew` when it worked before. */
  readonly onTrouble: (error: unknown, isNew: boolean) => void;
};

/** One blocking read over many books. */
export type RedisTail = {
  add(feed: RedisFeed): void;
  remove(feed: RedisFeed): void;
  /** Somebody joined a feed: what the read under way waits for is not the whole any more. */
  refresh(): void;
  close(): void;
};

type Connected = { readonly client: RedisConnection; readonly id: number; readonly endpoint: RedisEndpoint };
type Reply = readonly (readonly [string, readonly StreamEntry[]])[] | null;

type Tail = {
  readonly ground: TailGround;
  readonly feeds: Map<string, RedisFeed>;
  connected: Connected | undefined;
  /** Counts what changed in the feeds; the read under way knows the count it began with. */
  changes: number;
  reading: number | undefined;
  comparedAt: number;
  isNudging: boolean;
  /** The line is lost, and that was said. */
  isTroubled: boolean;
  isRunning: boolean;
  isOpen: boolean;
};

export function createTail(ground: TailGround): RedisTail {
  const tail: Tail = {
    ground,
    feeds: new Map(),
    connected: undefined,
    changes: 0,
    reading: undefined,
    comparedAt: Number.NEGATIVE_INFINITY,
    isNudging: false,
    isTroubled: false,
    isRunning: false,
    isOpen: true,
  };
  return {
    add(feed) {
      tail.feeds.set(bookKey(feed.book), feed);
    },
    remove(feed) {
      tail.feeds.delete(bookKey(feed.book));
    },
    refresh() {
      tail.changes += 1;
      // New feeds are compared at once: between their reading and their joining the server may have been another.
      tail.comparedAt = Number.NEGATIVE_INFINITY;
      if (!tail.isRunning) void run(tail);
      else if (!tail.isNudging) void nudge(tail);
    },
    close() {
      tail.isOpen = false;
      hangUp(tail);
    },
  };
}

/** Reads as long as somebody follows. */
async function run(tail: Tail): Promise<void> {
  tail.isRunning = true;
  while (tail.isOpen && tail.feeds.size > 0) {
    try {
      await readOnce(tail);
      tail.isTroubled = false;
    } catch (error) {
      if (tail.isOpen) tail.ground.onTrouble(error, !tail.isTroubled);
      tail.isTroubled = true;
      hangUp(tail);
      await pause(Math.random() * longestPauseMs);
    }
    tail.reading = undefined;
  }
  tail.isRunning = false;
}

/** Waits until there is news, the feeds change, or the time is up; and tells the news. */
async function readOnce(tail: Tail): Promise<void> {
  const { feeds } = tail;
  const { client } = await reach(tail);
  tail.reading = tail.changes;
  if (performance.now() - tail.comparedAt > compareEveryMs) {
    tail.comparedAt = performance.now();
    await compareAll(client, [...feeds.values()]);
  }
  const positions = new Map<string, number>();
  for (const [key, feed] of feeds) {
    const position = feed.position();
    if (position === undefined) feeds.delete(key);
    else positions.set(key, position);
  }
  if (positions.size === 0) return;
  const ids = [...positions.values()].map((position) => `${position}-0`);
  const streams = ["STREAMS", ...positions.keys(), ...ids];
  const command = ["XREAD", "COUNT", `${pageLength}`, "BLOCK", `${blockMs}`, ...streams];
  const reply = await within(blockMs + graceMs, client.sendCommand<Reply>(command), "the tail got no answer");
  tail.reading = undefined;
  let isNews = reply === null;
  for (const [key, entries] of reply ?? []) {
    if (feeds.get(key)?.give(positions.get(key) ?? 0, entries) !== false) isNews = true;
  }
  if (!isNews) await pause(restMs);
}

async function reach(tail: Tail): Promise<Connected> {
  const { ground } = tail;
  const endpoint = await ground.locate();
  // The master moved while the old one still answers.
  if (tail.connected && nameOf(tail.connected.endpoint) !== nameOf(endpoint)) hangUp(tail);
  if (tail.connected?.client.isReady) return tail.connected;
  const client = await connect(endpoint, ground.entry, connectMs);
  const id = await within(graceMs, client.sendCommand<number>(["CLIENT", "ID"]), "the tail got no name");
  tail.comparedAt = Number.NEGATIVE_INFINITY;
  tail.connected = { client, id, endpoint };
  if (!tail.isOpen) hangUp(tail);
  return { client, id, endpoint };
}

function hangUp(tail: Tail): void {
  tail.connected?.client.destroy();
  tail.connected = undefined;
}

/** Ends the read under way, unless it knows of the change already. */
async function nudge(tail: Tail): Promise<void> {
  tail.isNudging = true;
  try {
    while (tail.reading !== undefined && tail.reading !== tail.changes && tail.connected) {
      const { id, endpoint } = tail.connected;
      const line = await tail.ground.lineTo(endpoint);
      await within(graceMs, line.sendCommand(["CLIENT", "UNBLOCK", String(id)]), "the tail was not nudged");
      await pause(nudgeAgainMs);
    }
  } catch {
    // Without a line to the server the read ends by itself.
  }
  tail.isNudging = false;
}

/** Looks whether what was told still stands in the streams. */
async function compareAll(client: RedisConnection, feeds: readonly RedisFeed[]): Promise<void> {
  const looks = feeds.flatMap((feed) => feed.marks().map((mark) => ({ feed, mark })));
  const found = looks.map(({ feed, mark }) =>
    client.sendCommand<readonly StreamEntry[]>([
      "XRANGE",
      bookKey(feed.book),
      `${mark.revision}-0`,
      `${mark.revision}-0`,
    ]),
  );
  const entries = await within(graceMs * 2, Promise.all(found), "the tail did not answer");
  for (const [place, { feed, mark }] of looks.entries()) feed.compare(mark, entries[place]?.[0]);
}
