import { addDays, daysBetween } from "../cases/calendar.ts";
import type { Casework } from "../cases/casework.ts";
import type { CaseId, Outcome, VaultId } from "../cases/commands.ts";
import { lacking } from "../cases/gate.ts";
import type { CasesOfYear } from "../cases/past.ts";
import { type ReplyDays, type ReplyStanding, replyStanding } from "../cases/reply-clock.ts";
import { type Case, type Stage, stages } from "../cases/state.ts";
import type { BusinessDay, CounterId, Instant, ServiceId, StaffId } from "../office/ids.ts";
import type { Directory, OpenWords } from "./desk.ts";

/** The year's cases by where they stand. Holds vault ids, never a name of who asks for support. */
export type CasesView = {
  readonly today: BusinessDay;
  readonly stages: readonly { readonly stage: Stage; readonly count: number; readonly cases: readonly CaseRow[] }[];
  /** Answers past their due day: the only alarm there is. */
  readonly overdue: number;
  readonly expiring: readonly Omit<ExpiringDocument, "matchedAt">[];
};

export type CaseRow = {
  readonly id: CaseId;
  readonly number: string;
  readonly service: ServiceId;
  readonly person: VaultId | null;
  readonly since: Instant;
  readonly officer: { readonly id: StaffId; readonly name: string } | null;
  /** How many things are lacking while it is collected. */
  readonly lacks: number;
  readonly reply: (ReplyDays & { readonly standing: ReplyStanding }) | null;
  readonly outcome: Outcome | null;
  readonly isAppeal: boolean;
};

/** A matched document of a case under way that ends soon. */
type ExpiringDocument = {
  readonly case: CaseId;
  readonly number: string;
  readonly document: string;
  readonly name: { readonly ar: string; readonly en: string };
  readonly day: BusinessDay;
  readonly daysLeft: number;
  readonly matchedAt: Instant;
};

export type CaseLook = {
  readonly today: BusinessDay;
  readonly at: Instant;
  readonly casework: Casework;
  /** Counters that have a tablet on which is signed. */
  readonly tablets: readonly CounterId[];
  readonly directory: Directory;
  /** What people wrote, opened for who looks. */
  readonly open: OpenWords;
};

const shownPerStage = 20;
const expiringShown = 20;
/** Told of so long beforehand. */
export const expiringDays = 30;

/** Of a whole year, or of one person over the years. */
export function casesView({ cases }: CasesOfYear, look: CaseLook): CasesView {
  const { today } = look;
  const all = [...cases.values()];
  const byStage = Map.groupBy(all, (each) => each.stage);
  return {
    today,
    stages: stages.map((stage) => {
      const there = (byStage.get(stage) ?? []).sort(stage === "closed" ? latestFirst : mostUrgentFirst);
      return { stage, count: there.length, cases: there.slice(0, shownPerStage).map((each) => rowOf(each, look)) };
    }),
    // Days written yyyy-mm-dd compare as texts: ten thousand cases are gone through at each change.
    overdue: (byStage.get("committee") ?? []).filter((each) => (each.submission?.reply.dueDay ?? today) < today).length,
    expiring: expiringOf(all, today)
      .slice(0, expiringShown)
      .map(({ matchedAt: _, ...shown }) => shown),
  };
}

/** What is due first stands first; without a due day, what has stood there longest. */
export function mostUrgentFirst(a: Case, b: Case): number {
  const [dueA, dueB] = [a.submission?.reply.dueDay ?? "", b.submission?.reply.dueDay ?? ""];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.since - b.since || (a.number < b.number ? -1 : 1);
}

function latestFirst(a: Case, b: Case): number {
  return b.since - a.since || (a.number < b.number ? 1 : -1);
}

function rowOf(held: Case, { today, directory, casework }: CaseLook): CaseRow {
  return {
    id: held.id,
    number: held.number,
    service: held.service,
    person: held.person ?? null,
    since: held.since,
    officer:
      held.officer === undefined ? null : { id: held.officer, name: directory.get(held.officer)?.name ?? held.officer },
    lacks: held.stage === "collecting" ? lacking(held, today, casework).length : 0,
    reply: replyOf(held, today) ?? null,
    outcome: held.decisions.at(-1)?.outcome ?? null,
    isAppeal: held.appeal !== undefined,
  };
}

/** The clock of an answer that is still owed. */
export function replyOf(held: Case, today: BusinessDay): CaseRow["reply"] | undefined {
  if (held.stage !== "committee" || !held.submission) return undefined;
  const { reply } = held.submission;
  return { ...reply, standing: replyStanding(reply, today) };
}

/** Matched documents of cases under way that end within thirty days, the soonest first. */
export function expiringOf(all: readonly Case[], today: BusinessDay): readonly ExpiringDocument[] {
  const until = addDays(today, expiringDays);
  return all
    .filter((each) => each.stage !== "closed" && each.documents.some((document) => endsWithin(document, today, until)))
    .flatMap((held) => held.documents.flatMap((document) => expiryOf(held, document, { today, until })))
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.number < b.number ? -1 : 1));
}

type Document = Case["documents"][number];

function endsWithin(document: Document, today: BusinessDay, until: BusinessDay): boolean {
  const day = document.status === "matched" ? document.expiry?.day : undefined;
  return day !== undefined && day >= today && day <= until;
}

function expiryOf(
  held: Case,
  document: Document,
  { today, until }: { readonly today: BusinessDay; readonly until: BusinessDay },
): readonly ExpiringDocument[] {
  if (!endsWithin(document, today, until) || document.status !== "matched" || !document.expiry) return [];
  const { day } = document.expiry;
  const daysLeft = daysBetween(today, day);
  const name = held.checklist.find(({ id }) => id === document.id)?.name ?? { ar: document.id, en: document.id };
  return [
    { case: held.id, number: held.number, document: document.id, name, day, daysLeft, matchedAt: document.matched.at },
  ];
}
