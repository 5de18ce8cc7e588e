import type { Instant, OfficeId } from "../../shared/office/ids.ts";
import { keepMobileUntil, type Person } from "../../shared/persons/person.ts";
import type { Clock } from "../clock.ts";
import type { KeepingRules } from "./keeping-rules.ts";
import type { VaultId } from "./rows.ts";
import type { Vault, VaultReader } from "./vault.ts";

export type StoredPerson = { readonly person: Person; readonly version: number; readonly keepUntil: Instant };
type Mobile = { readonly id: VaultId; readonly mobile: string };

/** How a person lies in the vault: one row, and another for the mobile, which is forgotten sooner (P6). */
export type PersonRows = {
  stored(office: OfficeId, id: VaultId, reader: VaultReader): Promise<StoredPerson | undefined>;
  mobile(office: OfficeId, id: VaultId, reader: VaultReader): Promise<string | undefined>;
  /** Nothing happens where it is the same as before, or none is given. */
  writeMobile(office: OfficeId, id: VaultId, mobile: string | undefined, reader: VaultReader): Promise<void>;
};

const mobilePrefix = "m-";

export function personRows(vault: Vault, clock: Clock, rules: KeepingRules): PersonRows {
  async function stored(office: OfficeId, id: VaultId, reader: VaultReader): Promise<StoredPerson | undefined> {
    const entry = await vault.read(office, id, reader);
    if (entry?.kind !== "person") return undefined;
    return { person: entry.body as unknown as Person, version: entry.version, keepUntil: entry.keepUntil };
  }

  async function mobileRow(office: OfficeId, id: VaultId, reader: VaultReader): Promise<Mobile | undefined> {
    for (const each of await vault.ofPerson(office, id)) {
      if (!each.startsWith(mobilePrefix)) continue;
      const entry = await vault.read(office, each, reader);
      if (typeof entry?.body === "string") return { id: each, mobile: entry.body };
    }
    return undefined;
  }

  async function writeMobile(office: OfficeId, id: VaultId, mobile: string | undefined, reader: VaultReader) {
    if (mobile === undefined) return;
    const before = await mobileRow(office, id, reader);
    if (before?.mobile === mobile) return;
    if (before) await vault.erase(office, before.id, reader);
    const keepUntil = keepMobileUntil(clock.now(office), (await rules(office)).retention);
    const entry = { kind: "contact", body: mobile, person: id, findBy: { mobile }, keepUntil } as const;
    await vault.put(office, { ...entry, id: `${mobilePrefix}${vault.freshId()}` }, reader);
  }

  return { stored, mobile: async (...asked) => (await mobileRow(...asked))?.mobile, writeMobile };
}
