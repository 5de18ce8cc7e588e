import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../shared/cases/commands.ts";
import { carriedFrom } from "../../shared/cases/evolve.ts";
import { hersToBring } from "../../shared/cases/gate.ts";
import { statementHash } from "../../shared/cases/statement.ts";
import {
  answeredCase,
  caseFacts,
  member,
  noon,
  openCasebook,
  papers,
  readyCase,
  sara,
  submittedCase,
  withCase,
} from "../support/casebook.ts";
import { hub, kiosk, person } from "../support/office-day.ts";

const no = (code: string, facts: object = {}) => ({ accepted: false, rejection: { code, ...facts } });
const day = "2026-11-22";
const submit: CaseCommand = { type: "SubmitCase", case: "c1" };
const accept: CaseCommand = { type: "DecideCase", case: "c1", outcome: "accepted", reason: "text-1" };
const open: CaseCommand = { type: "OpenCase", service: "support", source: { kind: "ticket", ticket: "t1" } };
const identity = { case: "c1", document: "identity" } as const;

describe("K1, K2 a case is opened", () => {
  test("from a ticket: its number, its officer, the visitor's person and the checklist of the day", () => {
    const story = withCase();
    expect(story.held()).toMatchObject({
      number: "2026-0001",
      officer: "sara",
      person: "person-1",
      channel: "interview",
      stage: "collecting",
      checklist: papers,
    });
    expect(story.send(day, open, sara, "c2")).toMatchObject(no("AlreadyOpen", { number: "2026-0001" }));
    story.must(day, { ...open, service: "inquiry" }, sara, "c3");
    expect(story.held("c3").number).toBe("2026-0002");
  });

  test("an unknown service or ticket is refused; the website's form is taken in by the hub", () => {
    const story = openCasebook({ ticket: null });
    expect(story.send(day, open)).toMatchObject(no("UnknownTicket"));
    expect(story.send(day, { ...open, service: "loans" })).toMatchObject(no("UnknownService"));
    const form = { channel: "website", reference: "M-2026-0001" } as const;
    const site = openCasebook({ contact: form });
    site.must(day, { ...open, source: { kind: "website", form: "form-1" } }, hub, "w1");
    expect(site.held("w1")).toMatchObject({ ...form, opened: { at: noon(day) } });
    expect(site.held("w1")).not.toHaveProperty("officer");
  });

  test("K18 R9 a contact gives its channel, its person and its relation, whatever the asker says of the channel", () => {
    const visit = { channel: "delegate", person: "p-9", relation: "delegate", reference: "M-2026-0003" } as const;
    const story = openCasebook({ contact: visit });
    const source = { kind: "contact", contact: "call-1" } as const;
    story.must(day, { ...open, source, channel: "phone" }, sara, "c1");
    expect(story.held()).toMatchObject({ ...visit, source, officer: "sara" });
    expect(story.send(day, { ...open, source }, sara, "c2")).toMatchObject(no("AlreadyOpen", { case: "c1" }));
    story.must(day, { ...open, source, person: "p-10", relation: "guardian" }, sara, "c3");
    expect(story.held("c3")).toMatchObject({ channel: "delegate", person: "p-10", relation: "guardian" });
  });

  test("K2 one visit gives one case of a service, whoever is named later, and it becomes hers as she is linked", () => {
    const story = openCasebook({ ticket: { channel: "interview", reference: "A1" } });
    story.must(day, open, sara, "c1");
    story.sign(day);
    story.facts = { ...story.facts, ticket: { person: "person-1", channel: "interview", reference: "A1" } };
    const no2 = no("AlreadyOpen", { case: "c1" });
    expect(story.send(day, open, sara, "c2")).toMatchObject(no2);
    expect(story.send(day, { ...open, person: "person-2" }, sara, "c2")).toMatchObject(no2);
    const named: CaseCommand = { type: "NameApplicant", ticket: "t1", person: "person-1" };
    story.must(day, named, hub);
    expect(story.held()).toMatchObject({ person: "person-1", mustSignAgain: true });
    // Said again, or of somebody else: whose it is does not change.
    expect(story.must(day, { ...named, person: "person-2" }, hub)).toEqual([]);
    const source = { kind: "form" } as const;
    expect(story.send(day, { ...open, source, person: "person-1" }, sara, "c2")).toMatchObject(no2);
    story.must(day, { type: "WithdrawCase", case: "c1", reason: "other" });
    story.must(day, open, sara, "c3");
  });

  test("K24 none opens for whom the vault does not keep; whoever was erased has none that goes on", () => {
    const story = withCase();
    story.facts = { ...story.facts, isApplicantKept: false };
    const form = { ...open, source: { kind: "form" }, person: "p-7" } as const;
    expect(story.send(day, form)).toMatchObject(no("UnknownApplicant"));
    for (const command of [
      { type: "ProvideDocument", ...identity },
      { type: "RecordTold", case: "c1", how: "printed" },
      { type: "SubmitCase", case: "c1" },
      { type: "RegisterBeneficiary", case: "c1" },
    ] as const)
      expect(story.send(day, command)).toMatchObject(no("ApplicantErased"));
    story.must(day, { type: "WithdrawCase", case: "c1", reason: "erased" });
  });

  test("K18 R9 a channel that is off opens nothing new; what came while it was on is finished", () => {
    const story = openCasebook({ channels: ["interview", "phone"], contact: { channel: "letter", reference: "M-2" } });
    const form = { ...open, source: { kind: "form" }, person: "p-9" } as const;
    expect(story.send(day, { ...form, channel: "letter" })).toMatchObject(no("ChannelOff", { channel: "letter" }));
    story.must(day, { ...form, channel: "phone" }, sara, "c1");
    story.must(day, { ...open, source: { kind: "contact", contact: "call-1" } }, sara, "c2");
    expect(story.held("c2").channel).toBe("letter");
  });

  test("K18 an unknown contact is refused, and so is a form that is filled in for nobody (R10)", () => {
    const story = openCasebook({ contact: null });
    for (const source of [
      { kind: "contact", contact: "call-1" },
      { kind: "website", form: "form-1" },
    ] as const)
      expect(story.send(day, { ...open, source })).toMatchObject(no("UnknownContact"));
    const form = { ...open, source: { kind: "form" } } as const;
    expect(story.send(day, form)).toMatchObject(no("ApplicantNeeded"));
    story.must(day, { ...form, person: "p-9" }, sara, "c1");
    expect(story.held()).toMatchObject({ source: { kind: "form" }, channel: "interview", person: "p-9" });
    expect(story.held()).not.toHaveProperty("reference");
  });
});

describe("R2, R3 documents", () => {
  test("R2 what was supplied, by whom and when; what is missing is named", () => {
    const story = withCase();
    story.must(day, { type: "ProvideDocument", ...identity });
    expect(story.held().documents).toEqual([
      { id: "identity", status: "provided", provided: { by: "sara", at: noon(day) } },
    ]);
    expect(story.send(day, submit)).toMatchObject(
      no("CaseIncomplete", {
        lacks: [
          { kind: "document", document: "identity", why: "unmatched" },
          { kind: "document", document: "income", why: "missing" },
          { kind: "signature", why: "missing" },
          { kind: "told" },
        ],
      }),
    );
    expect(story.send(day, { type: "ProvideDocument", case: "c1", document: "photo" })).toMatchObject(
      no("UnknownDocument"),
    );
  });

  test("R3 matched by whom and when, in either calendar; a day that does not exist is refused", () => {
    const story = withCase();
    expect(story.send(day, { type: "MatchDocument", ...identity })).toMatchObject(no("NotProvided"));
    story.must(day, { type: "ProvideDocument", ...identity });
    expect(story.send(day, { type: "MatchDocument", ...identity })).toMatchObject(no("ExpiryRequired"));
    const thirtieth = { calendar: "umalqura", date: "1448-06-30" } as const;
    expect(story.send(day, { type: "MatchDocument", ...identity, expiry: thirtieth })).toMatchObject(
      no("ImpossibleDate"),
    );
    const last = { calendar: "umalqura", date: "1448-06-29" } as const;
    story.must(day, { type: "MatchDocument", ...identity, expiry: last });
    expect(story.held().documents).toMatchObject([
      { status: "matched", matched: { by: "sara" }, expiry: { written: last, day: "2026-12-09" } },
    ]);
    expect(story.send(day, { type: "MatchDocument", ...identity, expiry: last })).toMatchObject(no("AlreadyMatched"));
  });

  test("R3 judged on the submission day: expiring that day is valid, the day before is not", () => {
    expect(readyCase({}, day, day).send(day, submit)).toMatchObject({ accepted: true });
    const late = readyCase({}, day, "2026-11-21").send(day, submit);
    expect(late).toMatchObject(
      no("CaseIncomplete", { lacks: [{ kind: "document", document: "identity", why: "expired" }] }),
    );
  });

  test("R3 the day is the office's: 23:59 in Riyadh still counts, a minute later does not", () => {
    const lastMinute = Date.parse("2026-11-22T23:59:00+03:00");
    expect(readyCase({}, day, day).send(lastMinute, submit)).toMatchObject({ accepted: true });
    expect(readyCase({}, day, day).send(lastMinute + 60_000, submit)).toMatchObject(no("CaseIncomplete"));
  });

  test("R3 the verdict never changes later", () => {
    const story = submittedCase();
    const before = structuredClone(story.held().submission);
    expect(before?.verdicts).toMatchObject([
      { document: "identity", isValid: true, expiryDay: "2027-03-01" },
      { document: "income", isValid: true },
    ]);
    story.facts = { ...story.facts, casework: { ...story.facts.casework, checklists: {} } };
    story.must("2027-04-01", accept, member);
    expect(story.held().submission).toEqual(before);
    expect(story.send("2027-04-01", { type: "RefuseDocument", ...identity, reason: "expired" })).toMatchObject(
      no("WrongStage"),
    );
  });

  test("an optional document stands in the way only when it is there and not in order", () => {
    const story = readyCase();
    story.must(day, { type: "ProvideDocument", case: "c1", document: "rent" });
    story.sign(day);
    expect(story.send(day, submit)).toMatchObject(no("CaseIncomplete", { lacks: [{ document: "rent" }] }));
    story.must(day, { type: "RefuseDocument", case: "c1", document: "rent", reason: "withdrawn" });
    story.sign(day);
    expect(story.send(day, submit)).toMatchObject({ accepted: true });
  });
});

test("K29 R2 what is hers to bring: papers not there or not in order, and her signature; nothing that the office does", () => {
  const hers = [
    { kind: "document", document: "identity", why: "missing" },
    { kind: "document", document: "income", why: "refused" },
    { kind: "document", document: "rent", why: "expired" },
    { kind: "signature", why: "changed" },
  ] as const;
  const offices = [
    { kind: "document", document: "family", why: "unmatched" },
    { kind: "told" },
    { kind: "told", why: "days" },
  ] as const;
  expect(hersToBring([...offices, ...hers])).toEqual(hers);
});

describe("R5 the signature", () => {
  test("is bound to the hash of exactly what was shown", () => {
    const story = withCase();
    const declaration = story.facts.casework.declarations[0];
    if (!declaration) throw new Error("no declaration");
    const hash = statementHash(story.held(), declaration);
    story.must(day, { type: "ProvideDocument", ...identity });
    const mark = { method: "paper", signature: "file-9" } as const;
    const sign = { type: "SignStatement", case: "c1", declaration: 1, hash, ...mark, signer: "self" } as const;
    expect(story.send(day, sign), "shown before the paper came").toMatchObject(no("StatementChanged"));
    expect(story.send(day, { ...sign, declaration: 2 })).toMatchObject(no("OtherDeclaration"));
    const now = statementHash(story.held(), declaration);
    story.must(day, { ...sign, hash: now, witness: "noura" });
    expect(story.held().signature).toMatchObject({
      hash: now,
      signer: "self",
      witness: "noura",
      by: "sara",
      ...mark,
    });
  });

  test.each<CaseCommand>([
    { type: "ProvideDocument", case: "c1", document: "rent" },
    { type: "RefuseDocument", case: "c1", document: "income", reason: "mismatch" },
    { type: "ReviseDetails", case: "c1", details: "form-2" },
  ])("$type afterwards invalidates it and asks again", (change) => {
    const story = readyCase();
    const events = story.must(day, change);
    expect(events.at(-1)).toEqual({ type: "SignatureInvalidated", case: "c1" });
    expect(story.held().signature).toBeUndefined();
    expect(story.send(day, submit)).toMatchObject(no("CaseIncomplete"));
    expect(JSON.stringify(story.send(day, submit))).toContain('{"kind":"signature","why":"changed"}');
  });
});

describe("R6 the committee's answer", () => {
  test("no submission without the sentence told; both days are fixed then", () => {
    const story = withCase({ casework: { ...caseFacts.casework, checklists: {} } });
    story.sign(day);
    expect(story.send(day, submit)).toMatchObject(no("CaseIncomplete", { lacks: [{ kind: "told" }] }));
    story.must(day, { type: "RecordTold", case: "c1", how: "spoken" });
    expect(story.send(day, { type: "RecordTold", case: "c1", how: "shown" })).toMatchObject(no("AlreadyTold"));
    expect(story.send(day, submit)).toMatchObject({ result: { earliestDay: "2026-12-06", dueDay: "2026-12-20" } });
    expect(story.held().told).toMatchObject({ how: "spoken", day, by: "sara" });
  });

  test("the clock starts on the day told, where the setup says so", () => {
    const reply = { ...caseFacts.casework.reply, startsAt: "told" } as const;
    const story = readyCase({ casework: { ...caseFacts.casework, reply } });
    expect(story.send("2026-11-25", submit)).toMatchObject({ result: { startDay: day, dueDay: "2026-12-20" } });
  });

  test("accepted or rejected with a reason, once: the second member learns that it is decided", () => {
    const story = submittedCase();
    expect(story.send("2026-12-06", accept, member)).toMatchObject({ accepted: true });
    expect(story.send("2026-12-06", { ...accept, outcome: "rejected" }, person("mona", "committee"))).toMatchObject(
      no("WrongStage", { stage: "answer" }),
    );
    expect(story.held().decisions).toMatchObject([{ outcome: "accepted", reason: "text-1", by: "omar" }]);
  });

  test("an early answer: allowed, allowed when confirmed, or refused", () => {
    const answer = (earlyReply: "allow" | "warn" | "block", early?: boolean) => {
      const reply = { ...caseFacts.casework.reply, earlyReply };
      const story = submittedCase({ casework: { ...caseFacts.casework, reply } });
      return story.send("2026-12-05", { ...accept, ...(early === undefined ? {} : { early }) }, member);
    };
    expect(answer("allow")).toMatchObject({ events: [{ isEarly: true }] });
    expect(answer("warn")).toMatchObject(no("EarlyReplyUnconfirmed", { earliestDay: "2026-12-06" }));
    expect(answer("warn", true)).toMatchObject({ events: [{ isEarly: true }] });
    expect(answer("block", true)).toMatchObject(no("TooEarlyToDecide"));
    expect(submittedCase().send("2026-12-06", accept, member)).toMatchObject({ events: [{ isEarly: false }] });
  });

  test("K11 nothing is decided by the program, nor by a device", () => {
    for (const by of [hub, kiosk])
      expect(submittedCase().send("2026-12-06", accept, by)).toMatchObject(no("StaffOnly"));
  });
});

describe("R7, R8 what follows", () => {
  test("R7 registered only after acceptance was answered; then delivered", () => {
    const story = submittedCase();
    const register: CaseCommand = { type: "RegisterBeneficiary", case: "c1" };
    expect(story.send(day, register)).toMatchObject(no("WrongStage"));
    story.must("2026-12-06", accept, member);
    expect(story.send("2026-12-06", register)).toMatchObject(no("WrongStage", { stage: "answer" }));
    story.must("2026-12-07", { type: "DeliverAnswer", case: "c1", how: "inPerson" });
    story.must("2026-12-07", register);
    story.must("2026-12-08", { type: "RecordDelivery", case: "c1", delivered: true });
    expect(story.held()).toMatchObject({ stage: "closed", closing: { kind: "delivered" } });
  });

  test("R8 what was not delivered has its reason", () => {
    const story = answeredCase("accepted");
    story.must("2026-12-07", { type: "RegisterBeneficiary", case: "c1" });
    const not: CaseCommand = { type: "RecordDelivery", case: "c1", delivered: false };
    expect(story.send("2026-12-08", not)).toMatchObject(no("ReasonRequired"));
    story.must("2026-12-08", { ...not, reason: "unreachable" });
    expect(story.held().closing).toMatchObject({ kind: "notDelivered", reason: "unreachable" });
  });

  test("R24 a rejection may be appealed once, within 90 days, with a new clock", () => {
    const appeal: CaseCommand = { type: "AppealDecision", case: "c1", grounds: "text-2" };
    expect(submittedCase().send("2026-12-08", appeal)).toMatchObject(no("NothingToAppeal"));
    expect(answeredCase("rejected").send("2027-03-07", appeal)).toMatchObject(no("NothingToAppeal"));
    const story = answeredCase("rejected");
    story.must("2026-12-08", appeal);
    expect(story.held()).toMatchObject({ stage: "committee", submission: { reply: { dueDay: "2027-01-05" } } });
    story.must("2026-12-22", accept, member);
    expect(story.held()).toMatchObject({ stage: "answer", appeal: { outcome: "accepted" } });
    expect(story.held().decisions.map((each) => each.outcome)).toEqual(["rejected", "accepted"]);
    expect(story.send("2026-12-23", appeal)).toMatchObject(no("AlreadyAppealed"));
  });

  test("K14 withdrawn until closed; given to a colleague who exists", () => {
    const story = submittedCase();
    const give = { type: "ReassignCase", case: "c1", reason: "absence" } as const;
    expect(story.send(day, { ...give, to: "nobody" })).toMatchObject(no("UnknownPerson"));
    story.must(day, { ...give, to: "noura" });
    expect(story.held().officer).toBe("noura");
    story.must(day, { type: "WithdrawCase", case: "c1", reason: "applicant" });
    expect(story.send(day, accept, member)).toMatchObject(no("WrongStage", { stage: "closed" }));
    story.must(day, open, sara, "c2");
  });
});

describe("K15, S9 over the year's end", () => {
  test("a year is closed when it is over in the office's zone, not before", () => {
    const story = submittedCase();
    const lastMoment = Date.parse("2026-12-31T23:59:59+03:00");
    expect(story.send(lastMoment, { type: "CloseYear" }, hub)).toMatchObject(no("YearNotOver"));
    expect(story.send(lastMoment + 1_000, { type: "CloseYear" }, hub)).toMatchObject({ events: [{ carried: ["c1"] }] });
    expect(story.send("2027-01-01", accept, member)).toMatchObject(no("YearClosed"));
  });

  test("open cases and those that may be appealed go on with id, number and clock", () => {
    const old = answeredCase("rejected");
    old.must("2026-12-10", { ...open, source: { kind: "form" }, person: "p2" }, sara, "c2");
    old.must("2026-12-10", { ...open, source: { kind: "form" }, person: "p3" }, sara, "c3");
    old.must("2026-12-10", { type: "WithdrawCase", case: "c3", reason: "applicant" });
    const [closing] = old.must("2027-01-01", { type: "CloseYear" }, hub);
    expect(closing).toMatchObject({ carried: ["c1", "c2"] });
    const next = openCasebook({ year: "2027", carried: carriedFrom(old.book, ["c1", "c2"]) });
    expect(next.held("c2")).toEqual(old.held("c2"));
    next.must("2027-01-02", { type: "AppealDecision", case: "c1", grounds: "text-2" });
    const again = { ...open, source: { kind: "form" }, person: "p2" } as const;
    expect(next.send("2027-01-02", again)).toMatchObject(no("AlreadyOpen", { number: "2026-0002" }));
    next.must("2027-01-02", { ...again, person: "p9" }, sara, "n1");
    expect(next.held("n1").number).toBe("2027-0001");
  });
});
