import { describe, expect, test } from "vitest";
import { evolve as evolveSetup, initialSetup } from "../../shared/setup/evolve.ts";
import { caseView } from "../../shared/views/case.ts";
import { type CaseLook, casesView } from "../../shared/views/cases.ts";
import { committeeView } from "../../shared/views/committee.ts";
import { answeredCase, readyCase, sara, submittedCase } from "../support/casebook.ts";

const look = (today: string): CaseLook => ({
  today,
  at: Date.parse(`${today}T12:00:00+03:00`),
  casework: initialSetup().casework,
  tablets: [],
  directory: new Map([["sara", { name: "سارة", isResearcher: false }]]),
  open: (stored) => `words of ${stored}`,
});
const setup = initialSetup();

describe("the board of cases", () => {
  test("R6 counts as overdue what is past its due day, and not on that day", () => {
    const { book } = submittedCase();
    const overdue = (today: string) => casesView(book, look(today)).overdue;
    expect([overdue("2026-12-19"), overdue("2026-12-20"), overdue("2026-12-21")]).toEqual([0, 0, 1]);
    const standing = (today: string) => committeeView(setup, book, look(today)).queue[0]?.reply?.standing;
    expect([standing("2026-12-05"), standing("2026-12-20"), standing("2026-12-21")]).toEqual([
      "early",
      "dueToday",
      "overdue",
    ]);
  });

  test("R21 names documents that end within thirty days, the last day too, and none that ended", () => {
    const { book } = readyCase({}, "2026-11-22", "2027-01-10");
    const daysLeft = (today: string) => casesView(book, look(today)).expiring.map((each) => each.daysLeft);
    expect(daysLeft("2026-12-10")).toEqual([]);
    expect(daysLeft("2026-12-11")).toEqual([30]);
    expect(daysLeft("2027-01-10")).toEqual([0]);
    expect(daysLeft("2027-01-11")).toEqual([]);
  });

  test("stays small however many cases there are", () => {
    const story = readyCase();
    for (let n = 0; n < 500; n += 1) {
      const source = { kind: "form" } as const;
      story.must("2026-11-23", { type: "OpenCase", service: "support", source, person: `p-${n}` }, sara, `n${n}`);
    }
    const view = casesView(story.book, look("2026-11-23"));
    expect(view.stages[0]).toMatchObject({ stage: "collecting", count: 501 });
    expect(view.stages[0]?.cases).toHaveLength(20);
    expect(JSON.stringify(view).length).toBeLessThan(16 * 1024);
  });
});

describe("words in cases (S6)", () => {
  test("are opened where they are needed: the reason on the page, nothing on the board", () => {
    const { book } = answeredCase("rejected");
    const page = caseView(setup, [book], "2026-0001", look("2026-12-08")).case;
    expect(page?.decisions).toMatchObject([{ reason: "words of text-1" }]);
    expect(JSON.stringify(casesView(book, look("2026-12-08")))).not.toContain("text-1");
    expect(JSON.stringify(committeeView(setup, book, look("2026-12-08")))).not.toContain("text-1");
    expect(caseView(setup, [book], "2026-9999", look("2026-12-08")).case).toBeNull();
  });

  test("what was signed is the hash of the page that was shown", () => {
    const declared = initialSetup();
    evolveSetup(declared, { type: "DeclarationSet", version: 2, text: { ar: "أقر", en: "I declare" } });
    const { book } = readyCase();
    const [first, second] = [setup, declared].map(
      (each) => caseView(each, [book], "2026-0001", look("2026-11-22")).case,
    );
    expect(first?.statementHash).toBe(first?.signature?.hash);
    expect(second?.statementHash).not.toBe(first?.statementHash);
    expect(second?.statement.declaration).toEqual({ version: 2, ar: "أقر", en: "I declare" });
  });
});
