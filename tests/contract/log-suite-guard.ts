import { describe, expect, it, vi } from "vitest";
import type { Commit } from "../../server/log/log.ts";
import { book, commitAt, commitsFrom, type LogUnderTest } from "./log-under-test.ts";

/** A revision is one, a command is one. */
export function describeGuard(t: LogUnderTest): void {
  describe("the guard", () => {
    it("refuses a revision that is taken, and writes nothing of that append", async () => {
      const first = commitsFrom(1, 3);
      await t.log.append(book, first);
      expect(await t.log.append(book, commitsFrom(3, 5))).toBe(false);
      expect(await t.log.append(book, commitsFrom(1, 1))).toBe(false);
      expect(await t.read()).toStrictEqual(first);
    });

    it("refuses a revision that leaves a gap", async () => {
      expect(await t.log.append(book, commitsFrom(2, 2))).toBe(false);
      await t.log.append(book, commitsFrom(1, 2));
      expect(await t.log.append(book, commitsFrom(4, 4))).toBe(false);
      expect(await t.read()).toHaveLength(2);
    });

    it("rejects commits that are not one piece of this book", async () => {
      await expect(t.log.append(book, [commitAt(1), commitAt(3)])).rejects.toThrow(/gap/);
      await expect(t.log.append(book, [commitAt(0)])).rejects.toThrow(/revision/);
      await expect(t.log.append(book, [commitAt(1, { book: "office/other/setup" })])).rejects.toThrow(/other/);
      await expect(t.log.append(book, commitsFrom(1, 2, { id: "one id" }))).rejects.toThrow(/twice/);
      expect(await t.read()).toEqual([]);
    });

    it("S2 keeps one command id once in a book, whatever asks for it again", async () => {
      const first = commitAt(1);
      await t.log.append(book, [first]);
      await expect(t.log.append(book, [commitAt(2), commitAt(3, { id: first.id })])).rejects.toThrow();
      expect(await t.read()).toStrictEqual([first]);
      expect(await t.log.append(book, [commitAt(2)])).toBe(true);
    });
  });
}

/** Many write at once, one wins. */
export function describeRacing(t: LogUnderTest): void {
  describe("writers at once", () => {
    it("S3 gives each revision to exactly one of many writers", async () => {
      const writers = 12;
      const revisions = 40;
      const winners: string[] = [];
      const write = async (writer: number) => {
        for (let revision = 1; revision <= revisions; revision += 1) {
          const commit = commitAt(revision, { id: `${writer}-${revision}` });
          // Whoever has not read yet must not run ahead of the book.
          await vi.waitFor(async () => expect((await t.read()).length).toBeGreaterThanOrEqual(revision - 1));
          if (await t.log.append(book, [commit])) winners.push(commit.id);
        }
      };
      await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
      const stored = await t.read();
      expect(stored.map((commit) => commit.revision)).toEqual(Array.from({ length: revisions }, (_, at) => at + 1));
      expect(stored.map((commit) => commit.id).sort()).toEqual(winners.sort());
    });

    it("S3 gives each revision to one of the appends of one turn", async () => {
      const outcomes = await Promise.all(Array.from({ length: 50 }, () => t.log.append(book, [commitAt(1)])));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await t.read()).toHaveLength(1);
    });

    it("one bad append of a turn does not take the others with it", async () => {
      await t.log.append(book, [commitAt(1, { id: "before" })]);
      const others = ["office/b/setup", "office/c/setup"];
      const [bad, ...good] = await Promise.allSettled([
        t.log.append(book, [commitAt(2, { id: "before" })]),
        ...others.map((name) => t.log.append(name, commitsFrom(1, 2, { book: name }))),
      ]);
      expect(bad?.status).toBe("rejected");
      expect(good).toEqual(others.map(() => ({ status: "fulfilled", value: true })));
      for (const name of others) expect(await t.read(name)).toHaveLength(2);
    });

    it(`a second opening of the same place ${t.kind.second}`, async () => {
      if (t.kind.second === "is refused") {
        expect(() => t.store.open()).toThrow(/already running/);
        expect(await t.log.append(book, commitsFrom(1, 1))).toBe(true);
        return;
      }
      const second = await t.store.open();
      const heard: Commit[] = [];
      second.follow(book, 0, (commit) => heard.push(commit));
      const outcomes = await Promise.all([t.log.append(book, [commitAt(1)]), second.append(book, [commitAt(1)])]);
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      await t.log.append(book, [commitAt(2)]);
      await vi.waitFor(() => expect(heard.map((commit) => commit.revision)).toEqual([1, 2]));
      expect(await second.read(book, 0)).toEqual(await t.read());
      await second.close();
      expect(await t.log.append(book, [commitAt(3)])).toBe(true);
    });
  });
}
