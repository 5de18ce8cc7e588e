import type { Instant, OfficeId } from "../../shared/office/ids.ts";
import { hasConsent, keepMobileUntil, mobileEndOfApplicant, type Person } from "../../shared/persons/person.ts";
import type { Clock } from "../clock.ts";
import type { KeepingRules } from "./keeping-rules.ts";
import type { VaultId } from "./rows.ts";
import type { Vault, VaultBody, VaultReader } from "./vault.ts";

export type StoredPerson = { readonly person: Person; readonly version: number; readonly keepUntil: Instant };
type Mobile = { readonly id: VaultId; readonly mobile: string };

/** How a person lies in the vault: one row, and another for the mobile, which is forgotten sooner (P6). */
export type PersonRows = {
  stored(office: OfficeId, id: VaultId, reader: VaultReader): Promise<StoredPerson | undefined>;
  mobile(office: OfficeId, id: VaultId, reader: VaultReader): Promise<string | undefined>;
  /** Nothing happens where it is the same as before, or none is given. */
  writeMobile(office: OfficeId, id: VaultId, mobile: string | undefined, reader: VaultReader): Promise<void>;
  /**
   * An applicant's mobile goes on being kept, at most until then and never for longer than one that is written now: only
   * while she consents to service data, which is looked up when it would go (P6). Whoever takes it back keeps none.
   */
  keepMobile(office: OfficeId, id: VaultId, until: Instant): Promise<void>;
};

const mobilePrefix = "m-";
const hub: VaultReader = { by: "hub", why: "keeping" };
const asItIs = (body: VaultBody): VaultBody => body;

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

  async function keepMobile(office: OfficeId, id: VaultId, until: Instant) {
    const now = clock.now(office);
    const { retention } = await rules(office);
    for (const row of await vault.ofPerson(office, id)) {
      if (!row.startsWith(mobilePrefix)) continue;
      const end = await vault.endOf(office, row);
      const next = end === undefined ? undefined : mobileEndOfApplicant(end, { now, until, kept: retention });
      if (next === undefined) continue;
      const found = await stored(office, id, hub);
      if (!found || !hasConsent(found.person, "serviceData")) return;
      await vault.prolong(office, row, { kind: "contact", until: next, slackMs: 0, body: asItIs }, hub);
    }
  }

  return { stored, keepMobile, mobile: async (...asked) => (await mobileRow(...asked))?.mobile, writeMobile };
}
