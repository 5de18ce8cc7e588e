import type { VaultId } from "../cases/commands.ts";
import type { ActionSource, Measure } from "../improvements/commands.ts";
import {
  type ActionStage,
  type ImprovementAction,
  type Improvements,
  isOverdue,
  type Suggestion,
  type SuggestionClosing,
  type SuggestionStage,
} from "../improvements/state.ts";
import type { BusinessDay, Instant, Localized, StaffId } from "../office/ids.ts";
import type { OpenWords } from "./desk.ts";
import { type ColleagueName, colleaguesOf, type ImprovementsLook, type SuggestionRow } from "./improvements.ts";

/** One suggestion or one action, named by its number, with all that was done to it and by whom. */
export type ImprovementView = {
  readonly today: BusinessDay;
  readonly suggestion: SuggestionPage | null;
  readonly action: ActionPage | null;
  readonly colleagues: readonly ColleagueName[];
};

/** Who did something, by name, and when. */
type Doing = { readonly by: string; readonly at: Instant };

type SuggestionPage = Omit<SuggestionRow, "owner"> & {
  readonly id: string;
  readonly stage: SuggestionStage;
  readonly text: string;
  readonly person: VaultId | null;
  readonly contact: VaultId | null;
  readonly filedBy: string | null;
  readonly owner: { readonly id: StaffId; readonly name: string } | null;
  readonly answer: (Doing & { readonly words: string }) | null;
  readonly closing: (SuggestionClosing & Doing) | null;
  readonly reopening: (Doing & { readonly words: string }) | null;
  /** Actions that arose from it. */
  readonly actions: readonly { readonly number: string; readonly title: Localized }[];
};

type ActionPage = {
  readonly id: string;
  readonly number: string;
  readonly stage: ActionStage;
  readonly title: Localized;
  readonly owner: { readonly id: StaffId; readonly name: string };
  readonly dueDay: BusinessDay;
  readonly isOverdue: boolean;
  readonly source: ActionSource;
  /** The number of the suggestion it arose from, where this person may see that. */
  readonly suggestion: string | null;
  readonly measure: Measure | null;
  readonly planned: Doing & { readonly day: BusinessDay };
  readonly started: (Doing & { readonly day: BusinessDay }) | null;
  readonly done: (Doing & { readonly day: BusinessDay }) | null;
  readonly givenUp: (Doing & { readonly day: BusinessDay; readonly words: string }) | null;
};

type Look = ImprovementsLook & { readonly open: OpenWords };

/** What has that number, for a manager or its owner; nothing for everybody else, as if it were not there (I6). */
export function improvementView(book: Improvements, number: string, look: Look): ImprovementView {
  const { today, directory } = look;
  const suggestion = numbered(book.suggestions, number);
  const action = numbered(book.actions, number);
  return {
    today,
    suggestion: suggestion && maySee(suggestion, look) ? suggestionPage(book, suggestion, look) : null,
    action: action && (look.owner === undefined || action.owner === look.owner) ? actionPage(book, action, look) : null,
    colleagues: colleaguesOf(directory),
  };
}

function numbered<Held extends { readonly number: string }>(all: ReadonlyMap<string, Held>, number: string) {
  for (const held of all.values()) if (held.number === number) return held;
  return undefined;
}

/** A complaint is a manager's; a suggestion also its owner's. */
function maySee({ kind, owner }: Suggestion, look: Look): boolean {
  return look.owner === undefined || (kind !== "complaint" && owner === look.owner);
}

function suggestionPage(book: Improvements, held: Suggestion, { today, directory, open }: Look): SuggestionPage {
  const named = namer(directory);
  const { answer, closing, reopening } = held;
  const arisen = [...book.actions.values()].filter(
    ({ source }) => source.kind === "suggestion" && source.suggestion === held.id,
  );
  return {
    id: held.id,
    number: held.number,
    kind: held.kind,
    topic: held.topic,
    channel: held.channel,
    service: held.service ?? null,
    stage: held.stage,
    receivedDay: held.filed.day,
    dueDay: held.dueDay,
    isOverdue: isOverdue(held, today),
    isReopened: reopening !== undefined,
    text: open(held.text),
    person: held.person ?? null,
    contact: held.contact ?? null,
    filedBy: held.filed.by === undefined ? null : named.name(held.filed.by),
    owner: held.owner === undefined ? null : { id: held.owner, name: named.name(held.owner) },
    answer: answer ? { ...named.doing(answer), words: open(answer.answer) } : null,
    closing: closing ? { ...closing, ...named.doing(closing) } : null,
    reopening: reopening ? { ...named.doing(reopening), words: open(reopening.grounds) } : null,
    actions: arisen.map(({ number, title }) => ({ number, title })),
  };
}

function actionPage(book: Improvements, held: ImprovementAction, look: Look): ActionPage {
  const named = namer(look.directory);
  const { source, started, done, givenUp } = held;
  const arisenFrom = source.kind === "suggestion" ? book.suggestions.get(source.suggestion) : undefined;
  return {
    id: held.id,
    number: held.number,
    stage: held.stage,
    title: held.title,
    owner: { id: held.owner, name: named.name(held.owner) },
    dueDay: held.dueDay,
    isOverdue: isOverdue(held, look.today),
    source,
    suggestion: arisenFrom && maySee(arisenFrom, look) ? arisenFrom.number : null,
    measure: held.measure ?? null,
    planned: { ...named.doing(held.planned), day: held.planned.day },
    started: started ? { ...named.doing(started), day: started.day } : null,
    done: done ? { ...named.doing(done), day: done.day } : null,
    givenUp: givenUp ? { ...named.doing(givenUp), day: givenUp.day, words: look.open(givenUp.reason) } : null,
  };
}

/** Colleagues by name; of somebody who has left, the id. */
function namer(directory: ImprovementsLook["directory"]) {
  const name = (id: StaffId) => directory.get(id)?.name ?? id;
  return { name, doing: ({ by, at }: { readonly by: StaffId; readonly at: Instant }) => ({ by: name(by), at }) };
}
