import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import type { Engine } from "../../server/engine-types.ts";
import type { BookLog } from "../../server/log/log.ts";
import { ask, checkIn, facts, must, officeId, openToday, today } from "../support/books-office.ts";
import { memoryKind, type StoreKind, sqliteKind, type TestStore } from "../support/books-stores.ts";
import { tallyBook, tell } from "../support/books-tally.ts";
import { kiosk, opening, person } from "../support/office-day.ts";

describe.each([memoryKind, sqliteKind] as readonly StoreKind[])("a hub that hears late, on $name", (kind) => {
  let store: TestStore;
  let log: BookLog;
  let prompt: Engine;
  /** Reads and writes as everybody, and hears nothing of what others write. */
  let late: Engine;
  let isCut = false;
  const huda = person("huda");
  const clock = virtualClock(opening);

  beforeEach(async () => {
    store = await kind.make();
    log = await store.open();
    isCut = false;
    prompt = createEngine({ log, clock });
    const read: BookLog["read"] = (book, after) =>
      isCut ? Promise.reject(new Error("the line is cut")) : log.read(book, after);
    late = createEngine({ log: { ...log, read, follow: () => () => undefined }, clock, onFault: () => undefined });
  });
  afterEach(async () => {
    await prompt.close();
    await late.close();
    await log.close();
    await store.dispose();
  });

  it("S1 does not say 'that is so already' of what is so no more", async () => {
    await tell(late, { type: "Add", amount: 1 });
    await tell(prompt, { type: "Add", amount: 2 });
    expect(await tell(late, { type: "Keep" })).toEqual({ status: "accepted", revision: 2, result: { sum: 3 } });
  });

  it("S1 opens a counter that was closed elsewhere, and says so only once it is written", async () => {
    await openToday(prompt);
    await must(ask(late, { type: "OpenCounter", counter: "1" }, huda));
    await must(ask(prompt, { type: "CloseCounter", counter: "1" }, huda));
    const answer = await ask(late, { type: "OpenCounter", counter: "1" }, huda, "again");
    expect(answer).toMatchObject({ status: "accepted", revision: 4 });
    expect((await log.read(today.name, 3)).map(({ id }) => id)).toEqual(["again"]);
  });

  it("S2 does not refuse what was done under the same id by another hub", async () => {
    await openToday(prompt);
    await must(ask(late, { type: "OpenCounter", counter: "1" }, huda));
    await must(ask(prompt, checkIn, kiosk, "visit"));
    const call = { type: "CallNext", counter: "1" } as const;
    const first = await ask(prompt, call, huda, "call");
    expect(first.status).toBe("accepted");
    expect(await ask(late, call, huda, "call")).toEqual(first);
  });

  it("S2 does not repeat an earlier no after another hub's yes", async () => {
    await openToday(prompt);
    await must(ask(late, { type: "OpenCounter", counter: "1" }, huda));
    const call = { type: "CallNext", counter: "1" } as const;
    expect(await ask(late, call, huda, "call")).toMatchObject({ rejection: { code: "NobodyWaiting" } });
    await must(ask(prompt, checkIn, kiosk, "visit"));
    const yes = await ask(prompt, call, huda, "call");
    expect(yes.status).toBe("accepted");
    expect(await ask(late, call, huda, "call")).toEqual(yes);
  });

  it("S2 recalls what another hub has just written", async () => {
    await openToday(prompt);
    await late.read(today);
    const first = await ask(prompt, checkIn, kiosk, "visit");
    const request = { id: "visit", command: checkIn, by: kiosk, facts, office: officeId };
    expect(await late.recall(today, request)).toEqual(first);
    expect(await late.recall(today, { ...request, id: "another" })).toBeUndefined();
  });

  it("S1 cut from the store it answers 'failed', which is safe to repeat, and goes on showing what it knows", async () => {
    await tell(late, { type: "Add", amount: 1 }, { id: "a" });
    isCut = true;
    expect(await tell(late, { type: "Refuse" }, { id: "b" })).toEqual({ status: "failed" });
    expect(await tell(late, { type: "Keep" }, { id: "c" })).toEqual({ status: "failed" });
    // What the book itself says is sure.
    expect(await tell(late, { type: "Add", amount: 1 }, { id: "a" })).toMatchObject({
      status: "accepted",
      revision: 1,
    });
    expect(late.peek(tallyBook())?.state.sum).toBe(1);
    isCut = false;
    expect(await tell(late, { type: "Refuse" }, { id: "b" })).toMatchObject({ rejection: { code: "Refused" } });
  });

  it("S7 a rule that breaks beside a cut line spoils nothing", async () => {
    await tell(late, { type: "Add", amount: 1 });
    isCut = true;
    expect(await tell(late, { type: "Break", during: "decide" })).toEqual({ status: "failed" });
    isCut = false;
    expect(await tell(late, { type: "Add", amount: 2 })).toMatchObject({ result: { before: 1, after: 3 } });
  });
});
