import type { Instant, OfficeId } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import type { LedgerEntry, RequestKind } from "../../shared/persons/ledger.ts";
import { answerDueAt, breachDueAt } from "../../shared/persons/person.ts";
import type { Clock } from "../clock.ts";
import { auditDaysByDefault } from "./open-vault.ts";
import type { VaultId } from "./rows.ts";
import type { Vault, VaultReader } from "./vault.ts";

type Without<Entry> = Entry extends unknown ? Omit<Entry, "id"> : never;
type Opened = Without<LedgerEntry>;

/** Requests with their 30 days and breaches with their 72 hours (P7, P8). They outlive the person they are about. */
export type Ledger = {
  ask(office: OfficeId, kind: RequestKind, person: VaultId, reader: VaultReader): Promise<LedgerEntry>;
  report(office: OfficeId, breach: { what: string; knownAt?: Instant }, reader: VaultReader): Promise<LedgerEntry>;
  /** False: unknown, or done before. */
  finish(office: OfficeId, id: VaultId, reader: VaultReader): Promise<boolean>;
  /** Ends what this person asked of that kind. */
  finishFor(office: OfficeId, kind: RequestKind, person: VaultId, reader: VaultReader): Promise<void>;
  /** What is open first, the most urgent before the rest. */
  all(office: OfficeId, type: LedgerEntry["type"], reader: VaultReader): Promise<readonly LedgerEntry[]>;
};

export function createLedger(vault: Vault, clock: Clock): Ledger {
  async function put(office: OfficeId, entry: Opened, reader: VaultReader) {
    const keepUntil = entry.dueAt + auditDaysByDefault * 24 * 60 * minuteMs;
    const id = await vault.put(
      office,
      { kind: "ledger", body: entry, person: ledgerPages[entry.type], keepUntil },
      reader,
    );
    return { ...entry, id } as LedgerEntry;
  }

  const all: Ledger["all"] = async (office, type, reader) => {
    const ids = await vault.ofPerson(office, ledgerPages[type]);
    const entries = await Promise.all(ids.map((id) => vault.read(office, id, reader)));
    return entries
      .flatMap((entry) => (entry ? [{ ...(entry.body as unknown as LedgerEntry), id: entry.id }] : []))
      .sort((a, b) => Number(a.doneAt !== undefined) - Number(b.doneAt !== undefined) || a.dueAt - b.dueAt);
  };

  const finish: Ledger["finish"] = async (office, id, reader) => {
    const entry = await vault.read(office, id, reader);
    if (entry?.kind !== "ledger") return false;
    const before = entry.body as unknown as LedgerEntry;
    if (before.doneAt !== undefined) return false;
    const { id: _, ...opened } = { ...before, doneAt: clock.now(office), doneBy: reader.by };
    return vault.correct(office, id, { body: opened }, { ...reader, version: entry.version });
  };

  return {
    async ask(office, kind, person, reader) {
      const open = (await all(office, "request", reader)).find(
        (each) => each.type === "request" && each.kind === kind && each.person === person && each.doneAt === undefined,
      );
      if (open) return open;
      const at = clock.now(office);
      return put(office, { type: "request", kind, person, at, dueAt: answerDueAt(at), by: reader.by }, reader);
    },
    report(office, { what, knownAt }, reader) {
      const at = clock.now(office);
      // Nobody knew of it later than now, and the clock runs from when it was known.
      const known = Math.min(knownAt ?? at, at);
      return put(
        office,
        { type: "breach", what, knownAt: known, at, dueAt: breachDueAt(known), by: reader.by },
        reader,
      );
    },
    finish,
    async finishFor(office, kind, person, reader) {
      for (const entry of await all(office, "request", reader)) {
        const isTheirs = entry.type === "request" && entry.kind === kind && entry.person === person;
        if (isTheirs && entry.doneAt === undefined) await finish(office, entry.id, reader);
      }
    },
    all,
  };
}

/** Under whose name the entries of one type are found together. */
export const ledgerPages = { request: "ledger-requests", breach: "ledger-breaches" } as const;
