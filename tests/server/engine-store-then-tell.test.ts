import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import type { Engine } from "../../server/engine-types.ts";
import { memoryKind, sqliteKind, type TestStore } from "../support/books-stores.ts";
import { tallyBook, tell } from "../support/books-tally.ts";
import { type TroubledLog, troubledLog } from "../support/books-troubled-log.ts";

const book = tallyBook();
const add = (amount: number) => ({ type: "Add", amount }) as const;

describe.each([memoryKind, sqliteKind])("the engine stores, then tells, on $name", (kind) => {
  let store: TestStore;
  let log: TroubledLog;
  let engine: Engine;

  beforeEach(async () => {
    store = await kind.make();
    log = troubledLog(await store.open());
    engine = createEngine({ log, clock: virtualClock(1_000) });
  });

  afterEach(async () => {
    log.letGo();
    await engine.close();
    await log.close();
    await store.dispose();
  });

  it("S1 answers and tells nobody before the append is done", async () => {
    await tell(engine, add(1));
    const told: number[] = [];
    engine.watch(book, (revision) => told.push(revision));
    const answered: string[] = [];
    log.hold();
    const asked = tell(engine, add(2)).then((answer) => answered.push(answer.status));
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(log.appends).toEqual([1, 1]);
    expect(answered).toEqual([]);
    expect(told).toEqual([]);
    expect(engine.peek(book)).toEqual({ revision: 1, state: { sum: 1, added: [1] } });
    expect(await engine.read(book)).toEqual({ revision: 1, state: { sum: 1, added: [1] } });
    log.letGo();
    await asked;
    expect(answered).toEqual(["accepted"]);
    expect(told).toEqual([2]);
    expect(engine.peek(book)).toEqual({ revision: 2, state: { sum: 3, added: [1, 2] } });
  });

  it("S1 a watcher that hears a revision finds it in the log", async () => {
    const found: Promise<boolean>[] = [];
    engine.watch(book, (revision) => found.push(log.read(book.name, revision - 1).then((rest) => rest.length > 0)));
    for (let amount = 1; amount <= 20; amount += 1) await tell(engine, add(amount));
    expect(found.length).toBeGreaterThan(0);
    expect(await Promise.all(found)).not.toContain(false);
  });

  it("a rejection waits for what it was decided on", async () => {
    await tell(engine, add(1));
    log.hold();
    const order: string[] = [];
    const first = tell(engine, add(2)).then(() => order.push("stored"));
    const second = tell(engine, { type: "Refuse" }).then((answer) => order.push(JSON.stringify(answer)));
    for (let turns = 0; turns < 5; turns += 1) await turn();
    expect(order).toEqual([]);
    log.letGo();
    await Promise.all([first, second]);
    expect(order).toEqual(["stored", '{"status":"rejected","rejection":{"code":"Refused","sum":3}}']);
  });

  it("takes all commands of a turn in one append, in the order they came", async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, place) => tell(engine, add(place))));
    expect(log.appends).toEqual([200]);
    expect(answers.map((answer) => (answer.status === "accepted" ? answer.revision : 0))).toEqual(
      Array.from({ length: 200 }, (_, place) => place + 1),
    );
    expect(engine.peek(book)?.state.added).toEqual(Array.from({ length: 200 }, (_, place) => place));
    expect(answers[2]).toMatchObject({ result: { before: 1, after: 3 } });
  });

  it("takes what came during an append in the next one", async () => {
    await tell(engine, add(1));
    log.hold();
    const early = tell(engine, add(2));
    await turn();
    await turn();
    const late = [tell(engine, add(3)), tell(engine, add(4)), tell(engine, add(5))];
    await turn();
    log.letGo();
    await Promise.all([early, ...late]);
    expect(log.appends).toEqual([1, 1, 3]);
  });

  it("appends nothing when nothing happened", async () => {
    await tell(engine, add(4));
    expect(await tell(engine, { type: "Keep" })).toEqual({ status: "accepted", revision: 1, result: { sum: 4 } });
    expect(await tell(engine, { type: "Refuse" })).toMatchObject({ status: "rejected" });
    expect(log.appends).toEqual([1]);
  });

  it("keeps who asked, when and what, and no more", async () => {
    await engine.send(book, {
      id: "one",
      command: add(7),
      by: { kind: "staff", id: "huda", roles: ["officer"], grants: ["callOutOfTurn"] },
      facts: undefined,
    });
    const [commit] = await log.read(book.name, 0);
    expect(commit).toEqual({
      book: book.name,
      revision: 1,
      id: "one",
      at: 1_000,
      by: { kind: "staff", id: "huda", roles: ["officer"] },
      command: "Add",
      hash: expect.stringMatching(/^[\w-]{43}$/),
      events: [{ type: "Added", amount: 7 }],
      result: { before: 0, after: 7 },
    });
  });

  it("S1 closing answers what is under way, and takes nothing more", async () => {
    log.hold();
    const asked = Array.from({ length: 30 }, (_, place) => tell(engine, add(place)));
    await turn();
    const closing = engine.close();
    expect(await tell(engine, add(99))).toEqual({ status: "failed" });
    log.letGo();
    await closing;
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe("accepted");
    expect(await log.read(book.name, 0)).toHaveLength(30);
    await expect(engine.read(book)).rejects.toThrow(/closed/);
  });
});
