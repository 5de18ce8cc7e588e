import { describe, expect, test } from "vitest";
import { defaultCasework, defaultReply, max14 } from "../../shared/cases/casework.ts";
import { defaultOrder } from "../../shared/office/plan.ts";
import { decide } from "../../shared/setup/decide.ts";
import { evolve, initialSetup, planOf } from "../../shared/setup/evolve.ts";
import type { Profile, Setup, SetupCommand, SetupFacts } from "../../shared/setup/setup.ts";
import { upcast } from "../../shared/setup/upcast.ts";
import { hub, plan } from "../support/office-day.ts";

const profile: Profile = {
  id: "awaser",
  name: { ar: "جمعية أواصر", en: "Awaser" },
  beneficiary: { ar: "المستفيد", en: "beneficiary" },
  channels: ["interview", "phone"],
  services: plan.services,
  counters: plan.counters,
  priorities: plan.priorities,
  reasons: [{ id: "clear", text: { ar: "وضوح", en: "clear" }, when: "high" }],
  casework: defaultCasework,
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

  test("an office founded before there were cases works by the plain beginnings", () => {
    const { casework: _, ...old } = profile;
    const stored = { type: "OfficeFounded", office: "o", profile: old, name: profile.name, timeZone: "UTC" };
    expect(upcast(stored)).toMatchObject({ profile: { casework: defaultCasework } });
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
