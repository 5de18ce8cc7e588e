import { describe, expect, test } from "vitest";
import { ownCase, standingOf } from "../../shared/cases/standing.ts";
import {
  answeredCase,
  caseFacts,
  member,
  openCasebook,
  readyCase,
  sara,
  submittedCase,
  withCase,
} from "../support/casebook.ts";

const setup = { timeZone: "Asia/Riyadh", casework: caseFacts.casework };
const day = "2026-11-22";

describe("K21 where a request stands, for its applicant at home", () => {
  test("what is lacking while it is collected: papers by name, and that one must come", () => {
    const { papers, mustCome, ...rest } = standingOf(withCase().held(), day, setup);
    expect(rest).toEqual({ number: "2026-0001", service: "support", stage: "collecting", since: day, dueDay: null });
    expect([papers.map(({ en }) => en), mustCome]).toEqual([["paper identity", "paper income"], true]);
  });

  test("K25 that the days have changed since she was told needs no way: it is said by telephone", () => {
    expect(standingOf(readyCase().held(), "2026-11-29", setup)).toMatchObject({ papers: [], mustCome: false });
  });

  test("the last day for the answer while the committee has it; nothing is asked for any more", () => {
    const held = submittedCase().held();
    const dueDay = held.submission?.reply.dueDay;
    expect(standingOf(held, day, setup)).toMatchObject({ stage: "committee", papers: [], mustCome: false, dueDay });
  });

  test("an accepted and a rejected request look alike until a person has told the answer", () => {
    const decided = (outcome: "accepted" | "rejected") => {
      const story = submittedCase();
      story.must("2026-12-07", { type: "DecideCase", case: "c1", outcome, reason: "text-1" }, member);
      return standingOf(story.held(), "2026-12-07", setup);
    };
    expect(decided("accepted").stage).toBe("answer");
    expect(decided("accepted")).toEqual(decided("rejected"));
    expect(JSON.stringify(standingOf(answeredCase("rejected").held(), "2026-12-10", setup))).not.toContain("reject");
  });

  test("another's, nobody's and an unknown request answer alike", () => {
    const story = withCase();
    story.must(day, { type: "OpenCase", service: "inquiry", source: { kind: "form" }, person: "p2" }, sara, "c2");
    const { book } = story;
    expect(ownCase([book], "2026-0001", ["person-2", "person-1"])?.id).toBe("c1");
    for (const [number, persons] of [
      ["2026-0001", ["person-2"]],
      ["2026-0001", []],
      ["2026-0002", ["person-1"]],
      ["2026-0009", ["person-1"]],
    ] as const)
      expect(ownCase([book], number, persons)).toBeUndefined();
    expect(ownCase([openCasebook().book], "2026-0001", ["person-1"])).toBeUndefined();
  });
});
