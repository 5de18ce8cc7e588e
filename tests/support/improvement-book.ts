import type { ImprovementCommand } from "../../shared/improvements/commands.ts";
import { decide } from "../../shared/improvements/decide.ts";
import type { ImprovementEvent } from "../../shared/improvements/events.ts";
import { evolve } from "../../shared/improvements/evolve.ts";
import {
  type ImprovementAction,
  type ImprovementFacts,
  type Improvements,
  initialImprovements,
  nothingCarried,
  type Suggestion,
} from "../../shared/improvements/state.ts";
import type { Actor, Decision, Instant } from "../../shared/office/ids.ts";
import { noon } from "./casebook.ts";
import { hub, person } from "./office-day.ts";

const improvementFacts: ImprovementFacts = {
  year: "2026",
  timeZone: "Asia/Riyadh",
  services: ["support", "inquiry"],
  reasons: ["waited-long", "clear"],
  holidays: [],
  colleagues: new Map([
    ["sara", { isManager: false }],
    ["noura", { isManager: false }],
    ["reem", { isManager: true }],
    ["huda", { isManager: true }],
  ]),
  carried: nothingCarried,
};

export const manager = person("reem", "manager");

export type ImprovementStory = {
  readonly book: Improvements;
  facts: ImprovementFacts;
  /** Decides at a moment (or noon of a day) and applies what was accepted. */
  send(when: string | Instant, command: ImprovementCommand, by?: Actor, id?: string): Decision<ImprovementEvent>;
  must(when: string | Instant, command: ImprovementCommand, by?: Actor, id?: string): readonly ImprovementEvent[];
  held(id?: string): Suggestion;
  action(id?: string): ImprovementAction;
};

export function openImprovements(facts: Partial<ImprovementFacts> = {}, day = "2026-11-22"): ImprovementStory {
  const book = initialImprovements();
  let ids = 0;
  const story: ImprovementStory = {
    book,
    facts: { ...improvementFacts, ...facts },
    send(when, command, by = manager, id = `id-${++ids}`) {
      const at = typeof when === "number" ? when : noon(when);
      const decision = decide(book, command, { id, at, by, facts: story.facts });
      if (decision.accepted) for (const event of decision.events) evolve(book, event, at);
      return decision;
    },
    must(when, command, by, id) {
      const decision = story.send(when, command, by, id);
      if (!decision.accepted) throw new Error(`${command.type}: ${JSON.stringify(decision.rejection)}`);
      return decision.events;
    },
    held(id = "s1") {
      const found = book.suggestions.get(id);
      if (!found) throw new Error(`no suggestion ${id}`);
      return found;
    },
    action(id = "a1") {
      const found = book.actions.get(id);
      if (!found) throw new Error(`no action ${id}`);
      return found;
    },
  };
  story.must(day, { type: "OpenImprovements" }, hub);
  return story;
}

/** `s1`, filed on that day at the desk. */
export function filed(kind: Suggestion["kind"] = "suggestion", day = "2026-11-22"): ImprovementStory {
  const story = openImprovements();
  story.must(
    day,
    { type: "FileSuggestion", kind, channel: "phone", topic: "waiting", text: "k-1" },
    person("sara"),
    "s1",
  );
  return story;
}

/** The same, given to somebody. */
export function assigned(to = "noura"): ImprovementStory {
  const story = filed();
  story.must("2026-11-23", { type: "AssignSuggestion", suggestion: "s1", to });
  return story;
}

/** The same, answered and delivered. */
export function delivered(day = "2026-11-24"): ImprovementStory {
  const story = assigned();
  const noura = person("noura", "researcher");
  story.must(day, { type: "AnswerSuggestion", suggestion: "s1", answer: "k-2" }, noura);
  story.must(day, { type: "DeliverSuggestionAnswer", suggestion: "s1", how: "phone" }, noura);
  return story;
}

/** `a1`, planned by the manager for sara. */
export function planned(): ImprovementStory {
  const story = openImprovements();
  const title = { ar: "مقاعد أقرب إلى المكاتب", en: "Seats nearer to the counters" };
  story.must(
    "2026-11-22",
    { type: "PlanAction", title, owner: "sara", dueDay: "2026-12-20", source: { kind: "own" } },
    manager,
    "a1",
  );
  return story;
}
