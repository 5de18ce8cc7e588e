import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ledgerClock } from "../../shared/persons/ledger.ts";
import { mobileOf, nationalIdOf } from "../../shared/persons/numbers.ts";
import { deviceTable, type PersonAct, personTable } from "../../shared/persons/permissions.ts";
import {
  answerDueAt,
  breachDueAt,
  type Consent,
  faultOf,
  hasConsent,
  keepMobileUntil,
  keepPersonUntil,
  type Person,
  withConsent,
} from "../../shared/persons/person.ts";

const nobody: Person = { needs: [], consents: [], keptFor: "visit" };
const consent = (more: Partial<Consent> = {}): Consent => ({
  purpose: "turnNotices",
  isGiven: true,
  method: "spoken",
  at: 1_000,
  by: "sara",
  ...more,
});
const day = 24 * 3_600_000;

describe("P1 a national id", () => {
  test("has ten digits, begins with 1 or 2, and its check digit is right", () => {
    expect(nationalIdOf("1000000008")).toBe("1000000008");
    expect(nationalIdOf("2000000006")).toBe("2000000006");
    for (const wrong of ["1000000007", "3000000004", "100000000", "10000000080", "", "abc", "1000000008x"]) {
      expect(nationalIdOf(wrong)).toBeUndefined();
    }
  });

  test("may be typed with Arabic or Persian digits, spaces and dashes", () => {
    expect(nationalIdOf("١٠٠٠٠٠٠٠٠٨")).toBe("1000000008");
    expect(nationalIdOf("۱۰۰۰۰۰۰۰۰۸")).toBe("1000000008");
    expect(nationalIdOf(" 100 000-0008 ")).toBe("1000000008");
  });

  test("one wrong digit is always noticed, and so are most swaps", () => {
    const ids = fc.tuple(fc.constantFrom("1", "2"), fc.stringMatching(/^\d{8}$/)).map(([first, rest]) => {
      const start = first + rest;
      return Array.from({ length: 10 }, (_, last) => `${start}${last}`).filter((each) => nationalIdOf(each));
    });
    fc.assert(
      fc.property(
        ids,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        ([id = "", ...others], place, by) => {
          expect(others).toEqual([]);
          const wrong = String((Number(id[place]) + by) % 10);
          expect(nationalIdOf(id.slice(0, place) + wrong + id.slice(place + 1))).toBeUndefined();
        },
      ),
    );
  });
});

test("P2 a mobile is 05 and eight digits or any E.164, kept in one spelling", () => {
  for (const same of ["0501234567", "٠٥٠١٢٣٤٥٦٧", "+966501234567", "00966 50 123 4567", "050-123-4567"]) {
    expect(mobileOf(same)).toBe("+966501234567");
  }
  expect(mobileOf("+44 7700 900123")).toBe("+447700900123");
  for (const wrong of [
    "050123456",
    "0401234567",
    "501234567",
    "+966401234567",
    "+0123456789",
    "+123456",
    "",
    "05012345678",
  ]) {
    expect(mobileOf(wrong)).toBeUndefined();
  }
});

test("P3 somebody has a name, a national id or a mobile", () => {
  expect(faultOf(nobody, undefined)).toBe("Nobody");
  expect(faultOf(nobody, "+966501234567")).toBeUndefined();
  expect(faultOf({ ...nobody, name: "نورة" }, undefined)).toBeUndefined();
  expect(faultOf({ ...nobody, nationalId: "1000000008" }, undefined)).toBeUndefined();
});

describe("P4 a consent", () => {
  test("is for one purpose, and the latest counts; without one the answer is no (R21)", () => {
    expect(hasConsent(nobody, "turnNotices")).toBe(false);
    const given = withConsent(nobody, consent());
    expect(hasConsent(given, "turnNotices")).toBe(true);
    expect(hasConsent(given, "surveyFollowUp")).toBe(false);
    const taken = withConsent(given, consent({ isGiven: false, at: 2_000 }));
    expect(hasConsent(taken, "turnNotices")).toBe(false);
    expect(taken.consents).toHaveLength(2);
  });

  test("to sensitive data is signed or given online, never spoken; taking it back may be spoken", () => {
    const named = { ...nobody, name: "نورة" };
    const with_ = (more: Partial<Consent>) => withConsent(named, consent({ purpose: "sensitiveData", ...more }));
    expect(faultOf(with_({}), undefined)).toBe("ConsentNotExplicit");
    expect(faultOf(with_({ method: "signed" }), undefined)).toBeUndefined();
    expect(faultOf(with_({ isGiven: false }), undefined)).toBeUndefined();
  });
});

test("P5 needs that tell of health rest on consent to sensitive data, and go with it", () => {
  const person: Person = { ...nobody, name: "نورة", needs: ["reading", "wheelchair"] };
  expect(faultOf(person, undefined)).toBe("SensitiveWithoutConsent");
  const signed = { purpose: "sensitiveData", method: "signed" } as const;
  const given = { ...person, consents: [consent(signed)] };
  expect(faultOf(given, undefined)).toBeUndefined();
  expect(withConsent(given, consent({ ...signed, isGiven: false })).needs).toEqual(["reading"]);
  expect(withConsent(given, consent({ purpose: "turnNotices" })).needs).toEqual(["reading", "wheelchair"]);
});

test("P6 a visit's identity is kept 90 days, a case's 10 years, a mobile 30 days", () => {
  expect(keepPersonUntil("visit", 0)).toBe(90 * day);
  expect(keepPersonUntil("case", 0)).toBeGreaterThanOrEqual(3_652 * day);
  expect(keepMobileUntil(0)).toBe(30 * day);
});

test("P7, P8 a request is due in 30 days, a breach in 72 hours", () => {
  expect(answerDueAt(5)).toBe(5 + 30 * day);
  expect(breachDueAt(5)).toBe(5 + 3 * day);
});

test("P7, P8 what is not done by its moment is overdue, and what was done after it was late", () => {
  const entry = { dueAt: 30 * day };
  expect(ledgerClock(entry, 0)).toEqual({ state: "open", daysLeft: 30, hoursLeft: 720 });
  expect(ledgerClock(entry, -30_000)).toEqual({ state: "open", daysLeft: 30, hoursLeft: 720 });
  expect(ledgerClock(entry, 30 * day - 120_000)).toEqual({ state: "open", daysLeft: 1, hoursLeft: 1 });
  expect(ledgerClock(entry, 30 * day)).toEqual({ state: "open", daysLeft: 0, hoursLeft: 0 });
  expect(ledgerClock(entry, 30 * day + 1)).toEqual({ state: "overdue" });
  expect(ledgerClock({ ...entry, doneAt: 30 * day }, 90 * day)).toEqual({ state: "done", isLate: false });
  expect(ledgerClock({ ...entry, doneAt: 30 * day + 1 }, 90 * day)).toEqual({ state: "done", isLate: true });
});

/** Officer, researcher, committee, manager, admin: every cell by hand. */
const cells: Readonly<Record<PersonAct, string>> = {
  create: "OR.M.",
  find: "OR.M.",
  read: "ORCM.",
  correct: "OR.M.",
  consent: "OR.M.",
  ask: "OR.M.",
  export: "...M.",
  erase: "...M.",
  history: "...M.",
  requests: "...M.",
  breaches: "...M.",
  write: "ORCM.",
  open: "ORCM.",
};

test("S8, P11, P13 of all devices a kiosk alone may hand over a number", () => {
  const kinds = ["kiosk", "display", "desk-tablet"] as const;
  for (const act of ["announce", "answerTo"] as const)
    expect(kinds.filter((kind) => deviceTable[act].includes(kind))).toEqual(["kiosk"]);
});

test("S8 who may do what with persons, cell by cell", () => {
  const roles = ["officer", "researcher", "committee", "manager", "admin"] as const;
  const letters = "ORCMA";
  for (const [act, allowed] of Object.entries(personTable)) {
    const row = roles.map((role, place) => (allowed.includes(role) ? letters[place] : ".")).join("");
    expect(`${act} ${row}`).toBe(`${act} ${cells[act as PersonAct]}`);
  }
});
