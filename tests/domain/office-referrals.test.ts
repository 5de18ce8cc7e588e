import { describe, expect, test } from "vitest";
import type { Actor } from "../../shared/office/ids.ts";
import { peopleAhead } from "../../shared/office/next-ticket.ts";
import { at, calledCode, type Day, kiosk, openDay, person } from "../support/office-day.ts";

const sara = person("sara");
const khalid = person("khalid");
const noura = person("noura", "researcher");
const huda = person("huda", "researcher");
const reason = "procedures unclear";

/** Sara at counter 1 serves A1, who came at minute 1 and was called at minute 21. */
function servingDay(): Day {
  const day = openDay();
  day.must(0, { type: "OpenCounter", counter: "1" }, sara);
  day.must(1, { type: "CheckIn", service: "enquiry" }, kiosk, "A1");
  day.must(21, { type: "CallNext", counter: "1" }, sara);
  day.must(21, { type: "StartService", ticket: "A1" }, sara);
  return day;
}

function refer(
  day: Day,
  minutes: number,
  to: "pool" | { researcher: string } = { researcher: "noura" },
  by: Actor = sara,
) {
  return day.must(minutes, { type: "Refer", ticket: "A1", to, reason }, by);
}

describe("referrals (R4)", () => {
  test("F1 a visit is referred with a reason to somebody who researches, and keeps its code", () => {
    const day = servingDay();
    expect(day.send(30, { type: "Refer", ticket: "A1", to: "pool", reason: "  " }, sara)).toMatchObject({
      rejection: { code: "ReasonRequired" },
    });
    expect(day.send(30, { type: "Refer", ticket: "A1", to: { researcher: "khalid" }, reason }, sara)).toMatchObject({
      rejection: { code: "UnknownResearcher" },
    });
    refer(day, 30);
    expect(day.office.tickets.get("A1")).toMatchObject({
      code: "A-001",
      referral: { reason, to: { researcher: "noura" } },
    });
    expect(day.office.counters.get("1")?.ticket).toBeUndefined();
  });

  test("F1 nobody refers to herself", () => {
    const day = openDay();
    const amal = person("noura", "officer", "researcher");
    day.must(0, { type: "OpenCounter", counter: "1" }, amal);
    day.must(1, { type: "CheckIn", service: "enquiry" }, kiosk, "A1");
    day.must(2, { type: "CallNext", counter: "1" }, amal);
    expect(day.send(3, { type: "Refer", ticket: "A1", to: { researcher: "noura" }, reason }, amal)).toMatchObject({
      rejection: { code: "ReferToSelf" },
    });
  });

  test("O5 in the researcher's queue a visit counts from its referral, less at most 30 minutes waited", () => {
    const day = servingDay();
    refer(day, 40);
    expect(day.office.tickets.get("A1")?.standing.seniority).toBe(at(40 - 20));
    const late = openDay();
    late.must(0, { type: "CheckIn", service: "enquiry" }, kiosk, "A1");
    late.must(50, { type: "OpenCounter", counter: "1" }, sara);
    late.must(50, { type: "CallNext", counter: "1" }, sara);
    refer(late, 60);
    expect(late.office.tickets.get("A1")?.standing.seniority).toBe(at(60 - 30));
  });

  test("F2 F4 a named referral waits for its researcher while she is present", () => {
    const day = servingDay();
    day.must(22, { type: "OpenCounter", counter: "r1" }, noura);
    day.must(22, { type: "OpenCounter", counter: "r2" }, huda);
    refer(day, 30);
    expect(calledCode(day.send(31, { type: "CallNext", counter: "1" }, sara))).toBe("NobodyWaiting");
    expect(calledCode(day.send(31, { type: "CallNext", counter: "r2" }, huda))).toBe("NobodyWaiting");
    expect(calledCode(day.send(31, { type: "CallNext", counter: "r1" }, noura))).toBe("A-001");
  });

  test("F4 an absent researcher's referrals are everybody's, until she is back", () => {
    const day = servingDay();
    day.must(22, { type: "OpenCounter", counter: "r2" }, huda);
    refer(day, 30);
    day.must(31, { type: "OpenCounter", counter: "r1" }, noura);
    expect(calledCode(day.send(32, { type: "CallNext", counter: "r2" }, huda))).toBe("NobodyWaiting");
    day.must(33, { type: "CloseCounter", counter: "r1" }, noura);
    expect(calledCode(day.send(34, { type: "CallNext", counter: "r2" }, huda))).toBe("A-001");
  });

  test("F3 F5 declined by name: to the pool, and not offered to her again; declined by all: back to the officer", () => {
    const day = servingDay();
    day.must(22, { type: "OpenCounter", counter: "r1" }, noura);
    day.must(22, { type: "OpenCounter", counter: "r2" }, huda);
    refer(day, 30);
    const decline = { type: "DeclineReferral", ticket: "A1", reason: "on leave from noon" } as const;
    expect(day.send(31, decline, huda)).toMatchObject({ rejection: { code: "NotYourReferral" } });
    day.must(31, decline, noura);
    expect(day.office.tickets.get("A1")).toMatchObject({ referral: { to: "pool", declinedBy: ["noura"] } });
    expect(day.send(32, decline, noura)).toMatchObject({ rejection: { code: "AlreadyDeclined" } });
    expect(calledCode(day.send(32, { type: "CallNext", counter: "r1" }, noura))).toBe("NobodyWaiting");
    day.must(33, decline, huda);
    expect(calledCode(day.send(34, { type: "CallNext", counter: "1" }, sara))).toBe("A-001");
  });

  test("O5 F6 F7 returned: original seniority, head start of the return, the same officer first for five minutes", () => {
    const day = servingDay();
    day.must(22, { type: "OpenCounter", counter: "r1" }, noura);
    day.must(22, { type: "OpenCounter", counter: "2" }, khalid);
    refer(day, 30);
    day.must(31, { type: "CallNext", counter: "r1" }, noura);
    expect(day.send(40, { type: "ReturnReferral", ticket: "A1", reason: "" }, noura)).toMatchObject({
      rejection: { code: "ReasonRequired" },
    });
    day.must(40, { type: "ReturnReferral", ticket: "A1", reason: "explained" }, noura);
    expect(day.office.tickets.get("A1")?.standing).toEqual({ seniority: at(1), headStartMinutes: 15 });
    expect(calledCode(day.send(41, { type: "CallNext", counter: "2" }, khalid))).toBe("NobodyWaiting");
    expect(calledCode(day.send(44.9, { type: "CallNext", counter: "2" }, khalid))).toBe("NobodyWaiting");
    expect(calledCode(day.send(45, { type: "CallNext", counter: "2" }, khalid))).toBe("A-001");
  });

  test("F8 accepted, declined and returned are counted, each referral once, of whoever it was", () => {
    const day = servingDay();
    day.must(22, { type: "OpenCounter", counter: "r1" }, noura);
    refer(day, 30);
    expect(day.office.tally.referrals).toEqual({ accepted: 0, declined: 0, returned: 0 });
    day.must(31, { type: "CallNext", counter: "r1" }, noura);
    // Called is not yet accepted: she may not come.
    expect(day.office.tally.referrals.accepted).toBe(0);
    day.must(32, { type: "StartService", ticket: "A1" }, noura);
    expect(day.office.tally.referrals.accepted).toBe(1);
    day.must(33, { type: "ReturnToQueue", ticket: "A1" }, noura);
    day.must(34, { type: "CallNext", counter: "r1" }, noura);
    day.must(35, { type: "StartService", ticket: "A1" }, noura);
    expect(day.office.tally.referrals).toEqual({ accepted: 1, declined: 0, returned: 0 });
    day.must(40, { type: "ReturnReferral", ticket: "A1", reason: "explained" }, noura);
    day.must(41, { type: "CallNext", counter: "1" }, sara);
    day.must(42, { type: "StartService", ticket: "A1" }, sara);
    day.must(43, { type: "Refer", ticket: "A1", to: "pool", reason: "again" }, sara);
    day.must(44, { type: "DeclineReferral", ticket: "A1", reason: "a relative" }, huda);
    expect(day.office.tally.referrals).toEqual({ accepted: 1, declined: 1, returned: 1 });
    day.must(44, { type: "CallNext", counter: "r1" }, noura);
    day.must(45, { type: "FinishService", ticket: "A1" }, noura);
    expect(day.office.tally.referrals).toEqual({ accepted: 2, declined: 1, returned: 1 });
  });

  test("F8 S7 a finish taken back has accepted nothing, unless the referral was begun before", () => {
    const day = servingDay();
    const accepted = () => day.office.tally.referrals.accepted;
    const finishAndReopen = (minutes: number) => {
      day.must(minutes, { type: "FinishService", ticket: "A1" }, noura);
      expect(accepted()).toBe(1);
      day.must(minutes + 1, { type: "ReopenVisit", ticket: "A1" }, noura);
    };
    day.must(22, { type: "OpenCounter", counter: "r1" }, noura);
    refer(day, 30);
    day.must(31, { type: "CallNext", counter: "r1" }, noura);
    finishAndReopen(32);
    expect(accepted()).toBe(0);
    day.must(34, { type: "StartService", ticket: "A1" }, noura);
    finishAndReopen(40);
    expect(accepted()).toBe(1);
  });

  test("F7 the same officer may call at once, and everybody when she has closed her counter", () => {
    const day = servingDay();
    day.must(22, { type: "OpenCounter", counter: "r1" }, noura);
    day.must(22, { type: "OpenCounter", counter: "2" }, khalid);
    refer(day, 30);
    day.must(31, { type: "CallNext", counter: "r1" }, noura);
    day.must(40, { type: "ReturnReferral", ticket: "A1", reason: "explained" }, noura);
    day.must(41, { type: "CloseCounter", counter: "1" }, sara);
    expect(calledCode(day.send(41, { type: "CallNext", counter: "2" }, khalid))).toBe("A-001");
  });

  test("F7 back to the officer who sent it, also where her counter does not serve its service", () => {
    const day = openDay();
    const manager = person("khalid", "officer", "manager");
    day.must(0, { type: "OpenCounter", counter: "2" }, manager);
    day.must(0, { type: "OpenCounter", counter: "r2" }, huda);
    day.must(1, { type: "CheckIn", service: "interview" }, kiosk, "A1");
    expect(day.send(2, { type: "CallNext", counter: "2" }, manager)).toMatchObject({ accepted: false });
    day.must(3, { type: "CallTicket", counter: "2", ticket: "A1", reason: "urgent" }, manager);
    refer(day, 4, "pool", manager);
    day.must(5, { type: "CallNext", counter: "r2" }, huda);
    day.must(9, { type: "ReturnReferral", ticket: "A1", reason: "explained" }, huda);
    expect(calledCode(day.send(10, { type: "CallNext", counter: "2" }, manager))).toBe("E-001");
  });

  test("only a referred visit is declined or returned", () => {
    const day = servingDay();
    expect(day.send(30, { type: "ReturnReferral", ticket: "A1", reason }, sara)).toMatchObject({
      rejection: { code: "NotReferred" },
    });
    day.must(30, { type: "ReturnToQueue", ticket: "A1" }, sara);
    expect(day.send(31, { type: "DeclineReferral", ticket: "A1", reason }, noura)).toMatchObject({
      rejection: { code: "NotReferred" },
    });
  });

  test("people ahead of a referred visit are those of the researcher, not those of the hall", () => {
    const day = servingDay();
    day.must(22, { type: "OpenCounter", counter: "r1" }, noura);
    for (const minutes of [23, 24, 25]) day.must(minutes, { type: "CheckIn", service: "enquiry" }, kiosk);
    refer(day, 30);
    const ticket = day.office.tickets.get("A1");
    expect(ticket && peopleAhead(day.office, ticket)).toBe(0);
  });
});
