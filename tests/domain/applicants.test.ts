import { describe, expect, test } from "vitest";
import { applicantsKeptUntil } from "../../shared/cases/applicants.ts";
import { evolve } from "../../shared/cases/evolve.ts";
import { type Casebook, initialCasebook } from "../../shared/cases/state.ts";

const day = 86_400_000;
const kept = 3_652 * day;

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
    expect([...applicantsKeptUntil([book], 200 * day, kept)]).toEqual([
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
    expect([...applicantsKeptUntil([after, before], 200 * day, kept)]).toEqual([["noura", 40 * day + kept]]);
  });

  test("whose case was closed long ago is kept no longer", () => {
    const book = initialCasebook();
    opened(book, "c1", "noura");
    withdrawn(book, "c1", 10 * day);
    expect(applicantsKeptUntil([book], 10 * day + kept, kept).size).toBe(0);
  });
});
