import type { VaultId } from "../cases/commands.ts";
import type { Channel } from "../office/commands.ts";
import type { BusinessDay, Context, Decision, Instant, Localized, ServiceId, StaffId } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import type {
  ActionId,
  ActionSource,
  AlertId,
  ClosingReason,
  Measure,
  NoticeId,
  SuggestionAnswerHow,
  SuggestionId,
  SuggestionKind,
  Topic,
} from "./commands.ts";
import type { ImprovementEvent } from "./events.ts";

/** Who did something, and when. */
type Deed = { readonly by: StaffId; readonly at: Instant };
/** The same with its business day. */
type DayDeed = Deed & { readonly day: BusinessDay };

export type SuggestionStage = "received" | "assigned" | "inWork" | "answered" | "closed";
export const suggestionStages: readonly SuggestionStage[] = ["received", "assigned", "inWork", "answered", "closed"];

export type SuggestionClosing =
  | { readonly kind: "delivered"; readonly how: SuggestionAnswerHow }
  | { readonly kind: "undelivered"; readonly reason: ClosingReason };

/** What somebody said, and what became of it. Never changed in place: every fact makes a new one. */
export type Suggestion = {
  readonly id: SuggestionId;
  /** What the person calls it by: `S-2026-0007`. It keeps it over the year's end. */
  readonly number: string;
  readonly kind: SuggestionKind;
  readonly channel: Channel;
  readonly topic: Topic;
  readonly service?: ServiceId;
  readonly person?: VaultId;
  readonly contact?: VaultId;
  readonly text: VaultId;
  readonly filed: { readonly at: Instant; readonly day: BusinessDay; readonly by?: StaffId };
  readonly stage: SuggestionStage;
  /** Since when it stands there. */
  readonly since: Instant;
  readonly owner?: StaffId;
  readonly dueDay: BusinessDay;
  readonly answer?: Deed & { readonly answer: VaultId };
  readonly closing?: SuggestionClosing & Deed;
  readonly reopening?: Deed & { readonly grounds: VaultId };
};

export type ActionStage = "planned" | "underWay" | "done" | "givenUp";
export const actionStages: readonly ActionStage[] = ["planned", "underWay", "done", "givenUp"];

/** Something that is done so that the service gets better (R22). Never changed in place. */
export type ImprovementAction = {
  readonly id: ActionId;
  readonly number: string;
  readonly title: Localized;
  readonly owner: StaffId;
  readonly dueDay: BusinessDay;
  readonly source: ActionSource;
  readonly measure?: Measure;
  readonly stage: ActionStage;
  readonly since: Instant;
  readonly planned: DayDeed;
  readonly started?: DayDeed;
  readonly done?: DayDeed;
  readonly givenUp?: DayDeed & { readonly reason: VaultId };
};

/** "You said, we did": what the hall is told. */
export type PublishedNotice = {
  readonly id: NoticeId;
  readonly text: Localized;
  readonly until: BusinessDay;
  readonly action?: ActionId;
  readonly published: Deed;
  readonly withdrawn?: Deed;
};

/** Who saw an alert, and up to which arising of its condition (I15). */
type SeenAlert = Deed & { readonly alert: AlertId; readonly arose: Instant };

/** What a year hands to the next, as it stands. */
export type Carried = {
  readonly suggestions: readonly Suggestion[];
  readonly actions: readonly ImprovementAction[];
  readonly notices: readonly PublishedNotice[];
  /** Left out by earlier versions, which had no alerts. */
  readonly alerts?: readonly SeenAlert[];
};

/** One year of suggestions, actions and notices, folded from their book. */
export type Improvements = {
  year: string | undefined;
  isOpen: boolean;
  /** What was handed to the next year when this one was closed. */
  carried: Carried;
  readonly suggestions: Map<SuggestionId, Suggestion>;
  readonly actions: Map<ActionId, ImprovementAction>;
  readonly notices: Map<NoticeId, PublishedNotice>;
  /** The last acknowledgement of each alert. */
  readonly alerts: Map<AlertId, SeenAlert>;
  /** The last running numbers given in this year. */
  lastSuggestion: number;
  lastAction: number;
  /** How many came by links and forms on the last day on which any did, and how many by each link (I3). */
  readonly publicFiled: { day: BusinessDay; count: number };
  readonly bySender: Map<string, number>;
};

/** Somebody who works in this office now. */
type Colleague = { readonly isManager: boolean };

/** What a decision knows of the setup, the day and the people. */
export type ImprovementFacts = {
  readonly year: string;
  readonly timeZone: string;
  readonly services: readonly ServiceId[];
  readonly reasons: readonly ReasonId[];
  readonly holidays: readonly BusinessDay[];
  /** Those who may own a suggestion or an action: officers, researchers, managers. */
  readonly colleagues: ReadonlyMap<StaffId, Colleague>;
  /** Who left a mobile for the answer at the kiosk that sends this (I2). */
  readonly answerable?: VaultId;
  /** A keyed hash of the ticket's link by which it was sent. */
  readonly sender?: string;
  /** What last year hands over, for the opening of a year. */
  readonly carried: Carried;
};

export type ImprovementContext = Context & { readonly facts: ImprovementFacts };
export type ImprovementOutcome = Decision<ImprovementEvent>;

export const nothingCarried: Carried = { suggestions: [], actions: [], notices: [] };

export function initialImprovements(): Improvements {
  return {
    year: undefined,
    isOpen: false,
    carried: nothingCarried,
    suggestions: new Map(),
    actions: new Map(),
    notices: new Map(),
    alerts: new Map(),
    lastSuggestion: 0,
    lastAction: 0,
    publicFiled: { day: "", count: 0 },
    bySender: new Map(),
  };
}

/** Whether its day is over and it is still owed. */
export function isOverdue(
  { stage, dueDay }: { readonly stage: SuggestionStage | ActionStage; readonly dueDay: BusinessDay },
  today: BusinessDay,
): boolean {
  return stage !== "closed" && stage !== "done" && stage !== "givenUp" && dueDay < today;
}

/** What the hall is shown on that day, the latest first. */
export function shownNotices(book: Improvements, today: BusinessDay): readonly PublishedNotice[] {
  return [...book.notices.values()]
    .filter(({ until, withdrawn }) => withdrawn === undefined && until >= today)
    .sort((a, b) => b.published.at - a.published.at || (a.id < b.id ? 1 : -1));
}
