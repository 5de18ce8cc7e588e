import { describe, expect, test } from "vitest";
import type { CaseCommand, Relation } from "../../shared/cases/commands.ts";
import { statementHash } from "../../shared/cases/statement.ts";
import { type CaseStory, openCasebook, readyCase, sara, submittedCase, withCase } from "../support/casebook.ts";
import { hub } from "../support/office-day.ts";

const no = (code: string, facts: object = {}) => ({ accepted: false, rejection: { code, ...facts } });
const day = "2026-11-22";
const submit: CaseCommand = { type: "SubmitCase", case: "c1" };
const lacks = (why: string) => no("CaseIncomplete", { lacks: [{ kind: "signature", why }] });
const noted: CaseCommand = { type: "NoteApplicant", person: "person-1" };

/** What is to be signed now. */
const boundTo = (story: CaseStory) => {
  const declaration = story.facts.casework.declarations.at(-1);
  if (!declaration) throw new Error("no declaration");
  return { declaration: declaration.version, hash: statementHash(story.held(), declaration) };
};
const signing = (story: CaseStory, more: object = {}): CaseCommand => {
  const paper = { method: "paper", signature: "file 7", signer: "self" } as const;
  return { type: "SignStatement", case: "c1", ...boundTo(story), ...paper, ...more };
};

describe("K26, R5 what is shown of the applicant is part of what is signed", () => {
  test("a corrected name or national id makes the signature fall; the same again changes nothing", () => {
    const story = readyCase({ applicantMarks: ["a-noura"] });
    const before = boundTo(story).hash;
    expect(story.held().applicant).toBe("a-noura");
    expect(story.send(day, noted, hub)).toMatchObject({ events: [] });
    story.facts = { ...story.facts, applicantMarks: ["a-nora"] };
    const fell = [{ type: "ApplicantShown" }, { type: "SignatureInvalidated" }];
    expect(story.send(day, noted, hub)).toMatchObject({ events: fell });
    expect(story.send(day, submit)).toMatchObject(lacks("changed"));
    expect(boundTo(story).hash).not.toBe(before);
    story.must(day, signing(story));
    expect(story.send(day, submit)).toMatchObject({ accepted: true });
    // What was submitted stands.
    story.facts = { ...story.facts, applicantMarks: ["a-nura"] };
    expect(story.send(day, noted, hub)).toMatchObject({ events: [] });
  });

  test("a new key of the hub is no correction, and a case of before is bound from the first look on", () => {
    const story = readyCase({ applicantMarks: ["a-noura"] });
    story.facts = { ...story.facts, applicantMarks: ["a-noura-by-new-key", "a-noura"] };
    expect(story.send(day, noted, hub)).toMatchObject({ events: [] });
    const old = readyCase();
    expect(old.held()).not.toHaveProperty("applicant");
    old.facts = { ...old.facts, applicantMarks: ["a-noura"] };
    expect(old.send(day, noted, hub)).toMatchObject({ events: [{ type: "ApplicantShown", mark: "a-noura" }] });
    expect(old.send(day, submit)).toMatchObject({ accepted: true });
  });

  test("nobody else's case is touched, nor a case of whom the vault does not keep", () => {
    const story = readyCase({ applicantMarks: ["a-noura"] });
    story.facts = { ...story.facts, applicantMarks: ["a-huda"] };
    expect(story.send(day, { ...noted, person: "person-2" }, hub)).toMatchObject({ events: [] });
    story.facts = { ...story.facts, applicantMarks: [] };
    expect(story.send(day, noted, hub)).toMatchObject({ events: [] });
  });
});

describe("K6, R5 a new text of the declaration", () => {
  test("is signed anew while the request is at the desk; what was submitted stands", () => {
    const story = readyCase();
    const second = { version: 2, text: { ar: "نص جديد", en: "new words" } };
    const { casework } = story.facts;
    story.facts = { ...story.facts, casework: { ...casework, declarations: [...casework.declarations, second] } };
    expect(story.send(day, submit)).toMatchObject(lacks("declaration"));
    story.must(day, signing(story));
    expect(story.held().signature?.declaration).toBe(2);
    expect(story.send(day, submit)).toMatchObject({ accepted: true });
  });
});

describe("K26, R5 who signs, and before whom", () => {
  const openFor = (relation: Relation): CaseStory => {
    const story = openCasebook({ counter: "1" });
    const source = { kind: "ticket", ticket: "t1" } as const;
    story.must(day, { type: "OpenCase", service: "support", source, relation }, sara, "c1");
    return story;
  };

  test.each([
    ["self", ["self"]],
    ["guardian", ["guardian"]],
    ["delegate", ["self", "delegate"]],
  ] as const)("for a request of relation %s: %j and nobody else", (relation, allowed) => {
    for (const signer of ["self", "guardian", "delegate"] as const) {
      const expected = allowed.some((each) => each === signer) ? { accepted: true } : no("OtherSigner", { relation });
      const story = openFor(relation);
      expect(story.send(day, signing(story, { signer }))).toMatchObject(expected);
      const asked = { type: "AskSignature", case: "c1", ...boundTo(story), signer } as const;
      expect(story.send(day, asked)).toMatchObject(expected);
    }
  });

  test("who speaks can be corrected while the request is collected: what was signed before falls, and she can sign", () => {
    const story = openFor("self");
    story.must(day, signing(story));
    const before = boundTo(story).hash;
    const correct: CaseCommand = { type: "ReviseDetails", case: "c1", relation: "guardian" };
    expect(story.send(day, correct)).toMatchObject({
      events: [{ type: "RelationCorrected", relation: "guardian", by: "sara" }, { type: "SignatureInvalidated" }],
    });
    expect(story.send(day, correct)).toMatchObject({ events: [] });
    expect(boundTo(story).hash).not.toBe(before);
    expect(story.send(day, signing(story))).toMatchObject(no("OtherSigner", { relation: "guardian" }));
    story.must(day, signing(story, { signer: "guardian" }));
    const sent = submittedCase();
    expect(sent.send("2026-11-23", correct)).toMatchObject(no("WrongStage", { stage: "committee" }));
  });

  test("the witness is of the staff, and not who takes the signature; on the tablet as well", () => {
    const story = withCase({ counter: "1" });
    expect(story.send(day, signing(story, { witness: "nobody-at-all" }))).toMatchObject(
      no("UnknownPerson", { person: "nobody-at-all" }),
    );
    expect(story.send(day, signing(story, { witness: "sara" }))).toMatchObject(no("WitnessTakes"));
    const asked = { type: "AskSignature", case: "c1", ...boundTo(story), signer: "self" } as const;
    expect(story.send(day, { ...asked, witness: "sara" })).toMatchObject(no("WitnessTakes"));
    story.must(day, { ...asked, witness: "noura" });
    const tablet = { kind: "device", id: "tablet-1", device: "desk-tablet" } as const;
    story.must(day, { type: "SignOnTablet", case: "c1", hash: asked.hash, signature: "drawing" }, tablet);
    expect(story.held().signature).toMatchObject({ by: "sara", witness: "noura", device: "tablet-1" });
  });
});
