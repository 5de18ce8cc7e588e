import type { Actor, CommandId, OfficeId, StaffId } from "../../shared/office/ids.ts";
import { minuteMs, secondMs } from "../../shared/office/ids.ts";
import { daysOfYears } from "../../shared/persons/person.ts";
import { commandTable } from "../../shared/protocol/permissions.ts";
import { wordsOf } from "../../shared/protocol/schemas-sealed.ts";
import type { Command, CommandType, Envelope } from "../../shared/protocol/wire.ts";
import type { Retention } from "../../shared/setup/association.ts";
import { halfHour, ratingSlotMs } from "../../shared/survey/ratings.ts";
import type { Clock } from "../clock.ts";
import { commonRules, type KeepingRules } from "./keeping-rules.ts";
import { dayMs } from "./open-vault.ts";
import { type ReportReaders, reportReaders } from "./report-readers.ts";
import type { VaultId } from "./rows.ts";
import type { Vault, VaultReader } from "./vault.ts";

/** What people wrote in their own words: in the vault on the way in, opened for those who need it on the way out (S6). */
export type Words = {
  /**
   * The command with ids in the place of words, and of the addresses to which reports go. The same words in the same command get the same id, so a repetition is
   * one (S2). Words of a person of the vault go when that person is erased. Rejects when the vault does not take them:
   * then nothing happened.
   */
  seal(envelope: Envelope, by: Actor, person?: VaultId): Promise<Envelope>;
  /**
   * The id of a case's own copy of words that stand elsewhere; the same for the same command. Undefined where they are
   * erased or over. Rejects as the vault does.
   */
  copy(office: OfficeId, from: VaultId, into: CopiedInto): Promise<VaultId | undefined>;
  /** Makes words that were written before it was known whose they are go with this person. Rejects as the vault does. */
  tie(office: OfficeId, ids: readonly VaultId[], person: VaultId): Promise<void>;
  readerOf(office: OfficeId, person: StaffId): WordsReader;
  /** Brings into memory what this person's readers missed. Never rejects: a silent vault must not stop the hall. */
  load(office: OfficeId, person: StaffId): Promise<void>;
};

/** The case that `command` opens, by whom, and for which person of the vault. */
type CopiedInto = { readonly command: CommandId; readonly by: Actor; readonly person?: VaultId };

/** Opens words for one person; each opening is noted in the vault once while it is remembered. */
export type WordsReader = {
  /** The words of a stored id; "" where they are erased, over, or not in memory yet. What is no id is given back. */
  open(stored: string): string;
  /** Whether it met ids that must be loaded first. */
  isMissing(): boolean;
};

/** What was suggested or complained of, and its answer: until the last reopening is long over. */
const suggestionDays = 731;

/**
 * How long words are kept after they were written: a case's as long as the case, why a manager looked at one officer's
 * result as long as the audit, a suggestion's for two years, all others as a visit's identity.
 */
function keptDays(type: CommandType, { identityDays, caseYears, auditYears }: Retention): number {
  if (type === "LookAtOfficerResult") return daysOfYears(auditYears);
  const { book } = commandTable[type];
  if (book === "improvements") return suggestionDays;
  return book === "cases" ? daysOfYears(caseYears) : identityDays;
}

/** Words that were opened are remembered for so long, and their reading counts as one. */
const rememberedMs = 30 * minuteMs;
/** When the vault did not answer, or said no. */
const againMs = 5 * secondMs;
const rememberedMost = 20_000;

/** Of words that came with a command, and of those that another program put into the vault before. */
const idForm = /^(?:k-[\w-]{43}|v-[0-9a-f-]{36})$/;

type Remembered = { readonly words: string; readonly until: number };

export function createWords(
  vault: Vault,
  clock: Clock,
  onFault: (office: OfficeId, error: unknown) => void,
  rules: KeepingRules = commonRules,
): Words {
  const remembered = new Map<string, Remembered>();
  const missing = new Map<string, Set<VaultId>>();

  const remember = (key: string, words: string, ms: number) => {
    remembered.delete(key);
    remembered.set(key, { words, until: performance.now() + ms });
    const [oldest] = remembered.keys();
    if (remembered.size > rememberedMost && oldest !== undefined) remembered.delete(oldest);
  };

  const recall = (key: string) => {
    const found = remembered.get(key);
    return found && found.until > performance.now() ? found.words : undefined;
  };

  async function bring(office: OfficeId, person: StaffId, id: VaultId): Promise<void> {
    const key = keyOf(office, person, id);
    try {
      const entry = await vault.read(office, id, { by: person, why: "visit" });
      remember(key, typeof entry?.body === "string" ? entry.body : "", rememberedMs);
    } catch (error) {
      onFault(office, error);
      remember(key, "", againMs);
    }
  }

  return {
    async seal(envelope, by, person) {
      const { office, id, command } = envelope;
      if (command.type === "SetReportPlan") return sealPlan(reportReaders(vault, clock), envelope, command, by);
      const found = wordsOf(command);
      if (found.length === 0) return envelope;
      const { type } = command;
      const isUnnamed = commandTable[type].book === "ratings" && type !== "LookAtOfficerResult";
      const reader = isUnnamed ? unnamedReader : writerOf(by);
      const now = isUnnamed ? halfHour(clock.now(office)) : clock.now(office);
      const keepUntil = now + keptDays(type, (await rules(office)).retention) * dayMs;
      const ofPerson = person === undefined ? {} : { person };
      const sealed = found.map(async ([field, words]) => {
        const entry = { kind: "text", body: words, id: vault.idFor(office, id, field, words), keepUntil } as const;
        return [field, await vault.put(office, { ...entry, ...ofPerson }, reader)] as const;
      });
      const changes = Object.fromEntries(await Promise.all(sealed));
      return { ...envelope, command: { ...command, ...changes } };
    },
    copy: copying({ vault, clock, rules }),
    async tie(office, ids, person) {
      for (const id of ids) await vault.correct(office, id, { person }, { by: "hub", why: "keeping" });
    },
    readerOf(office, person) {
      let isMissing = false;
      return {
        open(stored) {
          if (!idForm.test(stored)) return stored;
          const words = recall(keyOf(office, person, stored));
          if (words !== undefined) return words;
          isMissing = true;
          const key = keyOf(office, person);
          const ids = missing.get(key) ?? new Set();
          missing.set(key, ids.add(stored));
          return "";
        },
        isMissing: () => isMissing,
      };
    },
    async load(office, person) {
      const key = keyOf(office, person);
      const ids = missing.get(key) ?? [];
      missing.delete(key);
      await Promise.all([...ids].map((id) => bring(office, person, id)));
    },
  };
}

type CopyGround = { readonly vault: Vault; readonly clock: Clock; readonly rules: KeepingRules };

function copying({ vault, clock, rules }: CopyGround): Words["copy"] {
  return async (office, from, { command, by, ...ofPerson }) => {
    const reader = { ...writerOf(by), why: "case" } as const;
    const entry = await vault.read(office, from, reader);
    if (entry?.kind !== "text" || typeof entry.body !== "string") return undefined;
    const id = vault.idFor(office, command, "request", entry.body);
    const keepUntil = clock.now(office) + keptDays("OpenCase", (await rules(office)).retention) * dayMs;
    return vault.put(office, { kind: "text", body: entry.body, id, keepUntil, ...ofPerson }, reader);
  };
}

/** U19: to whom reports go is sealed, too; each address has a row of its own. */
async function sealPlan(
  readers: ReportReaders,
  envelope: Envelope,
  command: Extract<Command, { type: "SetReportPlan" }>,
  by: Actor,
): Promise<Envelope> {
  const { plan } = command;
  if (plan === null) return envelope;
  const to = await readers.seal(envelope.office, envelope.id, plan.to, { ...writerOf(by), why: "notice" });
  return { ...envelope, command: { ...command, plan: { ...plan, to } } };
}

function writerOf(by: Actor): VaultReader {
  return { by: by.kind === "staff" || by.kind === "device" ? by.id : by.kind, why: "visit" };
}

/** What is said with a rating is nobody's and of no minute, in the vault as in the book (R12). */
const unnamedReader: VaultReader = { by: "visitor", why: "suggestion", slotMs: ratingSlotMs };

function keyOf(...parts: readonly [OfficeId, StaffId, VaultId?]): string {
  return parts.join("\n");
}
