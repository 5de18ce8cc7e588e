import { describe, expect, test } from "vitest";
import { defaultCasework, defaultReply, max14 } from "../../shared/cases/casework.ts";
import { defaultOrder } from "../../shared/office/plan.ts";
import {
  commonPolicy,
  defaultRetention,
  defaultTerms,
  officerTools,
  policyChannels,
} from "../../shared/setup/association.ts";
import { type Card, isShownOn, mostCards } from "../../shared/setup/card.ts";
import { decide } from "../../shared/setup/decide.ts";
import { evolve, initialSetup, planOf } from "../../shared/setup/evolve.ts";
import { type Message, mostMessages } from "../../shared/setup/message.ts";
import type { Profile, Setup, SetupCommand, SetupFacts } from "../../shared/setup/setup.ts";
import { upcast } from "../../shared/setup/upcast.ts";
import { hub, plan } from "../support/office-day.ts";

const profile: Profile = {
  id: "awaser",
  name: { ar: "جمعية أواصر", en: "Awaser" },
  policy: commonPolicy,
  terms: defaultTerms,
  channels: policyChannels.slice(0, 2),
  mobiles: "kingdom",
  library: officerTools,
  services: plan.services,
  counters: plan.counters,
  priorities: plan.priorities,
  reasons: [{ id: "clear", text: { ar: "وضوح", en: "clear" }, when: "high" }],
  casework: defaultCasework,
  cards: [],
  questions: [],
};
const facts: SetupFacts = { office: "riyadh", profile, isTimeZone: true };
const no = (code: string) => ({ accepted: false, rejection: expect.objectContaining({ code }) });

function send(setup: Setup, command: SetupCommand, more: Partial<SetupFacts> = {}) {
  const decision = decide(setup, command, { id: "c", at: 0, by: hub, facts: { ...facts, ...more } });
  if (decision.accepted) for (const event of decision.events) evolve(setup, event);
  return decision;
}

function founded(): Setup {
  const setup = initialSetup();
  send(setup, { type: "FoundOffice", profile: "awaser" });
  return setup;
}

describe("setup", () => {
  test("U1 founded once, from a known profile, in a known zone; nothing before that", () => {
    const setup = initialSetup();
    expect(send(setup, { type: "RenameOffice", name: { ar: "أ", en: "a" } })).toMatchObject(no("NotFounded"));
    const { profile: _profile, ...unknown } = facts;
    const found: SetupCommand = { type: "FoundOffice", profile: "awaser" };
    expect(decide(setup, found, { id: "c", at: 0, by: hub, facts: unknown })).toMatchObject(no("UnknownProfile"));
    expect(send(setup, found, { isTimeZone: false })).toMatchObject(no("UnknownTimeZone"));
    expect(send(setup, found)).toMatchObject({ accepted: true });
    expect(setup).toMatchObject({ office: "riyadh", timeZone: "Asia/Riyadh", name: profile.name, order: defaultOrder });
    expect(send(setup, found)).toMatchObject(no("AlreadyFounded"));
  });

  test("U2 U3 a letter names one service; its counters exist", () => {
    const setup = founded();
    const tea = { id: "tea", name: { ar: "شاي", en: "tea" }, letter: "A", icon: "cup", counters: [] };
    expect(send(setup, { type: "SetService", service: tea })).toMatchObject(no("LetterTaken"));
    expect(send(setup, { type: "SetService", service: { ...tea, letter: "T", counters: ["9"] } })).toMatchObject(
      no("UnknownCounter"),
    );
    send(setup, { type: "SetService", service: { ...tea, letter: "T" } });
    send(setup, { type: "SetService", service: { ...tea, letter: "T", icon: "leaf" } });
    expect(setup.services.filter((each) => each.id === "tea")).toMatchObject([{ icon: "leaf" }]);
  });

  test("U4 U5 what is not there cannot go, the last stays, and so does the last counter of a service", () => {
    const setup = founded();
    expect(send(setup, { type: "RemoveService", service: "tea" })).toMatchObject(no("UnknownService"));
    expect(send(setup, { type: "RemoveCounter", counter: "r1" })).toMatchObject(no("LastCounterOfService"));
    send(setup, { type: "RemoveCounter", counter: "1" });
    expect(setup.services.find((each) => each.id === "support")?.counters).toEqual(["2"]);
    for (const service of ["enquiry", "support"]) send(setup, { type: "RemoveService", service });
    expect(send(setup, { type: "RemoveService", service: "interview" })).toMatchObject(no("LastService"));
    for (const counter of ["2", "3", "r2"]) send(setup, { type: "RemoveCounter", counter });
    expect(send(setup, { type: "RemoveCounter", counter: "r1" })).toMatchObject(no("LastCounterOfService"));
    expect(send(setup, { type: "RemovePriority", priority: "vip" })).toMatchObject(no("UnknownPriority"));
    expect(send(setup, { type: "RemoveReason", reason: "weather" })).toMatchObject(no("UnknownReason"));
  });

  test("U6 a checklist is of a service that exists and names each paper once; holidays are days", () => {
    const setup = founded();
    const paper = { id: "identity", name: { ar: "الهوية", en: "identity" }, isRequired: true, expires: true };
    const set = { type: "SetChecklist", service: "support", documents: [paper] } as const;
    expect(send(setup, { ...set, service: "tea" })).toMatchObject(no("UnknownService"));
    expect(send(setup, { ...set, documents: [paper, paper] })).toMatchObject(no("DocumentTwice"));
    expect(send(setup, set)).toMatchObject({ accepted: true });
    expect(setup.casework.checklists).toEqual({ support: [paper] });
    expect(send(setup, { type: "SetReplyClock", reply: max14 })).toMatchObject({ accepted: true });
    expect(setup.casework.reply).toMatchObject({ floorDays: 0, dueDays: 14 });
    const backwards = { ...defaultReply, floorDays: 30 };
    expect(send(setup, { type: "SetReplyClock", reply: backwards })).toMatchObject(no("FloorAfterDue"));
    expect(send(setup, { type: "SetHolidays", days: ["2026-02-30"] })).toMatchObject(no("ImpossibleDate"));
    send(setup, { type: "SetHolidays", days: ["2026-09-23", "2026-02-22", "2026-09-23"] });
    expect(setup.casework.holidays).toEqual(["2026-02-22", "2026-09-23"]);
  });

  test("U7, R23 a new declaration is a new version, and the old one stays", () => {
    const setup = founded();
    const text = { ar: "أقر", en: "I declare" };
    expect(send(setup, { type: "SetDeclaration", text })).toMatchObject({ result: { version: 2 } });
    expect(setup.casework.declarations).toEqual([...defaultCasework.declarations, { version: 2, text }]);
  });

  test("U8 R9 channels stand in the office's order, each once; the interview stays", () => {
    const setup = founded();
    const [interview, phone] = policyChannels;
    if (!interview || !phone) throw new Error("no channels");
    expect(send(setup, { type: "SetChannels", channels: [phone, phone, interview] })).toMatchObject(no("ChannelTwice"));
    for (const channels of [[phone], [phone, { ...interview, isOn: false }]]) {
      expect(send(setup, { type: "SetChannels", channels })).toMatchObject(no("InterviewOff"));
    }
    const called = { ...phone, name: { ar: "هاتف", en: "Call" }, isOn: false };
    send(setup, { type: "SetChannels", channels: [called, interview] });
    expect(setup.channels).toEqual([called, interview]);
  });

  test("U9 R6 the told sentence names the due day in both languages; taken away, the common one is told", () => {
    const setup = founded();
    const text = { ar: "تجيبك اللجنة قبل {due}", en: "The committee answers by {due}" };
    expect(send(setup, { type: "SetToldSentence", text: { ...text, en: "soon" } })).toMatchObject(no("DueDayUnsaid"));
    send(setup, { type: "SetToldSentence", text });
    expect(setup.casework.told).toEqual(text);
    send(setup, { type: "SetToldSentence" });
    expect(setup.casework).not.toHaveProperty("told");
    expect(send(setup, { type: "SetToldSentence" })).toMatchObject({ accepted: true, events: [] });
  });

  test("U10 a mobile is kept no longer than the identity it belongs to", () => {
    const setup = founded();
    const retention = { identityDays: 20, mobileDays: 30, caseYears: 10, auditYears: 5 };
    expect(setup.retention).toEqual(defaultRetention);
    expect(send(setup, { type: "SetRetention", retention })).toMatchObject(no("MobileOutlivesPerson"));
    send(setup, { type: "SetRetention", retention: { ...retention, identityDays: 30 } });
    expect(setup.retention.identityDays).toBe(30);
  });

  test("terms, policy head and mobiles are what was set last", () => {
    const setup = founded();
    const terms = { beneficiary: { ar: "المستخدم", en: "user" } };
    send(setup, { type: "SetTerms", terms });
    send(setup, { type: "SetPolicyHead", policy: { ...commonPolicy, registration: "583" } });
    send(setup, { type: "SetMobiles", mobiles: "anyCountry" });
    expect(setup).toMatchObject({ terms, policy: { registration: "583" }, mobiles: "anyCountry" });
  });

  test("U23 digits stay as they are set until they are said anew; of an office that never said, none are kept", () => {
    const setup = founded();
    const { beneficiary } = defaultTerms;
    expect(setup.terms.digits).toBeUndefined();
    send(setup, { type: "SetTerms", terms: { beneficiary, digits: "arab" } });
    send(setup, { type: "SetTerms", terms: { beneficiary: { ar: "المستخدم", en: "user" } } });
    expect(setup.terms).toEqual({ beneficiary: { ar: "المستخدم", en: "user" }, digits: "arab" });
    send(setup, { type: "SetTerms", terms: { beneficiary, digits: "latn" } });
    expect(setup.terms.digits).toBe("latn");
  });

  test("an office founded by an earlier version works by the common beginnings of what that did not know", () => {
    const { id, name, services, counters, priorities, reasons } = profile;
    const common = { id, name, services, counters, priorities, reasons };
    const old = { ...common, beneficiary: { ar: "المستخدم", en: "user" }, channels: ["phone", "interview"] };
    const stored = { type: "OfficeFounded", office: "o", profile: old, name, timeZone: "UTC" };
    const [interview, phone] = policyChannels;
    expect(upcast(stored)).toMatchObject({
      profile: {
        casework: defaultCasework,
        terms: { beneficiary: { ar: "المستخدم" } },
        channels: [phone, interview],
        mobiles: "anyCountry",
        policy: commonPolicy,
      },
    });
    expect(upcast(stored)).toMatchObject({ profile: { cards: [], questions: [] } });
    expect(upcast(stored)).not.toHaveProperty("profile.beneficiary");
  });

  test("U11, R14 a card's days exist and do not end before they begin; the list is full at twenty-four", () => {
    const setup = founded();
    const card = { id: "free", text: { ar: "مجاني", en: "free" }, weekdays: [] };
    const set = (more: Partial<Card>) => send(setup, { type: "SetCard", card: { ...card, ...more } });
    expect(set({ from: "2026-02-30" })).toMatchObject(no("ImpossibleDate"));
    expect(set({ from: "2026-03-02", until: "2026-03-01" })).toMatchObject(no("EndBeforeBegin"));
    expect(set({ from: "2026-03-01", until: "2026-03-01" })).toMatchObject({ accepted: true });
    expect(send(setup, { type: "RemoveCard", card: "other" })).toMatchObject(no("UnknownCard"));
    for (let n = 1; n < mostCards; n += 1) expect(set({ id: `card-${n}` })).toMatchObject({ accepted: true });
    expect(set({ id: "one-more" })).toMatchObject(no("TooMany"));
    expect(set({ id: "card-3", weekdays: [5] })).toMatchObject({ accepted: true });
    send(setup, { type: "RemoveCard", card: "free" });
    expect(set({ id: "one-more" })).toMatchObject({ accepted: true });
  });

  test("U16 a message's days are as a card's; the list is full at twelve, and what is not there cannot be removed", () => {
    const setup = founded();
    const set = (more: Partial<Message>) =>
      send(setup, { type: "SetMessage", message: { id: "m", text: { ar: "نغلق مبكرًا" }, weekdays: [], ...more } });
    expect(set({ from: "2026-02-30" })).toMatchObject(no("ImpossibleDate"));
    expect(set({ from: "2026-03-02", until: "2026-03-01" })).toMatchObject(no("EndBeforeBegin"));
    for (let n = 0; n < mostMessages; n += 1) expect(set({ id: `m-${n}` })).toMatchObject({ accepted: true });
    expect(set({ id: "one-more" })).toMatchObject(no("TooMany"));
    expect(send(setup, { type: "RemoveMessage", message: "other" })).toMatchObject(no("UnknownMessage"));
    expect(send(setup, { type: "RemoveMessage", message: "m-0" })).toMatchObject({ accepted: true });
    expect(set({ id: "one-more" })).toMatchObject({ accepted: true });
    expect(setup.messages.map(({ id }) => id)).toContain("one-more");
  });

  test("U11 a card is shown from its first to its last day, both counted, on its weekdays", () => {
    const card = { id: "c", text: { ar: "أ", en: "a" }, from: "2026-11-22", until: "2026-11-26", weekdays: [0, 4] };
    // Sunday 22 November 2026 to Thursday the 26th.
    const days = ["2026-11-19", "2026-11-22", "2026-11-23", "2026-11-26", "2026-11-29"];
    expect(days.filter((day) => isShownOn(card, day))).toEqual(["2026-11-22", "2026-11-26"]);
    expect(isShownOn({ weekdays: [] }, "1999-01-01")).toBe(true);
  });

  test("U12, R17 a question is about a service that exists or about all, and goes with its service", () => {
    const setup = founded();
    const text = { ar: "س", en: "q" };
    const set = (id: string, service?: string) =>
      send(setup, {
        type: "SetQuestion",
        question: { id, question: text, answer: text, ...(service === undefined ? {} : { service }) },
      });
    expect(set("a", "tea")).toMatchObject(no("UnknownService"));
    expect(set("a", "support")).toMatchObject({ accepted: true });
    expect(set("b")).toMatchObject({ accepted: true });
    expect(send(setup, { type: "RemoveQuestion", question: "z" })).toMatchObject(no("UnknownQuestion"));
    send(setup, { type: "RemoveService", service: "support" });
    expect(setup.questions.map(({ id }) => id)).toEqual(["b"]);
  });

  test("U18, R16 the public page gives numbers from afar until the office says no", () => {
    const setup = founded();
    expect(setup.givesRemoteTickets).toBe(true);
    send(setup, { type: "SetRemoteTickets", givesRemoteTickets: false });
    expect(setup.givesRemoteTickets).toBe(false);
  });

  test("U13, R13, R14 departments are a list of the setup, nobody is asked who one is before it is set; a day knows the cards", () => {
    const setup = founded();
    expect(setup).toMatchObject({ departments: [], asksIdentity: false });
    const finance = { id: "finance", name: { ar: "المالية", en: "Finance" } };
    send(setup, { type: "SetDepartment", department: finance });
    send(setup, { type: "SetKioskQuestions", asksIdentity: true });
    const text = { ar: "مجاني", en: "It is free" };
    send(setup, { type: "SetCard", card: { id: "free", text, weekdays: [] } });
    expect(setup).toMatchObject({ departments: [finance], asksIdentity: true });
    expect(planOf(setup).departments).toEqual([finance]);
    expect(planOf(setup).misconceptions).toContainEqual({ id: "free", text });
    send(setup, { type: "RemoveDepartment", department: "finance" });
    expect(send(setup, { type: "RemoveDepartment", department: "finance" })).toMatchObject(no("UnknownDepartment"));
  });

  test("every change gives the day a plan with a new number", () => {
    const setup = founded();
    const before = planOf(setup);
    send(setup, { type: "SetOrder", order: { overtakingCap: 2 } });
    send(setup, {
      type: "SetPriority",
      priority: { id: "card", name: { ar: "أ", en: "c" }, icon: "card", headStartMinutes: 5 },
    });
    const after = planOf(setup);
    expect(after.setup).toBe(before.setup + 2);
    expect(after.order).toEqual({ ...defaultOrder, overtakingCap: 2 });
    expect(after.priorities.find((each) => each.id === "card")?.headStartMinutes).toBe(5);
  });
});
