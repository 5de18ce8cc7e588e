import { describe, expect, test } from "vitest";
import { applicantsKeptUntil } from "../../shared/cases/applicants.ts";
import { evolve } from "../../shared/cases/evolve.ts";
import { type Casebook, initialCasebook } from "../../shared/cases/state.ts";
import { mobileEndOfApplicant } from "../../shared/persons/person.ts";
import { answeredCase, noon, submittedCase } from "../support/casebook.ts";

const day = 86_400_000;
const kept = 3_652 * day;
const spans = { personMs: kept, mobileMs: 30 * day };
/** Until when each person is kept. */
const persons = (books: readonly Casebook[], now: number) =>
  [...applicantsKeptUntil(books, now, spans)].map(([id, { person }]) => [id, person]);

function opened(book: Casebook, id: string, person?: string): void {
  const about = { case: id, number: id, service: "support", source: { kind: "form" }, channel: "interview" } as const;
  const who = person === undefined ? {} : { person };
  evolve(book, { type: "CaseOpened", ...about, relation: "self", checklist: [], ...who }, 0);
}
function withdrawn(book: Casebook, id: string, at: number): void {
  evolve(book, { type: "CaseWithdrawn", case: id, reason: "applicant", by: "sara" }, at);
}

describe("K22 an applicant is kept as long as her case", () => {
  test("from now on while it is under way, from its closing afterwards; the later of two counts", () => {
    const book = initialCasebook();
    opened(book, "c1", "noura");
    opened(book, "c2", "salem");
    withdrawn(book, "c2", 10 * day);
    opened(book, "c3", "huda");
    opened(book, "c4", "huda");
    withdrawn(book, "c3", 20 * day);
    opened(book, "c5");
    expect(persons([book], 200 * day)).toEqual([
      ["noura", 200 * day + kept],
      ["salem", 10 * day + kept],
      ["huda", 200 * day + kept],
    ]);
  });

  test("a case that went on into the next year counts as it stands there", () => {
    const before = initialCasebook();
    opened(before, "c1", "noura");
    const after = initialCasebook();
    evolve(after, { type: "YearOpened", year: "2027", cases: [...before.cases.values()] }, 30 * day);
    withdrawn(after, "c1", 40 * day);
    expect(persons([after, before], 200 * day)).toEqual([["noura", 40 * day + kept]]);
  });

  test("whose case was closed long ago is kept no longer", () => {
    const book = initialCasebook();
    opened(book, "c1", "noura");
    withdrawn(book, "c1", 10 * day);
    expect(persons([book], 10 * day + kept)).toEqual([]);
  });
});

describe("P6 K22 the mobile of an applicant", () => {
  const mobileOf = (story: { readonly book: Casebook }, now: number) =>
    [...applicantsKeptUntil([story.book], now, spans).values()].map(({ mobile }) => mobile);

  test("is kept while the case is under way and 30 days after; after a rejection also while it may be appealed", () => {
    const under = submittedCase();
    const now = noon("2027-02-01");
    expect(mobileOf(under, now)).toEqual([now + 30 * day]);
    const rejected = answeredCase("rejected");
    const closedAt = noon("2026-12-07");
    expect(mobileOf(rejected, now)).toEqual([closedAt + (90 + 30) * day]);
    const gone = submittedCase();
    gone.must("2026-12-07", { type: "WithdrawCase", case: "c1", reason: "applicant" });
    expect(mobileOf(gone, noon("2026-12-20"))).toEqual([closedAt + 30 * day]);
    // Appealed, it is under way again.
    rejected.must("2027-01-20", { type: "AppealDecision", case: "c1", grounds: "text-2" });
    expect(mobileOf(rejected, now)).toEqual([now + 30 * day]);
  });

  test("is moved on in its last day, by no more than a mobile that is written now has", () => {
    const kept30 = { identityDays: 90, mobileDays: 30, caseYears: 10 };
    const end = (ends: number, until: number) =>
      mobileEndOfApplicant(ends * day, { now: 0, until: until * day, kept: kept30 });
    expect([end(2, 200), end(1, 200), end(0.9, 200), end(-3, 200)]).toEqual([undefined, undefined, 30 * day, 30 * day]);
    expect([end(0.9, 12), end(0.9, 0.9), end(0.9, 0.5)]).toEqual([12 * day, undefined, undefined]);
    const short = { ...kept30, mobileDays: 1 };
    expect(mobileEndOfApplicant(0.5 * day, { now: 0, until: 9 * day, kept: short })).toBeUndefined();
    expect(mobileEndOfApplicant(0.2 * day, { now: 0, until: 9 * day, kept: short })).toBe(day);
  });
});
