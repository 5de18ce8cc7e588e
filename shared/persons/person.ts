import type { VisitLanguage } from "../office/commands.ts";
import type { Instant } from "../office/ids.ts";
import { minuteMs } from "../office/ids.ts";

export const purposes = ["turnNotices", "serviceData", "surveyFollowUp", "sensitiveData"] as const;
export type Purpose = (typeof purposes)[number];
export const consentMethods = ["spoken", "signed", "online"] as const;
type ConsentMethod = (typeof consentMethods)[number];

export type Consent = {
  readonly purpose: Purpose;
  readonly isGiven: boolean;
  readonly method: ConsentMethod;
  readonly at: Instant;
  /** Who recorded it. */
  readonly by: string;
};

export const needs = ["reading", "companion", "interpreter", "wheelchair", "hearing", "sight"] as const;
type Need = (typeof needs)[number];
/** These tell of health. */
const sensitiveNeeds: ReadonlySet<Need> = new Set<Need>(["wheelchair", "hearing", "sight"]);

/** What is known of somebody, apart from the mobile, which is forgotten sooner (P6). */
export type Person = {
  readonly name?: string;
  readonly nationalId?: string;
  readonly language?: VisitLanguage;
  readonly needs: readonly Need[];
  /** All that were recorded, in order: the latest of a purpose counts. */
  readonly consents: readonly Consent[];
  readonly keptFor: "visit" | "case";
};

/** A person as the staff is shown it. */
export type ShownPerson = Person & {
  readonly id: string;
  readonly mobile?: string;
  /** To be given back with a correction: nobody overwrites what another corrected meanwhile. */
  readonly version: number;
  readonly keepUntil: Instant;
};

export type PersonFault = "Nobody" | "ForeignMobile" | "ConsentNotExplicit" | "SensitiveWithoutConsent";

/** Whether the latest consent to this purpose says yes (P4). */
export function hasConsent({ consents }: Pick<Person, "consents">, purpose: Purpose): boolean {
  return consents.findLast((consent) => consent.purpose === purpose)?.isGiven ?? false;
}

/** Why this may not be kept of somebody; undefined where it may (P3, P4, P5). */
export function faultOf(person: Person, mobile: string | undefined): PersonFault | undefined {
  if (person.name === undefined && person.nationalId === undefined && mobile === undefined) return "Nobody";
  if (person.consents.some(isNotExplicit)) return "ConsentNotExplicit";
  const isSensitive = person.needs.some((need) => sensitiveNeeds.has(need));
  return isSensitive && !hasConsent(person, "sensitiveData") ? "SensitiveWithoutConsent" : undefined;
}

function isNotExplicit({ purpose, isGiven, method }: Consent): boolean {
  return purpose === "sensitiveData" && isGiven && method === "spoken";
}

/** The person with one more consent, given or taken back; what rested on it goes with it (P4, P5). */
export function withConsent(person: Person, consent: Consent): Person {
  const next = { ...person, consents: [...person.consents, consent] };
  return hasConsent(next, "sensitiveData")
    ? next
    : { ...next, needs: next.needs.filter((each) => !sensitiveNeeds.has(each)) };
}

const dayMs = 24 * 60 * minuteMs;
const daysOfYear = 365.2425;

/** How long an office keeps what it knows of persons; its setup says so. */
export type KeptFor = { readonly identityDays: number; readonly mobileDays: number; readonly caseYears: number };
const commonly: KeptFor = { identityDays: 90, mobileDays: 30, caseYears: 10 };

const answerDays = 30;
const breachHours = 72;

/** Until when a person written now is kept (P6). */
export function keepPersonUntil(keptFor: Person["keptFor"], now: Instant, kept: KeptFor = commonly): Instant {
  return now + (keptFor === "visit" ? kept.identityDays : daysOfYears(kept.caseYears)) * dayMs;
}

/** Whole days of so many years. */
export function daysOfYears(years: number): number {
  return Math.ceil(years * daysOfYear);
}

/** Until when a mobile written now is kept (P6). */
export function keepMobileUntil(now: Instant, kept: KeptFor = commonly): Instant {
  return now + kept.mobileDays * dayMs;
}

/**
 * P6: until when an applicant's mobile that is kept until `end` is kept instead, with her consent; undefined while it need
 * not be moved. It is moved in its last day, and by no more than a mobile that is written now has: so whoever takes the
 * consent back is forgotten as soon as anybody.
 */
export function mobileEndOfApplicant(
  end: Instant,
  { now, until, kept = commonly }: { readonly now: Instant; readonly until: Instant; readonly kept?: KeptFor },
): Instant | undefined {
  const next = Math.min(until, keepMobileUntil(now, kept));
  const isNearItsEnd = end - now < Math.min(1, kept.mobileDays / 4) * dayMs;
  return isNearItsEnd && next > end ? next : undefined;
}

/** When what a person asked for now must be done (P7). */
export function answerDueAt(askedAt: Instant): Instant {
  return askedAt + answerDays * dayMs;
}

/** When a breach that became known now must be reported (P8). */
export function breachDueAt(knownAt: Instant): Instant {
  return knownAt + breachHours * 60 * minuteMs;
}
