import type { OfficeId } from "../../shared/office/ids.ts";
import { type LedgerDue, type LedgerEntry, nearAt } from "../../shared/persons/ledger.ts";
import { ledgerPages } from "./ledger.ts";
import type { VaultId } from "./rows.ts";
import type { Vault, VaultReader } from "./vault.ts";

/** By when what is open in the register is to be done, at hand for views: nothing about anybody. */
export type LedgerDues = {
  /** Looks which entries are open now; opens only what is new or changed. Rejects when the vault does not answer. */
  refresh(office: OfficeId): Promise<void>;
  /** What was open when it was looked at last. */
  of(office: OfficeId): readonly LedgerDue[];
};

/** What one entry said in this version; null: it is done, which it stays. */
type Known = { readonly version: number; readonly due: LedgerDue | null };

export function ledgerDues(vault: Vault): LedgerDues {
  const offices = new Map<OfficeId, ReadonlyMap<VaultId, Known>>();

  async function look(office: OfficeId, id: VaultId, before: Known | undefined, by: VaultReader) {
    if (before?.due === null) return before;
    if (before !== undefined && (await vault.versionOf(office, id)) === before.version) return before;
    const entry = await vault.read(office, id, by);
    if (entry?.kind !== "ledger") return undefined;
    const { type, at, dueAt, doneAt } = entry.body as unknown as LedgerEntry;
    return {
      version: entry.version,
      due: doneAt === undefined ? { type, at, dueAt, nearAt: nearAt({ type, dueAt }) } : null,
    };
  }

  return {
    async refresh(office) {
      const before = offices.get(office);
      const now = new Map<VaultId, Known>();
      for (const [type, page] of Object.entries(ledgerPages)) {
        const by = { by: "hub", why: type as LedgerEntry["type"] } as const;
        for (const id of await vault.ofPerson(office, page)) {
          const known = await look(office, id, before?.get(id), by);
          if (known) now.set(id, known);
        }
      }
      offices.set(office, now);
    },
    of: (office) => [...(offices.get(office)?.values() ?? [])].flatMap(({ due }) => due ?? []),
  };
}
