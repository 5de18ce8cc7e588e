import { describe, expect, test } from "vitest";
import { defaultOrder, type PlannedService } from "../../shared/office/plan.ts";
import { endOf, isPaired, type ShownCode, timeLeft } from "../../staff/admin/devices/pairing-life.ts";
import { nameProblems, numberProblem, passwordProblem, usernameProblem } from "../../staff/admin/field-problem.ts";
import { freshId } from "../../staff/admin/fresh-id.ts";
import { newOffice, officeProblems, withProfile } from "../../staff/admin/offices/office-draft.ts";
import { changedRules, orderDraft, orderProblems } from "../../staff/admin/order/order-draft.ts";
import { outcomeOfAsked, outcomeOfSent } from "../../staff/admin/outcome.ts";
import { priorityOf, priorityProblems } from "../../staff/admin/priorities/priority-draft.ts";
import { isCrowded } from "../../staff/admin/reasons/crowded.ts";
import { sectionOf, sectionsFor } from "../../staff/admin/sections.ts";
import { newService, serviceOf, serviceProblems, typedLetter } from "../../staff/admin/services/service-draft.ts";
import { newUser, rightsOf, userProblems } from "../../staff/admin/users/user-draft.ts";
import { stageOf, stepOf } from "../../staff/launcher/stage-of.ts";

const name = { ar: "سؤال", en: "Question" };
const service = (id: string, letter: string): PlannedService => ({ id, letter, name, icon: "question", counters: [] });

describe("ids of new entries", () => {
  test("come from the English name", () => {
    expect(freshId("  Legal Advice (free) ", "service", [])).toBe("legal-advice-free");
    expect(freshId("Café", "service", [])).toBe("cafe");
  });
  test("fall back to the kind, and never take one that is taken", () => {
    expect(freshId("خدمة", "service", [])).toBe("service");
    expect(freshId("خدمة", "service", ["service", "service-2"])).toBe("service-3");
  });
  test("stay within what the hub takes", () => {
    expect(freshId("a".repeat(200), "service", ["a".repeat(40)])).toBe(`${"a".repeat(40)}-2`);
    expect(freshId(`${"a".repeat(39)} b`, "service", [])).toBe("a".repeat(39));
  });
});

describe("single fields", () => {
  test("a name is needed in both languages", () => {
    expect(nameProblems({ ar: " ", en: "x".repeat(121) })).toEqual({ "name.ar": "missing", "name.en": "tooLong" });
    expect(nameProblems(name)).toEqual({});
  });
  test("numbers are taken in any digits, within their bounds", () => {
    expect(numberProblem("٤٥", 0, 60)).toBeUndefined();
    for (const typed of ["", "61", "-1", "4.5", "+4", "four"]) {
      expect(numberProblem(typed, 0, 60), typed).toEqual({ from: 0, to: 60 });
    }
  });
  test("user names and passwords are held to what the hub takes", () => {
    expect(usernameProblem(" Noura.A ")).toBeUndefined();
    for (const wrong of ["n", "نورة", ".noura", "a b"]) expect(usernameProblem(wrong), wrong).toBe("username");
    expect([passwordProblem("1234567"), passwordProblem("12345678")]).toEqual(["shortPassword", undefined]);
  });
});

describe("a service", () => {
  const services = [service("a", "A"), service("b", "B")];
  test("begins with the first free letter", () => expect(newService(services).letter).toBe("C"));
  test("U2 a letter names one service, which may keep its own", () => {
    const draft = { ...newService(services), name, letter: "B" };
    expect(serviceProblems(draft, services, undefined)).toEqual({ letter: "letterTaken" });
    expect(serviceProblems(draft, services, "b")).toEqual({});
    expect(serviceProblems({ ...draft, letter: "ب" }, services, undefined)).toEqual({ letter: "letter" });
  });
  test("the last letter typed counts, as a capital", () => {
    expect(["a", "Ab", " "].map(typedLetter)).toEqual(["A", "B", ""]);
  });
  test("keeps its id when it is edited", () => {
    expect(serviceOf(newService([]), services, "b").id).toBe("b");
  });
});

describe("a priority class", () => {
  test("O2 has a head start from 0 to 60 minutes, typed in any digits", () => {
    const draft = { name, icon: "star", minutes: "٣٠" };
    expect(priorityProblems(draft)).toEqual({});
    expect(priorityOf(draft, [], undefined)).toEqual({ id: "question", name, icon: "star", headStartMinutes: 30 });
    expect(priorityProblems({ ...draft, minutes: "61" })).toEqual({ headStartMinutes: { from: 0, to: 60 } });
  });
});

describe("the order rules", () => {
  test("only what was changed is sent", () => {
    const draft = { ...orderDraft(defaultOrder), graceSeconds: "٩٠", overtakingCap: "4 " };
    expect(changedRules(draft, defaultOrder)).toEqual({ graceSeconds: 90 });
  });
  test("each has its bounds", () => {
    const wrong = { ...orderDraft(defaultOrder), callsBeforeNoShow: "0", sameOfficerMinutes: "121" };
    expect(orderProblems(wrong)).toEqual({
      callsBeforeNoShow: { from: 1, to: 10 },
      sameOfficerMinutes: { from: 0, to: 120 },
    });
  });
});

test("reasons are crowded when a face has more than six", () => {
  const reasons = (count: number, when: "low" | "high" | "any") =>
    Array.from({ length: count }, (_, place) => ({ id: `${when}${place}`, text: name, when }));
  expect(isCrowded([...reasons(6, "low"), ...reasons(6, "high")])).toBe(false);
  expect(isCrowded([...reasons(6, "low"), ...reasons(1, "any")])).toBe(true);
});

describe("an office", () => {
  const profiles = [
    { id: "awaser", name: { ar: "أواصر", en: "Awaser" } },
    { id: "mawrid", name: { ar: "مورد", en: "Mawrid" } },
  ] as const;
  test("takes the profile's name until another is written", () => {
    const first = withProfile(newOffice, profiles[0], profiles);
    expect(withProfile(first, profiles[1], profiles).name).toEqual(profiles[1].name);
    const own = { ...first, name };
    expect(withProfile(own, profiles[1], profiles)).toMatchObject({ profile: "mawrid", name });
  });
  test("needs a profile, names and an id that fits addresses", () => {
    expect(Object.keys(officeProblems(newOffice)).sort()).toEqual(["id", "name.ar", "name.en", "profile"]);
    expect(officeProblems({ ...newOffice, name, profile: "awaser", id: "My office" })).toEqual({ id: "officeId" });
  });
});

describe("a user", () => {
  const draft = { ...newUser("riyadh"), name: "نورة", username: "noura", password: "long enough" };
  test("needs a role and an office; an administrator reaches all offices", () => {
    expect(userProblems({ ...draft, roles: [], offices: [] }, true)).toEqual({
      roles: "chooseRole",
      offices: "chooseOffice",
    });
    expect(userProblems({ ...draft, roles: ["admin"], offices: [] }, true)).toEqual({});
  });
  test("keeps the password elsewhere once it is there", () => {
    expect(userProblems({ ...draft, password: "" }, false)).toEqual({});
    expect(userProblems({ ...draft, password: "" }, true)).toEqual({ password: "missing" });
  });
  test("loses a permission that the roles cannot use", () => {
    const granted = { ...draft, grants: ["callOutOfTurn"] as const };
    expect(rightsOf(granted).grants).toEqual(["callOutOfTurn"]);
    expect(rightsOf({ ...granted, roles: ["manager"] }).grants).toEqual([]);
  });
});

describe("the hub's no", () => {
  const blame = { fields: ["name.ar", "letter"], rejections: { LetterTaken: ["letter", "letterTaken"] } } as const;
  test("is told beside the field that it is about", () => {
    const taken = { status: "rejected", rejection: { code: "LetterTaken" } } as const;
    expect(outcomeOfSent(taken, blame)).toEqual({ status: "wrong", problems: { letter: "letterTaken" } });
    const issues = [{ path: "command.service.name.ar", message: "must not be empty" }];
    expect(outcomeOfSent({ status: "invalid", issues }, blame)).toEqual({
      status: "wrong",
      problems: { "name.ar": "check" },
    });
  });
  test("is told under the form when no field is to blame", () => {
    const last = { code: "LastCounter" };
    expect(outcomeOfAsked({ status: "refused", code: last.code }, blame)).toEqual({
      status: "trouble",
      trouble: { kind: "rejected", rejection: last },
    });
    expect(outcomeOfSent({ status: "unreachable" }, blame)).toEqual({
      status: "trouble",
      trouble: { kind: "unreachable" },
    });
  });
});

describe("a pairing code", () => {
  test("is counted from the hub's clock, never beyond ten minutes", () => {
    expect(endOf(900_000, 300_000, 50)).toBe(600_050);
    expect(endOf(99_999_999, 0, 50)).toBe(600_050);
    expect(endOf(0, 300_000, 50)).toBe(50);
    expect(endOf(900_000, Number.NaN, 50)).toBe(600_050);
    expect([timeLeft(600_050, 50), timeLeft(61_000, 500), timeLeft(0, 500)]).toEqual(["10:00", "1:01", "0:00"]);
  });
  test("has done its work when a new device of its kind is there", () => {
    const shown: ShownCode = { code: "ABCD2345", kind: "kiosk", endsAt: 0, before: ["old"] };
    const device = (id: string, kind: "kiosk" | "display") => ({ id, kind, pairedAt: 0, isConnected: false });
    expect(isPaired(shown, [device("old", "kiosk"), device("new", "display")])).toBe(false);
    expect(isPaired(shown, [device("old", "kiosk"), device("new", "kiosk")])).toBe(true);
  });
});

test("the address names the part of the setup, among those the roles open", () => {
  expect(sectionOf("#/admin/users", sectionsFor({ roles: ["admin"] }))).toBe("users");
  expect(sectionOf("#/admin", sectionsFor({ roles: ["admin"] }))).toBe("services");
  expect(sectionOf("#/admin/users", sectionsFor({ roles: ["manager"] }))).toBe("devices");
  expect(sectionOf("#/admin/messages", sectionsFor({ roles: ["manager"] }))).toBe("messages");
  expect(sectionOf("#/admin/themes", sectionsFor({ roles: ["manager"] }))).toBe("themes");
  expect(sectionOf("#/admin/users", sectionsFor({ roles: ["officer"] }))).toBeUndefined();
});

test("the first page knows where a hub stands", () => {
  const done = { needsAdministrator: false, hasOffice: true };
  const here = { token: undefined, isAdministrator: false, isDemonstration: false };
  const fresh = { needsAdministrator: true, hasOffice: false };
  expect(stageOf({ ...done, ...here, token: "used" })).toEqual({ at: "home" });
  expect(stageOf({ ...fresh, ...here })).toEqual({ at: "noLink" });
  expect(stageOf({ ...fresh, ...here, token: "t" })).toEqual({ at: "administrator", token: "t" });
  expect(stageOf({ ...fresh, ...here, isDemonstration: true })).toEqual({ at: "home" });
  const noOffice = { needsAdministrator: false, hasOffice: false };
  expect(stageOf({ ...noOffice, ...here })).toEqual({ at: "signIn" });
  expect(stageOf({ ...noOffice, ...here, isAdministrator: true })).toEqual({ at: "office" });
  expect(stepOf({ at: "signIn" })).toBe("office");
});
