import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import { type Engine, type EngineFault, NewerVersion } from "../../server/engine-types.ts";
import { memoryKind, sqliteKind, type TestStore } from "../support/books-stores.ts";
import { tallyBook, tell } from "../support/books-tally.ts";
import { type TroubledLog, troubledLog } from "../support/books-troubled-log.ts";

const book = tallyBook();
const add = (amount: number) => ({ type: "Add", amount }) as const;
const failed = { status: "failed" };

describe.each([memoryKind, sqliteKind])("the engine in trouble, on $name", (kind) => {
  let store: TestStore;
  let log: TroubledLog;
  let engine: Engine;
  let faults: EngineFault[];

  const start = async (options: { booksKept?: number } = {}) => {
    log = troubledLog(await store.open());
    engine = createEngine({ log, clock: virtualClock(1_000), onFault: (fault) => faults.push(fault), ...options });
  };
  const stop = async () => {
    await engine.close();
    await log.close();
  };

  beforeEach(async () => {
    faults = [];
    store = await kind.make();
    await start();
  });

  afterEach(async () => {
    log.letGo();
    await stop();
    await store.dispose();
  });

  it("S1 an append that failed is answered failed, and leaves nothing behind", async () => {
    await tell(engine, add(1));
    log.cutNext("before writing");
    const answers = await Promise.all([tell(engine, add(2), { id: "two" }), tell(engine, { type: "Refuse" })]);
    expect(answers).toEqual([failed, failed]);
    expect(engine.peek(book)).toEqual({ revision: 1, state: { sum: 1, added: [1] } });
    expect(await tell(engine, add(2), { id: "two" })).toMatchObject({ revision: 2, result: { before: 1, after: 3 } });
    expect(faults).toEqual([{ book: book.name, during: "append", id: "two", error: expect.any(Error) }]);
  });

  it("S2 an append that was written although its answer was lost is answered accepted", async () => {
    await tell(engine, add(1));
    const told: number[] = [];
    engine.watch(book, (revision) => told.push(revision));
    log.cutNext("after writing");
    const answers = await Promise.all([
      tell(engine, add(2), { id: "two" }),
      tell(engine, add(3), { id: "three" }),
      tell(engine, add(4), { id: "two" }),
    ]);
    expect(answers).toMatchObject([
      { status: "accepted", revision: 2, result: { after: 3 } },
      { status: "accepted", revision: 3, result: { after: 6 } },
      { status: "rejected", rejection: { code: "CommandIdReused" } },
    ]);
    expect(engine.peek(book)).toEqual({ revision: 3, state: { sum: 6, added: [1, 2, 3] } });
    expect(told).toEqual([3]);
    expect(await tell(engine, add(5))).toMatchObject({ revision: 4, result: { before: 6 } });
  });

  it("S1 serves reads while nothing can be written, and goes on by itself afterwards", async () => {
    await tell(engine, add(1));
    for (let n = 0; n < 5; n += 1) {
      log.cutNext("before writing");
      expect(await tell(engine, add(9))).toEqual(failed);
      expect((await engine.read(book)).state.sum).toBe(1);
    }
    expect(await tell(engine, add(2))).toMatchObject({ revision: 2 });
  });

  it("a book that cannot be read is answered failed, and is read again later", async () => {
    log.cutReads(true);
    expect(await tell(engine, add(1))).toEqual(failed);
    await expect(engine.read(book)).rejects.toThrow(/cut/);
    const told: number[] = [];
    engine.watch(book, (revision) => told.push(revision));
    log.cutReads(false);
    await vi.waitFor(() => expect(engine.peek(book)?.revision).toBe(0), { timeout: 5_000 });
    await tell(engine, add(1));
    expect(told).toEqual([1]);
  });

  it("loses sight of a book when both the append and the reading fail, and finds back", async () => {
    await tell(engine, add(1));
    log.cutNext("after writing");
    log.cutReads(true);
    expect(await tell(engine, add(2), { id: "two" })).toEqual(failed);
    log.cutReads(false);
    expect(await tell(engine, add(2), { id: "two" })).toMatchObject({ status: "accepted", revision: 2 });
    expect((await engine.read(book)).state.added).toEqual([1, 2]);
  });

  it.each(["decide", "evolve", "result"] as const)("S7 a command whose %s breaks fails alone", async (during) => {
    await tell(engine, add(1));
    const answers = await Promise.all([
      tell(engine, add(2)),
      tell(engine, { type: "Break", during }, { id: "broken" }),
      tell(engine, add(3)),
      tell(engine, { type: "Break", during }),
      tell(engine, add(4)),
    ]);
    expect(answers).toMatchObject([
      { status: "accepted", revision: 2, result: { after: 3 } },
      failed,
      { status: "accepted", revision: 3, result: { before: 3, after: 6 } },
      failed,
      { status: "accepted", revision: 4, result: { before: 6, after: 10 } },
    ]);
    expect(engine.peek(book)).toEqual({ revision: 4, state: { sum: 10, added: [1, 2, 3, 4] } });
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatchObject({
      book: book.name,
      id: "broken",
      during: during === "decide" ? "decide" : "evolve",
    });
    await stop();
    await start();
    expect((await engine.read(book)).state.sum).toBe(10);
  });

  it("a book that a newer version wrote in stays closed, the others go on", async () => {
    const events = [{ type: "Added", amount: 1 }, { type: "InventedTomorrow" }];
    const by = { kind: "hub", id: "hub" } as const;
    await log.append(book.name, [{ book: book.name, revision: 1, id: "n", at: 1, by, command: "X", hash: "", events }]);
    expect(await tell(engine, add(1))).toEqual(failed);
    await expect(engine.read(book)).rejects.toBeInstanceOf(NewerVersion);
    await expect(engine.read(book)).rejects.toThrow(/test\/tally.*InventedTomorrow.*newer version/);
    expect(engine.peek(book)).toBeUndefined();
    expect(log.loads).toHaveLength(1);
    const other = tallyBook("test/other");
    expect(await tell(engine, add(1), { book: other })).toMatchObject({ status: "accepted" });
  });

  it("a newer fact that arrives while the book is open closes it, half of nothing applied", async () => {
    await tell(engine, add(1));
    const stopWatching = engine.watch(book, () => undefined);
    const events = [{ type: "Added", amount: 1 }, { type: "InventedTomorrow" }];
    const by = { kind: "hub", id: "hub" } as const;
    await log.append(book.name, [{ book: book.name, revision: 2, id: "n", at: 1, by, command: "X", hash: "", events }]);
    await vi.waitFor(async () => expect(await tell(engine, add(1))).toEqual(failed));
    await expect(engine.read(book)).rejects.toBeInstanceOf(NewerVersion);
    expect(engine.peek(book)).toBeUndefined();
    stopWatching();
  });

  it("a watcher that breaks neither hurts the answer nor the other watchers", async () => {
    const told: number[] = [];
    engine.watch(book, () => {
      throw new Error("watcher broke");
    });
    engine.watch(book, (revision) => told.push(revision));
    expect(await tell(engine, add(1))).toMatchObject({ status: "accepted" });
    await vi.waitFor(() => expect(told).toEqual([1]));
    expect(faults).toMatchObject([{ during: "watch" }]);
  });

  it("S7 more than 10,000 waiting commands of one book are answered failed at once", async () => {
    await tell(engine, add(0));
    log.hold();
    const asked = Array.from({ length: 10_000 }, () => tell(engine, add(1)));
    expect(await tell(engine, add(1))).toEqual(failed);
    log.letGo();
    const answers = await Promise.all(asked);
    expect(answers.every((answer) => answer.status === "accepted")).toBe(true);
    expect(engine.peek(book)?.state.sum).toBe(10_000);
    expect(await tell(engine, add(1))).toMatchObject({ status: "accepted" });
  });

  it("keeps few books in memory, but every watched one, and forgets nothing", async () => {
    await stop();
    await start({ booksKept: 5 });
    const books = Array.from({ length: 30 }, (_, n) => tallyBook(`test/${n}`));
    const isLoaded = () => books.filter((each) => engine.peek(each) !== undefined).map((each) => each.name);
    engine.watch(tallyBook("test/0"), () => undefined);
    for (const each of books) await tell(engine, add(1), { book: each, id: "same" });
    expect(isLoaded()).toEqual(["test/0", "test/26", "test/27", "test/28", "test/29"]);
    for (const each of books) {
      expect(await tell(engine, add(1), { book: each, id: "same" })).toMatchObject({ revision: 1 });
    }
    expect(isLoaded()).toHaveLength(5);
  });
});

describe("the engine on a log that lost its tail", () => {
  it("drops its memory, reads again, and tells", async () => {
    const stores = [memoryKind.make(), memoryKind.make()] as const;
    const [whole, shorter] = [await (await stores[0]).open(), await (await stores[1]).open()];
    let isLost = false;
    const current = () => (isLost ? shorter : whole);
    const engine = createEngine({
      log: {
        read: (name, after) => current().read(name, after),
        append: (name, commits) => current().append(name, commits),
        follow: (name, after, onCommit) => current().follow(name, after, onCommit),
        close: async () => undefined,
      },
      clock: virtualClock(0),
    });
    for (let n = 1; n <= 5; n += 1) await tell(engine, add(n));
    await shorter.append(book.name, (await whole.read(book.name, 0)).slice(0, 3));
    const told: number[] = [];
    engine.watch(book, (revision) => told.push(revision));
    isLost = true;
    expect(await tell(engine, add(10))).toMatchObject({ revision: 4, result: { before: 6, after: 16 } });
    expect(told.at(-1)).toBe(4);
    await engine.close();
  });
});
