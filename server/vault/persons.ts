import { type Instant, minuteMs, type OfficeId } from "../../shared/office/ids.ts";
import {
  type Consent,
  faultOf,
  keepPersonUntil,
  type Person,
  type PersonFault,
  type ShownPerson,
  withConsent,
} from "../../shared/persons/person.ts";
import type { Mobiles } from "../../shared/setup/association.ts";
import type { Clock } from "../clock.ts";
import { commonRules, type KeepingRules } from "./keeping-rules.ts";
import { type PersonRows, personRows, type StoredPerson } from "./person-rows.ts";
import type { VaultId, VaultReading } from "./rows.ts";
import type { Vault, VaultBody, VaultReader } from "./vault.ts";

/** What is told of a person; numbers in the spelling that `shared/persons` gives them. */
type PersonFields = Partial<Omit<Person, "consents">> & { readonly mobile?: string };
type Refused = { readonly refused: PersonFault | "PersonExists" | "UnknownPerson" | "PersonChanged" };

/** Persons, over the vault. Every method notes who asked and why. */
export type Persons = {
  add(
    office: OfficeId,
    fields: PersonFields,
    consents: readonly Consent[],
    reader: VaultReader,
  ): Promise<ShownPerson | Refused>;
  /** By the exact national id or mobile. */
  find(
    office: OfficeId,
    by: { nationalId: string } | { mobile: string },
    reader: VaultReader,
  ): Promise<readonly VaultId[]>;
  /** Whether somebody of this id is kept. Nothing is opened, so nothing is noted. */
  has(office: OfficeId, id: VaultId): Promise<boolean>;
  /** Marks of what a statement shows of somebody, name and national id (K26 of cases); none where nobody is there. */
  marksOf(office: OfficeId, id: VaultId): Promise<readonly string[]>;
  read(office: OfficeId, id: VaultId, reader: VaultReader): Promise<ShownPerson | undefined>;
  correct(
    office: OfficeId,
    id: VaultId,
    fields: PersonFields,
    reader: VaultReader & { readonly version: number },
  ): Promise<ShownPerson | Refused>;
  consent(
    office: OfficeId,
    id: VaultId,
    consent: Omit<Consent, "at" | "by">,
    reader: VaultReader,
  ): Promise<ShownPerson | Refused>;
  /** Keeps whoever has a case until then (P6). False: nobody is there, or is kept as long already. */
  keepForCase(office: OfficeId, id: VaultId, until: Instant): Promise<boolean>;
  /** Keeps the mobile of whoever has a case until then, while she consents to service data (P6). */
  keepMobileForCase(office: OfficeId, id: VaultId, until: Instant): Promise<void>;
  /** Everything that is kept of a person, with who touched it. */
  export(office: OfficeId, id: VaultId, reader: VaultReader): Promise<ExportedPerson | undefined>;
};
type ExportedPerson = {
  readonly person: ShownPerson;
  readonly entries: readonly { readonly kind: string; readonly at: Instant; readonly body: VaultBody }[];
  readonly readings: readonly VaultReading[];
};

const hub: VaultReader = { by: "hub", why: "keeping" };
/** A case under way moves the end on, but not each hour: its person would be written again and again. */
const ofCase = {
  kind: "person",
  slackMs: 30 * 24 * 60 * minuteMs,
  body: (person: VaultBody): VaultBody => ({ ...(person as unknown as Person), keptFor: "case" }),
} as const;

type Ground = {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly rows: PersonRows;
  readonly rules: KeepingRules;
};

export function createPersons(vault: Vault, clock: Clock, rules: KeepingRules = commonRules): Persons {
  const rows = personRows(vault, clock, rules);
  const ground = { vault, clock, rows, rules };
  return {
    async add(office, { mobile, ...fields }, consents, reader) {
      const person: Person = { needs: [], keptFor: "visit", ...fields, consents };
      const { retention, mobiles } = await rules(office);
      const fault = faultOf(person, mobile) ?? foreignOf(mobile, mobiles);
      if (fault !== undefined) return { refused: fault };
      const keepUntil = keepPersonUntil(person.keptFor, clock.now(office), retention);
      const sameId = async () =>
        person.nationalId === undefined ? [] : vault.find(office, "nationalId", person.nationalId, reader);
      if ((await sameId()).length > 0) return { refused: "PersonExists" };
      const id = await vault.put(office, { kind: "person", ...contentOf(person), keepUntil }, reader);
      const [first = id] = await sameId();
      if (first !== id) {
        // Two desks added the same person at once: both see both, and the same one stays.
        await vault.erase(office, id, reader);
        return { refused: "PersonExists" };
      }
      await rows.writeMobile(office, id, mobile, reader);
      return shown(id, { person, version: 1, keepUntil }, mobile);
    },
    async find(office, by, reader) {
      if ("nationalId" in by) return vault.find(office, "nationalId", by.nationalId, reader);
      const found = await vault.find(office, "mobile", by.mobile, reader);
      const entries = await Promise.all(found.map((row) => vault.read(office, row, reader)));
      return entries.flatMap((entry) => entry?.person ?? []);
    },
    has: (office, id) => vault.has(office, id, "person"),
    async marksOf(office, id) {
      const { person } = (await rows.stored(office, id, { by: "hub", why: "case" })) ?? {};
      return person ? vault.marksOf(office, "applicant", id, person.name ?? "", person.nationalId ?? "") : [];
    },
    async read(office, id, reader) {
      const found = await rows.stored(office, id, reader);
      return found && shown(id, found, await rows.mobile(office, id, reader));
    },
    correct: (office, id, { mobile, ...fields }, reader) =>
      rewrite(
        ground,
        office,
        id,
        ({ person, version }) =>
          version === reader.version ? { person: { ...person, ...fields }, mobile } : { refused: "PersonChanged" },
        reader,
      ),
    consent: (office, id, consent, reader) =>
      rewrite(
        ground,
        office,
        id,
        ({ person }) => ({ person: withConsent(person, { ...consent, at: clock.now(office), by: reader.by }) }),
        reader,
      ),
    keepForCase: (office, id, until) => vault.prolong(office, id, { ...ofCase, until }, hub),
    keepMobileForCase: rows.keepMobile,
    async export(office, id, reader) {
      const found = await rows.stored(office, id, reader);
      if (!found) return undefined;
      const ids = await vault.ofPerson(office, id);
      const entries = await Promise.all(ids.map((each) => vault.read(office, each, reader, "exported")));
      return {
        person: shown(id, found, await rows.mobile(office, id, reader)),
        entries: entries.flatMap((entry) => (entry ? [{ kind: entry.kind, at: entry.at, body: entry.body }] : [])),
        readings: (await Promise.all([id, ...ids].map((each) => vault.readings(office, each)))).flat(),
      };
    },
  };
}

async function rewrite(
  { vault, clock, rows, rules }: Ground,
  office: OfficeId,
  id: VaultId,
  change: (before: StoredPerson) => { readonly person: Person; readonly mobile?: string | undefined } | Refused,
  reader: VaultReader,
): Promise<ShownPerson | Refused> {
  const before = await rows.stored(office, id, reader);
  if (!before) return { refused: "UnknownPerson" };
  const changed = change(before);
  if ("refused" in changed) return changed;
  const { retention, mobiles } = await rules(office);
  const { person, mobile = await rows.mobile(office, id, reader) } = changed;
  const fault = faultOf(person, mobile) ?? foreignOf(changed.mobile, mobiles);
  if (fault !== undefined) return { refused: fault };
  const others =
    person.nationalId === undefined ? [] : await vault.find(office, "nationalId", person.nationalId, reader);
  if (others.some((each) => each !== id)) return { refused: "PersonExists" };
  const correction = { ...contentOf(person), keepUntil: keepPersonUntil(person.keptFor, clock.now(office), retention) };
  const isWritten = await vault.correct(office, id, correction, { ...reader, version: before.version });
  if (!isWritten) return { refused: "PersonChanged" };
  await rows.writeMobile(office, id, mobile, reader);
  return shown(id, { person, version: before.version + 1, keepUntil: correction.keepUntil }, mobile);
}

/** P2: a mobile of another country, where the office takes down those of the Kingdom alone. */
function foreignOf(mobile: string | undefined, mobiles: Mobiles): PersonFault | undefined {
  return mobiles === "kingdom" && mobile !== undefined && !mobile.startsWith("+966") ? "ForeignMobile" : undefined;
}

function contentOf(person: Person): { readonly body: VaultBody; readonly findBy: { readonly nationalId?: string } } {
  const { nationalId } = person;
  return { body: person as unknown as VaultBody, findBy: nationalId === undefined ? {} : { nationalId } };
}

function shown(id: VaultId, { person, version, keepUntil }: StoredPerson, mobile: string | undefined): ShownPerson {
  return { ...person, id, version, keepUntil, ...(mobile === undefined ? {} : { mobile }) };
}
