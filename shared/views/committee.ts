import type { ReplyClock } from "../cases/casework.ts";
import type { CaseId, Relation, VaultId } from "../cases/commands.ts";
import type { Case, Casebook, CaseDecision, HeldDocument, Submission } from "../cases/state.ts";
import type { BusinessDay, Instant, Localized, ServiceId } from "../office/ids.ts";
import type { Setup } from "../setup/setup.ts";
import { type CaseLook, type CaseRow, mostUrgentFirst, replyOf } from "./cases.ts";

/** What waits for the committee, with its members' notes. No rating of anybody is ever part of it (R12). */
export type CommitteeView = {
  readonly today: BusinessDay;
  readonly earlyReply: ReplyClock["earlyReply"];
  readonly count: number;
  readonly queue: readonly CommitteeCase[];
  readonly decided: readonly DecidedCase[];
};

type CommitteeCase = {
  readonly id: CaseId;
  readonly number: string;
  readonly service: ServiceId;
  readonly relation: Relation;
  readonly person: VaultId | null;
  readonly details: VaultId | null;
  /** What is asked for, in words (K27). */
  readonly request: string | null;
  readonly submission: Submission | null;
  readonly reply: CaseRow["reply"];
  readonly documents: readonly { readonly name: Localized; readonly held: HeldDocument }[];
  readonly notes: readonly { readonly note: VaultId; readonly by: string; readonly at: Instant }[];
  readonly appeal: { readonly grounds: VaultId; readonly day: BusinessDay } | null;
  readonly decisions: readonly CaseDecision[];
};

type DecidedCase = {
  readonly id: CaseId;
  readonly number: string;
  readonly service: ServiceId;
  readonly decision: Omit<CaseDecision, "reason">;
  readonly by: string;
};

const queueShown = 40;
const decidedShown = 10;

/** What is due first stands first. */
export function committeeView({ casework }: Setup, book: Casebook, look: CaseLook): CommitteeView {
  const all = [...book.cases.values()];
  const waiting = all.filter((each) => each.stage === "committee").sort(mostUrgentFirst);
  return {
    today: look.today,
    earlyReply: casework.reply.earlyReply,
    count: waiting.length,
    queue: waiting.slice(0, queueShown).map((each) => waitingCase(each, look)),
    decided: all
      .flatMap((held) => decidedCase(held, look))
      .sort((a, b) => b.decision.at - a.decision.at)
      .slice(0, decidedShown),
  };
}

function waitingCase(held: Case, { today, directory, open }: CaseLook): CommitteeCase {
  return {
    id: held.id,
    number: held.number,
    service: held.service,
    relation: held.relation,
    person: held.person ?? null,
    details: held.details ?? null,
    request: held.details === undefined ? null : open(held.details),
    submission: held.submission ?? null,
    reply: replyOf(held, today) ?? null,
    documents: held.documents.map((each) => ({
      name: held.checklist.find(({ id }) => id === each.id)?.name ?? { ar: each.id, en: each.id },
      held: each,
    })),
    notes: held.notes.map(({ note, by, at }) => ({ note: open(note), at, by: directory.get(by)?.name ?? by })),
    appeal: held.appeal ? { grounds: open(held.appeal.grounds), day: held.appeal.day } : null,
    decisions: held.decisions.map((each) => ({ ...each, reason: open(each.reason) })),
  };
}

function decidedCase(held: Case, { directory }: CaseLook): readonly DecidedCase[] {
  const decision = held.decisions.at(-1);
  if (!decision || held.stage === "committee") return [];
  const { reason: _, ...told } = decision;
  const by = directory.get(decision.by)?.name ?? decision.by;
  return [{ id: held.id, number: held.number, service: held.service, decision: told, by }];
}
