import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../shared/cases/calendar.ts";
import type { CaseCommand } from "../../shared/cases/commands.ts";
import { evolve } from "../../shared/cases/evolve.ts";
import { lacking } from "../../shared/cases/gate.ts";
import { type Case, initialCasebook } from "../../shared/cases/state.ts";
import { statementHash } from "../../shared/cases/statement.ts";
import type { Actor, Instant } from "../../shared/office/ids.ts";
import { caseFacts, member, noon, openCasebook, papers, sara } from "../support/casebook.ts";
import { runsOf } from "../support/effort.ts";
import { hub, kiosk } from "../support/office-day.ts";

const declaration = caseFacts.casework.declarations[0];
if (!declaration) throw new Error("no declaration");

const c1 = { case: "c1" } as const;
const document = fc.constantFrom("identity", "income", "identity", "income", "identity", "income", "rent", "photo");
const expiry = fc.constantFrom("2026-11-21", "2026-11-22", "2026-11-29", "2028-05-01", "2028-05-02", "2028-05-03");

/** Any command about the one case, also those that make no sense where it stands; `sign` signs what is there. */
const steps: fc.Arbitrary<CaseCommand | "sign"> = fc.oneof(
  { weight: 4, arbitrary: document.map((each): CaseCommand => ({ type: "ProvideDocument", ...c1, document: each })) },
  {
    weight: 4,
    arbitrary: fc.tuple(document, expiry).map(
      ([each, date]): CaseCommand => ({
        type: "MatchDocument",
        ...c1,
        document: each,
        ...(papers.find(({ id }) => id === each)?.expires ? { expiry: { calendar: "gregory", date } } : {}),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: document.map(
      (each): CaseCommand => ({ type: "RefuseDocument", ...c1, document: each, reason: "mismatch" }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.constantFrom("f1", "f2").map((details): CaseCommand => ({ type: "ReviseDetails", ...c1, details })),
      fc.constant<CaseCommand>({ type: "ReviseDetails", ...c1, relation: "self" }),
    ),
  },
  { weight: 4, arbitrary: fc.constant("sign" as const) },
  { weight: 8, arbitrary: fc.constant<CaseCommand>({ type: "RecordTold", ...c1, how: "shown" }) },
  { weight: 6, arbitrary: fc.constant<CaseCommand>({ type: "SubmitCase", ...c1 }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom("accepted" as const, "rejected" as const), fc.boolean())
      .map(([outcome, early]): CaseCommand => ({ type: "DecideCase", ...c1, outcome, reason: "text", early })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CaseCommand>(
      { type: "AddNote", ...c1, note: "text" },
      { type: "DeliverAnswer", ...c1, how: "phone" },
      { type: "RegisterBeneficiary", ...c1 },
      { type: "RecordDelivery", ...c1, delivered: true },
      { type: "AppealDecision", ...c1, grounds: "text" },
      { type: "WithdrawCase", ...c1, reason: "other" },
      { type: "ReassignCase", ...c1, to: "noura", reason: "absence" },
    ),
  },
);
const askers: fc.Arbitrary<Actor> = fc.constantFrom(sara, sara, sara, sara, member, member, hub, kiosk);

/** R7 read off its own words, without the code under test. */
function isComplete(held: Case, day: string): boolean {
  const inOrder = (id: string): boolean => {
    const found = held.documents.find((each) => each.id === id);
    return found?.status === "matched" && (found.expiry === undefined || found.expiry.day >= day);
  };
  const isThere = (id: string) => held.documents.some((each) => each.id === id && each.status !== "refused");
  const required = papers.filter((each) => each.isRequired).every(({ id }) => inOrder(id));
  const optional = papers.filter((each) => isThere(each.id)).every(({ id }) => inOrder(id));
  // K25: what was told another day named other days.
  return required && optional && held.signature !== undefined && held.told?.day === day;
}

describe("a case, whatever is asked of it", () => {
  test("R5, R6, R7, K11 the gate, the signature and the decision hold after every step", () => {
    let submitted = 0;
    let decided = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(steps, askers, fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 14)), { minLength: 40, maxLength: 60 }),
        (asked) => {
          const story = openCasebook();
          const facts: [CaseEventOf, Instant][] = [];
          let day = "2026-11-22";
          story.must(
            day,
            { type: "OpenCase", service: "support", source: { kind: "ticket", ticket: "t" } },
            sara,
            "c1",
          );
          for (const each of ["identity", "income"]) {
            story.must(day, { type: "ProvideDocument", ...c1, document: each });
          }
          for (const event of story.told.slice(2)) facts.push([event, noon(day)]);
          for (const [step, by, later] of asked) {
            day = addDays(day, later);
            const before = story.held();
            const toldBefore = story.told.length;
            const decision = step === "sign" ? story.sign(day) : story.send(day, step, by);
            const held = story.held();
            for (const event of story.told.slice(toldBefore)) facts.push([event, noon(day)]);
            if (!decision.accepted) expect(held).toBe(before);
            // R5: a signature that stands is one of what stands.
            if (held.stage === "collecting" && held.signature) {
              expect(held.signature.hash).toBe(statementHash(held, declaration));
            }
            // R7: the gate opens exactly when the policy says so, and else names what is lacking.
            if (step !== "sign" && step.type === "SubmitCase" && before.stage === "collecting" && by.kind === "staff") {
              expect(decision.accepted).toBe(isComplete(before, day));
              expect(lacking(before, day, story.facts.casework).length === 0).toBe(decision.accepted);
              if (decision.accepted) submitted += 1;
            }
            // K11: only people decide, once for each time the committee has it; R6: never without having been told.
            expect(held.decisions.length).toBeLessThanOrEqual(held.appeal ? 2 : 1);
            if (held.decisions.length > before.decisions.length) {
              expect(by.kind).toBe("staff");
              expect(held.told).toBeDefined();
              decided += 1;
            }
            // K9: what the gate saw stays.
            if (before.submission) expect(held.submission?.verdicts).toEqual(before.submission.verdicts);
          }
          const again = initialCasebook();
          evolve(again, { type: "YearOpened", year: "2026", cases: [] }, noon("2026-11-22"));
          for (const event of story.told.slice(1, 2)) evolve(again, event, noon("2026-11-22"));
          for (const [event, at] of facts) evolve(again, event, at);
          expect(again).toEqual(story.book);
        },
      ),
      { numRuns: runsOf(700) },
    );
    // A quick check may be unlucky.
    expect(submitted).toBeGreaterThan(runsOf(20, 0));
    expect(decided).toBeGreaterThanOrEqual(runsOf(9, 0));
  });
});

type CaseEventOf = Parameters<typeof evolve>[1];
