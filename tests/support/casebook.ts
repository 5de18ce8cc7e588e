import type { ChecklistDocument } from "../../shared/cases/casework.ts";
import { defaultCasework } from "../../shared/cases/casework.ts";
import type { CaseCommand } from "../../shared/cases/commands.ts";
import { decide } from "../../shared/cases/decide.ts";
import type { CaseEvent } from "../../shared/cases/events.ts";
import { evolve } from "../../shared/cases/evolve.ts";
import { type Case, type Casebook, type CaseFacts, initialCasebook } from "../../shared/cases/state.ts";
import { statementHash } from "../../shared/cases/statement.ts";
import type { Actor, Decision, Instant } from "../../shared/office/ids.ts";
import { hub, person } from "./office-day.ts";

const paper = (id: string, isRequired: boolean, expires: boolean): ChecklistDocument => ({
  id,
  name: { ar: `مستند ${id}`, en: `paper ${id}` },
  isRequired,
  expires,
});

export const papers = [paper("identity", true, true), paper("income", true, false), paper("rent", false, true)];

export const caseFacts: CaseFacts = {
  year: "2026",
  timeZone: "Asia/Riyadh",
  services: ["support", "inquiry"],
  staff: ["sara", "noura", "omar"],
  casework: { ...defaultCasework, checklists: { support: papers } },
  ticket: { person: "person-1", channel: "interview", reference: "A1" },
  tablets: ["1"],
  carried: [],
};

export const sara = person("sara");
export const member = person("omar", "committee");

/** Noon in Riyadh. */
export const noon = (day: string): Instant => Date.parse(`${day}T12:00:00+03:00`);

export type CaseStory = {
  readonly book: Casebook;
  readonly told: readonly CaseEvent[];
  facts: CaseFacts;
  /** Decides at a moment (or noon of a day) and applies what was accepted. */
  send(when: string | Instant, command: CaseCommand, by?: Actor, id?: string): Decision<CaseEvent>;
  must(when: string | Instant, command: CaseCommand, by?: Actor, id?: string): readonly CaseEvent[];
  held(id?: string): Case;
  /** Signs what stands there now. */
  sign(when: string | Instant): Decision<CaseEvent>;
};

export function openCasebook(facts: Partial<CaseFacts> = {}): CaseStory {
  const book = initialCasebook();
  const told: CaseEvent[] = [];
  let ids = 0;
  const story: CaseStory = {
    book,
    told,
    facts: { ...caseFacts, ...facts },
    send(when, command, by = sara, id = `id-${++ids}`) {
      const at = typeof when === "number" ? when : noon(when);
      const decision = decide(book, command, { id, at, by, facts: story.facts });
      if (decision.accepted) {
        for (const event of decision.events) {
          evolve(book, event, at);
          told.push(event);
        }
      }
      return decision;
    },
    must(when, command, by, id) {
      const decision = story.send(when, command, by, id);
      if (!decision.accepted) throw new Error(`${command.type}: ${JSON.stringify(decision.rejection)}`);
      return decision.events;
    },
    held(id = "c1") {
      const found = book.cases.get(id);
      if (!found) throw new Error(`no case ${id}`);
      return found;
    },
    sign(when) {
      const declaration = story.facts.casework.declarations.at(-1);
      if (!declaration) throw new Error("no declaration");
      const hash = statementHash(story.held(), declaration);
      const drawn = { method: "drawn", signature: "drawing-1", signer: "self" } as const;
      const signing = { declaration: declaration.version, hash, ...drawn };
      return story.send(when, { type: "SignStatement", case: "c1", ...signing });
    },
  };
  story.must("2026-11-22", { type: "OpenYear" }, hub);
  return story;
}

/** A case `c1` of service support, opened from a ticket on that day. */
export function withCase(facts: Partial<CaseFacts> = {}, day = "2026-11-22"): CaseStory {
  const story = openCasebook(facts);
  story.must(day, { type: "OpenCase", service: "support", source: { kind: "ticket", ticket: "t1" } }, sara, "c1");
  return story;
}

/** The same with everything in order, ready for the gate. */
export function readyCase(facts: Partial<CaseFacts> = {}, day = "2026-11-22", expiry = "2027-03-01"): CaseStory {
  const story = withCase(facts, day);
  for (const document of ["identity", "income"]) story.must(day, { type: "ProvideDocument", case: "c1", document });
  const written = { calendar: "gregory", date: expiry } as const;
  story.must(day, { type: "MatchDocument", case: "c1", document: "identity", expiry: written });
  story.must(day, { type: "MatchDocument", case: "c1", document: "income" });
  story.sign(day);
  story.must(day, { type: "RecordTold", case: "c1", how: "printed" });
  return story;
}

/** The same before the committee. */
export function submittedCase(facts: Partial<CaseFacts> = {}, day = "2026-11-22"): CaseStory {
  const story = readyCase(facts, day);
  story.must(day, { type: "SubmitCase", case: "c1" });
  return story;
}

/** The same, decided on the first day that is not early and answered. */
export function answeredCase(outcome: "accepted" | "rejected", facts: Partial<CaseFacts> = {}): CaseStory {
  const story = submittedCase(facts);
  story.must("2026-12-06", { type: "DecideCase", case: "c1", outcome, reason: "text-1" }, member);
  story.must("2026-12-07", { type: "DeliverAnswer", case: "c1", how: "phone" });
  return story;
}
