import { afterEach, describe, expect, it, vi } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import type { Engine } from "../../server/engine-types.ts";
import type { BookLog, Commit } from "../../server/log/log.ts";
import type { OfficeCommand } from "../../shared/office/commands.ts";
import type { OfficeEvent } from "../../shared/office/events.ts";
import { type DistantLog, distantLog } from "../support/books-distant-log.ts";
import { facts, officeId, openToday, today } from "../support/books-office.ts";
import { memoryKind, type StoreKind, sqliteKind } from "../support/books-stores.ts";
import { tallyBook, tell } from "../support/books-tally.ts";
import { troubledLog } from "../support/books-troubled-log.ts";
import { hub, kiosk, opening, person, plan } from "../support/office-day.ts";

const callers = 64;
const tickets = 1_000;

/** As many counters as callers, one service. */
const bigHall = {
  ...facts,
  plan: {
    ...plan,
    counters: Array.from({ length: callers }, (_, n) => ({ id: `c${n}`, name: { ar: `${n}`, en: `${n}` } })),
  },
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Some hubs on one store. */
async function hubs(kind: StoreKind, count: number) {
  const store = await kind.make();
  closing.push(() => store.dispose());
  const clock = virtualClock(opening);
  const logs: BookLog[] = [];
  const lines: DistantLog[] = [];
  const engines: Engine[] = [];
  for (let n = 0; n < count; n += 1) {
    const log = await store.open();
    // One hub has its store at hand; of several, each has a line of its own length.
    const line = distantLog(log, count === 1 ? 0 : 4);
    lines.push(line);
    const engine = createEngine({ log: line, clock });
    closing.push(
      () => log.close(),
      () => engine.close(),
    );
    logs.push(log);
    engines.push(engine);
  }
  const refused = () => lines.reduce((sum, line) => sum + line.refused(), 0);
  return { clock, engines, log: logs[0] as BookLog, refused };
}

function eventsOf<Type extends OfficeEvent["type"]>(commits: readonly Commit[], type: Type) {
  return commits
    .flatMap((commit) => commit.events as readonly OfficeEvent[])
    .filter((event): event is Extract<OfficeEvent, { type: Type }> => event.type === type);
}

/** Calls and finishes until nobody waits; gives the tickets in the order this caller got them. */
async function serve(engine: Engine, caller: number): Promise<readonly string[]> {
  const counter = `c${caller}`;
  const by = person(`officer-${caller}`);
  let sent = 0;
  const send = (command: OfficeCommand) => {
    sent += 1;
    return engine.send(today, { id: `${counter}-${sent}`, command, by, facts: bigHall, office: officeId });
  };
  const got: string[] = [];
  expect((await send({ type: "OpenCounter", counter })).status).toBe("accepted");
  for (;;) {
    const called = await send({ type: "CallNext", counter });
    if (called.status !== "accepted") {
      expect(called).toMatchObject({ rejection: { code: "NobodyWaiting" } });
      return got;
    }
    const ticket = String(called.result?.["ticket"]);
    got.push(ticket);
    expect((await send({ type: "StartService", ticket })).status).toBe("accepted");
    expect((await send({ type: "FinishService", ticket })).status).toBe("accepted");
  }
}

describe.each([
  { kind: memoryKind, count: 1 },
  { kind: sqliteKind, count: 1 },
  { kind: memoryKind, count: 2 },
  { kind: memoryKind, count: 3 },
])("$count engines on one $kind.name store", ({ kind, count }) => {
  it("S3 S4 64 callers on 1,000 tickets: every ticket once, in the order of arrival", async () => {
    const { engines, log, refused } = await hubs(kind, count);
    const engineOf = (n: number) => engines[n % count] as Engine;
    await engineOf(0).send(today, {
      id: "open",
      command: { type: "OpenDay" },
      by: hub,
      facts: bigHall,
      office: officeId,
    });
    const arrivals = await Promise.all(
      Array.from({ length: tickets }, (_, n) =>
        engineOf(n).send(today, {
          id: `visit-${n}`,
          command: { type: "CheckIn", service: "enquiry" },
          by: kiosk,
          facts: bigHall,
          office: officeId,
        }),
      ),
    );
    expect(arrivals.every((answer) => answer.status === "accepted")).toBe(true);
    const served = (await Promise.all(Array.from({ length: callers }, (_, n) => serve(engineOf(n), n)))).flat();
    expect(served).toHaveLength(tickets);
    expect(new Set(served).size).toBe(tickets);

    // The hubs did meet.
    expect(refused() > 0).toBe(count > 1);
    const commits = await log.read(today.name, 0);
    expect(commits.map((commit) => commit.revision)).toEqual(commits.map((_, place) => place + 1));
    const arrived = eventsOf(commits, "TicketCheckedIn");
    expect(new Set(arrived.map((event) => event.code)).size).toBe(tickets);
    expect(eventsOf(commits, "TicketCalled").map((event) => event.ticket)).toEqual(
      arrived.map((event) => event.ticket),
    );
    const patience = { timeout: 20_000 };
    await vi.waitFor(() => {
      for (const engine of engines) expect(engine.peek(today)?.revision).toBe(commits.length);
    }, patience);
    for (const engine of engines) expect(engine.peek(today)?.state).toEqual(engineOf(0).peek(today)?.state);
  });
});

describe("several engines on one store", () => {
  it("S2 the same command through two hubs happens once, and both answer the same", async () => {
    const { engines, log } = await hubs(memoryKind, 2);
    for (let n = 0; n < 50; n += 1) {
      const id = `both-${n}`;
      const [one, two] = await Promise.all(engines.map((engine) => tell(engine, { type: "Add", amount: 1 }, { id })));
      expect(one).toMatchObject({ status: "accepted", revision: n + 1 });
      expect(two).toEqual(one);
    }
    expect(await log.read(tallyBook().name, 0)).toHaveLength(50);
  });

  it("S3 two people cannot open one counter through two hubs", async () => {
    const { engines } = await hubs(memoryKind, 2);
    await openToday(engines[0] as Engine);
    const answers = await Promise.all(
      engines.map((engine, n) =>
        engine.send(today, {
          id: `open-${n}`,
          command: { type: "OpenCounter", counter: "1" },
          by: person(`officer-${n}`),
          facts,
          office: officeId,
        }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual(["accepted", "rejected"]);
  });

  it("S5 tells its watchers what another hub stored", async () => {
    const { engines } = await hubs(memoryKind, 2);
    const [near, far] = engines as [Engine, Engine];
    const told: number[] = [];
    const stop = far.watch(tallyBook(), (revision) => told.push(revision));
    await far.read(tallyBook());
    for (let n = 0; n < 5; n += 1) await tell(near, { type: "Add", amount: n });
    await vi.waitFor(() => expect(told).toEqual([1, 2, 3, 4, 5]));
    expect(far.peek(tallyBook())?.state.sum).toBe(10);
    stop();
    await tell(near, { type: "Add", amount: 1 });
    await vi.waitFor(() => expect(far.peek(tallyBook())?.revision).toBe(6));
    expect(told).toEqual([1, 2, 3, 4, 5]);
  });

  it("S5 keeps what it hears from others while the answer to its own append is on its way", async () => {
    const { engines, log } = await hubs(memoryKind, 1);
    const answer = Promise.withResolvers<void>();
    const near = createEngine({
      log: {
        ...log,
        append: (...asked) => log.append(...asked).then((isWritten) => answer.promise.then(() => isWritten)),
      },
      clock: virtualClock(opening),
    });
    closing.push(() => near.close());
    const told: number[] = [];
    near.watch(tallyBook(), (revision) => told.push(revision));
    await near.read(tallyBook());
    const asked = tell(near, { type: "Add", amount: 1 });
    await vi.waitFor(async () => expect(await log.read(tallyBook().name, 0)).toHaveLength(1));
    await tell(engines[0] as Engine, { type: "Add", amount: 2 });
    expect(near.peek(tallyBook())?.revision).toBe(0);
    answer.resolve();
    expect(await asked).toMatchObject({ revision: 1, result: { after: 1 } });
    await vi.waitFor(() => expect(near.peek(tallyBook())).toEqual({ revision: 2, state: { sum: 3, added: [1, 2] } }));
    expect(told).toEqual([1, 2]);
  });

  it("reads only what it missed when another hub was faster", async () => {
    const { engines, log } = await hubs(memoryKind, 1);
    const slow = troubledLog(log);
    const late = createEngine({ log: { ...slow, follow: () => () => undefined }, clock: virtualClock(opening) });
    closing.push(() => late.close());
    await tell(late, { type: "Add", amount: 1 });
    for (let n = 0; n < 20; n += 1) await tell(engines[0] as Engine, { type: "Add", amount: 1 });
    expect(await tell(late, { type: "Add", amount: 1 })).toMatchObject({
      revision: 22,
      result: { before: 21, after: 22 },
    });
    expect(slow.loads).toHaveLength(1);
  });
});
