import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import type { Engine } from "../../server/engine-types.ts";
import type { BookLog } from "../../server/log/log.ts";
import type { Instant } from "../../shared/office/ids.ts";
import type { Office } from "../../shared/office/state.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import type { Setup } from "../../shared/setup/setup.ts";
import { boardView } from "../../shared/views/board.ts";
import { deskView } from "../../shared/views/desk.ts";
import { kioskView } from "../../shared/views/kiosk.ts";
import { overviewView } from "../../shared/views/overview.ts";
import { phoneView } from "../../shared/views/phone.ts";
import { researchView } from "../../shared/views/research.ts";
import { ask, checkIn, must, openToday, today } from "../support/books-office.ts";
import { randomDay } from "../support/books-random-day.ts";
import { memoryKind, sqliteKind, type TestStore } from "../support/books-stores.ts";
import { kiosk, opening, person, plan } from "../support/office-day.ts";

const hourMs = 60 * 60_000;
const officer = person("huda");

const open = (words: string) => words;

/** Every view that is cut from a day, for everybody who gets one. */
function viewsOf(office: Office, at: Instant): Readonly<Record<string, unknown>> {
  const { services, counters, priorities, order } = plan;
  const setup: Setup = { ...initialSetup(), services, counters, priorities, order };
  const directory = new Map();
  const people = [...office.counters.values()].map((counter) => counter.person);
  return {
    board: boardView(setup, office),
    kiosk: kioskView(setup, office),
    overview: overviewView(setup, office, directory),
    desks: people.map((each) => deskView(setup, office, { person: each, at, directory, open })),
    research: people.map((each) => researchView(setup, office, { person: each, directory, open })),
    phones: [...office.codes.keys()].map((code) => phoneView(setup, office, code)),
  };
}

describe.each([memoryKind, sqliteKind])("a book replayed, on $name", (kind) => {
  let store: TestStore;
  let log: BookLog;
  let engine: Engine;
  const clock = virtualClock(opening);

  beforeEach(async () => {
    clock.set(opening);
    store = await kind.make();
    log = await store.open();
    engine = createEngine({ log, clock });
  });

  afterEach(async () => {
    await engine.close();
    await log.close();
    await store.dispose();
  });

  const reopen = async () => {
    await engine.close();
    await log.close();
    log = await store.open();
    engine = createEngine({ log, clock });
    return engine.read(today);
  };

  it("S1 S4 6,000 commits give the state and every view that were live", async () => {
    await openToday(engine);
    const tried = await randomDay({ engine, clock, commits: 6_000, seed: 7 });
    const live = await engine.read(today);
    expect(live.revision).toBeGreaterThanOrEqual(6_000);
    expect(tried.types.size).toBeGreaterThan(20);
    const state = structuredClone(live.state);
    const views = structuredClone(viewsOf(live.state, clock.now()));
    const again = await reopen();
    expect(again.revision).toBe(live.revision);
    expect(viewsOf(again.state, clock.now())).toEqual(views);
    expect(again.state).toEqual(state);
  });

  it("S4 S9 a clock that steps back or ahead an hour reorders nobody", async () => {
    await openToday(engine);
    const steps = [0, hourMs, -hourMs, -2 * hourMs, 3 * hourMs, -hourMs];
    const arrived: string[] = [];
    for (const [place, step] of steps.entries()) {
      clock.advance(step);
      arrived.push((await must(ask(engine, checkIn, kiosk, `visit-${place}`))).ticket);
    }
    const times = (await log.read(today.name, 0)).map((commit) => commit.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    await reopen();
    clock.set(opening - hourMs);
    await must(ask(engine, { type: "OpenCounter", counter: "1" }, officer));
    for (const expected of arrived) {
      const { ticket } = await must(ask(engine, { type: "CallNext", counter: "1" }, officer));
      expect(ticket).toBe(expected);
      await must(ask(engine, { type: "StartService", ticket }, officer));
      await must(ask(engine, { type: "FinishService", ticket }, officer));
    }
    const all = (await log.read(today.name, 0)).map((commit) => commit.at);
    expect(all).toEqual([...all].sort((a, b) => a - b));
  });
});
