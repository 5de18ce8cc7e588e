import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OfficeCommand } from "../../shared/office/commands.ts";
import type { Actor } from "../../shared/office/ids.ts";
import { inversionsOf } from "../../shared/office/inversions.ts";
import { nextTicket } from "../../shared/office/next-ticket.ts";
import type { CounterState, Office, Ticket } from "../../shared/office/state.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { boardView } from "../../shared/views/board.ts";
import { overviewView } from "../../shared/views/overview.ts";
import { runsOf } from "../support/effort.ts";
import { at, type Day, hub, kiosk, openDay, person, plan, refold } from "../support/office-day.ts";
import { disagreements, mayCallByDefinition, nextByDefinition } from "../support/order-oracle.ts";

const runs = runsOf(10_000, 300);

const staff: Readonly<Record<string, Actor>> = {
  "1": person("sara"),
  "2": person("khalid", "officer", "manager"),
  "3": person("amal", "officer", "researcher"),
  r1: person("noura", "researcher"),
  r2: person("huda", "researcher"),
};
const counterIds = Object.keys(staff);

type Step = { readonly minutes: number; readonly deed: string; readonly who: number; readonly pick: number };

const deeds = [
  ...["checkIn", "checkIn", "checkIn", "checkIn", "callNext", "callNext", "callNext", "callNext"],
  ...["start", "finish", "finish", "missed", "hold", "resume", "return", "transfer", "refer", "refer", "back"],
  ...["decline", "manual", "open", "open", "close", "pause", "readmit", "abandon", "delay", "presence"],
];
const steps = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 7 }),
    deed: fc.constantFrom(...deeds),
    who: fc.nat(counterIds.length - 1),
    pick: fc.nat(1000),
  }),
  { minLength: 10, maxLength: 70 },
);

function among<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(list.length, 1)];
}

function idOf(office: Office, phase: string, pick: number): string {
  return (
    among(
      [...office.tickets.values()].filter((each) => each.state.phase === phase),
      pick,
    )?.id ?? "none"
  );
}

/** The command a step stands for on this day; refused ones are part of the story. */
function commandOf(office: Office, { deed, who, pick }: Step): readonly [OfficeCommand, Actor] {
  const counter = counterIds[who] ?? "1";
  const by = staff[counter] ?? hub;
  const ticket = office.counters.get(counter)?.ticket ?? "none";
  const reason = "procedures unclear";
  switch (deed) {
    case "checkIn":
      return [checkIn(pick), kiosk];
    case "callNext":
      return [{ type: "CallNext", counter }, by];
    case "start":
      return [{ type: "StartService", ticket }, by];
    case "finish":
      return [{ type: "FinishService", ticket }, by];
    case "missed":
      return [{ type: "MarkNoShow", ticket }, by];
    case "hold":
      return [holdOf(office, ticket, pick), by];
    case "resume":
      return [{ type: "Resume", ticket: idOf(office, "held", pick) }, by];
    case "return":
      return [{ type: "ReturnToQueue", ticket }, by];
    case "transfer":
      return [{ type: "Transfer", ticket, to: pick % 2 === 0 ? { service: "support" } : { counter: "2" } }, by];
    case "refer":
      return [{ type: "Refer", ticket, to: pick % 2 === 0 ? "pool" : { researcher: "noura" }, reason }, by];
    case "back":
      return [{ type: "ReturnReferral", ticket, reason }, by];
    case "decline":
      return [{ type: "DeclineReferral", ticket: idOf(office, "waiting", pick), reason }, by];
    case "manual":
      return [{ type: "CallTicket", counter: "2", ticket: idOf(office, "waiting", pick), reason }, staff["2"] ?? hub];
    case "open":
      return [{ type: "OpenCounter", counter }, by];
    case "close":
      return [{ type: "CloseCounter", counter }, by];
    case "pause":
      return [
        pick % 2 === 0 ? { type: "PauseCounter", counter, reason: "prayer" } : { type: "ResumeCounter", counter },
        by,
      ];
    case "readmit":
      return [{ type: "Readmit", ticket: idOf(office, "ended", pick) }, by];
    case "delay":
      return [{ type: "DelayTurn", ticket: idOf(office, "waiting", pick) }, kiosk];
    case "abandon":
      return [{ type: "Abandon", ticket: idOf(office, "waiting", pick) }, kiosk];
    default:
      return [{ type: "ConfirmPresence", ticket: idOf(office, "remote", pick) }, kiosk];
  }
}

/** Now of somebody who waits, with a reason or without; now of the one at the counter. */
function holdOf(office: Office, ticket: string, pick: number): OfficeCommand {
  if (pick % 3 !== 0) return { type: "Hold", ticket };
  const reason = pick % 4 === 0 ? {} : { reason: "at prayer" };
  return { type: "Hold", ticket: idOf(office, "waiting", pick), ...reason };
}

function checkIn(pick: number): OfficeCommand {
  const service = among(["enquiry", "support", "enquiry", "interview"], pick) ?? "enquiry";
  const priority = among([undefined, undefined, undefined, "elderly", "card"], pick >> 2);
  return {
    type: "CheckIn",
    service,
    ...(priority === undefined ? {} : { priority }),
    ...(pick % 11 === 0 ? { remote: true } : {}),
    ...(pick % 13 === 0 ? { appointment: at(pick % 90) } : {}),
  };
}

/** Everything that must hold for a call in turn, seen just before it happens. */
function checkCall(office: Office, counter: CounterState, minutes: number, held: ReadonlySet<string>): void {
  const next = nextTicket(office, counter, at(minutes));
  expect(next).toBe(nextByDefinition(office, counter, at(minutes)));
  if (!next) return;
  // Each of those who came before and are passed over, held ones too, has one explanation.
  let passed = 0;
  for (const each of office.tickets.values()) {
    if (each === next || !(each.state.phase === "waiting" || held.has(each.id))) continue;
    if ((each.checkedInAt - next.checkedInAt || each.sequence - next.sequence) < 0) passed += 1;
  }
  const { unexplained, ...explained } = inversionsOf(office, { ticket: next.id, counter: counter.id }, at(minutes));
  const { headStart, skill, absence, referral, manual } = explained;
  expect([unexplained, headStart + skill + absence + referral + manual]).toEqual([0, passed]);
}

/** S6: of those held while they waited, the ones whom a call of this visit at this counter passes over. */
function passedOver(office: Office, called: Ticket, counter: CounterState, story: Held): readonly Ticket[] {
  return [...story.held].flatMap((id) => {
    const ticket = office.tickets.get(id);
    if (ticket?.state.phase !== "held" || ticket.standing.seniority >= called.standing.seniority) return [];
    return mayCallByDefinition(office, ticket, counter, at(story.minutes)) ? [ticket] : [];
  });
}
type Held = { readonly held: ReadonlySet<string>; readonly minutes: number };

/** Plays the steps; after each one all invariants hold. Returns the minute it ended. */
function play(day: Day, story: readonly Step[]): number {
  let minutes = 1;
  for (const id of ["1", "3", "r1"]) day.must(0, { type: "OpenCounter", counter: id }, staff[id]);
  let manualCalls = 0;
  const held = new Set<string>();
  const passes = new Map<string, number>();
  for (const step of story) {
    minutes += step.minutes;
    const [command, by] = commandOf(day.office, step);
    for (const counter of day.office.counters.values()) checkCall(day.office, counter, minutes, held);
    const waited = "ticket" in command && day.office.tickets.get(command.ticket)?.state.phase === "waiting";
    const before = new Map([...held].map((id) => [id, day.office.tickets.get(id)?.overtaken ?? 0]));
    const decision = day.send(minutes, command, by);
    if (command.type === "CallTicket" && decision.accepted) manualCalls += 1;
    if ((command.type === "CallTicket" || command.type === "CallNext") && decision.accepted) {
      const called = day.office.tickets.get(String(decision.result?.["ticket"]));
      const counter = day.office.counters.get(command.counter);
      if (!called || !counter) throw new Error("called, and nowhere");
      for (const { id, overtaken } of passedOver(day.office, called, counter, { held, minutes })) {
        passes.set(id, (passes.get(id) ?? 0) + 1);
        expect(overtaken).toBe((before.get(id) ?? 0) + 1);
      }
    }
    if (command.type === "Hold" && waited && decision.accepted) held.add(command.ticket);
    for (const id of held) if (day.office.tickets.get(id)?.state.phase !== "held") held.delete(id);
    expect(disagreements(day.office)).toEqual([]);
    const most = (id: string) => 4 + manualCalls + (passes.get(id) ?? 0);
    expect([...day.office.tickets.values()].filter(({ id, overtaken }) => overtaken > most(id))).toEqual([]);
  }
  return minutes;
}

describe("the order, over any day", () => {
  test("O6 O7 O10 lanes agree with the definition, nobody is overtaken more than K times, no inversion is unexplained", () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(openDay(), story);
      }),
      { numRuns: runs },
    );
  }, 180_000);

  test("O6 everybody present is served in the end, and each by one counter", () => {
    fc.assert(
      fc.property(steps, (story) => {
        const day = openDay();
        const minutes = play(day, story) + 10;
        const called = drain(day, minutes);
        expect(new Set(called).size).toBe(called.length);
        expect([...day.office.tickets.values()].filter((each) => each.state.phase === "waiting")).toEqual([]);
      }),
      { numRuns: runs },
    );
  }, 180_000);

  test("a replay of the book gives the same day, the same views and the same next visit", () => {
    fc.assert(
      fc.property(steps, (story) => {
        const day = openDay();
        const minutes = play(day, story);
        const again = refold(day.told);
        const setup = { ...initialSetup(), ...plan };
        expect(boardView(setup, again)).toEqual(boardView(setup, day.office));
        expect(overviewView(setup, again, new Map())).toEqual(overviewView(setup, day.office, new Map()));
        expect([...again.tickets]).toEqual([...day.office.tickets]);
        for (const counter of day.office.counters.values()) {
          const twin = again.counters.get(counter.id);
          expect(twin).toEqual(counter);
          if (twin)
            expect(nextTicket(again, twin, at(minutes))?.id).toBe(nextTicket(day.office, counter, at(minutes))?.id);
        }
      }),
      { numRuns: runs },
    );
  }, 180_000);
});

/** Opens every counter and calls until nobody is left; returns the tickets called. */
function drain(day: Day, from: number): readonly string[] {
  for (const id of counterIds) {
    const open = day.office.counters.get(id);
    if (open?.ticket !== undefined) day.must(from, { type: "ReturnToQueue", ticket: open.ticket }, hub);
    if (!open) day.send(from, { type: "OpenCounter", counter: id }, staff[id]);
    if (day.office.counters.get(id)?.paused) day.must(from, { type: "ResumeCounter", counter: id }, hub);
  }
  const called: string[] = [];
  let isIdle = false;
  for (let minutes = from; !isIdle; minutes += 1) {
    isIdle = true;
    for (const id of counterIds) {
      const decision = day.send(minutes, { type: "CallNext", counter: id }, staff[id]);
      if (!decision.accepted) continue;
      isIdle = false;
      const ticket = String(decision.result?.["ticket"]);
      called.push(ticket);
      day.must(minutes, { type: "FinishService", ticket }, staff[id]);
    }
  }
  return called;
}

/** Arrivals one by one, then one counter serves them all: the order of the codes called. */
function orderOf(arrivals: readonly { readonly gap: number; readonly head: number }[]): readonly string[] {
  const heads = [...new Set(arrivals.map((each) => each.head))];
  const priorities = heads.map((head) => ({
    id: `h${head}`,
    name: { ar: "", en: "" },
    icon: "",
    headStartMinutes: head,
  }));
  const day = openDay({ plan: { ...plan, priorities } });
  day.must(0, { type: "OpenCounter", counter: "1" }, staff["1"]);
  let minutes = 0;
  for (const [place, { gap, head }] of arrivals.entries()) {
    minutes += gap;
    day.must(minutes, { type: "CheckIn", service: "enquiry", priority: `h${head}` }, kiosk, `t${place}`);
  }
  return drain(day, minutes + 1);
}

const arrivals = fc.array(
  fc.record({ gap: fc.integer({ min: 0, max: 9 }), head: fc.constantFrom(0, 0, 0, 15, 20, 45) }),
  {
    minLength: 2,
    maxLength: 25,
  },
);

describe("the order among those who wait", () => {
  test("O6 same class: first come, first served", () => {
    fc.assert(
      fc.property(arrivals, (list) => {
        const order = orderOf(list).map((id) => Number(id.slice(1)));
        for (const head of [0, 15, 20, 45]) {
          const ofClass = order.filter((place) => list[place]?.head === head);
          expect(ofClass).toEqual([...ofClass].sort((a, b) => a - b));
        }
      }),
      { numRuns: runs },
    );
  });

  test("O2 a larger head start never makes anyone later", () => {
    fc.assert(
      fc.property(arrivals, fc.nat(24), fc.constantFrom(15, 20, 45, 60), (list, pick, more) => {
        const place = pick % list.length;
        const before = orderOf(list).indexOf(`t${place}`);
        const raised = list.map((each, i) => (i === place ? { ...each, head: Math.max(each.head, more) } : each));
        expect(orderOf(raised).indexOf(`t${place}`)).toBeLessThanOrEqual(before);
      }),
      { numRuns: runs },
    );
  });

  test("O7 nobody is overtaken more than 4 times, and the head start is never worth more than its minutes", () => {
    fc.assert(
      fc.property(arrivals, (list) => {
        const order = orderOf(list).map((id) => Number(id.slice(1)));
        let clock = 0;
        const since = list.map(({ gap }) => (clock += gap));
        for (const [rank, place] of order.entries()) {
          const overtakers = order.slice(0, rank).filter((other) => other > place && since[other] !== since[place]);
          expect(overtakers.length).toBeLessThanOrEqual(4);
          for (const other of overtakers) {
            const lead = (since[other] ?? 0) - (since[place] ?? 0);
            expect(lead).toBeLessThanOrEqual((list[other]?.head ?? 0) - (list[place]?.head ?? 0));
          }
        }
      }),
      { numRuns: runs },
    );
  });

  test("S3 two counters in one instant never get one ticket, and none is lost", () => {
    fc.assert(
      fc.property(arrivals, (list) => {
        const day = openDay();
        day.must(0, { type: "OpenCounter", counter: "1" }, staff["1"]);
        day.must(0, { type: "OpenCounter", counter: "3" }, staff["3"]);
        for (const [i] of list.entries()) day.must(i, { type: "CheckIn", service: "enquiry" }, kiosk, `t${i}`);
        const called = ["1", "3"].map((counter) => day.send(60, { type: "CallNext", counter }, staff[counter]));
        const tickets = called.map((each) => (each.accepted ? each.result?.["ticket"] : undefined));
        expect(tickets).toEqual(["t0", "t1"]);
      }),
      { numRuns: runs },
    );
  });
});
