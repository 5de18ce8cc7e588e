import type { Kept } from "../../shared/cases/applicants.ts";
import type { Instant, OfficeId } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { daysOfYears } from "../../shared/persons/person.ts";
import type { Clock } from "../clock.ts";
import type { KeepingRules } from "./keeping-rules.ts";
import type { Persons } from "./persons.ts";
import type { VaultId } from "./rows.ts";
import type { Vault } from "./vault.ts";

/**
 * Until when each person must be kept of whom there is a case in the books of this year and of so many before, and her
 * mobile. Rejects when a book cannot be read.
 */
export type Applicants = (
  office: OfficeId,
  now: Instant,
  asked: { readonly caseYears: number; readonly mobileDays: number; readonly yearsBack: number },
) => Promise<ReadonlyMap<VaultId, Kept>>;

export type SweepGround = {
  readonly vault: Pick<Vault, "sweep">;
  readonly persons: Pick<Persons, "keepForCase" | "keepMobileForCase">;
  readonly applicants: Applicants;
  readonly clock: Clock;
  readonly rules: KeepingRules;
  readonly offices: () => readonly { readonly id: OfficeId }[];
  readonly onFault: (office: OfficeId, error: unknown) => void;
};

const everyMs = 60 * minuteMs;
/** The first sweep reads the books of cases: the screens that come back after a start are served before it. */
const firstAfterMs = 10_000;

/**
 * Takes away what is over, in every office, soon after the start and then each hour. Any number of hubs may do so. Whoever has a
 * case is kept first (P6): the books of cases say who, so nothing that breaks off after a case was accepted loses its
 * applicant, and where they cannot be read nobody is taken away.
 */
export function keepSwept({ vault, persons, applicants, clock, rules, offices, onFault }: SweepGround): {
  sweep(): Promise<void>;
  stop(): void;
} {
  /** Offices whose older books were asked: those do not change any more. */
  const askedWhole = new Set<OfficeId>();

  async function sweepOffice(office: OfficeId): Promise<void> {
    const { auditYears, caseYears, mobileDays } = (await rules(office)).retention;
    // Before the books are read: whoever is over by then cannot be given a case meanwhile.
    const now = clock.now(office);
    const yearsBack = askedWhole.has(office) ? 1 : caseYears;
    for (const [person, until] of await applicants(office, now, { caseYears, mobileDays, yearsBack })) {
      await persons.keepForCase(office, person, until.person);
      if (until.mobile > now) await persons.keepMobileForCase(office, person, until.mobile);
    }
    askedWhole.add(office);
    await vault.sweep(office, now, daysOfYears(auditYears));
  }

  async function sweep(): Promise<void> {
    for (const { id } of offices()) {
      try {
        await sweepOffice(id);
      } catch (error) {
        onFault(id, error);
      }
    }
  }
  const first = setTimeout(() => void sweep(), firstAfterMs).unref();
  const timer = setInterval(() => void sweep(), everyMs).unref();
  return {
    sweep,
    stop() {
      clearTimeout(first);
      clearInterval(timer);
    },
  };
}
