import { createHash } from "node:crypto";
import type { Instant, OfficeId } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import type { VaultId } from "../vault/rows.ts";
import type { Vault, VaultBody } from "../vault/vault.ts";
import type { Message } from "./message.ts";

/** A message that waits to leave. */
export type Queued = {
  readonly message: Message;
  readonly postedAt: Instant;
  readonly attempts: number;
  /** Not before this moment: it was tried, or somebody tries it now. */
  readonly notBefore: Instant;
  readonly giveUpAt: Instant;
};

/** What became of it. The message itself is not kept. */
export type Ending = "sent" | "refused" | "givenUp" | "notAllowed";

/**
 * Messages on their way out, kept in the vault: sealed, durable, seen by every hub of the store, and taken by one at a
 * time. What has left is remembered by its id for a month, so that the same fact is never told twice.
 */
export type Queue = {
  /** Durable when it resolves. The same id again changes nothing. */
  add(office: OfficeId, id: string, queued: Queued): Promise<void>;
  waiting(office: OfficeId): Promise<readonly VaultId[]>;
  read(office: OfficeId, id: VaultId): Promise<(Queued & { readonly version: number }) | undefined>;
  /** Puts it off, as tried once more. False: another hub was quicker. */
  putOff(office: OfficeId, id: VaultId, before: Queued & { version: number }, notBefore: Instant): Promise<boolean>;
  end(office: OfficeId, id: VaultId, ending: Ending, at: Instant): Promise<void>;
};

const hub = { by: "hub", why: "notice" } as const;
/** Under whose name the rows are found together. */
const pages = { waiting: "messages-waiting", ended: "messages-ended" } as const;
const dayMs = 24 * 60 * minuteMs;
const rememberedDays = 31;

export function vaultQueue(vault: Vault): Queue {
  return {
    async add(office, id, queued) {
      const keepUntil = queued.giveUpAt + dayMs;
      const entry = {
        kind: "message",
        body: queued as unknown as VaultBody,
        person: pages.waiting,
        keepUntil,
      } as const;
      await vault.put(office, { ...entry, id: rowOf(vault, office, id) }, hub);
    },
    waiting: (office) => vault.ofPerson(office, pages.waiting),
    async read(office, id) {
      const entry = await vault.read(office, id, hub);
      if (entry?.kind !== "message" || entry.person !== pages.waiting) return undefined;
      return { ...(entry.body as unknown as Queued), version: entry.version };
    },
    putOff(office, id, { version, ...before }, notBefore) {
      const body = { ...before, attempts: before.attempts + 1, notBefore } as unknown as VaultBody;
      return vault.correct(office, id, { body }, { ...hub, version });
    },
    async end(office, id, ending, at) {
      await vault.correct(
        office,
        id,
        { body: { ending, at }, person: pages.ended, keepUntil: at + rememberedDays * dayMs },
        hub,
      );
    },
  };
}

/** The row of a message. */
function rowOf(vault: Vault, office: OfficeId, id: string): VaultId {
  return vault.idFor(office, "message", createHash("sha256").update(id).digest("hex"));
}
