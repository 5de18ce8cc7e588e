import type { Logger } from "pino";
import type { OfficeId } from "../../shared/office/ids.ts";
import type { Clock } from "../clock.ts";
import type { KeepingRules } from "./keeping-rules.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { type LedgerDues, ledgerDues } from "./ledger-dues.ts";
import { openVault } from "./open-vault.ts";
import { createPersons, type Persons } from "./persons.ts";
import { type ReportReaders, reportReaders } from "./report-readers.ts";
import type { VaultRows } from "./rows.ts";
import { type Applicants, keepSwept } from "./sweep.ts";
import type { Vault } from "./vault.ts";
import { createWords, type Words } from "./words.ts";

export type PrivateDataOptions = {
  readonly rows: VaultRows;
  readonly clock: Clock;
  readonly secret: string;
  readonly oldSecret: string | undefined;
  readonly logger: Logger;
  /** What each office's setup says. */
  readonly rules: KeepingRules;
};

/** The vault, and all that stands on it. */
export type PrivateData = {
  readonly vault: Vault;
  readonly words: Words;
  readonly persons: Persons;
  readonly ledger: Ledger;
  readonly dues: LedgerDues;
  readonly readers: ReportReaders;
  /** From now on what is over is taken away; whoever has a case is kept. */
  sweepFor(offices: () => readonly { readonly id: OfficeId }[], applicants: Applicants): void;
  close(): Promise<void>;
};

export function openPrivateData({ rows, clock, secret, oldSecret, logger, rules }: PrivateDataOptions): PrivateData {
  const vault = openVault({ rows, now: clock.now, secret, ...(oldSecret === undefined ? {} : { oldSecret }) });
  const onFault = (what: string) => (office: OfficeId, err: unknown) => logger.error({ err, office }, what);
  const persons = createPersons(vault, clock, rules);
  let stop: (() => void) | undefined;
  return {
    vault,
    persons,
    words: createWords(vault, clock, onFault("opening words of the vault"), rules),
    ledger: createLedger(vault, clock),
    dues: ledgerDues(vault),
    readers: reportReaders(vault, clock),
    sweepFor(offices, applicants) {
      const ground = { vault, persons, applicants, clock, offices, rules };
      stop = keepSwept({ ...ground, onFault: onFault("sweeping the vault") }).stop;
    },
    async close() {
      stop?.();
      await vault.close();
    },
  };
}
