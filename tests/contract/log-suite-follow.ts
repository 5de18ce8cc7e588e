import { describe, expect, it, vi } from "vitest";
import type { BookLog, Commit } from "../../server/log/log.ts";
import { book, commitsFrom, type LogUnderTest } from "./log-under-test.ts";

/** A follower's notebook. */
function listen(log: BookLog, after: number) {
  const heard: Commit[] = [];
  const stop = log.follow(book, after, (commit) => heard.push(commit));
  return { heard, stop, revisions: () => heard.map((commit) => commit.revision) };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => from + place);

/** Followers hear the whole book. */
export function describeFollowing(t: LogUnderTest): void {
  describe("following", () => {
    it("tells history and present, whole and in order, from any revision", async () => {
      const commits = commitsFrom(1, 10);
      await t.log.append(book, commits.slice(0, 5));
      const all = listen(t.log, 0);
      const some = listen(t.log, 3);
      const news = listen(t.log, 5);
      await t.log.append(book, commits.slice(5));
      await vi.waitFor(() => {
        expect(all.heard).toEqual(commits);
        expect(some.heard).toEqual(commits.slice(3));
        expect(news.heard).toEqual(commits.slice(5));
      });
    });

    it("loses and repeats nothing between history and present, whenever one begins", async () => {
      const last = 150;
      const followers: ReturnType<typeof listen>[] = [];
      for (let revision = 1; revision <= last; revision += 3) {
        const appended = t.log.append(book, commitsFrom(revision, revision + 2));
        followers.push(listen(t.log, 0), listen(t.log, Math.max(0, revision - 2)));
        if (revision % 2 === 0) await appended;
        followers.push(listen(t.log, Math.max(0, revision - 1)));
        await appended;
        followers.push(listen(t.log, revision));
      }
      await vi.waitFor(() => {
        for (const { revisions } of followers) expect(revisions().at(-1)).toBe(last);
      });
      for (const { revisions } of followers) expect(revisions()).toEqual(numbers(revisions()[0] ?? 0, last));
    });

    it("a follower that comes back with its last revision misses nothing", async () => {
      const first = listen(t.log, 0);
      await t.log.append(book, commitsFrom(1, 4));
      await vi.waitFor(() => expect(first.revisions()).toEqual([1, 2, 3, 4]));
      first.stop();
      await t.log.append(book, commitsFrom(5, 9));
      const again = listen(t.log, 4);
      await t.log.append(book, commitsFrom(10, 10));
      await vi.waitFor(() => expect(again.revisions()).toEqual(numbers(5, 10)));
    });

    it("tells each book to its own followers", async () => {
      const other = "office/test/setup";
      const { heard } = listen(t.log, 0);
      await t.log.append(other, commitsFrom(1, 3, { book: other }));
      await t.log.append(book, commitsFrom(1, 1));
      await vi.waitFor(() => expect(heard).toHaveLength(1));
      expect(heard[0]?.book).toBe(book);
    });
  });
}

/** Followers hear the truth, and only as long as they want. */
export function describeTelling(t: LogUnderTest): void {
  describe("telling", () => {
    it("says nothing before the stop is in the caller's hand", async () => {
      await t.log.append(book, commitsFrom(1, 3));
      const { heard, stop } = listen(t.log, 0);
      stop();
      expect(heard).toEqual([]);
      const witness = listen(t.log, 0);
      await vi.waitFor(() => expect(witness.revisions()).toEqual([1, 2, 3]));
      expect(heard).toEqual([]);
    });

    it("tells what is appended only once it is stored", async () => {
      const seen: Promise<number>[] = [];
      t.log.follow(book, 0, ({ revision }) => seen.push(t.log.read(book, 0).then((all) => all.length - revision)));
      for (let revision = 1; revision <= 20; revision += 1) await t.log.append(book, commitsFrom(revision, revision));
      await vi.waitFor(() => expect(seen).toHaveLength(20));
      for (const ahead of await Promise.all(seen)) expect(ahead).toBeGreaterThanOrEqual(0);
    });

    it("tells nothing of appends that were refused", async () => {
      const { revisions } = listen(t.log, 0);
      await t.log.append(book, commitsFrom(1, 2));
      await t.log.append(book, commitsFrom(2, 3));
      await t.log.append(book, commitsFrom(3, 3));
      await vi.waitFor(() => expect(revisions()).toEqual([1, 2, 3]));
    });

    it("stops at once, also in the middle of telling", async () => {
      const heard: number[] = [];
      const stop = t.log.follow(book, 0, ({ revision }) => {
        heard.push(revision);
        if (revision === 3) stop();
      });
      const other = listen(t.log, 0);
      await t.log.append(book, commitsFrom(1, 5));
      await t.log.append(book, commitsFrom(6, 6));
      await vi.waitFor(() => expect(other.revisions()).toEqual(numbers(1, 6)));
      expect(heard).toEqual([1, 2, 3]);
      stop();
    });
  });
}
