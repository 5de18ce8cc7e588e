import { describe, expect, test } from "vitest";
import { initialCasebook } from "../../shared/cases/state.ts";
import { type Instant, minuteMs } from "../../shared/office/ids.ts";
import { type LedgerDue, nearAt } from "../../shared/persons/ledger.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { decide as decideRatings } from "../../shared/survey/decide.ts";
import { evolve as evolveRatings, initialRatings } from "../../shared/survey/evolve.ts";
import type { Ratings, Score } from "../../shared/survey/ratings.ts";
import { type AlertGround, alertsOf } from "../../shared/views/alerts.ts";
import { attentionView } from "../../shared/views/attention.ts";
import { casesByAge } from "../../shared/views/cases-age.ts";
import { ratingsDay } from "../../shared/views/day-summary.ts";
import type { DeviceStatus } from "../../shared/views/devices.ts";
import { insightsOf } from "../../shared/views/insights.ts";
import { plainForecasts } from "../../shared/views/outlook.ts";
import { noon, readyCase, submittedCase } from "../support/casebook.ts";
import { openImprovements } from "../support/improvement-book.ts";
import { at, kiosk, openDay, person, plan } from "../support/office-day.ts";

const today = "2026-11-22";
const setup = { ...initialSetup(), ...plan, timeZone: "Asia/Riyadh" };
const directory = new Map([["reem", { name: "ريم", isResearcher: false }]]);

/** A quiet office in which nothing is an alert, but for what the story puts in. */
function ground(more: Partial<AlertGround> = {}): AlertGround {
  return {
    setup,
    office: openDay().office,
    ratings: initialRatings(),
    cases: initialCasebook(),
    improvements: openImprovements().book,
    devices: [],
    ledger: [],
    directory,
    ...more,
  };
}
const now = (minutes: number) => ({ at: at(minutes), today });
const kinds = (ground: AlertGround, minutes: number) => alertsOf(ground, now(minutes)).map(({ kind }) => kind);

/** So many answers of today, the first `good` of them content, beside those that were there. */
function answered(n: number, good: number, ratings: Ratings = initialRatings()): Ratings {
  for (let i = 0; i < n; i += 1) {
    const score: Score = i < good ? 5 : 1;
    const ticket = `A-${i}`;
    const decision = decideRatings(
      ratings,
      { type: "RateVisit", ticket, score, mode: "kiosk" },
      {
        id: `r${i}`,
        at: at(i),
        by: kiosk,
        facts: { day: today, reasons: [], ticket: { hash: ticket, service: "enquiry" } },
      },
    );
    if (decision.accepted) for (const event of decision.events) evolveRatings(ratings, event, at(i));
  }
  return ratings;
}

/** Touches without a ticket that look like play, all of the same face. */
function played(n: number, score: Score, ratings: Ratings = initialRatings()): Ratings {
  for (let i = 0; i < n; i += 1) {
    const decision = decideRatings(
      ratings,
      { type: "RateOffice", score, mode: "kiosk" },
      { id: `p${i}`, at: at(i), by: kiosk, facts: { day: today, reasons: [], misuse: ["burst"] } },
    );
    if (decision.accepted) for (const event of decision.events) evolveRatings(ratings, event, at(i));
  }
  return ratings;
}

/** What Insights tell of today at a minute. */
function insightsAt(ratings: Ratings, minutes: number) {
  const days = [{ day: today, hall: null, ratings: ratingsDay(ratings, today, at(minutes)) }];
  return insightsOf({ setup, from: today, to: today, filter: undefined, days, before: [] }).satisfaction;
}

function device(silentMinutes: number, lastSeenAt: Instant | null = 7): DeviceStatus {
  const needs = silentMinutes > 2 ? [{ code: "silent", minutes: silentMinutes } as const] : [];
  return {
    id: "k1",
    kind: "kiosk",
    name: "K1",
    pairedAt: 1,
    counter: null,
    zone: null,
    sound: null,
    isConnected: false,
    lastSeenAt,
    report: null,
    needs,
  };
}

/** One who waits for an enquiry, and one for support, both told 30 minutes at most. */
function waiting() {
  const day = openDay({ promise: 30 });
  day.must(0, { type: "OpenCounter", counter: "1" }, person("sara"));
  day.must(0, { type: "CheckIn", service: "enquiry" }, kiosk, "t1");
  day.must(10, { type: "CheckIn", service: "support" }, kiosk, "t2");
  return day;
}

describe("what a manager is alerted to", () => {
  test("V20 who waits longer than the later end of what was told, by service, and not the minute before", () => {
    const { office } = waiting();
    expect(kinds(ground({ office }), 30)).toEqual([]);
    expect(alertsOf(ground({ office }), now(31))).toMatchObject([
      { kind: "late", service: "enquiry", count: 1, arose: at(30), seen: null },
    ]);
    expect(alertsOf(ground({ office }), now(41)).map((each) => each.id)).toEqual(["late:support", "late:enquiry"]);
  });

  test("V20 nobody is late who was called, or who put the own turn off", () => {
    const day = waiting();
    day.must(12, { type: "DelayTurn", ticket: "t2" }, person("sara"));
    day.must(35, { type: "CallNext", counter: "1" }, person("sara"));
    expect(kinds(ground({ office: day.office }), 90)).toEqual([]);
  });

  test("V21 from ten told answers, when the whole interval lies below the goal", () => {
    expect(kinds(ground({ ratings: answered(9, 0) }), 60)).toEqual([]);
    // 4 of 10: at most 69 %. 5 of 10: 76 %. 6 of 10: up to 83 %, which may be the goal.
    expect(alertsOf(ground({ ratings: answered(10, 4) }), now(60))).toMatchObject([
      { kind: "satisfaction", n: 10, goal: 0.8, high: expect.closeTo(0.687, 3) },
    ]);
    expect(kinds(ground({ ratings: answered(10, 6) }), 60)).toEqual([]);
    const none = { ...setup, satisfactionGoal: null };
    expect(kinds(ground({ ratings: answered(10, 0), setup: none }), 60)).toEqual([]);
    const lower = { ...setup, satisfactionGoal: 60 };
    expect(kinds(ground({ ratings: answered(10, 4), setup: lower }), 60)).toEqual([]);
  });

  test("V21 R11 touches that look like play neither raise nor hide it: it is the figure that Insights tell", () => {
    expect(kinds(ground({ ratings: played(20, 1) }), 60)).toEqual([]);
    const hidden = answered(10, 2, played(30, 5));
    expect(hidden.days.get(today)).toMatchObject({ n: 40, flagged: 30 });
    const [alert] = alertsOf(ground({ ratings: hidden }), now(60));
    const { n, interval } = insightsAt(hidden, 60);
    expect(alert).toMatchObject({ kind: "satisfaction", n, high: interval?.[1] });
    expect(n).toBe(10);
    // Told at once, there as here.
    expect(insightsAt(hidden, 20).n).toBe(10);
    expect(kinds(ground({ ratings: hidden }), 20)).toEqual(["satisfaction"]);
  });

  test("V21 says of ratings only what is told: a touch more moves nothing", () => {
    const [ten, fourteen] = [10, 14].map((n) => alertsOf(ground({ ratings: answered(n, 0) }), now(60)));
    expect(fourteen).toEqual(ten);
  });

  test("V22 papers that end within thirty days, counted and named by their case, anew with each", () => {
    const { book: cases } = readyCase({}, "2026-11-22", "2027-01-10");
    const on = (day: string) => alertsOf(ground({ cases }), { at: noon(day), today: day });
    expect(on("2026-12-10")).toEqual([]);
    expect(on("2026-12-11")).toMatchObject([
      {
        kind: "expiring",
        count: 1,
        arose: Date.parse("2026-12-10T21:00:00Z"),
        papers: [{ number: "2026-0001", daysLeft: 30 }],
      },
    ]);
    expect(JSON.stringify(on("2026-12-11"))).not.toContain("person-1");
  });

  test("V22 a paper matched when its end was near is one from then on", () => {
    const { book: cases } = readyCase({}, "2026-11-22", "2026-12-01");
    expect(alertsOf(ground({ cases }), { at: noon("2026-11-23"), today: "2026-11-23" })[0]?.arose).toBe(
      noon("2026-11-22"),
    );
  });

  test("V23 a device that is silent for five minutes, while a counter is open", () => {
    const closed = openDay().office;
    const open = openDay();
    open.must(0, { type: "OpenCounter", counter: "1" }, person("sara"));
    const { office } = open;
    expect(kinds(ground({ office, devices: [device(4)] }), 10)).toEqual([]);
    expect(kinds(ground({ office: closed, devices: [device(9)] }), 10)).toEqual([]);
    expect(alertsOf(ground({ office, devices: [device(9)] }), now(10))).toMatchObject([
      { kind: "silent", id: "silent:k1:7", device: "K1", minutes: 9 },
    ]);
  });
});

describe("V30 what visitors asked by law, and data incidents", () => {
  const [hour, day] = [60, 24 * 60];
  const due = (type: LedgerDue["type"], atMinute: number, dueMinute: number): LedgerDue => {
    const dueAt = at(dueMinute);
    return { type, at: at(atMinute), dueAt, nearAt: nearAt({ type, dueAt }) };
  };
  const request = (dueMinute: number) => due("request", 0, dueMinute);
  const breach = (dueMinute: number, atMinute = 0) => due("breach", atMinute, dueMinute);
  const look = (ledger: readonly LedgerDue[], minutes: number, more: Partial<AlertGround> = {}) =>
    alertsOf(ground({ ledger, ...more }), now(minutes));

  test("a request is one from five days before its moment on, an incident from 24 hours before, and not the minute before", () => {
    const ledger = [request(30 * day), breach(72 * hour)];
    expect(look(ledger, 72 * hour - day - 1)).toEqual([]);
    const [incident, ...more] = look(ledger, 72 * hour - day);
    expect(more).toEqual([]);
    expect(incident).toEqual({
      ...{ kind: "breaches", id: "breaches", overdue: 0, soon: 1, seen: null },
      arose: at(72 * hour - day),
    });
    expect(look([request(30 * day)], 25 * day - 1)).toEqual([]);
    expect(look([request(30 * day)], 25 * day)).toMatchObject([{ kind: "requests", soon: 1, arose: at(25 * day) }]);
  });

  test("P7 P8 past its moment it is overdue, newly; in its very moment it is not yet", () => {
    expect(look([breach(100)], 100)).toMatchObject([{ overdue: 0, soon: 1 }]);
    expect(look([breach(100), breach(600)], 101)).toMatchObject([{ overdue: 1, soon: 1, arose: at(100) }]);
    expect(look([request(100), request(200)], 201)).toMatchObject([
      { kind: "requests", overdue: 2, soon: 0, arose: at(200) },
    ]);
  });

  test("an incident that was recorded late arises as it is recorded, not before", () => {
    expect(look([breach(100, 90)], 95)).toMatchObject([{ soon: 1, arose: at(90) }]);
    expect(look([breach(100, 300)], 310)).toMatchObject([{ overdue: 1, arose: at(300) }]);
  });

  test("V24, I15 acknowledged it stands back, until the next one comes near or this one passes", () => {
    const story = openImprovements();
    story.must(at(10), { type: "AcknowledgeAlert", alert: "breaches", arose: at(5) });
    const seen = (ledger: readonly LedgerDue[], minutes: number) =>
      look(ledger, minutes, { improvements: story.book })[0]?.seen;
    expect(seen([breach(5 + day)], 20)).toMatchObject({ by: "ريم" });
    expect(seen([breach(5 + day), breach(15 + day)], 20)).toBeNull();
    expect(seen([breach(5 + day)], 6 + day)).toBeNull();
  });

  test("V25, S6 it says how many, and nothing else", () => {
    const entry = { ...request(1), id: "v-7", person: "v-her", what: "زرقاء", by: "sara" };
    const [alert] = look([entry], 5);
    expect(Object.keys(alert ?? {}).sort()).toEqual(["arose", "id", "kind", "overdue", "seen", "soon"]);
  });
});

describe("acknowledging", () => {
  test("V24, I15 stands back with who saw it, and comes back when somebody else's forecast passes", () => {
    const { office } = waiting();
    const story = openImprovements({ services: ["enquiry", "support"] });
    story.must(at(32), { type: "AcknowledgeAlert", alert: "late:enquiry", arose: at(30) });
    const look = (minutes: number) => alertsOf(ground({ office, improvements: story.book }), now(minutes));
    expect(look(40)).toMatchObject([{ id: "late:enquiry", seen: { by: "ريم", at: at(32) } }]);
    expect(look(41)).toMatchObject([
      { id: "late:support", seen: null },
      { id: "late:enquiry", seen: { by: "ريم" } },
    ]);
    const day = waiting();
    day.must(20, { type: "CheckIn", service: "enquiry" }, kiosk, "t3");
    const again = alertsOf(ground({ office: day.office, improvements: story.book }), now(51));
    expect(again.find(({ id }) => id === "late:enquiry")).toMatchObject({ count: 2, seen: null, arose: at(50) });
  });

  test("I15 who saw it first stays, and nothing is seen in advance", () => {
    const story = openImprovements();
    const seen = { type: "AcknowledgeAlert", alert: "satisfaction", arose: at(500) } as const;
    expect(story.must(at(32), seen)).toMatchObject([{ type: "AlertAcknowledged", arose: at(32), by: "reem" }]);
    expect(story.must(at(33), { ...seen, arose: at(30) }, person("huda", "manager"))).toEqual([]);
    expect(story.must(at(33), seen, person("huda", "manager"))).toMatchObject([{ arose: at(33), by: "huda" }]);
  });

  test("I15, S6 it is a manager's, and names nothing but a service of the office", () => {
    const story = openImprovements();
    const seen = { type: "AcknowledgeAlert", alert: "expiring", arose: 0 } as const;
    expect(story.send(at(1), seen, person("sara"))).toMatchObject({ rejection: { code: "ManagersOnly" } });
    expect(story.send(at(1), { ...seen, alert: "late:Sara Ahmad" })).toMatchObject({
      rejection: { code: "UnknownService" },
    });
    const title = { ar: "كلمة", en: "word" };
    const source = { kind: "alert", alert: "late:Sara Ahmad" } as const;
    const action = { type: "PlanAction", title, owner: "reem", dueDay: "2026-12-01", source } as const;
    expect(story.send(at(1), action)).toMatchObject({ rejection: { code: "UnknownService" } });
    expect(story.send(at(1), { ...action, source: { kind: "alert", alert: "late:inquiry" } }).accepted).toBe(true);
  });

  test("V24 each day's satisfaction and each silence is a new one", () => {
    const story = openImprovements();
    const ratings = answered(10, 0);
    const [first] = alertsOf(ground({ ratings }), now(60));
    story.must(at(61), { type: "AcknowledgeAlert", alert: "satisfaction", arose: first?.arose ?? 0 });
    const yesterday = at(61) - 24 * 60 * minuteMs;
    const looked = ground({ ratings, improvements: story.book });
    expect(alertsOf(looked, now(62))[0]?.seen).not.toBeNull();
    expect(alertsOf(looked, { at: at(62) + 24 * 60 * minuteMs, today })[0]?.seen).toBeNull();
    expect(yesterday).toBeLessThan(first?.arose ?? 0);
    const open = openDay();
    open.must(0, { type: "OpenCounter", counter: "1" }, person("sara"));
    story.must(at(62), { type: "AcknowledgeAlert", alert: "silent:k1:7", arose: 0 });
    const silence = (lastSeenAt: number) =>
      alertsOf(ground({ office: open.office, devices: [device(9, lastSeenAt)], improvements: story.book }), now(70))[0]
        ?.seen;
    expect(silence(7)).not.toBeNull();
    expect(silence(8)).toBeNull();
  });

  test("I13 what was seen lately goes on in the next year; a year of an earlier version had none", () => {
    const story = openImprovements();
    story.must("2026-09-01", { type: "AcknowledgeAlert", alert: "late:inquiry", arose: 1 });
    story.must("2026-12-30", { type: "AcknowledgeAlert", alert: "expiring", arose: 2 });
    story.must("2027-01-01", { type: "CloseImprovements" }, { kind: "hub" });
    expect(story.book.carried.alerts).toMatchObject([{ alert: "expiring", arose: 2, by: "reem" }]);
    const next = openImprovements({ year: "2027", carried: story.book.carried }, "2027-01-01");
    expect(next.book.alerts.get("expiring")).toMatchObject({ arose: 2 });
    const { alerts: _, ...older } = story.book.carried;
    expect(openImprovements({ year: "2027", carried: older }, "2027-01-01").book.alerts.size).toBe(0);
  });
});

describe("who waits and what is owed", () => {
  test("V20 counts who waits and who of them is late, by service", () => {
    const { office } = waiting();
    const view = attentionView({ ...ground({ office }), forecasts: plainForecasts(office) }, now(35));
    expect(view.waiting.map(({ service, waiting: n, late }) => [service, n, late])).toEqual([
      ["enquiry", 1, 1],
      ["support", 1, 0],
      ["interview", 0, 0],
    ]);
  });

  test("V26 with the committee its own clock, elsewhere the office's as a yardstick", () => {
    const look = (day: string) => ({ casework: setup.casework, timeZone: "Asia/Riyadh", today: day });
    const committee = (day: string) =>
      casesByAge(submittedCase().book, look(day)).find(({ stage }) => stage === "committee");
    expect(committee("2026-11-25")).toMatchObject({ early: 1, open: 0, past: 0, oldestDays: 3 });
    expect(committee("2026-12-06")).toMatchObject({ early: 0, open: 1, past: 0 });
    expect(committee("2026-12-20")).toMatchObject({ open: 1, past: 0 });
    expect(committee("2026-12-21")).toMatchObject({ open: 0, past: 1, oldestDays: 29 });
    const { reply } = setup.casework;
    const slower = { ...look("2026-12-21"), casework: { ...setup.casework, reply: { ...reply, dueDays: 200 } } };
    expect(casesByAge(submittedCase().book, slower)[1]).toMatchObject({ stage: "committee", past: 1 });
    expect(casesByAge(readyCase().book, slower)[0]).toMatchObject({ stage: "collecting", open: 1, past: 0 });
    const collecting = (day: string) => casesByAge(readyCase().book, look(day))[0];
    expect(collecting("2026-12-05")).toMatchObject({ stage: "collecting", early: 1 });
    expect(collecting("2026-12-21")).toMatchObject({ past: 1 });
    expect(casesByAge(initialCasebook(), look(today)).every(({ oldestDays }) => oldestDays === null)).toBe(true);
  });
});
