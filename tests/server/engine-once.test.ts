import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ratingsBook } from "../../server/books.ts";
import { virtualClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import { contentHash } from "../../server/engine-hash.ts";
import type { Engine } from "../../server/engine-types.ts";
import type { BookLog } from "../../server/log/log.ts";
import { ask, checkIn, must, openToday, today } from "../support/books-office.ts";
import { memoryKind, sqliteKind, type TestStore } from "../support/books-stores.ts";
import { tallyBook, tell } from "../support/books-tally.ts";
import { kiosk, opening, person } from "../support/office-day.ts";

const reused = { status: "rejected", rejection: { code: "CommandIdReused" } };

describe.each([memoryKind, sqliteKind])("one command happens once, on $name", (kind) => {
  let store: TestStore;
  let log: BookLog;
  let engine: Engine;
  const clock = virtualClock(opening);

  const reopen = async () => {
    await engine.close();
    await log.close();
    log = await store.open();
    engine = createEngine({ log, clock });
  };

  beforeEach(async () => {
    store = await kind.make();
    log = await store.open();
    engine = createEngine({ log, clock });
  });

  afterEach(async () => {
    await engine.close();
    await log.close();
    await store.dispose();
  });

  it("S2 the same id gets the same answer: at once, later, in one turn, after opening again", async () => {
    await openToday(engine);
    const id = "1f0a";
    const [first, double] = await Promise.all([ask(engine, checkIn, kiosk, id), ask(engine, checkIn, kiosk, id)]);
    await ask(engine, checkIn);
    const again = await ask(engine, checkIn, kiosk, id);
    await reopen();
    const afterwards = await ask(engine, checkIn, kiosk, id);
    for (const answer of [first, double, again, afterwards]) {
      expect(answer).toEqual({
        status: "accepted",
        revision: 2,
        result: {
          ticket: id,
          code: "A-001",
          ahead: 0,
          forecast: first?.status === "accepted" ? first.result?.["forecast"] : null,
        },
      });
    }
    expect((await engine.read(today)).state.tickets.size).toBe(2);
  });

  it("S2 the answer of a check-in tells who stands before, as it was then", async () => {
    await openToday(engine);
    await must(ask(engine, { type: "OpenCounter", counter: "1" }, person("huda")));
    for (let ahead = 0; ahead < 3; ahead += 1) {
      expect(await ask(engine, checkIn, kiosk, `visit-${ahead}`)).toMatchObject({ result: { ahead } });
    }
    await must(ask(engine, { type: "CallNext", counter: "1" }, person("huda")));
    const answer = await ask(engine, checkIn, kiosk, "visit-2");
    expect(answer).toMatchObject({
      result: { ahead: 2, forecast: { low: expect.any(Number), high: expect.any(Number) } },
    });
  });

  it("S2 the same id with another content is refused after a yes, and decided after a no, which changed nothing", async () => {
    await tell(engine, { type: "Add", amount: 1 }, { id: "a" });
    await tell(engine, { type: "Refuse" }, { id: "b" });
    await tell(engine, { type: "Keep" }, { id: "c" });
    for (const id of ["a", "c"]) expect(await tell(engine, { type: "Add", amount: 2 }, { id })).toEqual(reused);
    const other = await tell(engine, { type: "Add", amount: 2 }, { id: "b" });
    expect(other).toMatchObject({ status: "accepted" });
    expect(await tell(engine, { type: "Refuse" }, { id: "b" })).toEqual(reused);
    const [first, second] = await Promise.all([
      tell(engine, { type: "Add", amount: 3 }, { id: "d" }),
      tell(engine, { type: "Add", amount: 4 }, { id: "d" }),
    ]);
    expect([first?.status, second]).toEqual(["accepted", reused]);
    await reopen();
    expect(await tell(engine, { type: "Add", amount: 2 }, { id: "a" })).toEqual(reused);
    expect(await tell(engine, { type: "Add", amount: 1 }, { id: "a" })).toMatchObject({
      status: "accepted",
      revision: 1,
    });
    expect((await engine.read(tallyBook())).state.added).toEqual([1, 2, 3]);
  });

  it("S2 the spelling of a command does not matter, its content does", () => {
    const one = contentHash({ type: "Refer", to: { researcher: "noura" }, reason: "x", ticket: undefined });
    expect(contentHash({ reason: "x", to: { researcher: "noura" }, type: "Refer" })).toBe(one);
    expect(contentHash({ reason: "x", to: { researcher: "huda" }, type: "Refer" })).not.toBe(one);
    expect(contentHash({ list: [1, 2] })).not.toBe(contentHash({ list: [2, 1] }));
    expect(contentHash(JSON.parse('{"__proto__":{"a":1}}'))).not.toBe(contentHash({}));
  });

  it("S2 a rejection is given again even when the answer would be another by now", async () => {
    const refused = { status: "rejected", rejection: { code: "Refused", sum: 0 } };
    expect(await tell(engine, { type: "Refuse" }, { id: "no" })).toEqual(refused);
    expect(await tell(engine, { type: "Keep" }, { id: "keep" })).toMatchObject({ revision: 0, result: { sum: 0 } });
    await tell(engine, { type: "Add", amount: 5 });
    expect(await tell(engine, { type: "Refuse" }, { id: "no" })).toEqual(refused);
    expect(await tell(engine, { type: "Keep" }, { id: "keep" })).toMatchObject({ revision: 0, result: { sum: 0 } });
  });

  it("remembers the last 20,000 rejections, not more", async () => {
    await tell(engine, { type: "Refuse" }, { id: "first" });
    await tell(engine, { type: "Refuse" }, { id: "second" });
    await tell(engine, { type: "Add", amount: 5 });
    for (let sent = 2; sent < 20_001; sent += 1_000) {
      const left = Math.min(1_000, 20_001 - sent);
      await Promise.all(Array.from({ length: left }, () => tell(engine, { type: "Refuse" })));
    }
    expect(await tell(engine, { type: "Refuse" }, { id: "second" })).toMatchObject({ rejection: { sum: 0 } });
    expect(await tell(engine, { type: "Refuse" }, { id: "first" })).toMatchObject({ rejection: { sum: 5 } });
  });

  it("S6 the ratings book cannot be joined to a ticket by trying its code", async () => {
    const month = ratingsBook("test", "2026-11");
    const facts = { day: "2026-11-22", reasons: [], ticket: { hash: "keyed", service: "enquiry" } };
    const rate = (ticket: string) => ({ type: "RateVisit", ticket, secret: "s", score: 5, mode: "kiosk" }) as const;
    const send = (id: string, ticket: string) =>
      engine.send(month, { id, command: rate(ticket), by: kiosk, facts, office: "test" });
    clock.set(opening + 17 * 60_000);
    const first = await send("rating", "A-001");
    // By its id instead of its code: the same ticket, so the same command.
    expect(await send("rating", "0b9e")).toEqual(first);
    const text = JSON.stringify(await log.read(month.name, 0));
    expect(text).toContain("keyed");
    for (const known of ["A-001", contentHash(rate("A-001"))]) expect(text).not.toContain(known);
    expect((await log.read(month.name, 0)).map((commit) => commit.at)).toEqual([opening]);
    clock.set(opening);
  });
});
