import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Notes } from "../../server/notes/notes.ts";

export type NotesUnderTest = {
  readonly name: string;
  /** Opens the same place, as often as asked. */
  open(): Notes;
  /** Empties the place. */
  clean(): Promise<void>;
  readonly outlives: "the process" | "nothing";
};

/** What every place of notes promises. */
export function describeNotes(kind: NotesUnderTest): void {
  describe(`notes in ${kind.name}`, () => {
    let notes: Notes;
    beforeEach(() => {
      notes = kind.open();
    });
    afterEach(async () => {
      await notes.close();
      await kind.clean();
    });
    const texts = async (board: string) =>
      Object.fromEntries([...(await notes.read(board))].map(([name, { text }]) => [name, text]));

    test("a later note takes the place of the one of its name, on its board alone", async () => {
      await notes.pin("office/a/devices", { one: "1", two: "2" });
      await notes.pin("office/a/devices", { two: "two words" });
      await notes.pin("office/b/devices", { one: "another" });
      expect(await texts("office/a/devices")).toEqual({ one: "1", two: "two words" });
      expect(await texts("office/b/devices")).toEqual({ one: "another" });
      expect(await texts("hub/nothing")).toEqual({});
    });

    test("what is dropped is gone; dropping what is not there is no fault", async () => {
      await notes.pin("hub/x", { one: "1", two: "2" });
      await notes.drop("hub/x", ["one", "none"]);
      await notes.drop("hub/empty", ["none"]);
      await notes.drop("hub/x", []);
      expect(await texts("hub/x")).toEqual({ two: "2" });
    });

    test("any text comes back as it was", async () => {
      const odd = { "": "empty name", "ن و ر": "  نص\nعربي  ", json: '{"a":[1,null]}', "'; --": "" };
      await notes.pin("hub/odd", odd);
      expect(await texts("hub/odd")).toEqual(odd);
    });

    test("a note grows older until it is pinned again", async () => {
      await notes.pin("hub/age", { old: "x", young: "x" });
      await pause(60);
      await notes.pin("hub/age", { young: "x" });
      const read = await notes.read("hub/age");
      const [old = 0, young = 0] = ["old", "young"].map((name) => read.get(name)?.ageMs);
      // However busy the machine: the one pinned again is younger by the pause.
      expect(old - young).toBeGreaterThanOrEqual(55);
    });

    test("a counter lets through so many and then says for how long there are none", async () => {
      const counter = notes.counter({ name: "tries", points: 3, seconds: 60 });
      const tries = await Promise.allSettled(Array.from({ length: 5 }, () => counter.consume("me")));
      expect(tries.map(({ status }) => status).sort()).toEqual(
        [..."fff"].map(() => "fulfilled").concat("rejected", "rejected"),
      );
      const refused = tries.find((each) => each.status === "rejected");
      expect(refused).toMatchObject({ reason: { msBeforeNext: expect.any(Number) } });
      expect(await counter.consume("somebody else")).toMatchObject({ remainingPoints: 2 });
      await counter.reward("me", 3);
      await counter.consume("me");
      await counter.delete("me");
      expect(await counter.consume("me")).toMatchObject({ consumedPoints: 1 });
    });

    test(`outlives ${kind.outlives}`, async () => {
      await notes.pin("office/a/devices", { one: "1" });
      if (!notes.isShared) await notes.close();
      const again = kind.open();
      const found = (await again.read("office/a/devices")).get("one")?.text;
      await again.close();
      expect(found).toBe(kind.outlives === "nothing" ? undefined : "1");
    });
  });
}
