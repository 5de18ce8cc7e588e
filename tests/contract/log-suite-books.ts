import { describe, expect, it } from "vitest";
import { book, commitAt, commitsFrom, type LogUnderTest } from "./log-under-test.ts";

/** What is appended is read again, book by book. */
export function describeBooks(t: LogUnderTest): void {
  describe("books", () => {
    it("reads an unknown book as empty", async () => {
      expect(await t.read("office/none/setup")).toEqual([]);
    });

    it("gives back what was appended, in order, from any revision", async () => {
      const commits = [...commitsFrom(1, 5), commitAt(6, { result: { ticket: "t", forecast: null, ahead: 3 } })];
      expect(await t.log.append(book, commits.slice(0, 1))).toBe(true);
      expect(await t.log.append(book, commits.slice(1, 4))).toBe(true);
      expect(await t.log.append(book, commits.slice(4))).toBe(true);
      expect(await t.read()).toStrictEqual(commits);
      expect(await t.read(book, 4)).toStrictEqual(commits.slice(4));
      expect(await t.read(book, 6)).toEqual([]);
      expect(await t.read(book, 99)).toEqual([]);
    });

    it("keeps books apart", async () => {
      const names = ["office/a/setup", "office/a/setup2", "office/A/setup", "office/a'b/setup", "office/%/setup"];
      await Promise.all(names.map((name, place) => t.log.append(name, commitsFrom(1, place + 1, { book: name }))));
      for (const [place, name] of names.entries()) {
        const commits = await t.read(name);
        expect(commits).toHaveLength(place + 1);
        expect(new Set(commits.map((commit) => commit.book))).toEqual(new Set([name]));
      }
    });

    it("takes the same command id in two books", async () => {
      const other = "office/test/setup";
      expect(await t.log.append(book, [commitAt(1, { id: "shared" })])).toBe(true);
      expect(await t.log.append(other, [commitAt(1, { id: "shared", book: other })])).toBe(true);
    });

    it("takes nothing as written", async () => {
      expect(await t.log.append(book, [])).toBe(true);
      expect(await t.read()).toEqual([]);
    });

    it("keeps every letter", async () => {
      const text = "أَوَاصِر ١٢٣ \u200f👩‍👧 \u0000 \n \" \\ ' ; -- \u2028 \ud800";
      const commits = [commitAt(1, { id: "معرّف-1", command: text, events: [{ type: text }], result: { text } })];
      await t.log.append(book, commits);
      expect(await t.read()).toStrictEqual(commits);
    });
  });
}

/** What was written stays, as it was written. */
export function describeKeeping(t: LogUnderTest): void {
  describe("keeping", () => {
    it("keeps what is big: one commit of a megabyte, a thousand commits in one append", async () => {
      const big = commitAt(1, { result: { text: "و".repeat(500_000) } });
      await t.log.append(book, [big]);
      await t.log.append(book, commitsFrom(2, 1_001));
      const commits = await t.read();
      expect(commits[0]).toStrictEqual(big);
      expect(commits.map((commit) => commit.revision)).toEqual(Array.from({ length: 1_001 }, (_, place) => place + 1));
    });

    it("keeps what was appended, not what became of it afterwards", async () => {
      const event = { type: "TicketCheckedIn", party: 1 };
      const appended = t.log.append(book, [commitAt(1, { events: [event] })]);
      event.party = 9;
      await appended;
      event.party = 10;
      expect((await t.read())[0]?.events).toEqual([{ type: "TicketCheckedIn", party: 1 }]);
    });

    it("S1 keeps everything over closing and opening again", async () => {
      const commits = commitsFrom(1, 20);
      await t.log.append(book, commits);
      await t.reopen();
      expect(await t.read()).toStrictEqual(commits);
      expect(await t.log.append(book, commitsFrom(20, 20))).toBe(false);
      expect(await t.log.append(book, commitsFrom(21, 21))).toBe(true);
    });

    it("S1 finishes on closing what was asked before, and takes nothing after it", async () => {
      const asked = t.log.append(book, commitsFrom(1, 3));
      await t.log.close();
      expect(await asked).toBe(true);
      await expect(t.log.append(book, commitsFrom(4, 4))).rejects.toThrow(/closed/);
      await expect(t.log.read(book, 0)).rejects.toThrow(/closed/);
      expect(() => t.log.follow(book, 0, () => undefined)).toThrow(/closed/);
      await t.reopen();
      expect(await t.read()).toHaveLength(3);
    });
  });
}
