import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImprovementCommand } from "../../shared/improvements/commands.ts";
import { evolve } from "../../shared/improvements/evolve.ts";
import { type Improvements, initialImprovements, type Suggestion } from "../../shared/improvements/state.ts";
import type { Actor, Instant } from "../../shared/office/ids.ts";
import { noon } from "../support/casebook.ts";
import { runsOf } from "../support/effort.ts";
import { manager, openImprovements } from "../support/improvement-book.ts";
import { hub, kiosk, person } from "../support/office-day.ts";

const people: readonly Actor[] = [
  manager,
  person("huda", "manager"),
  person("sara"),
  person("noura", "researcher"),
  kiosk,
];
const s1 = { suggestion: "s1" } as const;
const kind = fc.constantFrom("suggestion" as const, "complaint" as const);

/** Any command about the one suggestion, also those that make no sense where it stands. */
const steps: fc.Arbitrary<ImprovementCommand> = fc.oneof(
  fc
    .constantFrom("sara", "noura", "reem", "huda", "nobody")
    .map((to) => ({ type: "AssignSuggestion" as const, ...s1, to })),
  fc.constant({ type: "StartSuggestion" as const, ...s1 }),
  fc.constantFrom("k-2", "k-3").map((answer) => ({ type: "AnswerSuggestion" as const, ...s1, answer })),
  fc
    .constantFrom("phone" as const, "published" as const)
    .map((how) => ({ type: "DeliverSuggestionAnswer" as const, ...s1, how })),
  fc
    .constantFrom("duplicate" as const, "withdrawn" as const, "unreachable" as const, "noAddressee" as const)
    .map((reason) => ({ type: "CloseSuggestion" as const, ...s1, reason })),
  fc.constant({ type: "ReopenSuggestion" as const, ...s1, grounds: "k-4" }),
  kind.map((each) => ({ type: "ClassifySuggestion" as const, ...s1, kind: each })),
);

const order = ["received", "assigned", "inWork", "answered", "closed"];

/** What must hold of a suggestion whatever was done to it. */
function expectSound(held: Suggestion, before: Suggestion, managers: ReadonlySet<string>): void {
  if (held.kind === "complaint" && held.owner !== undefined) expect(managers.has(held.owner)).toBe(true);
  if (held.stage === "received") expect(held.answer).toBeUndefined();
  if (held.stage === "answered") expect(held.answer).toBeDefined();
  expect(held.closing !== undefined).toBe(held.stage === "closed");
  if (held.closing?.kind === "delivered") expect(held.answer).toBeDefined();
  const reason = held.closing?.kind === "undelivered" ? held.closing.reason : undefined;
  if (reason === "unreachable" || reason === "noAddressee") expect(held.answer).toBeDefined();
  // Reopened once; the day gets longer by nothing else.
  if (before.reopening) expect(held.reopening).toBe(before.reopening);
  const isReopened = held.reopening !== before.reopening;
  if (held.dueDay > before.dueDay) expect(isReopened).toBe(true);
  // It goes back by a reopening, or by what turns out to be a complaint, and by nothing else.
  const isBack = order.indexOf(held.stage) < order.indexOf(before.stage);
  if (isBack) expect(isReopened || (held.kind === "complaint" && before.kind === "suggestion")).toBe(true);
}

describe("I1–I9 any story of one suggestion", () => {
  test("keeps the rules after each step, refuses without a trace, and folds again to the same", () => {
    const managers = new Set(["reem", "huda"]);
    fc.assert(
      fc.property(
        kind,
        fc.boolean(),
        fc.array(fc.tuple(steps, fc.constantFrom(...people), fc.nat({ max: 40 })), { maxLength: 30 }),
        (first, isNamed, story) => {
          const told: { readonly event: Parameters<typeof evolve>[1]; readonly at: Instant }[] = [];
          const here = openImprovements();
          let at = noon("2026-11-22");
          const file = { type: "FileSuggestion", kind: first, channel: "phone", text: "k-1" } as const;
          const filing = here.send(at, isNamed ? { ...file, person: "p1" } : file, people[2], "s1");
          if (filing.accepted) for (const event of filing.events) told.push({ event, at });
          for (const [command, by, days] of story) {
            const before = here.held();
            at += days * 86_400_000;
            const decision = here.send(at, command, by);
            if (!decision.accepted) expect(here.held()).toBe(before);
            else for (const event of decision.events) told.push({ event, at });
            // I6: whoever is no manager gets no other answer about a complaint than about nothing.
            const isManager = by.kind === "staff" && by.roles.includes("manager");
            if (before.kind === "complaint" && !isManager) expect(decision.accepted).toBe(false);
            expectSound(here.held(), before, managers);
          }
          const again: Improvements = initialImprovements();
          const year = { type: "ImprovementsOpened", year: "2026", carried: here.facts.carried } as const;
          evolve(again, year, noon("2026-11-22"));
          for (const { event, at: when } of told) evolve(again, event, when);
          expect(again).toEqual(here.book);
        },
      ),
      { numRuns: runsOf(2_000) },
    );
  });
});

describe("I13 New Year", () => {
  const suggestion = (id: string) => ({ suggestion: id }) as const;
  const title = { ar: "لوحة", en: "Sign" };

  test("what is open, may be reopened, was lately done or is still shown goes on; the rest stays", () => {
    const old = openImprovements({}, "2026-01-10");
    const file = { type: "FileSuggestion", kind: "suggestion", channel: "phone", text: "k-1" } as const;
    const plan = { type: "PlanAction", title, owner: "sara", dueDay: "2026-12-31", source: { kind: "own" } } as const;
    for (const [day, id] of [
      ["2026-01-10", "s1"],
      ["2026-12-01", "s2"],
      ["2026-06-01", "s3"],
    ] as const)
      old.must(day, file, manager, id);
    old.must("2026-02-01", { type: "CloseSuggestion", ...suggestion("s1"), reason: "withdrawn" });
    old.must("2026-12-02", { type: "CloseSuggestion", ...suggestion("s2"), reason: "withdrawn" });
    for (const [day, id] of [
      ["2026-01-10", "a1"],
      ["2026-01-10", "a2"],
      ["2026-01-10", "a3"],
    ] as const)
      old.must(day, plan, manager, id);
    old.must("2026-01-11", { type: "GiveUpAction", action: "a1", reason: "k-2" });
    old.must("2026-12-11", { type: "GiveUpAction", action: "a2", reason: "k-2" });
    const notice = { type: "PublishNotice", text: title } as const;
    old.must("2026-12-01", { ...notice, until: "2026-12-31" }, manager, "n1");
    old.must("2026-12-01", { ...notice, until: "2027-01-01" }, manager, "n2");
    old.facts = { ...old.facts, year: "2027" };
    const early = Date.parse("2026-12-31T20:59:00Z");
    expect(old.send(early, { type: "CloseImprovements" }, hub)).toMatchObject({
      rejection: { code: "ImprovementsNotOver" },
    });
    old.must(early + 120_000, { type: "CloseImprovements" }, hub);
    expect(old.send("2027-01-01", file)).toMatchObject({ rejection: { code: "ImprovementsClosed" } });
    const { carried } = old.book;
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
    expect([ids(carried.suggestions), ids(carried.actions), ids(carried.notices)]).toEqual([
      ["s2", "s3"],
      ["a2", "a3"],
      ["n2"],
    ]);
    const next = openImprovements({ year: "2027", carried }, "2027-01-01");
    expect(next.held("s3")).toEqual(old.held("s3"));
    next.must("2027-02-01", { type: "ReopenSuggestion", ...suggestion("s2"), grounds: "k-4" });
    expect(next.send("2027-02-01", file)).toMatchObject({ result: { number: "S-2027-0001" } });
  });
});
