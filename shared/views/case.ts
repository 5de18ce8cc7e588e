import { type Casework, type ChecklistDocument, declarationInForce, type ReplyClock } from "../cases/casework.ts";
import type { CaseSource, Relation, VaultId } from "../cases/commands.ts";
import { isOnTablet } from "../cases/decide-tablet.ts";
import { type Lack, lacking } from "../cases/gate.ts";
import { type CasesOfYear, caseIn } from "../cases/past.ts";
import { outdated, replyStart } from "../cases/promise.ts";
import { type ReplyDays, replyDays } from "../cases/reply-clock.ts";
import type {
  Appeal,
  AskedSignature,
  Case,
  CaseDecision,
  Closing,
  Deed,
  HeldDocument,
  RecordedConsent,
  Signature,
  Stage,
  Submission,
} from "../cases/state.ts";
import { type Statement, statementHash, statementOf } from "../cases/statement.ts";
import type { Channel } from "../office/commands.ts";
import type { BusinessDay, CounterId, Instant, Localized, ServiceId, StaffId } from "../office/ids.ts";
import type { Setup } from "../setup/setup.ts";
import { type CaseLook, type CaseRow, replyOf } from "./cases.ts";
import type { PolicyAt, PolicyVersion } from "./library.ts";

/** One case with all that was done to it and by whom. The committee's notes are its own. */
export type CaseView = { readonly today: BusinessDay; readonly case: CasePage | null };

type CasePage = {
  readonly id: string;
  readonly number: string;
  readonly service: ServiceId;
  readonly stage: Stage;
  readonly source: CaseSource;
  /** The ticket's code or the contact's number; null where it has none. */
  readonly reference: string | null;
  readonly channel: Channel;
  readonly relation: Relation;
  /** By which version of the policy it was opened, and so is judged (R23). */
  readonly policy: PolicyVersion | null;
  readonly person: VaultId | null;
  readonly details: VaultId | null;
  /** What is asked for, in words (K27). */
  readonly request: string | null;
  readonly opened: { readonly at: Instant; readonly by: StaffId | null };
  readonly officer: StaffId | null;
  readonly papers: readonly { readonly asked: ChecklistDocument; readonly held: HeldDocument | null }[];
  /** The applicant's consent to sensitive data (K19). */
  readonly consent: RecordedConsent | null;
  readonly signature: Signature | null;
  readonly mustSignAgain: boolean;
  /** On whose counter's tablet the statement lies now. */
  readonly asked: AskedSignature | null;
  /** Counters that have a tablet. */
  readonly tablets: readonly CounterId[];
  readonly told: Case["told"] | null;
  readonly lacks: readonly Lack[];
  /** What is shown before signing, and its SHA-256. */
  readonly statement: Statement;
  readonly statementHash: string;
  /** The days that the told sentence names: as she was told while that holds, else as she is to be told today. */
  readonly promise: { readonly earliestDay: BusinessDay; readonly dueDay: BusinessDay };
  readonly replyClock: ReplyClock;
  /** The office's own sentence for the applicant, where it has one (R6). */
  readonly toldSentence: Localized | null;
  readonly submission: Submission | null;
  readonly reply: CaseRow["reply"];
  readonly decisions: readonly CaseDecision[];
  readonly answered: Case["answered"] | null;
  readonly registered: Deed | null;
  readonly appeal: Appeal | null;
  readonly closing: (Closing & Deed) | null;
  /** Names of the staff that appear here or may take the case. */
  readonly staff: readonly { readonly id: StaffId; readonly name: string }[];
};

/** A case is looked at with the policy of its day, where the library is at hand. */
type PageLook = CaseLook & { readonly policyAt?: PolicyAt };

/** The case of that number (or id, as a link names it), or null when none of these years, the latest first, holds it. */
export function caseView(setup: Setup, years: readonly CasesOfYear[], number: string, look: PageLook): CaseView {
  const held = caseIn(years, number);
  return { today: look.today, case: held ? pageOf(setup, held, look) : null };
}

function pageOf({ casework }: Setup, held: Case, look: PageLook): CasePage {
  const { today, directory, open, at, tablets } = look;
  const declaration = declarationInForce(casework);
  const { earliestDay, dueDay } = held.submission?.reply ?? promiseToday(held, casework, today);
  return {
    id: held.id,
    number: held.number,
    service: held.service,
    stage: held.stage,
    source: held.source,
    reference: held.reference ?? null,
    channel: held.channel,
    relation: held.relation,
    policy: look.policyAt?.(held.opened.at) ?? null,
    person: held.person ?? null,
    details: held.details ?? null,
    request: held.details === undefined ? null : open(held.details),
    opened: { at: held.opened.at, by: held.opened.by ?? null },
    officer: held.officer ?? null,
    papers: held.checklist.map((asked) => ({
      asked,
      held: held.documents.find((each) => each.id === asked.id) ?? null,
    })),
    consent: held.consent ?? null,
    signature: held.signature ?? null,
    mustSignAgain: held.mustSignAgain ?? false,
    asked: held.asked && isOnTablet(held.asked, at) ? held.asked : null,
    tablets,
    told: held.told ?? null,
    lacks: held.stage === "collecting" ? lacking(held, today, casework) : [],
    statement: statementOf(held, declaration),
    statementHash: statementHash(held, declaration),
    promise: { earliestDay, dueDay },
    replyClock: casework.reply,
    toldSentence: casework.told ?? null,
    submission: held.submission ?? null,
    reply: replyOf(held, today) ?? null,
    decisions: held.decisions.map((each) => ({ ...each, reason: open(each.reason) })),
    answered: held.answered ?? null,
    registered: held.registered ?? null,
    appeal: held.appeal ? { ...held.appeal, grounds: open(held.appeal.grounds) } : null,
    closing: held.closing ?? null,
    staff: [...directory].map(([id, { name }]) => ({ id, name })),
  };
}

/** What was told while it is what comes, else what is to be told today. */
function promiseToday(held: Case, casework: Casework, today: BusinessDay): ReplyDays {
  const holds = held.told && outdated(held.told, casework, today) === undefined;
  return replyDays(casework, holds ? replyStart(casework, held.told, today) : today);
}
