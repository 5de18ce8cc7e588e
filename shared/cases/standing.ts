import { businessDay } from "../office/business-day.ts";
import type { BusinessDay, Localized, ServiceId } from "../office/ids.ts";
import type { Casework } from "./casework.ts";
import type { VaultId } from "./commands.ts";
import { lacking } from "./gate.ts";
import { type CasesOfYear, caseIn } from "./past.ts";
import type { Case, Stage } from "./state.ts";

/**
 * Where a request stands, for whoever asked for it and is at home. That an answer is ready is told, never which: an
 * answer is given by a person, with its reason (K13, K21).
 */
export type Standing = {
  readonly number: string;
  readonly service: ServiceId;
  readonly stage: Stage;
  /** Since which day it stands there, in the office's zone. */
  readonly since: BusinessDay;
  /** Papers to bring or to bring anew, while it is collected. */
  readonly papers: readonly Localized[];
  /** Whether a signature, or hearing of the committee and its time, is lacking: both are done at the association. */
  readonly mustCome: boolean;
  /** The last day for the committee's answer, while it has the request. */
  readonly dueDay: BusinessDay | null;
};

/**
 * The request of that number, in these years, the latest first, if it is this person's own; the same `undefined` for any
 * other and for none (K21).
 */
export function ownCase(years: readonly CasesOfYear[], number: string, persons: readonly VaultId[]): Case | undefined {
  const held = caseIn(years, number);
  // By its number alone: the id of a case opens nothing from afar.
  return held?.number === number && held.person && persons.includes(held.person) ? held : undefined;
}

/** Where it stands on that day of an office in that zone. */
export function standingOf(
  held: Case,
  today: BusinessDay,
  { timeZone, casework }: { readonly timeZone: string; readonly casework: Casework },
): Standing {
  const lacks = held.stage === "collecting" ? lacking(held, today, casework) : [];
  const wanted = new Set(lacks.flatMap((lack) => (lack.kind === "document" ? lack.document : [])));
  return {
    number: held.number,
    service: held.service,
    stage: held.stage,
    since: businessDay(held.since, timeZone),
    papers: held.checklist.flatMap(({ id, name }) => (wanted.has(id) ? name : [])),
    // Who was told before is told other days by telephone, too.
    mustCome: lacks.some((lack) => lack.kind === "signature" || (lack.kind === "told" && lack.why === undefined)),
    dueDay: (held.stage === "committee" ? held.submission?.reply.dueDay : undefined) ?? null,
  };
}
