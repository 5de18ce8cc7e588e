import { describe, expect, test } from "vitest";
import { decide } from "../../shared/office/decide.ts";
import { evolve } from "../../shared/office/evolve.ts";
import { initialOffice } from "../../shared/office/initial.ts";
import { peopleAhead } from "../../shared/office/next-ticket.ts";
import { at, calledCode, hub, kiosk, nobody, openDay, person, plan } from "../support/office-day.ts";

const sara = person("sara");
const khalid = person("khalid");
const boss = person("boss", "manager");
const no = (code: string) => ({ accepted: false, rejection: expect.objectContaining({ code }) });

describe("the day", () => {
  test("D1 opens once; opening again changes nothing", () => {
    const day = openDay();
    expect(day.must(1, { type: "OpenDay" })).toEqual([]);
  });

  test("D2 a changed plan is adopted and who waits keeps the place", () => {
    const day = openDay();
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    day.must(1, { type: "CheckIn", service: "support" }, kiosk, "B1");
    expect(day.must(2, { type: "AdoptPlan" })).toEqual([]);
    const without = { ...plan, setup: 2, services: plan.services.filter((each) => each.id !== "support") };
    const changed = openDay({ plan: without });
    changed.must(1, { type: "OpenCounter", counter: "1" }, sara);
    expect(changed.send(2, { type: "CheckIn", service: "support" }, kiosk)).toMatchObject(no("UnknownService"));
    expect(calledCode(day.send(3, { type: "CallNext", counter: "1" }, sara))).toBe("B-001");
  });

  test("D3 D4 a person closes when nobody is at a counter; what waits is unserved, what is held goes over", () => {
    const day = openDay();
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    for (const id of ["t1", "t2", "t3"]) day.must(1, { type: "CheckIn", service: "enquiry" }, kiosk, id);
    day.must(2, { type: "CallNext", counter: "1" }, sara);
    expect(day.send(3, { type: "CloseDay" }, boss)).toMatchObject(no("VisitorsAtCounters"));
    day.must(4, { type: "Hold", ticket: "t1" }, sara);
    day.must(5, { type: "CloseDay" }, boss);
    expect(day.office.carried.tickets.map((each) => each.id)).toEqual(["t1"]);
    expect(day.office.tickets.get("t2")?.state).toMatchObject({ how: "unserved" });
    expect(day.send(6, { type: "CheckIn", service: "enquiry" }, kiosk)).toMatchObject(no("DayClosed"));
    day.must(7, { type: "OpenDay" }, boss);
    expect(calledCode(day.send(8, { type: "Resume", ticket: "t1" }, sara))).toBeUndefined();
    expect(day.office.tickets.get("t1")?.state).toMatchObject({ phase: "waiting" });
  });

  test("D3 D5 at midnight who came lately and who is at a counter goes over, with code and place", () => {
    const day = openDay();
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    day.must(1, { type: "CheckIn", service: "enquiry" }, kiosk, "early");
    day.must(2, { type: "CallNext", counter: "1" }, sara);
    day.must(3, { type: "CheckIn", service: "enquiry" }, kiosk, "forgotten");
    day.must(900, { type: "CheckIn", service: "enquiry" }, kiosk, "late");
    day.must(960, { type: "CloseDay", carry: "recent" }, hub);
    expect(day.office.tickets.get("forgotten")?.state).toMatchObject({ how: "unserved" });
    const next = openDay({ carried: day.office.carried, day: "2026-11-23" });
    expect(next.office.counters.get("1")).toMatchObject({ person: "sara", ticket: "early" });
    next.must(961, { type: "FinishService", ticket: "early" }, sara);
    expect(calledCode(next.send(962, { type: "CallNext", counter: "1" }, sara))).toBe("A-003");
    const codes = [1, 2, 3, 4].map((i) =>
      calledCode(next.send(970 + i, { type: "CheckIn", service: "enquiry" }, kiosk)),
    );
    expect(codes).toEqual(["A-002", "A-004", "A-005", "A-006"]);
  });

  test("C3 while the office is paused one takes numbers, but nobody is called", () => {
    const day = openDay();
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    day.must(1, { type: "PauseOffice", reason: "prayer" }, boss);
    expect(day.send(1, { type: "PauseOffice", reason: "prayer" }, boss)).toMatchObject(no("OfficePaused"));
    day.must(2, { type: "CheckIn", service: "enquiry" }, kiosk);
    expect(day.send(3, { type: "CallNext", counter: "1" }, sara)).toMatchObject(no("OfficePaused"));
    day.must(4, { type: "ResumeOffice" }, boss);
    expect(calledCode(day.send(5, { type: "CallNext", counter: "1" }, sara))).toBe("A-001");
  });
});

describe("tickets", () => {
  test("T1 T2 id of the command, letter of the service, next number", () => {
    const day = openDay();
    expect(day.send(1, { type: "CheckIn", service: "enquiry" }, kiosk, "u1")).toMatchObject({
      result: { ticket: "u1", code: "A-001" },
    });
    expect(calledCode(day.send(1, { type: "CheckIn", service: "support" }, kiosk))).toBe("B-001");
    expect(calledCode(day.send(1, { type: "CheckIn", service: "enquiry" }, kiosk))).toBe("A-002");
  });

  test("T3 an offline check-in keeps its code, counts from its own time, and a code is given once", () => {
    const day = openDay();
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    day.must(10, { type: "CheckIn", service: "enquiry" }, kiosk);
    const offline = { code: "K1-07", at: at(5), device: "k1" };
    day.must(12, { type: "CheckIn", service: "enquiry", offline }, kiosk, "off");
    expect(calledCode(day.send(13, { type: "CheckIn", service: "enquiry", offline }, kiosk))).toBe("K1-107");
    expect(calledCode(day.send(13, { type: "CheckIn", service: "enquiry", offline }, kiosk))).toBe("K1-207");
    expect(calledCode(day.send(14, { type: "CallNext", counter: "1" }, sara))).toBe("K1-07");
    const ahead = { code: "K1-08", at: at(500), device: "k1" };
    day.must(15, { type: "CheckIn", service: "enquiry", offline: ahead }, kiosk, "fast clock");
    expect(day.office.tickets.get("fast clock")?.standing.seniority).toBe(at(15));
  });

  test("T6 R9 nobody is checked in by a channel that is off, but whoever holds a slip is", () => {
    const day = openDay({ channels: ["interview", "phone"] });
    const asked = { type: "CheckIn", service: "enquiry" } as const;
    expect(day.send(1, { ...asked, channel: "delegate" })).toMatchObject({
      accepted: false,
      rejection: { code: "ChannelOff", channel: "delegate" },
    });
    day.must(2, { ...asked, channel: "phone" });
    day.must(3, asked, kiosk);
    const offline = { code: "K1-07", at: at(1), device: "k1" };
    day.must(4, { ...asked, channel: "delegate", offline }, kiosk);
    openDay().must(1, { ...asked, channel: "delegate" });
  });

  test("T5 an offline check-in that comes after closing enters the day as unserved and joins no queue", () => {
    const day = openDay();
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    day.must(20, { type: "CloseDay" }, boss);
    const offline = { code: "K1-01", at: at(5), device: "k1" };
    expect(day.send(30, { type: "CheckIn", service: "tea" }, kiosk)).toMatchObject(no("DayClosed"));
    day.must(30, { type: "CheckIn", service: "enquiry", offline }, kiosk, "late");
    expect(calledCode(day.send(31, { type: "CheckIn", service: "enquiry", offline }, kiosk))).toBe("K1-101");
    expect(day.office.tickets.get("late")).toMatchObject({
      checkedInAt: at(5),
      isOffline: true,
      state: { phase: "ended", how: "unserved", at: at(5) },
    });
    expect(day.office.tally.whole).toMatchObject({ checkedIn: 2, abandoned: 2 });
    day.must(32, { type: "OpenDay" }, boss);
    day.must(33, { type: "OpenCounter", counter: "1" }, sara);
    expect(calledCode(day.send(34, { type: "CallNext", counter: "1" }, sara))).toBe("NobodyWaiting");
  });

  test("T5 it opens and closes a day that nobody opened, with the plan of now, once", () => {
    const office = initialOffice();
    const facts = { day: "2026-11-20", startsAt: at(-480), plan, carried: nobody, researchers: [] };
    const send = (id: string, service: string) => {
      const command = { type: "CheckIn", service, offline: { code: `K1-${id}`, at: at(5), device: "k1" } } as const;
      const decision = decide(office, command, { id, at: at(3_000), by: kiosk, facts });
      if (decision.accepted) for (const event of decision.events) evolve(office, event, at(3_000));
      return decision;
    };
    expect(calledCode(send("01", "tea"))).toBe("K1-01");
    expect(office.tickets.get("01")).toMatchObject({ service: "enquiry", askedService: "tea" });
    for (const id of ["02"]) expect(calledCode(send(id, "enquiry"))).toBe(`K1-${id}`);
    expect(office).toMatchObject({ day: "2026-11-20", isOpen: false });
    expect(office.tally.whole).toMatchObject({ checkedIn: 2, abandoned: 2 });
    expect(office.lanes.size).toBe(0);
  });

  test("T4 an unknown service or class is refused", () => {
    const day = openDay();
    expect(day.send(1, { type: "CheckIn", service: "tea" }, kiosk)).toMatchObject(no("UnknownService"));
    expect(day.send(1, { type: "CheckIn", service: "enquiry", priority: "vip" }, kiosk)).toMatchObject(
      no("UnknownPriority"),
    );
    expect(day.office.tickets.size).toBe(0);
  });

  test("people ahead are those called before at the counters that can serve", () => {
    const day = openDay();
    day.must(0, { type: "OpenCounter", counter: "3" }, sara);
    for (const service of ["enquiry", "support", "enquiry"])
      day.must(1, { type: "CheckIn", service }, kiosk, service + day.told.length);
    day.must(2, { type: "CheckIn", service: "enquiry" }, kiosk, "last");
    const last = day.office.tickets.get("last");
    expect(last && peopleAhead(day.office, last)).toBe(2);
    day.must(3, { type: "OpenCounter", counter: "1" }, khalid);
    expect(last && peopleAhead(day.office, last)).toBe(3);
  });
});

describe("counters", () => {
  test("C1 one person, one counter; an idle one may be taken over when asked for", () => {
    const day = openDay();
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    expect(day.must(0, { type: "OpenCounter", counter: "1" }, sara)).toEqual([]);
    expect(day.send(1, { type: "OpenCounter", counter: "2" }, sara)).toMatchObject(no("PersonAtAnotherCounter"));
    expect(day.send(1, { type: "OpenCounter", counter: "1" }, khalid)).toMatchObject(no("CounterTaken"));
    expect(day.send(1, { type: "OpenCounter", counter: "9" }, khalid)).toMatchObject(no("UnknownCounter"));
    day.must(2, { type: "CheckIn", service: "enquiry" }, kiosk, "t1");
    day.must(2, { type: "CallNext", counter: "1" }, sara);
    expect(day.send(3, { type: "OpenCounter", counter: "1", takeOver: true }, khalid)).toMatchObject(no("CounterBusy"));
    day.must(4, { type: "ReturnToQueue", ticket: "t1" }, sara);
  });

  test("C1 taken over, the first person is without a counter", () => {
    const day = openDay();
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    day.must(1, { type: "OpenCounter", counter: "1", takeOver: true }, khalid);
    expect(day.send(2, { type: "CallNext", counter: "1" }, sara)).toMatchObject(no("NotYourCounter"));
    expect(day.office.counters.get("1")?.person).toBe("khalid");
  });

  test("C2 C3 only who staffs it calls there; paused, busy or closed it does not call", () => {
    const day = openDay();
    const call = { type: "CallNext", counter: "1" } as const;
    expect(day.send(0, call, sara)).toMatchObject(no("CounterNotOpen"));
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    expect(day.send(0, call, khalid)).toMatchObject(no("NotYourCounter"));
    expect(day.send(0, call, sara)).toMatchObject(no("NobodyWaiting"));
    day.must(1, { type: "CheckIn", service: "enquiry" }, kiosk, "t1");
    day.must(1, { type: "CheckIn", service: "enquiry" }, kiosk, "t2");
    day.must(2, { type: "PauseCounter", counter: "1", reason: "break" }, sara);
    expect(day.send(3, call, sara)).toMatchObject(no("CounterPaused"));
    day.must(4, { type: "ResumeCounter", counter: "1" }, sara);
    day.must(5, call, sara);
    expect(day.send(6, call, sara)).toMatchObject(no("CounterBusy"));
    expect(day.send(6, { type: "CloseCounter", counter: "1" }, sara)).toMatchObject(no("CounterBusy"));
    expect(day.send(6, { type: "FinishService", ticket: "t1" }, khalid)).toMatchObject(no("NotYourCounter"));
    expect(day.send(6, { type: "FinishService", ticket: "t1", counter: "2" }, sara)).toMatchObject(no("WrongCounter"));
    day.must(7, { type: "FinishService", ticket: "t1" }, boss);
  });
});
