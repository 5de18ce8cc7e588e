import { describe, expect, test } from "vitest";
import { inversionsOf } from "../../shared/office/inversions.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { longestWaitingSince } from "../../shared/views/outlook.ts";
import { overviewView } from "../../shared/views/overview.ts";
import { at, type Day, kiosk, openDay, person, plan, refold } from "../support/office-day.ts";

const sara = person("sara");
const no = (code: string) => ({ accepted: false, rejection: expect.objectContaining({ code }) });
const noura = person("noura", "researcher");

function hall(...tickets: readonly string[]): Day {
  const day = openDay();
  day.must(0, { type: "OpenCounter", counter: "1" }, sara);
  for (const [minute, ticket] of tickets.entries()) {
    day.must(minute, { type: "CheckIn", service: "enquiry" }, kiosk, ticket);
  }
  return day;
}

const medianWait = (day: Day) => overviewView({ ...initialSetup(), ...plan }, day.office, new Map()).today.wait?.median;

describe("held while waiting (S6)", () => {
  test("needs a reason, which stands in the book; at the counter it needs none", () => {
    const day = hall("t1", "t2");
    expect(day.send(5, { type: "Hold", ticket: "t2" }, sara)).toMatchObject(no("ReasonRequired"));
    expect(day.send(5, { type: "Hold", ticket: "t2", reason: "  " }, sara)).toMatchObject(no("ReasonRequired"));
    expect(day.must(5, { type: "Hold", ticket: "t2", reason: "prays" }, sara)).toMatchObject([{ reason: "prays" }]);
    day.must(6, { type: "CallNext", counter: "1" }, sara);
    day.must(7, { type: "Hold", ticket: "t1" }, sara);
  });

  test("O7 O10 whoever is called past the held ones overtakes them, and each is explained by the absence", () => {
    const day = hall("t1", "t2", "t3", "t4", "t5", "t6");
    for (const ticket of ["t1", "t2", "t3"]) day.must(7, { type: "Hold", ticket, reason: "at prayer" }, sara);
    expect(inversionsOf(day.office, { ticket: "t4", counter: "1" }, at(8))).toMatchObject({
      absence: 3,
      unexplained: 0,
    });
    day.must(8, { type: "CallNext", counter: "1" }, sara);
    day.must(9, { type: "FinishService", ticket: "t4" }, sara);
    for (const ticket of ["t1", "t2", "t3"]) expect(day.office.tickets.get(ticket)?.overtaken).toBe(1);
    day.must(10, { type: "Resume", ticket: "t1" }, sara);
    expect(day.office.tickets.get("t1")?.overtaken).toBe(1);
    // Whom somebody at the counter holds has been called: nobody is passed over.
    day.must(11, { type: "CallNext", counter: "1" }, sara);
    day.must(12, { type: "Hold", ticket: "t1" }, sara);
    day.must(13, { type: "CallNext", counter: "1" }, sara);
    expect(day.office.tickets.get("t1")?.overtaken).toBe(1);
    expect(refold(day.told).tickets).toEqual(day.office.tickets);
  });

  test("O10 without a reason, as books of before have it, it explains nothing", () => {
    const day = hall("t1", "t2");
    day.must(3, { type: "Hold", ticket: "t1", reason: "at prayer" }, sara);
    const told = day.told.map(({ at, event }) => ({
      at,
      event: event.type === "TicketHeld" ? { type: event.type, ticket: event.ticket } : event,
    }));
    const old = refold(told);
    expect(old.tickets.get("t1")?.state).toMatchObject({ phase: "held" });
    expect(inversionsOf(old, { ticket: "t2", counter: "1" }, at(4))).toMatchObject({ absence: 0, unexplained: 1 });
  });
});

describe("the wait stays whole", () => {
  test("held and back", () => {
    const day = hall("t1");
    day.must(40, { type: "Hold", ticket: "t1", reason: "a paper" }, sara);
    day.must(40, { type: "Resume", ticket: "t1" }, sara);
    day.must(41, { type: "CallNext", counter: "1" }, sara);
    expect(medianWait(day)).toBe(41);
  });

  test("to another service while waiting", () => {
    const day = hall("t1");
    day.must(40, { type: "Transfer", ticket: "t1", to: { service: "support" }, reason: "chose the wrong one" }, sara);
    day.must(41, { type: "CallNext", counter: "1" }, sara);
    expect(medianWait(day)).toBe(41);
  });

  test("O5 and counts in the researcher's queue", () => {
    const day = hall("t1");
    day.must(20, { type: "Transfer", ticket: "t1", to: { service: "support" }, reason: "chose the wrong one" }, sara);
    day.must(25, { type: "CallNext", counter: "1" }, sara);
    const [referred] = day.must(30, { type: "Refer", ticket: "t1", to: "pool", reason: "a visit" }, sara);
    expect(referred).toMatchObject({ standing: { seniority: at(30 - 25) } });
    day.must(31, { type: "OpenCounter", counter: "r1" }, noura);
  });
});

describe("V32 who waits longest", () => {
  test("is who came first, whatever the place in the queue", () => {
    const day = hall("t1");
    day.must(5, { type: "CheckIn", service: "enquiry" }, kiosk, "t2");
    day.must(6, { type: "DelayTurn", ticket: "t1" }, kiosk);
    expect(longestWaitingSince(day.office, "enquiry")).toBe(at(0));
    day.must(7, { type: "CallNext", counter: "1" }, sara);
    expect(longestWaitingSince(day.office, "enquiry")).toBe(at(0));
    expect(longestWaitingSince(day.office, "support")).toBeNull();
  });
});
