import { minuteMs, type OfficeId } from "../../shared/office/ids.ts";
import { daysOfYears } from "../../shared/persons/person.ts";
import { eachOnce, mailAddress } from "../../shared/setup/report-plan.ts";
import type { Clock } from "../clock.ts";
import { dayMs } from "./open-vault.ts";
import type { VaultId } from "./rows.ts";
import { type Vault, VaultBroken, type VaultReader } from "./vault.ts";

/** The mail addresses to which reports go: they lie in the vault, and the book of the setup names their ids alone (U19, S6). */
export type ReportReaders = {
  /**
   * The ids that stand for these addresses in the plan of this command, each address once whatever its capitals. The
   * same command gets the same ids (S2). Rejects when the vault does not take them: then nothing happened.
   */
  seal(office: OfficeId, command: string, addresses: readonly string[], by: VaultReader): Promise<readonly VaultId[]>;
  /**
   * The addresses behind what a plan names, in its order. What is erased, or lies there in no way that can be opened,
   * is left out; an address that an old book holds itself is given back. Rejects when the store does not answer.
   */
  open(office: OfficeId, named: readonly string[], by: VaultReader): Promise<readonly string[]>;
  /** Erases those that were named before and are not any more. */
  forget(office: OfficeId, before: readonly string[], now: readonly string[]): Promise<void>;
  /** Erases what no plan came to name, because its command was refused or broke off. */
  tidy(office: OfficeId, named: readonly string[]): Promise<void>;
};

/** Under whose name the rows are found together. */
const page = "report-readers";
/** As long as a plan names it: erased with the plan, never by time. */
const keptMs = daysOfYears(100) * dayMs;
/** What is younger may belong to a command that is on its way into the book, by the clock of another hub. */
const onItsWayMs = 180 * minuteMs;
const hub: VaultReader = { by: "hub", why: "keeping" };

export function reportReaders(vault: Vault, clock: Clock): ReportReaders {
  async function opened(office: OfficeId, id: VaultId, by: VaultReader) {
    try {
      const entry = await vault.read(office, id, by);
      return entry?.kind === "contact" && entry.person === page ? entry : undefined;
    } catch (error) {
      // One row that cannot be opened costs its reader the report, not the others theirs.
      if (error instanceof VaultBroken) return undefined;
      throw error;
    }
  }

  return {
    async seal(office, command, addresses, by) {
      const keepUntil = clock.now(office) + keptMs;
      const ids = eachOnce(addresses).map((address) => {
        const id = vault.idFor(office, "report reader", command, address);
        return vault.put(office, { kind: "contact", id, person: page, body: address, keepUntil }, by);
      });
      return Promise.all(ids);
    },
    async open(office, named, by) {
      const addresses = named.map(async (each) => {
        if (mailAddress.test(each)) return [each];
        const entry = await opened(office, each, by);
        return typeof entry?.body === "string" ? [entry.body] : [];
      });
      return (await Promise.all(addresses)).flat();
    },
    async forget(office, before, now) {
      const over = before.filter((each) => !mailAddress.test(each) && !now.includes(each));
      for (const id of over) await vault.erase(office, id, hub);
    },
    async tidy(office, named) {
      const over = (await vault.ofPerson(office, page)).filter((id) => !named.includes(id));
      for (const id of over) {
        const entry = await opened(office, id, hub);
        if (entry === undefined || entry.at < clock.now(office) - onItsWayMs) await vault.erase(office, id, hub);
      }
    },
  };
}
