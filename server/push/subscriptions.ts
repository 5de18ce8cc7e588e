import type { VisitorLanguage } from "../../shared/i18n/languages.ts";
import type { BusinessDay, Instant, OfficeId, TicketCode, TicketId } from "../../shared/office/ids.ts";
import type { VaultId } from "../vault/rows.ts";
import type { Vault, VaultBody } from "../vault/vault.ts";

/** Where one phone is told of one ticket, because it agreed. */
export type Subscription = {
  readonly ticket: TicketId;
  readonly code: TicketCode;
  readonly day: BusinessDay;
  readonly language: VisitorLanguage;
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  /** What it was told already. */
  readonly told: readonly string[];
};

type Held = Subscription & { readonly version: number };
type OfTicket = Pick<Subscription, "ticket" | "day">;

/** Subscriptions are kept in the vault, sealed, until the visit ends, and at the latest until the day does. */
export type Subscriptions = {
  /** One a ticket: the phone that agreed last. Durable when it resolves. */
  put(office: OfficeId, subscription: Subscription, keepUntil: Instant): Promise<void>;
  has(office: OfficeId, of: OfTicket): Promise<boolean>;
  list(office: OfficeId): Promise<readonly VaultId[]>;
  read(office: OfficeId, id: VaultId): Promise<Held | undefined>;
  /** Notes that it was told this. False: another hub was quicker, or it is withdrawn. */
  tell(office: OfficeId, id: VaultId, before: Held, once: string): Promise<boolean>;
  drop(office: OfficeId, id: VaultId): Promise<void>;
  dropOf(office: OfficeId, of: OfTicket): Promise<void>;
};

const hub = { by: "hub", why: "notice" } as const;
/** Under whose name the rows are found together. */
const page = "push-subscriptions";

export function vaultSubscriptions(vault: Vault): Subscriptions {
  const rowOf = (office: OfficeId, { ticket, day }: OfTicket) => vault.idFor(office, "push", day, ticket);
  const drop = async (office: OfficeId, id: VaultId) => void (await vault.erase(office, id, hub));
  const bodyOf = (subscription: Subscription) => subscription as unknown as VaultBody;
  return {
    async put(office, subscription, keepUntil) {
      const id = rowOf(office, subscription);
      const body = bodyOf(subscription);
      if (await vault.correct(office, id, { body, keepUntil }, hub)) return;
      await vault.put(office, { kind: "message", id, person: page, body, keepUntil }, hub);
    },
    has: async (office, of) => (await vault.ofPerson(office, page)).includes(rowOf(office, of)),
    list: (office) => vault.ofPerson(office, page),
    async read(office, id) {
      const entry = await vault.read(office, id, hub);
      return entry && { ...(entry.body as unknown as Subscription), version: entry.version };
    },
    tell(office, id, { version, ...before }, once) {
      const body = bodyOf({ ...before, told: [...before.told, once].slice(-8) });
      return vault.correct(office, id, { body }, { ...hub, version });
    },
    drop,
    dropOf: (office, of) => drop(office, rowOf(office, of)),
  };
}
