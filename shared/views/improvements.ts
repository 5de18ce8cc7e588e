import { daysBetween } from "../cases/calendar.ts";
import type { Outcome } from "../cases/commands.ts";
import type { Casebook, Stage } from "../cases/state.ts";
import type { ActionSource, Measure, SuggestionKind, Topic } from "../improvements/commands.ts";
import {
  type ActionStage,
  actionStages,
  type ImprovementAction,
  type Improvements,
  isOverdue,
  type PublishedNotice,
  type Suggestion,
  type SuggestionStage,
  shownNotices,
  suggestionStages,
} from "../improvements/state.ts";
import type { Channel } from "../office/commands.ts";
import type { BusinessDay, Localized, ServiceId, StaffId } from "../office/ids.ts";
import type { Directory } from "./desk.ts";

/**
 * Suggestions, complaints, appeals and actions by where they stand: a manager's whole office, or what one person owns.
 * Nobody's words, nobody's name but the owner's, and no count of any person's (R12).
 */
export type ImprovementsView = {
  readonly today: BusinessDay;
  /** All of the office, or what is this person's own. */
  readonly isWhole: boolean;
  readonly suggestions: readonly {
    readonly stage: SuggestionStage;
    readonly count: number;
    readonly rows: readonly SuggestionRow[];
  }[];
  readonly actions: readonly {
    readonly stage: ActionStage;
    readonly count: number;
    readonly rows: readonly ActionRow[];
  }[];
  /** What is past its day, of both. */
  readonly overdue: number;
  /** Appeals of the case book, by link: what became of them stands there (R24). */
  readonly appeals: readonly AppealRow[];
  readonly notices: readonly NoticeRow[];
  /** Who may own something here. */
  readonly colleagues: readonly ColleagueName[];
};

export type ColleagueName = { readonly id: StaffId; readonly name: string; readonly isManager: boolean };

export type SuggestionRow = {
  readonly number: string;
  readonly kind: SuggestionKind;
  readonly topic: Topic;
  readonly channel: Channel;
  readonly service: ServiceId | null;
  /** The day alone: a finer time would lead to who stood at the kiosk. */
  readonly receivedDay: BusinessDay;
  readonly dueDay: BusinessDay;
  readonly isOverdue: boolean;
  readonly isReopened: boolean;
  readonly owner: string | null;
};
type ActionRow = {
  readonly id: string;
  readonly number: string;
  readonly title: Localized;
  readonly source: ActionSource["kind"];
  readonly measure: Measure["kind"] | null;
  readonly dueDay: BusinessDay;
  readonly isOverdue: boolean;
  readonly owner: string;
};
type AppealRow = {
  readonly number: string;
  readonly stage: Stage;
  readonly day: BusinessDay;
  readonly dueDay: BusinessDay | null;
  readonly isOverdue: boolean;
  readonly outcome: Outcome | null;
};
type NoticeRow = { readonly id: string; readonly text: Localized; readonly until: BusinessDay };

export type ImprovementsLook = {
  readonly today: BusinessDay;
  readonly directory: Directory;
  /** Whose own; without it, the whole office. */
  readonly owner?: StaffId | undefined;
};

const shownPerStage = 30;
const appealsShown = 30;

export function improvementsView(
  book: Improvements,
  cases: Casebook,
  { today, directory, owner }: ImprovementsLook,
): ImprovementsView {
  const isOwn = (each: { readonly owner?: StaffId }) => owner === undefined || each.owner === owner;
  // A complaint is a manager's, whoever once owned it (I6).
  const suggestions = [...book.suggestions.values()].filter(
    (each) => isOwn(each) && (owner === undefined || each.kind !== "complaint"),
  );
  const actions = [...book.actions.values()].filter(isOwn);
  const nameOf = (id: StaffId) => directory.get(id)?.name ?? id;
  const byStage = Map.groupBy(suggestions, (each) => each.stage);
  const actionsByStage = Map.groupBy(actions, (each) => each.stage);
  return {
    today,
    isWhole: owner === undefined,
    suggestions: suggestionStages.map((stage) => {
      const there = (byStage.get(stage) ?? []).sort(stage === "closed" ? latestFirst : dueFirst);
      const rows = there.slice(0, shownPerStage).map((each) => suggestionRow(each, today, nameOf));
      return { stage, count: there.length, rows };
    }),
    actions: actionStages.map((stage) => {
      const isOver = stage === "done" || stage === "givenUp";
      const there = (actionsByStage.get(stage) ?? []).sort(isOver ? latestFirst : dueFirst);
      const rows = there.slice(0, shownPerStage).map((each) => actionRow(each, today, nameOf));
      return { stage, count: there.length, rows };
    }),
    overdue: [...suggestions, ...actions].filter((each) => isOverdue(each, today)).length,
    appeals: owner === undefined ? appealsOf(cases, today) : [],
    notices: owner === undefined ? shownNotices(book, today).map(noticeRow) : [],
    colleagues: colleaguesOf(directory),
  };
}

/** Those who may own something, by name. */
export function colleaguesOf(directory: Directory): readonly ColleagueName[] {
  return [...directory]
    .flatMap(([id, { name, roles = [] }]) =>
      roles.some((role) => role === "officer" || role === "researcher" || role === "manager")
        ? [{ id, name, isManager: roles.includes("manager") }]
        : [],
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** "You said, we did": what kiosk and display show on that day. */
export function weDidOn(book: Improvements, today: BusinessDay): readonly Localized[] {
  return shownNotices(book, today).map(({ text }) => text);
}

function suggestionRow(held: Suggestion, today: BusinessDay, nameOf: (id: StaffId) => string): SuggestionRow {
  return {
    number: held.number,
    kind: held.kind,
    topic: held.topic,
    channel: held.channel,
    service: held.service ?? null,
    receivedDay: held.filed.day,
    dueDay: held.dueDay,
    isOverdue: isOverdue(held, today),
    isReopened: held.reopening !== undefined,
    owner: held.owner === undefined ? null : nameOf(held.owner),
  };
}

function actionRow(held: ImprovementAction, today: BusinessDay, nameOf: (id: StaffId) => string): ActionRow {
  return {
    id: held.id,
    number: held.number,
    title: held.title,
    source: held.source.kind,
    measure: held.measure?.kind ?? null,
    dueDay: held.dueDay,
    isOverdue: isOverdue(held, today),
    owner: nameOf(held.owner),
  };
}

function noticeRow({ id, text, until }: PublishedNotice): NoticeRow {
  return { id, text, until };
}

/** Open appeals first, the one that is due first in front. */
function appealsOf({ cases }: Casebook, today: BusinessDay): readonly AppealRow[] {
  return [...cases.values()]
    .flatMap(({ number, stage, appeal, submission }) => {
      if (!appeal) return [];
      const dueDay = appeal.outcome === undefined ? (submission?.reply.dueDay ?? null) : null;
      const isLate = dueDay !== null && daysBetween(dueDay, today) > 0;
      return [{ number, stage, day: appeal.day, dueDay, isOverdue: isLate, outcome: appeal.outcome ?? null }];
    })
    .sort((a, b) => ((a.dueDay ?? "9") < (b.dueDay ?? "9") ? -1 : 1))
    .slice(0, appealsShown);
}

type Dated = { readonly dueDay: BusinessDay; readonly since: number; readonly number: string };

function dueFirst(a: Dated, b: Dated): number {
  if (a.dueDay !== b.dueDay) return a.dueDay < b.dueDay ? -1 : 1;
  return a.number < b.number ? -1 : 1;
}

function latestFirst(a: Dated, b: Dated): number {
  return b.since - a.since || (a.number < b.number ? 1 : -1);
}
