import type { BookName, Commit } from "./log.ts";
import type { RedisEntry } from "./redis-address.ts";
import { createFeed, type RedisFeed } from "./redis-feed.ts";
import { tagOf } from "./redis-keys.ts";
import type { RedisLines } from "./redis-lines.ts";
import { createTail, type RedisTail } from "./redis-tail.ts";
import type { RedisTopology } from "./redis-topology.ts";

export type TailsGround = {
  readonly topology: RedisTopology;
  readonly lines: RedisLines;
  readonly entry: RedisEntry;
  readonly onTrouble: (error: unknown) => void;
};

/** All that this hub follows: one blocking read, or one for each office of a cluster. */
export type RedisTails = {
  follow(
    book: BookName,
    after: number,
    id: string | undefined,
    onCommit: (commit: Commit) => void,
    onLost: () => void,
  ): () => void;
  /** What this hub is about to write into the book, so that nobody reads it again, until it is forgotten. */
  expect(book: BookName, commits: readonly Commit[]): void;
  forget(book: BookName, commits: readonly Commit[]): void;
  /** Tells the book's followers what this hub has written itself. */
  own(book: BookName, commits: readonly Commit[]): void;
  close(): void;
};

export function createTails({ topology, lines, entry, onTrouble }: TailsGround): RedisTails {
  const tails = new Map<string, RedisTail>();
  const feeds = new Map<BookName, RedisFeed>();

  const tailOf = (book: BookName) => {
    const tag = tagOf(book);
    const lane = topology.laneOf(tag);
    const tail =
      tails.get(lane) ??
      createTail({
        entry,
        locate: () => topology.locate(tag),
        lineTo: lines.lineTo,
        onTrouble(error, isNew) {
          topology.doubt();
          if (isNew) onTrouble(error);
        },
      });
    tails.set(lane, tail);
    return tail;
  };

  return {
    follow(book, after, id, onCommit, onLost) {
      const tail = tailOf(book);
      const feed = feeds.get(book) ?? createFeed(book);
      feeds.set(book, feed);
      const stop = feed.join(after, id, onCommit, onLost);
      tail.add(feed);
      tail.refresh();
      return () => {
        stop();
        if (feed.position() !== undefined || feeds.get(book) !== feed) return;
        feeds.delete(book);
        tail.remove(feed);
      };
    },
    expect: (book, commits) => feeds.get(book)?.expect(commits),
    forget: (book, commits) => feeds.get(book)?.forget(commits),
    own(book, commits) {
      const [first] = commits;
      if (first) feeds.get(book)?.own(first.revision - 1, commits);
    },
    close() {
      for (const tail of tails.values()) tail.close();
      feeds.clear();
    },
  };
}
