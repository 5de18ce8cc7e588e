import { describe, expect, test } from "vitest";
import { inversionsOf } from "../../shared/office/inversions.ts";
import { total } from "../../shared/office/tally.ts";
import { at, calledCode, type Day, hub, kiosk, openDay, person, plan } from "../support/office-day.ts";

const sara = person("sara");
const trusted = { ...person("sara"), grants: ["callOutOfTurn"] as const };
const visitorOf = (ticket: string) => ({ kind: "visitor", ticket, code: "A-001", day: "2026-11-22" }) as const;
const no = (code: string) => ({ accepted: false, rejection: expect.objectContaining({ code }) });

function openHall(): Day {
  const day = openDay();
  day.must(0, { type: "OpenCounter", counter: "1" }, sara);
  return day;
}

function arrive(
  day: Day,
  minutes: number,
  id: string,
  more: { priority?: string; service?: string; appointment?: number } = {},
) {
  const { service = "enquiry", ...rest } = more;
  day.must(minutes, { type: "CheckIn", service, ...rest }, kiosk, id);
}

/** Calls and finishes until nobody waits: the ids in the order called. */
function callAll(day: Day, minutes: number): readonly string[] {
  const order: string[] = [];
  for (;;) {
    const decision = day.send(minutes, { type: "CallNext", counter: "1" }, sara);
    if (!decision.accepted) return order;
    const ticket = String(decision.result?.["ticket"]);
    order.push(ticket);
    day.must(minutes, { type: "FinishService", ticket }, sara);
  }
}

describe("who is next", () => {
  test("O1 O2 an elderly visitor counts as one who came 45 minutes earlier, and no more", () => {
    const day = openHall();
    arrive(day, 0, "before");
    arrive(day, 14, "inside");
    arrive(day, 50, "elderly", { priority: "elderly" });
    expect(callAll(day, 60)).toEqual(["before", "elderly", "inside"]);
  });

  test("O7 nobody is overtaken more than four times", () => {
    const day = openHall();
    arrive(day, 0, "patient");
    for (const id of ["e1", "e2", "e3", "e4", "e5", "e6"]) arrive(day, 10, id, { priority: "elderly" });
    expect(callAll(day, 20)).toEqual(["e1", "e2", "e3", "e4", "patient", "e5", "e6"]);
  });

  test("O4 an appointment on time counts from 15 minutes before its slot, a late one from its arrival", () => {
    const day = openHall();
    arrive(day, 10, "walk-in");
    arrive(day, 12, "early", { appointment: at(60) });
    arrive(day, 20, "on time", { appointment: at(20) });
    arrive(day, 40, "late", { appointment: at(20) });
    expect(day.office.tickets.get("early")?.standing).toEqual({ seniority: at(45), headStartMinutes: 15 });
    expect(day.office.tickets.get("on time")?.standing).toEqual({ seniority: at(20), headStartMinutes: 15 });
    expect(day.office.tickets.get("late")?.standing).toEqual({ seniority: at(40), headStartMinutes: 0 });
    expect(callAll(day, 60)).toEqual(["on time", "walk-in", "early", "late"]);
  });

  test("O2 classes do not add: the larger counts, never above an hour", () => {
    const greedy = { ...plan, priorities: plan.priorities.map((each) => ({ ...each, headStartMinutes: 600 })) };
    const day = openDay({ plan: greedy });
    arrive(day, 20, "both", { priority: "elderly", appointment: at(20) });
    expect(day.office.tickets.get("both")?.standing.headStartMinutes).toBe(60);
    arrive(openHall(), 0, "plain");
    const usual = openHall();
    arrive(usual, 20, "both", { priority: "card", appointment: at(20) });
    expect(usual.office.tickets.get("both")?.standing.headStartMinutes).toBe(20);
  });

  test("O4 a remote visitor joins when present, with at most 15 minutes of the wait from afar", () => {
    const day = openHall();
    day.must(0, { type: "CheckIn", service: "enquiry", remote: true }, kiosk, "afar");
    arrive(day, 30, "here");
    expect(calledCode(day.send(35, { type: "CallNext", counter: "1" }, sara))).toBe("A-002");
    day.must(36, { type: "FinishService", ticket: "here" }, sara);
    day.must(40, { type: "ConfirmPresence", ticket: "afar" }, kiosk);
    expect(day.office.tickets.get("afar")?.standing.seniority).toBe(at(25));
    expect(day.send(41, { type: "ConfirmPresence", ticket: "afar" }, kiosk)).toMatchObject(no("NotRemote"));
  });

  test("O11 who waits may put the turn off by ten minutes, once; nobody is passed over without a reason", () => {
    const day = openHall();
    arrive(day, 0, "first");
    arrive(day, 5, "second");
    arrive(day, 20, "third");
    day.must(21, { type: "DelayTurn", ticket: "first" }, visitorOf("first"));
    expect(day.office.tickets.get("first")?.standing.seniority).toBe(at(10));
    expect(day.send(22, { type: "DelayTurn", ticket: "first" }, visitorOf("first"))).toMatchObject(
      no("AlreadyDelayed"),
    );
    const call = { ticket: "second", counter: "1" };
    expect(inversionsOf(day.office, call, at(25))).toMatchObject({ absence: 1, unexplained: 0 });
    expect(callAll(day, 30)).toEqual(["second", "first", "third"]);
    expect(day.send(60, { type: "DelayTurn", ticket: "first" }, visitorOf("first"))).toMatchObject(no("NotWaiting"));
    expect(day.office.tickets.get("first")?.missedCalls).toBe(0);
  });

  test("O3 a counter calls only what it serves", () => {
    const day = openHall();
    day.must(0, { type: "OpenCounter", counter: "3" }, person("khalid"));
    arrive(day, 1, "support", { service: "support" });
    arrive(day, 2, "interview", { service: "interview" });
    expect(calledCode(day.send(3, { type: "CallNext", counter: "3" }, person("khalid")))).toBe("NobodyWaiting");
    expect(calledCode(day.send(3, { type: "CallNext", counter: "1" }, sara))).toBe("B-001");
  });
});

describe("missed calls (O8)", () => {
  test("not before the grace; then ten minutes later; the third closes; readmission begins anew", () => {
    const day = openHall();
    arrive(day, 0, "away");
    day.must(1, { type: "CallNext", counter: "1" }, sara);
    const missed = { type: "MarkNoShow", ticket: "away" } as const;
    expect(day.send(2, missed, sara)).toMatchObject({ rejection: { code: "TooEarly", secondsLeft: 60 } });
    day.must(3, missed, sara);
    expect(day.office.tickets.get("away")?.standing.seniority).toBe(at(10));
    for (const minutes of [4, 8]) {
      day.must(minutes, { type: "CallNext", counter: "1" }, sara);
      day.must(minutes + 2, missed, sara);
    }
    expect(day.office.tickets.get("away")?.state).toMatchObject({ how: "noShow" });
    expect(day.office.noShows.has("away")).toBe(true);
    day.must(30, { type: "Readmit", ticket: "away" }, sara);
    expect(day.office.noShows.has("away")).toBe(false);
    expect(day.office.tickets.get("away")).toMatchObject({ missedCalls: 0, standing: { seniority: at(30) } });
    expect(day.send(31, { type: "Readmit", ticket: "away" }, sara)).toMatchObject(no("NotNoShow"));
  });

  test("the setup may ask for more calls before", () => {
    const day = openDay({ plan: { ...plan, order: { ...plan.order, callsBeforeNoShow: 2 } } });
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    arrive(day, 0, "away");
    day.must(1, { type: "CallNext", counter: "1" }, sara);
    expect(day.send(5, { type: "MarkNoShow", ticket: "away" }, sara)).toMatchObject(no("CallAgainFirst"));
    day.must(5, { type: "Recall", ticket: "away" }, sara);
    day.must(6, { type: "MarkNoShow", ticket: "away" }, sara);
  });
});

describe("out of turn (O9)", () => {
  test("needs permission and reason; both are recorded; who is next needs neither", () => {
    const day = openHall();
    arrive(day, 0, "first");
    arrive(day, 1, "second");
    const call = { type: "CallTicket", counter: "1", ticket: "second" } as const;
    expect(day.send(2, call, sara)).toMatchObject(no("OutOfTurnNotPermitted"));
    expect(day.send(2, { ...call, reason: " " }, trusted)).toMatchObject(no("ReasonRequired"));
    const inversions = inversionsOf(day.office, { ...call, reason: "in pain" }, at(2));
    expect(inversions).toMatchObject({ manual: 1, unexplained: 0 });
    expect(day.must(2, { ...call, reason: "in pain" }, trusted)).toMatchObject([{ person: "sara", reason: "in pain" }]);
    expect(day.office.tickets.get("first")?.overtaken).toBe(1);
    day.must(3, { type: "FinishService", ticket: "second" }, sara);
    day.must(4, { type: "CallTicket", counter: "1", ticket: "first" }, sara);
    expect(day.send(5, { ...call, ticket: "nobody" }, trusted)).toMatchObject(no("CounterBusy"));
  });

  test("an order that nothing explains is seen as such", () => {
    const day = openHall();
    arrive(day, 0, "first");
    arrive(day, 1, "second");
    expect(inversionsOf(day.office, { ticket: "second", counter: "1" }, at(2)).unexplained).toBe(1);
  });
});

describe("at the counter", () => {
  test("S1 held keeps the place; S2 returned keeps the place", () => {
    const day = openHall();
    arrive(day, 0, "t1");
    arrive(day, 1, "t2");
    day.must(2, { type: "CallNext", counter: "1" }, sara);
    day.must(2, { type: "Hold", ticket: "t1", reason: "fetches a paper" }, sara);
    expect(calledCode(day.send(3, { type: "CallNext", counter: "1" }, sara))).toBe("A-002");
    day.must(4, { type: "ReturnToQueue", ticket: "t2" }, sara);
    expect(day.send(5, { type: "Resume", ticket: "t2" }, sara)).toMatchObject(no("NotHeld"));
    day.must(5, { type: "Resume", ticket: "t1" }, sara);
    expect(callAll(day, 6)).toEqual(["t1", "t2"]);
  });

  test("S3 who still waits changes lines with a reason only, which the book keeps", () => {
    const day = openHall();
    arrive(day, 0, "t1");
    const transfer = { type: "Transfer", ticket: "t1", to: { service: "support" } } as const;
    for (const reason of [{}, { reason: "  " }]) {
      expect(day.send(1, { ...transfer, ...reason }, sara)).toMatchObject(no("ReasonRequired"));
    }
    expect(day.office.tickets.get("t1")?.service).not.toBe("support");
    expect(day.must(2, { ...transfer, reason: " chose the wrong one " }, sara)).toMatchObject([
      { type: "TicketTransferred", reason: "chose the wrong one" },
    ]);
  });

  test("S3 transferred keeps code and seniority; a counter that closes leaves its visitors to the others", () => {
    const day = openHall();
    day.must(0, { type: "OpenCounter", counter: "2" }, person("khalid"));
    arrive(day, 0, "t1");
    arrive(day, 1, "t2");
    day.must(2, { type: "CallNext", counter: "1" }, sara);
    expect(day.send(2, { type: "Transfer", ticket: "t1", to: { counter: "3" } }, sara)).toMatchObject(
      no("CounterNotOpen"),
    );
    expect(day.send(2, { type: "Transfer", ticket: "t1", to: { service: "tea" } }, sara)).toMatchObject(
      no("UnknownService"),
    );
    day.must(2, { type: "Transfer", ticket: "t1", to: { counter: "2" } }, sara);
    expect(calledCode(day.send(3, { type: "CallNext", counter: "1" }, sara))).toBe("A-002");
    day.must(4, { type: "FinishService", ticket: "t2" }, sara);
    expect(calledCode(day.send(4, { type: "CallNext", counter: "1" }, sara))).toBe("NobodyWaiting");
    day.must(5, { type: "CloseCounter", counter: "2" }, person("khalid"));
    expect(calledCode(day.send(6, { type: "CallNext", counter: "1" }, sara))).toBe("A-001");
  });

  test("S4 R1 'not answered' says why; what ended stays ended", () => {
    const day = openHall();
    arrive(day, 0, "t1");
    day.must(1, { type: "CallNext", counter: "1" }, sara);
    day.must(1, { type: "StartService", ticket: "t1" }, sara);
    expect(day.send(2, { type: "StartService", ticket: "t1" }, sara)).toMatchObject(no("NotCalled"));
    expect(day.send(2, { type: "FinishService", ticket: "t1", outcome: "notAnswered" }, sara)).toMatchObject(
      no("ReasonRequired"),
    );
    day.must(9, { type: "FinishService", ticket: "t1", outcome: "notAnswered", reason: "bylaws missing" }, sara);
    expect(day.send(9, { type: "FinishService", ticket: "t1" }, sara)).toMatchObject(no("AlreadyEnded"));
    expect(day.send(9, { type: "Abandon", ticket: "t1" }, kiosk)).toMatchObject(no("AlreadyEnded"));
    expect(day.office.tally.whole).toMatchObject({ finished: 1, called: 1 });
    expect(day.office.tally.whole.serviceTimes[8]).toBe(1);
  });

  test("S7 a finish taken back: the visit stands at its counter as before, and no figure knows of it", () => {
    const [day, never] = [openHall(), openHall()];
    for (const each of [day, never]) {
      arrive(each, 0, "t1");
      each.must(1, { type: "CallNext", counter: "1" }, sara);
      each.must(2, { type: "StartService", ticket: "t1" }, sara);
    }
    day.must(9, { type: "FinishService", ticket: "t1", outcome: "answered" }, sara);
    expect(day.send(9, { type: "ReopenVisit", ticket: "t1" }, person("khalid"))).toMatchObject(no("NotYourCounter"));
    expect(day.send(9, { type: "ReopenVisit", ticket: "t1", counter: "2" }, sara)).toMatchObject(no("WrongCounter"));
    expect(day.send(9, { type: "ReopenVisit", ticket: "t7" }, sara)).toMatchObject(no("UnknownTicket"));
    day.must(11, { type: "ReopenVisit", ticket: "t1" }, sara);
    expect(day.send(11, { type: "ReopenVisit", ticket: "t1" }, sara)).toMatchObject(no("CannotReopen"));
    const told = ({ office }: Day) => ({
      state: office.tickets.get("t1")?.state,
      counter: office.counters.get("1"),
      whole: { ...office.tally.whole, serviceTimes: total(office.tally.whole.serviceTimes) },
      load: office.tally.byCounter.get("1") ?? { finished: 0, busyMs: 0 },
      finishes: office.tally.lastFinishes,
    });
    expect(told(day)).toEqual(told(never));
    // Nobody else can be called meanwhile, and the end counts once, with the whole time.
    arrive(day, 11, "t2");
    expect(day.send(12, { type: "CallNext", counter: "1" }, sara)).toMatchObject(no("CounterBusy"));
    day.must(14, { type: "FinishService", ticket: "t1" }, sara);
    expect(day.office.tally.whole).toMatchObject({ called: 1, finished: 1 });
    expect([day.office.tally.whole.serviceTimes[7], day.office.tally.whole.serviceTimes[12]]).toEqual([0, 1]);
    expect(day.office.tally.byCounter.get("1")).toEqual({ finished: 1, busyMs: 12 * 60_000 });
  });

  test("S7 two minutes later, after another call, or with the counter closed, what ended stays ended", () => {
    const finishedAt = (minutes: number) => {
      const day = openHall();
      arrive(day, 0, "t1");
      arrive(day, 0, "t2");
      day.must(1, { type: "CallNext", counter: "1" }, sara);
      day.must(minutes, { type: "FinishService", ticket: "t1" }, sara);
      return day;
    };
    const again = { type: "ReopenVisit", ticket: "t1" } as const;
    expect(finishedAt(5).send(7.1, again, sara)).toMatchObject(no("CannotReopen"));
    const called = finishedAt(5);
    called.must(5, { type: "CallNext", counter: "1" }, sara);
    expect(called.send(6, again, sara)).toMatchObject(no("CannotReopen"));
    called.must(6, { type: "ReturnToQueue", ticket: "t2" }, sara);
    expect(called.send(6, again, sara)).toMatchObject(no("CannotReopen"));
    const closed = finishedAt(5);
    closed.must(5, { type: "CloseCounter", counter: "1" }, sara);
    expect(closed.send(6, again, sara)).toMatchObject(no("CannotReopen"));
    // Finished without having been started: called it is again.
    const reopened = finishedAt(5);
    reopened.must(7, again, sara);
    expect(reopened.office.tickets.get("t1")?.state).toMatchObject({ phase: "called", counter: "1" });
  });

  test("S5 who leaves is not called, and may come back", () => {
    const day = openHall();
    arrive(day, 0, "t1");
    day.must(1, { type: "Abandon", ticket: "t1" }, kiosk);
    expect(calledCode(day.send(2, { type: "CallNext", counter: "1" }, sara))).toBe("NobodyWaiting");
    day.must(3, { type: "Readmit", ticket: "t1" }, sara);
    expect(calledCode(day.send(4, { type: "CallNext", counter: "1" }, sara))).toBe("A-001");
  });

  test("a recall has a new number on the board, and replaces the line", () => {
    const day = openHall();
    arrive(day, 0, "t1");
    day.must(1, { type: "CallNext", counter: "1" }, sara);
    day.must(2, { type: "Recall", ticket: "t1" }, sara);
    expect(day.office.calls).toMatchObject([{ seq: 2, code: "A-001" }]);
    expect(day.send(3, { type: "CallTicket", counter: "1", ticket: "x" }, hub)).toMatchObject(no("CounterBusy"));
  });
});
