import type { BookName, Commit } from "./log.ts";
import { commitOf, type StreamEntry, storedId, type Tip, tipOf } from "./redis-append.ts";

type Follower = {
  after: number;
  /** The stored id of the commit at `after`, where it is known. */
  id: string | undefined;
  readonly onCommit: (commit: Commit) => void;
  readonly onLost: () => void;
};

/** Those who follow one book, and how far each has been told. */
export type RedisFeed = {
  readonly book: BookName;
  /** Whoever is furthest behind has been told this; undefined when nobody follows. */
  position(): number | undefined;
  join(after: number, id: string | undefined, onCommit: Follower["onCommit"], onLost: () => void): () => void;
  /** What this hub is about to write: it need not be read again when the store tells it, until it is forgotten. */
  expect(commits: readonly Commit[]): void;
  forget(commits: readonly Commit[]): void;
  /** Tells what this hub has written behind a position, without waiting for the store to tell it. */
  own(position: number, commits: readonly Commit[]): void;
  /** Tells the entries read from a position on: each follower what it lacks. Who joined behind it waits for the next. Whether anything was of others. */
  give(position: number, entries: readonly StreamEntry[]): boolean;
  /** What must still stand in the stream if the book is the one that was told. */
  marks(): readonly Tip[];
  /** The entry that stands at a mark now: followers who know another are let go, and told so. */
  compare(mark: Tip, entry: StreamEntry | undefined): void;
};

export function createFeed(book: BookName): RedisFeed {
  const followers = new Set<Follower>();
  const expected = new Map<number, Commit>();

  const lose = (follower: Follower) => {
    if (followers.delete(follower)) follower.onLost();
  };

  const giveTo = (follower: Follower, commits: readonly Commit[]) => {
    for (const commit of commits) {
      if (!followers.has(follower)) return;
      if (commit.revision <= follower.after) continue;
      // A book with a hole is not the one that was told.
      if (commit.revision > follower.after + 1) return lose(follower);
      follower.after = commit.revision;
      follower.id = storedId(commit);
      follower.onCommit(commit);
    }
  };

  const tell = (position: number, commits: readonly Commit[]) => {
    for (const follower of [...followers]) if (follower.after >= position) giveTo(follower, commits);
  };

  return {
    book,
    position: () => (followers.size === 0 ? undefined : Math.min(...[...followers].map(({ after }) => after))),
    join(after, id, onCommit, onLost) {
      const follower = { after, id, onCommit, onLost };
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    expect(commits) {
      for (const commit of commits) expected.set(commit.revision, commit);
    },
    forget(commits) {
      for (const commit of commits) if (expected.get(commit.revision) === commit) expected.delete(commit.revision);
    },
    own: tell,
    give(position, entries) {
      const told = Math.min(...[...followers].map(({ after }) => after));
      let isOthers = false;
      const news: Commit[] = [];
      for (const entry of entries) {
        const { revision, id } = tipOf(entry);
        if (revision <= told) continue;
        const own = expected.get(revision);
        const isOwn = own !== undefined && storedId(own) === id;
        news.push(isOwn ? own : commitOf(book, entry));
        isOthers ||= !isOwn;
      }
      tell(position, news);
      return isOthers;
    },
    marks: () => [...followers].flatMap(({ after, id }) => (after > 0 ? [{ revision: after, id: id ?? "" }] : [])),
    compare(mark, entry) {
      const found = entry && tipOf(entry).id;
      for (const follower of [...followers]) {
        if (follower.after !== mark.revision) continue;
        if (found === undefined || (follower.id !== undefined && follower.id !== found)) lose(follower);
        else follower.id = found;
      }
    },
  };
}
