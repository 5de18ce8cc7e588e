import { describe, expect, test } from "vitest";
import type { VisitNote } from "../../shared/office/reception.ts";
import { upcast } from "../../shared/office/upcast.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { boardView } from "../../shared/views/board.ts";
import { deskView } from "../../shared/views/desk.ts";
import { phoneView } from "../../shared/views/phone.ts";
import { isLater } from "../../shared/views/promise.ts";
import { at, type Day, hub, kiosk, openDay, person, plan, refold } from "../support/office-day.ts";

const sara = person("sara");
const no = (code: string, facts: object = {}) => ({ accepted: false, rejection: { code, ...facts } });

/** A day on which Sara sees one visitor of this service at counter 1. */
function seeing(service = "support"): {
  readonly day: Day;
  readonly note: (note: VisitNote, minutes?: number) => unknown;
} {
  const day = openDay();
  day.must(0, { type: "OpenCounter", counter: "1" }, sara);
  day.must(1, { type: "CheckIn", service }, kiosk, "t1");
  day.must(5, { type: "CallNext", counter: "1" }, sara);
  const note = (what: VisitNote, minutes = 6) =>
    day.send(minutes, { type: "NoteVisit", ticket: "t1", note: what }, sara);
  return { day, note };
}

const receptionOf = ({ office }: Day) => office.tickets.get("t1")?.reception;

describe("reception (R1-R5, R9, R13, R14)", () => {
  test("N1 only whom the visit is with notes it, with time and name; the latest note of a kind counts", () => {
    const { day, note } = seeing();
    expect(note({ is: "received" })).toMatchObject({ accepted: true });
    expect(receptionOf(day)?.received).toEqual({ by: "sara", at: at(6) });
    const command = { type: "NoteVisit", ticket: "t1", note: { is: "received" } } as const;
    expect(day.send(7, command, person("khalid"))).toMatchObject(no("NotYourCounter"));
    expect(day.send(7, { ...command, ticket: "t9" }, sara)).toMatchObject(no("UnknownTicket"));
    note({ is: "party", size: 4 });
    note({ is: "party", size: 3 });
    note({ is: "private", isAsked: true });
    expect(day.office.tickets.get("t1")).toMatchObject({ party: 3, isPrivate: true });
    note({ is: "private", isAsked: false });
    expect(day.office.tickets.get("t1")?.isPrivate).toBeUndefined();
    day.must(9, { type: "FinishService", ticket: "t1" }, sara);
    expect(day.send(10, command, sara)).toMatchObject(no("AlreadyEnded"));
    expect(refold(day.told).tickets.get("t1")).toEqual(day.office.tickets.get("t1"));
  });

  test("N2 N3 R2 R3 the data are checked when every required paper is matched; what is missing is named", () => {
    const { day, note } = seeing();
    expect(note({ is: "checked" })).toMatchObject(no("PapersMissing", { papers: ["identity", "income"] }));
    expect(note({ is: "paper", paper: "lottery", state: "brought" })).toMatchObject(no("UnknownPaper"));
    note({ is: "paper", paper: "identity", state: "matched" });
    note({ is: "paper", paper: "income", state: "brought" });
    expect(note({ is: "checked" })).toMatchObject(no("PapersMissing", { papers: ["income"] }));
    note({ is: "paper", paper: "income", state: "matched" }, 8);
    expect(note({ is: "checked" }, 9)).toMatchObject({ accepted: true });
    expect(receptionOf(day)).toMatchObject({
      checked: { by: "sara", at: at(9) },
      papers: { income: { state: "matched", by: "sara", at: at(8) } },
    });
    note({ is: "paper", paper: "identity", state: "missing" }, 10);
    expect(receptionOf(day)?.checked).toBeUndefined();
  });

  test("N2 a service without a list asks for nothing", () => {
    const { note } = seeing("enquiry");
    expect(note({ is: "paper", paper: "identity", state: "brought" })).toMatchObject(no("UnknownPaper"));
    expect(note({ is: "paper", paper: "constructor", state: "brought" })).toMatchObject(no("UnknownPaper"));
    expect(note({ is: "checked" })).toMatchObject({ accepted: true });
  });

  test("N4 R1 an enquiry ends answered, or not answered and why; it may be judged anew", () => {
    const { day } = seeing("enquiry");
    const ask = { type: "NoteEnquiry", ticket: "t1" } as const;
    expect(day.send(6, { ...ask, isAnswered: false }, sara, "q1")).toMatchObject(no("ReasonRequired"));
    expect(day.send(6, { ...ask, isAnswered: false, reason: " " }, sara, "q1")).toMatchObject(no("ReasonRequired"));
    day.must(6, { ...ask, isAnswered: false, reason: "another authority" }, sara, "q1");
    day.must(7, { ...ask, isAnswered: true }, sara, "q2");
    expect(receptionOf(day)?.enquiries).toMatchObject([
      { id: "q1", isAnswered: false, reason: "another authority" },
      { id: "q2", isAnswered: true },
    ]);
    day.must(8, { ...ask, enquiry: "q1", isAnswered: true }, sara);
    expect(receptionOf(day)?.enquiries[0]).toEqual({ id: "q1", isAnswered: true, by: "sara", at: at(8) });
    expect(day.send(8, { ...ask, enquiry: "q9", isAnswered: true }, sara)).toMatchObject(no("UnknownEnquiry"));
    for (let n = 3; n <= 20; n += 1) day.must(9, { ...ask, isAnswered: true }, sara, `q${n}`);
    expect(day.send(9, { ...ask, isAnswered: true }, sara)).toMatchObject(no("TooManyNotes"));
  });

  test("N5 R14 a misconception is one of the office's list or own words, each once per visit; the day counts them", () => {
    const { day } = seeing("enquiry");
    const mark = { type: "MarkMisconception", ticket: "t1" } as const;
    expect(day.must(6, { ...mark, misconception: "officer-decides" }, sara)).toHaveLength(1);
    expect(day.must(6, { ...mark, misconception: "officer-decides" }, sara)).toEqual([]);
    expect(day.send(6, { ...mark, misconception: "moon" }, sara)).toMatchObject(no("UnknownMisconception"));
    expect(day.send(6, mark, sara)).toMatchObject(no("ReasonRequired"));
    day.must(7, { ...mark, words: "the fee is 40" }, sara);
    expect(receptionOf(day)?.misconceptions).toEqual(["officer-decides", { words: "the fee is 40" }]);
    expect([...day.office.tally.misconceptions]).toEqual([["officer-decides", 1]]);
    expect(day.office.tally.otherMisconceptions).toBe(1);
  });

  test("N6 R5 R9 a delegate or relative needs consent, a guardian does not, and who speaks for oneself neither", () => {
    const { day, note } = seeing();
    expect(note({ is: "acting", as: "delegate" })).toMatchObject(no("ConsentMissing"));
    expect(note({ is: "acting", as: "relative" })).toMatchObject(no("ConsentMissing"));
    expect(note({ is: "acting", as: "guardian" })).toMatchObject({ accepted: true });
    expect(note({ is: "acting", as: "self" })).toMatchObject({ accepted: true });
    expect(note({ is: "acting", as: "delegate", consent: "signed" })).toMatchObject({ accepted: true });
    expect(receptionOf(day)?.acting).toEqual({ as: "delegate", consent: "signed" });
  });

  test("N7 one visitor, one who is represented, and others of the party; each can be taken away again", () => {
    const { day, note } = seeing();
    const ticket = () => day.office.tickets.get("t1");
    note({ is: "person", person: "p-1", part: "visitor", isLinked: true });
    note({ is: "person", person: "p-2", part: "represented", isLinked: true });
    note({ is: "person", person: "p-3", part: "represented", isLinked: true });
    note({ is: "person", person: "p-4", part: "member", isLinked: true });
    expect(ticket()?.visitor).toBe("p-1");
    expect(receptionOf(day)?.people).toEqual([
      { person: "p-3", part: "represented" },
      { person: "p-4", part: "member" },
    ]);
    note({ is: "person", person: "p-4", part: "member", isLinked: false });
    note({ is: "person", person: "p-9", part: "visitor", isLinked: false });
    expect(ticket()?.visitor).toBe("p-1");
    note({ is: "person", person: "p-1", part: "visitor", isLinked: false });
    expect(ticket()?.visitor).toBeUndefined();
    expect(receptionOf(day)?.people).toEqual([{ person: "p-3", part: "represented" }]);
  });

  test("N8 N9 R4 what the kiosk was told stands with the visit: unclear procedures, a private talk", () => {
    const day = openDay();
    day.must(1, { type: "CheckIn", service: "enquiry", isUnclear: true, isPrivate: true }, kiosk, "t1");
    day.must(1, { type: "CheckIn", service: "enquiry", isUnclear: false }, kiosk, "t2");
    expect(day.office.tickets.get("t1")).toMatchObject({ isUnclear: true, isPrivate: true });
    expect(day.office.tickets.get("t2")).not.toHaveProperty("isUnclear");
  });

  test("N12 R4 who waits says so later too, once; the place stays, and who is called or referred is past it", () => {
    const day = openDay();
    const holder = { kind: "visitor", ticket: "t1", code: "A-001", day: "2026-11-22" } as const;
    const noura = person("noura", "researcher");
    const ask = (minutes: number) => day.send(minutes, { type: "AskResearcher", ticket: "t1" }, holder);
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    day.must(0, { type: "OpenCounter", counter: "r1" }, noura);
    day.must(1, { type: "CheckIn", service: "enquiry" }, kiosk, "t1");
    const { standing } = day.office.tickets.get("t1") ?? {};
    expect(ask(2)).toMatchObject({ accepted: true, events: [{ type: "ResearcherAsked", ticket: "t1" }] });
    expect(day.office.tickets.get("t1")).toMatchObject({ isUnclear: true, standing, state: { phase: "waiting" } });
    expect(ask(3)).toMatchObject({ accepted: true, events: [] });
    day.must(4, { type: "CallNext", counter: "1" }, sara);
    expect(ask(5)).toMatchObject(no("NotWaiting"));
    day.must(6, { type: "Refer", ticket: "t1", to: "pool", reason: "unclear" }, sara);
    expect(ask(7)).toMatchObject({ accepted: true, events: [] });
  });

  test("N10 R13 whoever names a department of the setup is internal; the desk can correct it", () => {
    const { day, note } = seeing();
    expect(day.send(1, { type: "CheckIn", service: "support", department: "moon" }, kiosk)).toMatchObject(
      no("UnknownDepartment"),
    );
    day.must(2, { type: "CheckIn", service: "support", department: "finance" }, kiosk, "t2");
    expect(day.office.tickets.get("t2")?.department).toBe("finance");
    expect(note({ is: "department", department: "moon" })).toMatchObject(no("UnknownDepartment"));
    note({ is: "department", department: "finance" });
    expect(day.office.tickets.get("t1")?.department).toBe("finance");
    note({ is: "department", department: null });
    expect(day.office.tickets.get("t1")?.department).toBeUndefined();
  });

  test("N11 R15 what was forecast is kept; once it has passed phone, board and desk know that an apology is due", () => {
    const day = openDay({ promise: 20 });
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    day.must(1, { type: "CheckIn", service: "support" }, kiosk, "t1");
    day.must(4, { type: "CheckIn", service: "support" }, kiosk, "t2");
    const setup = { ...initialSetup(), ...plan };
    const open = (words: string) => words;
    const desk = () => deskView(setup, day.office, { person: "sara", at: at(30), directory: new Map(), open });
    expect(boardView(setup, day.office).promisedBy).toBe(at(21));
    expect(phoneView(setup, day.office, "B-002").ticket?.promisedBy).toBe(at(24));
    expect(desk().waiting.map(({ promisedBy }) => promisedBy)).toEqual([at(21), at(24)]);
    expect([at(21), at(22), at(24)].map((now) => isLater(at(21), now))).toEqual([false, true, true]);
    expect(isLater(null, at(600))).toBe(false);
    day.must(5, { type: "DelayTurn", ticket: "t2" }, sara);
    expect(phoneView(setup, day.office, "B-002").ticket?.promisedBy).toBeNull();
    day.must(6, { type: "DelayTurn", ticket: "t1" }, sara);
    expect(boardView(setup, day.office).promisedBy).toBeNull();
    day.must(30, { type: "CallNext", counter: "1" }, sara);
    expect(desk().current).toMatchObject({ promisedBy: at(21), waitedMs: 29 * 60_000 });
  });

  test("N11 whoever was told now has five minutes; who was told nothing, or checked in alone, was promised nothing", () => {
    const checkIn = { type: "CheckIn", service: "support" } as const;
    const now = openDay({ promise: 0 });
    now.must(1, checkIn, kiosk, "t1");
    expect(now.office.tickets.get("t1")?.promisedBy).toBe(at(6));
    const offline = { code: "K1-07", at: at(1), device: "k1" };
    now.must(9, { ...checkIn, offline }, kiosk, "t2");
    expect(now.office.tickets.get("t2")).not.toHaveProperty("promisedBy");
    const silent = openDay();
    silent.must(1, checkIn, kiosk, "t1");
    expect(silent.office.tickets.get("t1")).not.toHaveProperty("promisedBy");
    expect(boardView(initialSetup(), silent.office).promisedBy).toBeNull();
  });

  test("what was noted goes over midnight with the visit, and changes in the new day alone", () => {
    const { day, note } = seeing();
    note({ is: "received" });
    day.must(20, { type: "CloseDay", carry: "recent" }, hub);
    const next = openDay({ carried: day.office.carried, day: "2026-11-23" });
    expect(receptionOf(next)?.received).toMatchObject({ by: "sara" });
    const paper = { is: "paper", paper: "identity", state: "matched" } as const;
    next.must(30, { type: "NoteVisit", ticket: "t1", note: paper }, sara);
    expect(receptionOf(next)?.papers).toHaveProperty("identity");
    expect(receptionOf(day)?.papers).toEqual({});
  });

  test("a plan written before there were lists has empty ones", () => {
    const { papers: _, misconceptions: __, departments: ___, ...old } = plan;
    expect(upcast({ type: "PlanAdopted", plan: old } as never)).toMatchObject({
      plan: { papers: {}, misconceptions: [], departments: [] },
    });
  });
});
