import { describe, expect, test } from "vitest";
import { fallbackForecast } from "../../shared/forecast/fallback.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import type { Setup } from "../../shared/setup/setup.ts";
import { boardView } from "../../shared/views/board.ts";
import { type Directory, deskView } from "../../shared/views/desk.ts";
import { kioskView } from "../../shared/views/kiosk.ts";
import { overviewView } from "../../shared/views/overview.ts";
import { phoneView } from "../../shared/views/phone.ts";
import { queueTurns } from "../../shared/views/queue-turns.ts";
import { researchView } from "../../shared/views/research.ts";
import type { Zone } from "../../shared/views/zone.ts";
import { at, type Day, kiosk, openDay, person, plan } from "../support/office-day.ts";

const setup: Setup = {
  ...initialSetup(),
  ...plan,
  name: { ar: "فرع الرياض", en: "Riyadh office" },
  timeZone: "Asia/Riyadh",
};
/** These stories write their words into the books as they are. */
const open = (words: string) => words;
const directory: Directory = new Map([
  ["sara", { name: "سارة القحطاني", isResearcher: false }],
  ["noura", { name: "نورة الحربي", isResearcher: true }],
]);
const sara = person("sara");
const noura = person("noura", "researcher");
const sizeOf = (view: unknown) => new TextEncoder().encode(JSON.stringify(view)).length;

/** Four hundred visitors, forty of whom were called; one of them is referred, one held, one came with a visitor id. */
function busyDay(): Day {
  const day = openDay();
  day.must(0, { type: "OpenCounter", counter: "1" }, sara);
  day.must(0, { type: "OpenCounter", counter: "r1" }, noura);
  for (let i = 0; i < 400; i += 1) {
    const service = i % 3 === 0 ? "support" : "enquiry";
    day.must(i / 4, { type: "CheckIn", service, visitor: "vault-person-77", party: 1 + (i % 5) }, kiosk, `ticket-${i}`);
  }
  for (let i = 0; i < 40; i += 1) {
    const decision = day.send(101 + i, { type: "CallNext", counter: "1" }, sara);
    const ticket = decision.accepted ? String(decision.result?.["ticket"]) : "";
    day.must(101 + i, { type: "StartService", ticket }, sara);
    if (i === 3) day.must(101.5 + i, { type: "Refer", ticket, to: "pool", reason: "procedures unclear" }, sara);
    else if (i === 4) day.must(101.5 + i, { type: "Hold", ticket }, sara);
    else if (i < 39) day.must(101.5 + i, { type: "FinishService", ticket }, sara);
  }
  return day;
}

describe("views", () => {
  const day = busyDay();
  const desk = deskView(setup, day.office, { person: "sara", at: at(150), directory, open });

  test("are small however many wait", () => {
    expect(sizeOf(boardView(setup, day.office))).toBeLessThanOrEqual(2048);
    expect(sizeOf(desk)).toBeLessThanOrEqual(16 * 1024);
    expect(desk.waiting.length).toBe(60);
    expect(desk.waitingCount).toBe(360);
  });

  test("V34 a desk is told what a newcomer would wait, for the services that its counter calls alone", () => {
    const forecasts = {
      forService: (service: string) => ({ low: service.length, high: 20 }),
      forTicket: () => null,
      accuracy: () => null,
    };
    const reader = { person: "sara", at: at(150), directory, open, forecasts };
    const { forecasts: told } = deskView(setup, day.office, reader);
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ range }) => range)).toEqual(told.map(({ service }) => ({ low: service.length, high: 20 })));
    expect(deskView(setup, day.office, { ...reader, person: "nobody" }).forecasts).toEqual([]);
    expect(deskView(setup, day.office, { person: "sara", at: at(150), directory, open }).forecasts[0]?.range).toEqual({
      low: expect.any(Number),
      high: expect.any(Number),
    });
  });

  test("V9 the wall is sent six calls, and ten where as many landed within 20 s; still small", () => {
    const seqs = (office: Day["office"]) => boardView(setup, office).calls.map(({ seq }) => seq);
    expect(seqs(day.office)).toEqual([40, 39, 38, 37, 36, 35]);
    const rush = busyDay();
    const { current } = deskView(setup, rush.office, { person: "sara", at: at(149), directory, open });
    rush.must(149, { type: "FinishService", ticket: current?.ticket ?? "" }, sara);
    for (let i = 0; i < 11; i += 1) {
      const decision = rush.send(150 + i / 1_000, { type: "CallNext", counter: "1" }, sara);
      const ticket = decision.accepted ? String(decision.result?.["ticket"]) : "";
      rush.must(150 + i / 1_000, { type: "StartService", ticket }, sara);
      rush.must(150 + i / 1_000, { type: "FinishService", ticket }, sara);
      if (i === 7) expect(seqs(rush.office)).toEqual([48, 47, 46, 45, 44, 43, 42, 41]);
    }
    expect(seqs(rush.office)).toEqual([51, 50, 49, 48, 47, 46, 45, 44, 43, 42]);
    expect(sizeOf(boardView(setup, rush.office))).toBeLessThanOrEqual(2048);
  });

  test("V9 sixteen calls of one moment are all sent, where there are as many counters; their number bounds it", () => {
    const counters = Array.from({ length: 16 }, (_, place) => ({ id: `c${place}`, name: { ar: "م", en: "C" } }));
    const rush = openDay({ plan: { ...plan, counters } });
    for (const { id } of counters) {
      rush.must(0, { type: "CheckIn", service: "enquiry" }, kiosk);
      rush.must(0, { type: "OpenCounter", counter: id }, person(`p-${id}`));
    }
    for (const { id } of counters) rush.must(1, { type: "CallNext", counter: id }, person(`p-${id}`));
    const { calls } = boardView({ ...setup, counters }, rush.office);
    expect(calls.map(({ seq }) => seq)).toEqual(counters.map((_, place) => 16 - place));
    for (let i = 0; i < 8; i += 1) {
      rush.must(1, { type: "FinishService", ticket: rush.office.counters.get("c0")?.ticket ?? "" }, person("p-c0"));
      rush.must(1, { type: "CheckIn", service: "enquiry" }, kiosk);
      rush.must(1, { type: "CallNext", counter: "c0" }, person("p-c0"));
    }
    expect(boardView(setup, rush.office).calls.length).toBe(16);
  });

  test("V31 more than eight services take turns: each stands in one, none of them longer than the first", () => {
    for (let n = 0; n <= 26; n += 1) {
      const services = Array.from({ length: n }, (_, place) => place);
      const turns = queueTurns(services);
      expect(turns.flat()).toEqual(services);
      expect(turns.every((turn) => turn.length > 0 && turn.length <= Math.min(8, turns[0]?.length ?? 0))).toBe(true);
    }
    expect(queueTurns([...Array(9).keys()]).map((turn) => turn.length)).toEqual([5, 4]);
  });

  test("V31 every service stands on the wall, also the ninth", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const services = letters.map((letter) => ({ ...plan.services[0], id: letter, letter })) as typeof plan.services;
    const board = boardView({ ...setup, services: services as typeof setup.services }, openDay().office);
    expect(board.waiting.map(({ letter }) => letter)).toEqual(letters);
  });

  const zoned = (zone: Zone, of: Setup = setup) => boardView(of, day.office, undefined, zone);

  test("V12 a zone has the calls at its counters of its services, and their queues", () => {
    const all = boardView(setup, day.office);
    expect(zoned({ services: [], counters: [] })).toEqual(all);
    expect(zoned({ services: [], counters: ["1"] })).toEqual(all);
    expect(zoned({ services: [], counters: ["r1"] })).toEqual({ ...all, calls: [] });
    const support = zoned({ services: ["support"], counters: [] });
    const letter = setup.services.find(({ id }) => id === "support")?.letter ?? "";
    expect(support.waiting.map(({ service }) => service)).toEqual(["support"]);
    const codes = support.calls.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.every((code) => code.startsWith(letter))).toBe(true);
    expect(zoned({ services: ["support"], counters: ["r1"] }).calls).toEqual([]);
  });

  test("V13 what the setup no longer has names nothing; a zone of which nothing is left is the whole hall", () => {
    const all = boardView(setup, day.office);
    expect(zoned({ services: ["gone"], counters: ["gone"] })).toEqual(all);
    expect(zoned({ services: ["gone", "support"], counters: [] }).waiting).toHaveLength(1);
  });

  test("S6 halls and pockets see no name, no person, no ticket id of others", () => {
    const halls = [boardView(setup, day.office), kioskView(setup, day.office), phoneView(setup, day.office, "A-200")];
    for (const view of halls) {
      const text = JSON.stringify(view);
      expect(text).not.toMatch(/vault-person|sara|noura|سارة|نورة/);
    }
    expect(JSON.stringify(halls.slice(0, 2))).not.toContain("ticket-");
    const all = JSON.stringify([
      { ...desk, current: null },
      researchView(setup, day.office, { person: "noura", directory, open }),
      overviewView(setup, day.office, directory),
    ]);
    expect(all).not.toContain("vault-person");
    expect(desk.current?.reception.visitor).toBe("vault-person-77");
  });

  test("the desk shows the visitor now, who is next, who is aside", () => {
    expect(desk.current).toMatchObject({ phase: "serving", phaseSince: at(140) });
    expect(desk.next?.code).toBe(desk.waiting[0]?.code);
    expect(desk.held).toHaveLength(1);
    expect(desk.counter).toMatchObject({ id: "1", personName: "سارة القحطاني", finished: 37 });
    expect(desk.researchers).toEqual([{ id: "noura", name: "نورة الحربي", isPresent: true }]);
    expect(deskView(setup, day.office, { person: "nobody", at: at(150), directory, open })).toMatchObject({
      counter: null,
      current: null,
      waiting: [],
    });
  });

  test("R12 nobody's count stands beside another's name", () => {
    expect(desk.counters.some((each) => each.personName !== null)).toBe(true);
    expect(JSON.stringify(desk.counters)).not.toContain("finished");
    expect(JSON.stringify(overviewView(setup, day.office, directory).counters)).not.toContain("finished");
  });

  test("a researcher sees the pool, with who referred and why", () => {
    const { referrals } = researchView(setup, day.office, { person: "noura", directory, open });
    expect(referrals).toMatchObject([
      {
        to: "pool",
        reason: "procedures unclear",
        isMine: false,
        isFallen: false,
        from: { personName: "سارة القحطاني" },
      },
    ]);
  });

  test("the overview counts the day", () => {
    const view = overviewView(setup, day.office, directory);
    expect(view).toMatchObject({
      waitingCount: 360,
      referralsWaiting: 1,
      heldCount: 1,
      today: { checkedIn: 400, called: 40, finished: 37 },
    });
    expect(view.today.serviceTime).toEqual({ median: 0, p90: 0 });
    expect(view.services.map((each) => each.waiting)).toEqual([240, 120, 0]);
    expect(view.byHour.map((each) => each.hour)).toEqual([8, 9, 10]);
  });

  test("a ticket's holder learns where it stands", () => {
    expect(phoneView(setup, day.office, "Z-999").ticket).toBeNull();
    const last = phoneView(setup, day.office, "A-266").ticket;
    expect(last).toMatchObject({ phase: "waiting", ahead: 358, isReferred: false });
  });
});

describe("forecast of an office that has not learned", () => {
  const served = { n: 0, minutes: 0 };
  test("nobody serves: no forecast; a free counter and nobody ahead: now", () => {
    expect(fallbackForecast({ ahead: 3, counters: 0, free: 0, served })).toBeNull();
    expect(fallbackForecast({ ahead: 0, counters: 2, free: 1, served })).toEqual({ low: 0, high: 0 });
  });

  test("a range in fives that grows with who is ahead and shrinks with counters", () => {
    const four = fallbackForecast({ ahead: 4, counters: 2, free: 0, served });
    expect(four).toEqual({ low: 25, high: 45 });
    expect(fallbackForecast({ ahead: 4, counters: 4, free: 0, served })).toEqual({ low: 10, high: 25 });
    expect(fallbackForecast({ ahead: 4, counters: 2, free: 0, served: { n: 50, minutes: 200 } })).toEqual({
      low: 5,
      high: 20,
    });
  });
});
