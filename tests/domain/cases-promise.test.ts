import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../shared/cases/commands.ts";
import { evolve } from "../../shared/cases/evolve.ts";
import { caseFacts, readyCase } from "../support/casebook.ts";

const no = (code: string, facts: object = {}) => ({ accepted: false, rejection: { code, ...facts } });
const day = "2026-11-22";
const submit: CaseCommand = { type: "SubmitCase", case: "c1" };

describe("K25 what was promised is what comes", () => {
  const tell = (how: "spoken" | "shown" = "spoken"): CaseCommand => ({ type: "RecordTold", case: "c1", how });
  const anew = (why: string) => no("CaseIncomplete", { lacks: [{ kind: "told", why }] });

  test("submitted on another day, the gate asks to tell the new days; told anew it opens", () => {
    const story = readyCase();
    expect(story.held().told?.promised).toEqual({
      earliestDay: "2026-12-06",
      dueDay: "2026-12-20",
      sentence: "common",
    });
    expect(story.send("2026-11-29", submit)).toMatchObject(anew("days"));
    story.must("2026-11-29", tell("shown"));
    expect(story.send("2026-11-29", tell())).toMatchObject(no("AlreadyTold"));
    const days = { earliestDay: "2026-12-13", dueDay: "2026-12-27" };
    expect(story.held().told).toMatchObject({ how: "shown", day: "2026-11-29", promised: days });
    expect(story.send("2026-11-29", submit)).toMatchObject({ result: days });
    expect(story.send("2026-11-30", tell())).toMatchObject(no("WrongStage"));
  });

  test("another clock or another sentence of the office asks for it as well, on the same day", () => {
    const story = readyCase();
    const { casework } = story.facts;
    const slower = { ...casework, reply: { ...casework.reply, dueDays: 40 } };
    story.facts = { ...story.facts, casework: slower };
    expect(story.send(day, submit)).toMatchObject(anew("days"));
    story.facts = { ...story.facts, casework: { ...casework, told: { ar: "حتى {due}", en: "by {due}" } } };
    expect(story.send(day, submit)).toMatchObject(anew("sentence"));
    story.must(day, tell());
    expect(story.held().told?.promised?.sentence).toMatch(/^[0-9a-f]{16}$/);
    expect(story.send(day, submit)).toMatchObject({ accepted: true });
  });

  test("days that the screen said and that have changed meanwhile are not taken down", () => {
    const story = readyCase();
    const promised = { earliestDay: "2026-12-06", dueDay: "2026-12-20" };
    expect(story.send("2026-11-23", { ...tell(), promised } as CaseCommand)).toMatchObject(
      no("OtherDays", { earliestDay: "2026-12-07", dueDay: "2026-12-21" }),
    );
  });

  test("where the clock starts on the day told, that promise goes on holding", () => {
    const reply = { ...caseFacts.casework.reply, startsAt: "told" } as const;
    const story = readyCase({ casework: { ...caseFacts.casework, reply } });
    expect(story.send("2026-12-25", tell())).toMatchObject(no("AlreadyTold"));
    expect(story.send("2026-12-25", submit)).toMatchObject({ result: { dueDay: "2026-12-20" } });
  });

  test("a book of before, which names no days, is told as it is: never stuck, and may be told anew", () => {
    const story = readyCase();
    const { told } = story.held();
    if (!told) throw new Error("not told");
    const { promised: _, ...before } = told;
    const old = { type: "ApplicantTold", case: "c1", how: before.how, day: before.day, by: before.by } as const;
    evolve(story.book, old, before.at);
    expect(story.held().told).toEqual(before);
    expect(story.send("2026-11-29", submit)).toMatchObject({ accepted: true });
  });
});
