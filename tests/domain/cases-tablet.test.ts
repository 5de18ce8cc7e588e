import { describe, expect, test } from "vitest";
import { tabletMs } from "../../shared/cases/decide-tablet.ts";
import { statementHash } from "../../shared/cases/statement.ts";
import type { Actor } from "../../shared/office/ids.ts";
import { evolve as evolveSetup, initialSetup } from "../../shared/setup/evolve.ts";
import { signingView } from "../../shared/views/signing.ts";
import { type CaseStory, noon, sara, withCase } from "../support/casebook.ts";

const day = "2026-11-22";
const tablet: Actor = { kind: "device", id: "tablet-1", device: "desk-tablet" };
const no = (code: string) => ({ accepted: false, rejection: expect.objectContaining({ code }) });
const strokes = "drawing-1";

const hashOf = (story: CaseStory, id = "c1") => {
  const declaration = story.facts.casework.declarations.at(-1);
  if (!declaration) throw new Error("no declaration");
  return statementHash(story.held(id), declaration);
};
const asking = (story: CaseStory, id = "c1") =>
  ({ type: "AskSignature", case: id, declaration: 1, hash: hashOf(story, id), signer: "self" }) as const;
const signing = (story: CaseStory, hash = hashOf(story)) =>
  ({ type: "SignOnTablet", case: "c1", hash, signature: strokes }) as const;
const shownAt = (story: CaseStory, counter: string | undefined, at = noon(day)) => {
  const setup = initialSetup();
  const { casework } = story.facts;
  Object.assign(setup, { casework, counters: ["1", "2"].map((id) => ({ id, name: { ar: id, en: id } })) });
  return signingView(setup, story.book, { counter, at, open: (stored) => `words of ${stored}` }).pending;
};

/** A case whose statement lies on the tablet of counter 1. */
function laid(): CaseStory {
  const story = withCase({ counter: "1" });
  story.must(day, asking(story));
  return story;
}

describe("K17, R5 signing on the tablet of a counter", () => {
  test("an officer lays the statement there as it stands; only from her own counter, and where there is a tablet", () => {
    const story = withCase({ counter: "1" });
    const changed = { ...asking(story), hash: "0".repeat(64) };
    expect(story.send(day, changed)).toMatchObject(no("StatementChanged"));
    expect(story.send(day, { ...asking(story), declaration: 2 })).toMatchObject(no("OtherDeclaration"));
    const { counter: _, ...away } = story.facts;
    story.facts = away;
    expect(story.send(day, asking(story))).toMatchObject(no("NoCounterHeld"));
    story.facts = { ...away, counter: "2" };
    expect(story.send(day, asking(story))).toMatchObject(no("NoTablet"));
    expect(shownAt(story, "1")).toBeNull();
  });

  test("the tablet shows exactly what is hashed, for whom it is signed, and nothing at another counter", () => {
    const story = laid();
    const shown = shownAt(story, "1");
    expect(shown).toMatchObject({ case: "c1", signer: "self", hash: hashOf(story) });
    expect(shown?.statement.number).toBe(story.held().number);
    expect(shownAt(story, "2")).toBeNull();
    expect(shownAt(story, undefined)).toBeNull();
  });

  test("what is drawn there signs it, as taken by who asked, and the tablet is empty again", () => {
    const story = laid();
    story.must(day, signing(story), tablet);
    expect(story.held().signature).toMatchObject({
      by: "sara",
      device: "tablet-1",
      method: "drawn",
      signer: "self",
      hash: hashOf(story),
    });
    expect(shownAt(story, "1")).toBeNull();
    expect(story.send(day, signing(story), tablet)).toMatchObject(no("NothingToSign"));
  });

  test("another counter's tablet, an officer's own command, or a case that was never asked for sign nothing", () => {
    const story = laid();
    story.facts = { ...story.facts, counter: "2" };
    expect(story.send(day, signing(story), tablet)).toMatchObject(no("NothingToSign"));
    const never = withCase({ counter: "1" });
    expect(never.send(day, signing(never), tablet)).toMatchObject(no("NothingToSign"));
  });

  test("refused when the text changed meanwhile, on the paper list or in the declaration; the tablet shows it no more", () => {
    const story = laid();
    const before = hashOf(story);
    story.must(day, { type: "ProvideDocument", case: "c1", document: "income" });
    expect(shownAt(story, "1")).toBeNull();
    expect(story.send(day, signing(story, before), tablet)).toMatchObject(no("StatementChanged"));
    expect(story.send(day, signing(story), tablet)).toMatchObject(no("StatementChanged"));
    const other = laid();
    const { casework } = other.facts;
    const newer = { version: 2, text: { ar: "نص آخر", en: "another text" } };
    other.facts = { ...other.facts, casework: { ...casework, declarations: [...casework.declarations, newer] } };
    expect(other.send(day, signing(other), tablet)).toMatchObject(no("OtherDeclaration"));
  });

  test("one at a time: what is asked next takes its place; taken off, or after 15 minutes, nothing lies there", () => {
    const story = laid();
    story.must(day, { type: "OpenCase", service: "inquiry", source: { kind: "ticket", ticket: "t2" } }, sara, "c2");
    story.must(day, asking(story, "c2"));
    expect(shownAt(story, "1")?.case).toBe("c2");
    expect(story.send(day, signing(story), tablet)).toMatchObject(no("NothingToSign"));
    story.must(day, { type: "CancelSignature", case: "c2" });
    expect(shownAt(story, "1")).toBeNull();
    expect(story.must(day, { type: "CancelSignature", case: "c2" })).toEqual([]);

    const late = laid();
    expect(shownAt(late, "1", noon(day) + tabletMs - 1)).not.toBeNull();
    expect(shownAt(late, "1", noon(day) + tabletMs)).toBeNull();
    expect(late.send(noon(day) + tabletMs, signing(late), tablet)).toMatchObject(no("NothingToSign"));
  });

  test("a tablet that stands on no counter of the setup shows nothing", () => {
    const story = laid();
    const setup = initialSetup();
    evolveSetup(setup, { type: "CounterSet", counter: { id: "9", name: { ar: "٩", en: "9" } } });
    expect(signingView(setup, story.book, { counter: "1", at: noon(day), open: String })).toMatchObject({
      counter: null,
      pending: null,
    });
  });
});
