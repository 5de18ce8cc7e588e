import { randomUUID } from "node:crypto";
import { type Instant, minuteMs, type OfficeId } from "../../shared/office/ids.ts";
import { type VaultKey, vaultKey } from "./keys.ts";
import type { VaultAct, VaultId, VaultRow, VaultRows } from "./rows.ts";
import {
  type FindField,
  type NewEntry,
  type Vault,
  type VaultBody,
  VaultBroken,
  type VaultEntry,
  type VaultReader,
} from "./vault.ts";

export type VaultOptions = {
  readonly rows: VaultRows;
  /** The office's clock. */
  readonly now: (office: OfficeId) => Instant;
  readonly secret: string;
  /** The secret before: what it sealed can still be read and found. */
  readonly oldSecret?: string;
  /** How long the history is kept. */
  readonly auditDays?: number;
};

type Reading = Pick<Vault, "read" | "has" | "versionOf" | "endOf" | "find" | "ofPerson" | "readings">;

export const dayMs = 24 * 60 * minuteMs;
/** POLICY.md §5: 5 years. */
export const auditDaysByDefault = 5 * 365;
const sweptAtOnce = 200;
const rotatedAtOnce = 100;
const historyLength = 500;
/** Others may write the same row; after so many times something else is wrong. */
const tries = 5;

type Content = { readonly body: VaultBody; readonly findBy?: NewEntry["findBy"] };

type Ground = {
  readonly rows: VaultRows;
  readonly now: (office: OfficeId) => Instant;
  /** The newest first: it seals; the others only open and find. */
  readonly keys: readonly [VaultKey, ...VaultKey[]];
  readonly auditMs: number;
  note(office: OfficeId, id: VaultId, act: VaultAct, reader: VaultReader): Promise<void>;
};

/** Opens the vault on these rows. */
export function openVault({ rows, now, secret, oldSecret, auditDays = auditDaysByDefault }: VaultOptions): Vault {
  const key = vaultKey(secret);
  const ground: Ground = {
    rows,
    now,
    keys: [key, ...(oldSecret === undefined ? [] : [vaultKey(oldSecret)])],
    auditMs: auditDays * dayMs,
    note: (office, id, act, reader) => {
      const { by, why } = reader;
      return rows.note({ office, id, at: momentOf(now(office), reader), by, act, why });
    },
  };
  return {
    ...readingOf(ground),
    ...writingOf(ground),
    ...keepingOf(ground),
    freshId,
    idFor: (office, ...words) => `k-${key.mark("an id", JSON.stringify([office, ...words]))}`,
    marksOf: (office, ...words) =>
      ground.keys.map((each) => `a-${each.mark("a mark", JSON.stringify([office, ...words]))}`),
    close: rows.close,
  };
}

function momentOf(now: Instant, { slotMs = 1 }: VaultReader): Instant {
  return Math.floor(now / slotMs) * slotMs;
}

function readingOf({ rows, now, keys, note }: Ground): Reading {
  const living = async (office: OfficeId, id: VaultId) => {
    const row = await rows.get(office, id);
    return row && row.keepUntil > now(office) ? row : undefined;
  };
  return {
    async read(office, id, reader, act = "read") {
      const row = await living(office, id);
      if (!row) return undefined;
      const { body } = opened(keys, row);
      // Noted before it is handed out: nobody reads without a trace.
      await note(office, id, act, reader);
      return entryOf(row, body);
    },
    versionOf: async (office, id) => (await living(office, id))?.version,
    endOf: async (office, id) => (await rows.get(office, id))?.keepUntil,
    has: async (office, id, kind) => (await living(office, id))?.kind === kind,
    async find(office, field, value, reader) {
      const marks = keys.map((each) => each.mark(purposeOf(office, field), value));
      const ids = new Set((await Promise.all(marks.map((mark) => rows.marked(office, mark)))).flat());
      const found: VaultId[] = [];
      for (const id of [...ids].sort()) if (await living(office, id)) found.push(id);
      for (const id of found) await note(office, id, "found", reader);
      return found;
    },
    ofPerson: rows.ofPerson,
    readings: (office, id) => rows.readings(office, id, historyLength),
  };
}

function writingOf({ rows, now, keys, note }: Ground): Pick<Vault, "put" | "correct" | "prolong" | "erase"> {
  const [key] = keys;
  return {
    async put(office, { body, findBy, ...entry }, reader) {
      const id = entry.id ?? freshId();
      const content = { body, ...(findBy === undefined ? {} : { findBy }) };
      const at = momentOf(now(office), reader);
      const row = sealed(key, { ...entry, office, id, at, version: 1 }, content);
      if (await rows.add(row)) await note(office, id, "put", reader);
      return id;
    },
    async correct(office, id, { body, findBy, ...changes }, reader) {
      const isCorrected = await rewrite(rows, { office, id }, (row) => {
        if (row.keepUntil <= now(office) || (reader.version ?? row.version) !== row.version) return undefined;
        const before = opened(keys, row);
        const content = { ...before, ...(body === undefined ? {} : { body }), ...(findBy ? { findBy } : {}) };
        return sealed(key, { ...row, ...changes, version: row.version + 1 }, content);
      });
      if (isCorrected) await note(office, id, "corrected", reader);
      return isCorrected;
    },
    async prolong(office, id, { kind, until, slackMs, body }, reader) {
      const isProlonged = await rewrite(rows, { office, id }, (row) => {
        if (row.kind !== kind || row.keepUntil >= until - slackMs) return undefined;
        const before = opened(keys, row);
        const next = { ...row, keepUntil: until, version: row.version + 1 };
        return sealed(key, next, { ...before, body: body(before.body) });
      });
      if (isProlonged) await note(office, id, "corrected", reader);
      return isProlonged;
    },
    async erase(office, id, reader) {
      let count = 0;
      // The person last: an erasure that broke off in the middle can be found and asked for again.
      for (const each of [...(await rows.ofPerson(office, id)), id]) {
        if (!(await rows.remove(office, each))) continue;
        await note(office, each, "erased", reader);
        count += 1;
      }
      return count;
    },
  };
}

function keepingOf({ rows, keys, auditMs, note }: Ground): Pick<Vault, "sweep" | "rotate"> {
  return {
    async sweep(office, at, auditDays) {
      let count = 0;
      for (;;) {
        const ids = await rows.expired(office, at, sweptAtOnce);
        for (const id of ids) {
          // Another hub may sweep too: one of them notes it.
          if (!(await rows.remove(office, id))) continue;
          await note(office, id, "expired", { by: "hub", why: "keeping" });
          count += 1;
        }
        if (ids.length < sweptAtOnce) break;
      }
      await rows.forgetReadings(office, at - (auditDays === undefined ? auditMs : auditDays * dayMs));
      return count;
    },
    async rotate(office) {
      let count = 0;
      let after = "";
      for (;;) {
        const page = await rows.page(office, after, rotatedAtOnce);
        for (const { id, key: sealedBy } of page) {
          const isOld = sealedBy !== keys[0].id;
          if (isOld && (await rewrite(rows, { office, id }, (row) => resealed(keys, row)))) count += 1;
          after = id;
        }
        if (page.length < rotatedAtOnce) return count;
      }
    },
  };
}

/** Writes over the row as `next` wants it, again when somebody was quicker. False: `next` gave nothing. */
async function rewrite(
  rows: VaultRows,
  { office, id }: { readonly office: OfficeId; readonly id: VaultId },
  next: (row: VaultRow) => VaultRow | undefined,
): Promise<boolean> {
  for (let n = 0; n < tries; n += 1) {
    const row = await rows.get(office, id);
    const written = row && next(row);
    if (!written) return false;
    if (await rows.replace(written)) return true;
  }
  throw new Error("A row of the vault is written by others again and again.");
}

const freshId = (): VaultId => `v-${randomUUID()}`;
type Unsealed = Omit<VaultRow, "key" | "sealed" | "marks">;

function sealed(
  key: VaultKey,
  { office, id, kind, person, at, keepUntil, version }: Unsealed,
  content: Content,
): VaultRow {
  const bare = { office, id, kind, ...(person === undefined ? {} : { person }), at, keepUntil, version, key: key.id };
  const fields = Object.entries(content.findBy ?? {}) as (readonly [FindField, string | undefined])[];
  const marks = fields.flatMap(([field, value]) =>
    value === undefined ? [] : key.mark(purposeOf(office, field), value),
  );
  return { ...bare, sealed: key.seal(JSON.stringify(content), boundTo(bare)), marks };
}

/** By the newest key; undefined when it is already. */
function resealed(keys: Ground["keys"], row: VaultRow): VaultRow | undefined {
  const [key] = keys;
  if (row.key === key.id) return undefined;
  return sealed(key, { ...row, version: row.version + 1 }, opened(keys, row));
}

function opened(keys: readonly VaultKey[], row: VaultRow): Content {
  const key = keys.find(({ id }) => id === row.key);
  if (!key) {
    throw new VaultBroken(`A row was sealed with key ${row.key}, which this hub has not: set DAWR_SECRET_OLD.`);
  }
  try {
    return JSON.parse(key.open(row.sealed, boundTo(row))) as Content;
  } catch (error) {
    throw new VaultBroken("A row of the vault is not as it was sealed: somebody changed it in the store.", {
      cause: error,
    });
  }
}

/** All that stands beside the content: a row cannot be given to another office, person or id, nor kept for longer. */
function boundTo(row: Omit<VaultRow, "sealed" | "marks">): string {
  const { office, id, kind, person = null, at, keepUntil, version, key } = row;
  return JSON.stringify([office, id, kind, person, at, keepUntil, version, key]);
}

function purposeOf(office: OfficeId, field: FindField): string {
  return `${field} in ${office}`;
}

function entryOf({ id, kind, person, at, keepUntil, version }: VaultRow, body: VaultBody): VaultEntry {
  return { id, kind, body, ...(person === undefined ? {} : { person }), at, keepUntil, version };
}
