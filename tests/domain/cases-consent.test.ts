import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../shared/cases/commands.ts";
import type { SourceFacts } from "../../shared/cases/state.ts";
import { type CaseStory, caseFacts, openCasebook, papers, withCase } from "../support/casebook.ts";

const day = "2026-11-22";
const about = { case: "c1" } as const;
const no = (code: string) => ({ accepted: false, rejection: expect.objectContaining({ code }) });
const consent = (isGiven: boolean, how: "spoken" | "signed" | "online"): CaseCommand => ({
  type: "RecordConsent",
  ...about,
  isGiven,
  how,
});
/** The income tells of somebody's means. */
const casework = {
  ...caseFacts.casework,
  checklists: { support: papers.map((each) => (each.id === "income" ? { ...each, isSensitive: true } : each)) },
};
const provide = (document: string): CaseCommand => ({ type: "ProvideDocument", ...about, document });
const match = (document: string): CaseCommand => ({ type: "MatchDocument", ...about, document });
const statusOf = (story: CaseStory, document: string) =>
  story.held().documents.find(({ id }) => id === document)?.status;

describe("K19 consent to sensitive data", () => {
  test("comes before the document, explicit, with purpose, method, time and who recorded it; the others need none", () => {
    const story = withCase({ casework });
    story.must(day, provide("identity"));
    expect(story.send(day, provide("income"))).toMatchObject(no("ConsentNeeded"));
    expect(story.send(day, consent(true, "spoken"))).toMatchObject(no("ConsentNotExplicit"));
    expect(story.must(day, consent(true, "signed"))).toEqual([
      { type: "ConsentRecorded", case: "c1", purpose: "sensitiveData", isGiven: true, how: "signed", by: "sara" },
    ]);
    expect(story.must(day, consent(true, "signed"))).toEqual([]);
    story.must(day, provide("income"));
    story.must(day, match("income"));
    expect(story.held().consent).toMatchObject({ isGiven: true, how: "signed", by: "sara", at: expect.any(Number) });
  });

  test("taken back, what rested on it is to be brought again, and the signature falls; the rest stays", () => {
    const story = withCase({ casework });
    story.must(day, consent(true, "online"));
    for (const each of ["identity", "income"]) story.must(day, provide(each));
    story.sign(day);
    const back = story.must(day, consent(false, "spoken"));
    expect(back.map(({ type }) => type)).toEqual(["ConsentRecorded", "DocumentRefused", "SignatureInvalidated"]);
    expect([statusOf(story, "identity"), statusOf(story, "income")]).toEqual(["provided", "refused"]);
    expect(story.send(day, provide("income"))).toMatchObject(no("ConsentNeeded"));
    story.must(day, consent(true, "signed"));
    story.must(day, provide("income"));
  });

  test("a document that was taken before this rule is matched only with consent", () => {
    const story = withCase();
    story.must(day, provide("income"));
    const [held] = story.book.cases.values();
    if (held) story.book.cases.set("c1", { ...held, checklist: casework.checklists.support });
    expect(story.send(day, match("income"))).toMatchObject(no("ConsentNeeded"));
  });

  test("K9 what was submitted stands when consent is taken back; a closed case takes none", () => {
    const story = withCase({ casework });
    story.must(day, consent(true, "signed"));
    for (const each of ["identity", "income"]) story.must(day, provide(each));
    story.must(day, match("income"));
    story.must(day, { ...match("identity"), expiry: { calendar: "gregory", date: "2027-03-01" } } as CaseCommand);
    story.sign(day);
    story.must(day, { type: "RecordTold", ...about, how: "shown" });
    story.must(day, { type: "SubmitCase", ...about });
    expect(story.must(day, consent(false, "spoken"))).toHaveLength(1);
    expect(statusOf(story, "income")).toBe("matched");
    story.must(day, { type: "WithdrawCase", ...about, reason: "applicant" });
    expect(story.send(day, consent(true, "signed"))).toMatchObject(no("WrongStage"));
  });
});

describe("K20 what the desk has seen of the papers", () => {
  const ticket: SourceFacts = {
    channel: "interview",
    reference: "A-001",
    papers: [
      { document: "rent", isMatched: false, by: "noura" },
      { document: "identity", isMatched: true, by: "noura" },
      { document: "income", isMatched: true, by: "noura" },
      { document: "of another list", isMatched: true, by: "noura" },
    ],
  };
  const open = { type: "OpenCase", service: "support", source: { kind: "ticket", ticket: "t1" } } as const;

  test("comes along by whom it was noted; what ends on a day is matched with that day", () => {
    const story = openCasebook({ ticket });
    const events = story.must(day, open, undefined, "c1");
    expect(events.slice(1).map((each) => [each.type, "document" in each && each.document])).toEqual([
      ["DocumentProvided", "identity"],
      ["DocumentProvided", "income"],
      ["DocumentMatched", "income"],
      ["DocumentProvided", "rent"],
    ]);
    expect(story.held().documents.find(({ id }) => id === "income")).toMatchObject({
      provided: { by: "noura" },
      matched: { by: "noura" },
    });
    story.must(day, { ...match("identity"), expiry: { calendar: "gregory", date: "2027-03-01" } } as CaseCommand);
  });

  test("K19 what is sensitive waits for the consent", () => {
    const story = openCasebook({ ticket, casework });
    story.must(day, open, undefined, "c1");
    expect(statusOf(story, "income")).toBeUndefined();
    expect(statusOf(story, "rent")).toBe("provided");
  });
});
