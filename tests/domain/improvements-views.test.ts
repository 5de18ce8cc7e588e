import { describe, expect, test } from "vitest";
import { initialCasebook } from "../../shared/cases/state.ts";
import type { Directory } from "../../shared/views/desk.ts";
import { improvementView } from "../../shared/views/improvement.ts";
import { improvementsView, weDidOn } from "../../shared/views/improvements.ts";
import { answeredCase } from "../support/casebook.ts";
import { assigned, delivered, filed, openImprovements, planned } from "../support/improvement-book.ts";
import { person } from "../support/office-day.ts";

const directory: Directory = new Map([
  ["sara", { name: "سارة", isResearcher: false, roles: ["officer"] }],
  ["noura", { name: "نورة", isResearcher: true, roles: ["researcher"] }],
  ["reem", { name: "ريم", isResearcher: false, roles: ["manager"] }],
  ["left", { name: "من رحل", isResearcher: false, roles: [] }],
]);
const today = "2026-12-07";
const whole = { today, directory };
const own = (owner: string) => ({ ...whole, owner });
const none = initialCasebook();
const open = (stored: string) => `words of ${stored}`;
const counts = (columns: readonly { readonly count: number }[]) => columns.map(({ count }) => count);

describe("what a manager and an owner see", () => {
  test("R20 by where they stand, the most urgent first, and what is past its day", () => {
    const story = assigned();
    const file = { type: "FileSuggestion", kind: "complaint", channel: "phone", text: "k-5" } as const;
    story.must("2026-12-01", file, person("sara"), "s2");
    story.must("2026-11-20", file, person("sara"), "s3");
    const view = improvementsView(story.book, none, whole);
    expect(counts(view.suggestions)).toEqual([2, 1, 0, 0, 0]);
    expect(view.suggestions[0]?.rows.map(({ number, isOverdue }) => [number, isOverdue])).toEqual([
      ["S-2026-0003", true],
      ["S-2026-0002", false],
    ]);
    expect(view).toMatchObject({ isWhole: true, overdue: 2 });
    expect(view.colleagues.map(({ id }) => id)).toEqual(["reem", "sara", "noura"]);
  });

  test("I6, R12 an owner sees the own and no complaint; no row holds words or a finer time than the day", () => {
    const story = filed("complaint");
    story.must("2026-11-22", { type: "AssignSuggestion", suggestion: "s1", to: "huda" });
    expect(counts(improvementsView(story.book, none, own("huda")).suggestions)).toEqual([0, 0, 0, 0, 0]);
    for (const who of ["sara", "huda"])
      expect(improvementView(story.book, "S-2026-0001", { ...own(who), open }).suggestion).toBeNull();
    expect(improvementView(story.book, "S-2026-0001", { ...whole, open }).suggestion).toMatchObject({
      text: "words of k-1",
      owner: { id: "huda" },
    });
    const mine = improvementsView(assigned().book, none, own("noura"));
    expect(mine).toMatchObject({ isWhole: false, appeals: [], notices: [] });
    expect(counts(mine.suggestions)).toEqual([0, 1, 0, 0, 0]);
    expect(JSON.stringify(mine)).not.toMatch(/k-1|"at"/);
    expect(counts(improvementsView(assigned().book, none, own("sara")).suggestions)).toEqual([0, 0, 0, 0, 0]);
  });

  test("one suggestion with its story, for its owner and a manager alone", () => {
    const { book } = delivered();
    const page = improvementView(book, "S-2026-0001", { ...own("noura"), open }).suggestion;
    expect(page).toMatchObject({
      stage: "closed",
      text: "words of k-1",
      answer: { words: "words of k-2", by: "نورة" },
      closing: { kind: "delivered", how: "phone" },
    });
    expect(improvementView(book, "S-2026-0001", { ...own("sara"), open }).suggestion).toBeNull();
    expect(improvementView(book, "S-2026-9999", { ...whole, open })).toMatchObject({ suggestion: null, action: null });
  });

  test("R22 an action names the suggestion it arose from only to who may see that", () => {
    const story = filed();
    const title = { ar: "لوحة أوضح", en: "A clearer sign" };
    const source = { kind: "suggestion", suggestion: "s1" } as const;
    story.must("2026-11-23", { type: "PlanAction", title, owner: "sara", dueDay: "2026-12-01", source });
    const look = { ...own("sara"), open };
    expect(improvementView(story.book, "A-2026-0001", look).action).toMatchObject({
      suggestion: null,
      isOverdue: true,
    });
    const seen = improvementView(story.book, "A-2026-0001", { ...whole, open });
    expect(seen.action).toMatchObject({ suggestion: "S-2026-0001", owner: { name: "سارة" } });
    const asked = improvementView(story.book, "S-2026-0001", { ...whole, open });
    expect(asked.suggestion?.actions).toEqual([{ number: "A-2026-0001", title }]);
  });

  test("R24 appeals of the case book by link, the open ones first", () => {
    const cases = answeredCase("rejected");
    cases.must("2026-12-08", { type: "AppealDecision", case: "c1", grounds: "text-9" });
    const { appeals } = improvementsView(openImprovements().book, cases.book, { ...whole, today: "2027-01-06" });
    expect(appeals).toMatchObject([{ number: "2026-0001", stage: "committee", dueDay: "2027-01-05", isOverdue: true }]);
    expect(JSON.stringify(appeals)).not.toContain("text-9");
  });

  test("R22 the hall is told what is published until its day is over, the latest first", () => {
    const story = planned();
    const say = (words: string, until: string, id: string) =>
      story.must(
        Date.parse("2026-11-22T09:00:00Z") + Number(id.slice(1)),
        { type: "PublishNotice", text: { ar: words, en: words }, until },
        undefined,
        id,
      );
    say("first", "2026-12-07", "n1");
    say("second", "2026-12-06", "n2");
    say("third", "2026-12-31", "n3");
    const said = (day: string) => weDidOn(story.book, day).map(({ en }) => en);
    expect(said("2026-12-06")).toEqual(["third", "second", "first"]);
    expect(said("2026-12-07")).toEqual(["third", "first"]);
    story.must("2026-12-08", { type: "WithdrawNotice", notice: "n3" });
    expect(said("2026-12-08")).toEqual([]);
  });
});
