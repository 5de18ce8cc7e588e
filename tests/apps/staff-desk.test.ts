import { describe, expect, test } from "vitest";
import type { CurrentVisit, DeskView, OwnCounter, WaitingVisit } from "../../shared/views/desk.ts";
import type { WaitingReferral } from "../../shared/views/research.ts";
import { nextDeed } from "../../staff/desk/next-deed.ts";
import { countdown, noShowState } from "../../staff/desk/no-show.ts";
import { passageSteps } from "../../staff/desk/passage-steps.ts";
import { openFresh } from "../../staff/research/fresh.ts";
import { referralGroups } from "../../staff/research/groups.ts";
import { officeAt, roomAt, roomsFor } from "../../staff/shell/rooms.ts";

const counter: OwnCounter = {
  id: "3",
  name: { ar: "مكتب 3", en: "Counter 3" },
  person: "noura",
  personName: "نورة",
  since: 0,
  paused: null,
  isBusy: false,
  finished: 0,
};
const waiting: WaitingVisit = {
  ticket: "t1",
  code: "A-001",
  service: "support",
  since: 0,
  priority: null,
  party: 1,
  missedCalls: 0,
  returned: null,
  referral: null,
  isOffline: false,
  marks: [],
  promisedBy: null,
};
const called: CurrentVisit = {
  ...waiting,
  policy: null,
  phase: "called",
  phaseSince: 60_000,
  calls: 1,
  waitedMs: 60_000,
  language: null,
  reception: {
    received: null,
    checked: null,
    papers: [],
    missing: [],
    enquiries: [],
    misconceptions: [],
    acting: { as: "self", consent: null },
    visitor: null,
    people: [],
    department: null,
  },
};
const serving: CurrentVisit = { ...called, phase: "serving", calls: 0 };
const pausedHall: DeskView["paused"] = { reason: "prayer", since: 0, until: null };
const desk = { counter, current: null, next: waiting, paused: null };

describe("the next large action", () => {
  test.each([
    ["calls the next", desk, "callNext"],
    ["waits while nobody waits", { ...desk, next: null }, "nobody"],
    ["starts with whom it called", { ...desk, current: called }, "start"],
    ["finishes and calls the next", { ...desk, current: serving }, "finishAndCall"],
    ["only finishes when nobody waits", { ...desk, current: serving, next: null }, "finish"],
    ["only finishes in a pause of the hall", { ...desk, current: serving, paused: pausedHall }, "finish"],
    [
      "only finishes in a break of the counter",
      { ...desk, current: serving, counter: { ...counter, paused: "break" as const } },
      "finish",
    ],
    ["still starts in a pause of the hall", { ...desk, current: called, paused: pausedHall }, "start"],
    ["ends the break of the counter", { ...desk, counter: { ...counter, paused: "break" as const } }, "resumeCounter"],
    ["rests in a pause of the hall", { ...desk, paused: pausedHall }, "waitForOffice"],
  ])("%s", (_what, view, deed) => {
    expect(nextDeed(view)).toBe(deed);
  });
});

describe("no-show (O8)", () => {
  const rules = { graceSeconds: 120, callsBeforeNoShow: 1, missedCallsToNoShow: 3 };

  test("waits for the whole grace, counted from the call", () => {
    expect(noShowState(called, rules, 60_000)).toEqual({ status: "wait", secondsLeft: 120 });
    expect(noShowState(called, rules, 179_001)).toEqual({ status: "wait", secondsLeft: 1 });
    expect(noShowState(called, rules, 180_000)).toEqual({ status: "ready", closes: false });
  });

  test("asks for another call where the office wants more than one", () => {
    expect(noShowState(called, { ...rules, callsBeforeNoShow: 2 }, 900_000)).toEqual({ status: "callAgain" });
  });

  test("knows the miss that closes the visit", () => {
    expect(noShowState({ ...called, missedCalls: 2 }, rules, 900_000)).toEqual({ status: "ready", closes: true });
  });

  test("is nothing for somebody who is being served, or for nobody", () => {
    expect(noShowState(serving, rules, 900_000)).toEqual({ status: "notCalled" });
    expect(noShowState(null, rules, 900_000)).toEqual({ status: "notCalled" });
  });

  test.each([
    [0, "0:00"],
    [5, "0:05"],
    [60, "1:00"],
    [119, "1:59"],
  ])("writes %i s as %s", (seconds, text) => expect(countdown(seconds)).toBe(text));
});

test("the passage tells the stages in their order and ends where the visit stands", () => {
  const fromCounter = { ar: "مكتب 1", en: "Counter 1" };
  const back = { ...serving, referral: { reason: "x", fromCounter }, returned: "y" };
  expect(passageSteps(called).map((step) => step.kind)).toEqual(["checkedIn", "called"]);
  expect(passageSteps(back).map((step) => step.kind)).toEqual([
    "checkedIn",
    "referred",
    "returned",
    "called",
    "serving",
  ]);
});

describe("referrals", () => {
  const referral: WaitingReferral = {
    ticket: "t1",
    code: "A-001",
    service: "support",
    to: "pool",
    toName: null,
    reason: "unclear",
    since: 0,
    checkedInAt: 0,
    party: 1,
    from: { person: "noura", personName: "نورة", counterName: counter.name },
    isMine: false,
    isFallen: false,
  };
  const mine: WaitingReferral = { ...referral, ticket: "t2", to: { researcher: "nouf" }, isMine: true };
  const fallen: WaitingReferral = { ...referral, ticket: "t3", to: { researcher: "hind" }, isFallen: true };

  test("stand by whom they were meant for; who waits without one stands apart", () => {
    const groups = referralGroups([mine, referral, fallen], [waiting, { ...waiting, ticket: "t9" }]);
    expect(groups.mine).toEqual([mine]);
    expect(groups.pool).toEqual([referral]);
    expect(groups.fallen).toEqual([fallen]);
    expect(groups.direct.map((each) => each.ticket)).toEqual(["t9"]);
  });

  test("are new from their arrival until looked at; those there at the beginning are not", () => {
    const fresh = openFresh();
    expect(fresh.take(["a"])).toEqual([]);
    expect(fresh.take(["a", "b"])).toEqual(["b"]);
    expect(fresh.take(["a", "b"])).toEqual([]);
    expect([...fresh.tickets.value]).toEqual(["b"]);
    fresh.see();
    expect(fresh.tickets.value.size).toBe(0);
    fresh.take(["b", "c"]);
    fresh.take(["b"]);
    expect(fresh.tickets.value.size).toBe(0);
  });
});

describe("rooms", () => {
  test("open by role, in the order of the rail", () => {
    expect(roomsFor(["admin", "manager", "researcher", "officer"])).toEqual([
      "desk",
      "research",
      "overview",
      "insights",
      "cases",
      "contacts",
      "persons",
      "mine",
      "improvement",
      "admin",
      "library",
    ]);
    expect(roomsFor(["manager"], 2)).toContain("organisation");
    expect(roomsFor(["officer"], 2)).not.toContain("organisation");
    expect(roomsFor(["committee"])).toEqual(["committee", "library"]);
    expect(roomsFor(["admin"])[0]).toBe("admin");
  });

  test("are found by the address; a closed or unknown one leads to the first open", () => {
    expect(roomAt("#/overview", ["desk", "overview"])).toBe("overview");
    expect(roomAt("#/admin/services", ["admin"])).toBe("admin");
    expect(roomAt("#/admin", ["desk"])).toBe("desk");
    expect(roomAt("", ["desk"])).toBe("desk");
    expect(roomAt("#/desk", [])).toBeUndefined();
  });

  test("stand in an office that one may enter", () => {
    const offices = [{ id: "riyadh" }, { id: "jeddah" }];
    expect(officeAt(offices, ["jeddah"])).toBe("jeddah");
    expect(officeAt(offices, ["abha", undefined])).toBe("riyadh");
    expect(officeAt([], ["riyadh"])).toBeUndefined();
  });
});
