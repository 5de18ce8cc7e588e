import { describe, expect, test } from "vitest";
import type { Actor } from "../../shared/office/ids.ts";
import { assigned, delivered, filed, manager, openImprovements, planned } from "../support/improvement-book.ts";
import { hub, kiosk, person } from "../support/office-day.ts";

const sara = person("sara");
const noura = person("noura", "researcher");
const visitor: Actor = { kind: "visitor", ticket: "t1", code: "A-001", day: "2026-11-22" };
const s1 = { suggestion: "s1" } as const;
const words = { text: "k-1" } as const;
const refused = (code: string, facts: object = {}) => ({ accepted: false, rejection: { code, ...facts } });

describe("suggestions and complaints (R20)", () => {
  test("I1 a number for the person, running in its year; the words are an id of the vault", () => {
    const story = openImprovements();
    const file = { type: "FileSuggestion", kind: "suggestion", channel: "interview", ...words } as const;
    const first = story.send("2026-11-22", file, kiosk, "s1");
    expect(first).toMatchObject({ accepted: true, result: { suggestion: "s1", number: "S-2026-0001" } });
    expect(story.send("2026-11-22", file, sara, "s2")).toMatchObject({ result: { number: "S-2026-0002" } });
    expect(story.held()).toMatchObject({ stage: "received", topic: "other", text: "k-1" });
    expect(story.held().filed).not.toHaveProperty("by");
    expect(story.held("s2").filed).toMatchObject({ by: "sara", day: "2026-11-22" });
  });

  test("I2 only staff name a person or a contact", () => {
    const story = openImprovements();
    const file = { type: "FileSuggestion", kind: "suggestion", channel: "website", ...words } as const;
    for (const by of [kiosk, visitor, hub]) {
      expect(story.send("2026-11-22", { ...file, person: "p1" }, by)).toMatchObject(refused("NamesNobody"));
      expect(story.send("2026-11-22", { ...file, contact: "c1" }, by)).toMatchObject(refused("NamesNobody"));
      expect(story.send("2026-11-22", file, by)).toMatchObject({ accepted: true });
    }
    expect(story.send("2026-11-22", { ...file, person: "p1", contact: "c1" }, sara)).toMatchObject({ accepted: true });
    expect(story.send("2026-11-22", { ...file, service: "nothing" }, sara)).toMatchObject(refused("UnknownService"));
  });

  test("I2 a kiosk names whose mobile it has just handed over, and nobody else", () => {
    const story = openImprovements({ answerable: "p1" });
    const file = { type: "FileSuggestion", kind: "complaint", channel: "interview", ...words } as const;
    expect(story.send("2026-11-22", { ...file, person: "p2" }, kiosk)).toMatchObject(refused("NamesNobody"));
    expect(story.send("2026-11-22", { ...file, person: "p1", contact: "c1" }, kiosk)).toMatchObject(
      refused("NamesNobody"),
    );
    for (const by of [visitor, hub]) {
      expect(story.send("2026-11-22", { ...file, person: "p1" }, by)).toMatchObject(refused("NamesNobody"));
    }
    expect(story.must("2026-11-22", { ...file, person: "p1" }, kiosk)).toMatchObject([{ person: "p1" }]);
  });

  test("I3 a link files three; links, forms and kiosks together 200 a day, and staff are not held up", () => {
    const story = openImprovements({ sender: "link-1" });
    const file = { type: "FileSuggestion", kind: "suggestion", channel: "website", ...words } as const;
    for (let n = 0; n < 3; n += 1) story.must("2026-11-22", file, visitor);
    expect(story.send("2026-11-22", file, visitor)).toMatchObject(refused("TooManyFiled"));
    expect(story.send("2026-11-23", file, visitor)).toMatchObject(refused("TooManyFiled"));
    const { sender: _, ...form } = story.facts;
    story.facts = form;
    for (let n = 3; n < 200; n += 1) story.must("2026-11-22", file, n % 2 === 0 ? hub : kiosk);
    for (const by of [hub, kiosk]) expect(story.send("2026-11-22", file, by)).toMatchObject(refused("TooManyFiled"));
    expect(story.send("2026-11-22", file, sara)).toMatchObject({ accepted: true });
    expect(story.send("2026-11-23", file, hub)).toMatchObject({ accepted: true });
  });

  test("I4 ten working days for a suggestion, five for a complaint; weekends and holidays do not count", () => {
    expect(filed().held().dueDay).toBe("2026-12-06");
    expect(filed("complaint").held().dueDay).toBe("2026-11-29");
    const story = openImprovements({ holidays: ["2026-11-24", "2026-11-25"] });
    const file = { type: "FileSuggestion", kind: "complaint", channel: "phone", ...words } as const;
    // 23:59 in Riyadh counts that day, whatever the server's zone.
    expect(story.send(Date.parse("2026-11-22T20:59:00Z"), file, sara)).toMatchObject({
      result: { dueDay: "2026-12-01" },
    });
    expect(story.send(Date.parse("2026-11-22T21:01:00Z"), file, sara)).toMatchObject({
      result: { dueDay: "2026-12-02" },
    });
  });

  test("I5 received, assigned, in work, answered, closed: each step by its owner or a manager", () => {
    const story = filed();
    expect(story.send("2026-11-23", { type: "StartSuggestion", ...s1 }, sara)).toMatchObject(refused("NotYours"));
    expect(story.send("2026-11-23", { type: "StartSuggestion", ...s1 })).toMatchObject(refused("StandsElsewhere"));
    const assign = { type: "AssignSuggestion", ...s1, to: "noura" } as const;
    expect(story.send("2026-11-23", assign, sara)).toMatchObject(refused("ManagersOnly"));
    expect(story.send("2026-11-23", { ...assign, to: "nobody" })).toMatchObject(refused("UnknownPerson"));
    story.must("2026-11-23", assign);
    expect(story.must("2026-11-23", assign)).toEqual([]);
    story.must("2026-11-24", { type: "StartSuggestion", ...s1 }, noura);
    expect(story.held()).toMatchObject({ stage: "inWork", owner: "noura" });
    expect(story.send("2026-11-24", { type: "DeliverSuggestionAnswer", ...s1, how: "phone" }, noura)).toMatchObject(
      refused("AnswerFirst"),
    );
    story.must("2026-11-24", { type: "AnswerSuggestion", ...s1, answer: "k-2" }, noura);
    story.must("2026-11-25", { type: "DeliverSuggestionAnswer", ...s1, how: "phone" }, noura);
    expect(story.held()).toMatchObject({
      stage: "closed",
      answer: { answer: "k-2", by: "noura" },
      closing: { kind: "delivered", how: "phone", by: "noura" },
    });
    expect(story.send("2026-11-25", assign)).toMatchObject(refused("StandsElsewhere", { stage: "closed" }));
  });

  test("I5 nobody but people: a kiosk that lies is refused", () => {
    const story = assigned();
    for (const by of [kiosk, hub, visitor])
      expect(story.send("2026-11-24", { type: "AnswerSuggestion", ...s1, answer: "k" }, by)).toMatchObject(
        refused("PeopleOnly"),
      );
  });

  test("I6, R12 a complaint is a manager's: an officer, even who filed it, is told that there is none", () => {
    const story = filed("complaint");
    const deeds = [
      { type: "StartSuggestion", ...s1 },
      { type: "AnswerSuggestion", ...s1, answer: "k" },
      { type: "CloseSuggestion", ...s1, reason: "withdrawn" },
      { type: "ClassifySuggestion", ...s1, kind: "suggestion" },
      { type: "ReopenSuggestion", ...s1, grounds: "k" },
    ] as const;
    for (const deed of deeds) {
      const unknown = story.send("2026-11-23", { ...deed, suggestion: "no such" }, sara);
      expect(story.send("2026-11-23", deed, sara)).toEqual(unknown);
    }
    const assign = { type: "AssignSuggestion", ...s1 } as const;
    expect(story.send("2026-11-23", { ...assign, to: "noura" })).toMatchObject(refused("ComplaintForManager"));
    story.must("2026-11-23", { ...assign, to: "huda" });
    story.must("2026-11-23", { type: "AnswerSuggestion", ...s1, answer: "k-2" }, person("huda", "manager"));
  });

  test("I7 what turns out to be a complaint leaves its owner, and its clock gets no longer", () => {
    const story = assigned();
    story.must("2026-11-24", { type: "ClassifySuggestion", ...s1, kind: "complaint", topic: "provider" }, noura);
    expect(story.held()).toMatchObject({ kind: "complaint", stage: "received", dueDay: "2026-11-29" });
    expect(story.held()).not.toHaveProperty("owner");
    story.must("2026-11-24", { type: "AssignSuggestion", ...s1, to: "huda" });
    story.must("2026-11-24", { type: "ClassifySuggestion", ...s1, kind: "suggestion" });
    expect(story.held()).toMatchObject({ kind: "suggestion", owner: "huda", dueDay: "2026-11-29" });
  });

  test("I8, R20 not reached only after an answer was written; nobody to answer only where nobody is known", () => {
    const story = assigned();
    const close = { type: "CloseSuggestion", ...s1 } as const;
    for (const reason of ["unreachable", "noAddressee"] as const)
      expect(story.send("2026-11-24", { ...close, reason }, noura)).toMatchObject(refused("AnswerFirst"));
    story.must("2026-11-24", { type: "AnswerSuggestion", ...s1, answer: "k-2" }, noura);
    story.must("2026-11-24", { ...close, reason: "noAddressee" }, noura);
    expect(story.held().closing).toMatchObject({ kind: "undelivered", reason: "noAddressee" });
    const named = openImprovements();
    const file = { type: "FileSuggestion", kind: "suggestion", channel: "phone", person: "p1", ...words } as const;
    named.must("2026-11-22", file, sara, "s1");
    named.must("2026-11-23", { type: "AssignSuggestion", ...s1, to: "noura" });
    named.must("2026-11-23", { type: "AnswerSuggestion", ...s1, answer: "k-2" }, noura);
    expect(named.send("2026-11-23", { ...close, reason: "noAddressee" })).toMatchObject(refused("HasAddressee"));
    named.must("2026-11-23", { ...close, reason: "unreachable" }, noura);
    filed().must("2026-11-22", { ...close, reason: "duplicate" });
  });

  test("I9, R24 reopened once, within 90 days, with the same owner and a new day", () => {
    const story = delivered();
    const reopen = { type: "ReopenSuggestion", ...s1, grounds: "k-3" } as const;
    story.must("2026-12-01", reopen, noura);
    expect(story.held()).toMatchObject({ stage: "assigned", owner: "noura", dueDay: "2026-12-15" });
    expect(story.held()).not.toHaveProperty("answer");
    story.must("2026-12-02", { type: "AnswerSuggestion", ...s1, answer: "k-4" }, noura);
    story.must("2026-12-02", { type: "DeliverSuggestionAnswer", ...s1, how: "letter" }, noura);
    expect(story.send("2026-12-03", reopen, noura)).toMatchObject(refused("ReopenedBefore"));
    expect(delivered().send("2027-02-22", reopen, noura)).toMatchObject(refused("ReopenTooLate"));
    expect(delivered().send("2027-02-21", reopen, noura)).toMatchObject({ accepted: true });
    expect(assigned().send("2026-11-24", reopen, noura)).toMatchObject(refused("StandsElsewhere"));
  });
});

describe("improvement actions (R22)", () => {
  const a1 = { action: "a1" } as const;
  const title = { ar: "لوحة أوضح", en: "A clearer sign" };
  const plan = { type: "PlanAction", title, owner: "sara", dueDay: "2026-12-20", source: { kind: "own" } } as const;

  test("I10 planned by a manager, with an owner of the office and a day that is not over", () => {
    const story = openImprovements();
    expect(story.send("2026-11-22", plan, sara)).toMatchObject(refused("ManagersOnly"));
    expect(story.send("2026-11-22", { ...plan, owner: "nobody" })).toMatchObject(refused("UnknownPerson"));
    expect(story.send("2026-11-22", { ...plan, dueDay: "2026-11-21" })).toMatchObject(refused("DayPassed"));
    expect(story.send("2026-11-22", { ...plan, dueDay: "2030-01-01" })).toMatchObject(refused("DayTooFar"));
    const from = { kind: "suggestion", suggestion: "s9" } as const;
    expect(story.send("2026-11-22", { ...plan, source: from })).toMatchObject(refused("UnknownSuggestion"));
    const made = story.send("2026-11-22", { ...plan, dueDay: "2026-11-22" }, manager, "a1");
    expect(made).toMatchObject({ result: { action: "a1", number: "A-2026-0001" } });
  });

  test("I10 under way, done; or given up with a reason; by its owner or a manager, and never again", () => {
    const story = planned();
    expect(story.send("2026-11-23", { type: "StartAction", ...a1 }, noura)).toMatchObject(refused("NotYours"));
    expect(story.send("2026-11-23", { type: "CompleteAction", ...a1 }, sara)).toMatchObject(refused("StandsElsewhere"));
    story.must("2026-11-23", { type: "StartAction", ...a1 }, sara);
    expect(story.must("2026-11-24", { type: "StartAction", ...a1 }, sara)).toEqual([]);
    story.must("2026-11-25", { type: "CompleteAction", ...a1 }, sara);
    expect(story.action()).toMatchObject({
      stage: "done",
      started: { day: "2026-11-23" },
      done: { day: "2026-11-25", by: "sara" },
    });
    for (const type of ["StartAction", "CompleteAction"] as const)
      expect(story.send("2026-11-26", { type, ...a1 })).toMatchObject(refused("ActionOver"));
    const left = planned();
    left.must("2026-11-23", { type: "GiveUpAction", ...a1, reason: "k-9" }, sara);
    expect(left.action()).toMatchObject({ stage: "givenUp", givenUp: { reason: "k-9" } });
    const revise = { ...plan, type: "ReviseAction", ...a1 } as const;
    const { source: _, ...revision } = revise;
    expect(left.send("2026-11-24", revision)).toMatchObject(refused("ActionOver"));
  });

  test("I10, I11 revised until it is over; a day that stays may be past; a measure is one of the setup", () => {
    const story = planned();
    const revise = { type: "ReviseAction", ...a1, title, owner: "noura", dueDay: "2026-12-20" } as const;
    story.must("2026-12-25", { ...revise, measure: { kind: "reason", reason: "waited-long" } });
    expect(story.action()).toMatchObject({ owner: "noura", measure: { kind: "reason", reason: "waited-long" } });
    story.must("2026-12-25", revise);
    expect(story.action()).not.toHaveProperty("measure");
    expect(story.send("2026-12-25", { ...revise, dueDay: "2026-12-24" })).toMatchObject(refused("DayPassed"));
    const odd = [
      [{ kind: "reason", reason: "no such" }, "UnknownReason"],
      [{ kind: "wait", service: "no such" }, "UnknownService"],
      [{ kind: "satisfaction", service: "no such" }, "UnknownService"],
    ] as const;
    for (const [measure, code] of odd)
      expect(story.send("2026-12-25", { ...revise, measure })).toMatchObject(refused(code));
  });
});

describe("you said, we did (R22)", () => {
  const text = { ar: "طلبتم مقاعد أقرب، فأضفنا صفًّا.", en: "You asked for nearer seats: we added a row." };
  const publish = { type: "PublishNotice", text, until: "2026-12-31" } as const;

  test("I12 a manager publishes until a day, eight at once at most, and withdraws", () => {
    const story = planned();
    expect(story.send("2026-11-22", publish, sara)).toMatchObject(refused("ManagersOnly"));
    expect(story.send("2026-11-22", { ...publish, until: "2026-11-21" })).toMatchObject(refused("DayPassed"));
    expect(story.send("2026-11-22", { ...publish, action: "a9" })).toMatchObject(refused("UnknownAction"));
    story.must("2026-11-22", { ...publish, action: "a1" }, manager, "n1");
    for (let n = 2; n <= 8; n += 1) story.must("2026-11-22", publish, manager, `n${n}`);
    expect(story.send("2026-11-22", publish)).toMatchObject(refused("TooManyNotices", { most: 8 }));
    story.must("2026-11-22", { type: "WithdrawNotice", notice: "n1" });
    expect(story.must("2026-11-22", { type: "WithdrawNotice", notice: "n1" })).toEqual([]);
    story.must("2026-11-22", publish);
    expect(story.send("2026-11-22", { type: "WithdrawNotice", notice: "n9" })).toMatchObject(refused("UnknownNotice"));
    // The day after the last one, nothing is shown, and there is room again.
    story.must("2027-01-01", { ...publish, until: "2027-01-02" });
  });
});
