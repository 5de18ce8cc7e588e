import type { Revision } from "../../shared/office/ids.ts";
import type { BookName, Commit } from "./log.ts";

type Follower = { after: Revision; readonly onCommit: (commit: Commit) => void; isStopped: boolean };

/** Who follows which book within this process. */
export type Followers = {
  follow(book: BookName, after: Revision, onCommit: (commit: Commit) => void): () => void;
  /** Call it after the commits can be read from the store. */
  tell(book: BookName, commits: readonly Commit[]): void;
  stopAll(): void;
};

/**
 * Followers of a store that can be read at once: whoever is behind reads what is missing, whoever is not gets what was
 * just written, and so nothing is lost between history and present.
 */
export function createFollowers(readNow: (book: BookName, after: Revision) => readonly Commit[]): Followers {
  const byBook = new Map<BookName, Set<Follower>>();

  const give = (follower: Follower, commits: readonly Commit[]) => {
    for (const commit of commits) {
      if (follower.isStopped) return;
      if (commit.revision !== follower.after + 1) continue;
      follower.after = commit.revision;
      follower.onCommit(commit);
    }
  };

  /** Whoever cannot read now stays behind, and reads again with the next commit. */
  const readOrNothing = (book: BookName, after: Revision) => {
    try {
      return readNow(book, after);
    } catch {
      return [];
    }
  };

  const catchUp = (book: BookName, follower: Follower) => {
    if (!follower.isStopped) give(follower, readOrNothing(book, follower.after));
  };

  return {
    follow(book, after, onCommit) {
      const follower: Follower = { after, onCommit, isStopped: false };
      const followers = byBook.get(book) ?? new Set();
      byBook.set(book, followers.add(follower));
      // Not before the caller holds the stop.
      queueMicrotask(() => catchUp(book, follower));
      return () => {
        follower.isStopped = true;
        followers.delete(follower);
        if (followers.size === 0 && byBook.get(book) === followers) byBook.delete(book);
      };
    },
    tell(book, commits) {
      for (const follower of byBook.get(book) ?? []) {
        if (commits[0]?.revision === follower.after + 1) give(follower, commits);
        else catchUp(book, follower);
      }
    },
    stopAll() {
      for (const followers of byBook.values()) for (const follower of followers) follower.isStopped = true;
      byBook.clear();
    },
  };
}
