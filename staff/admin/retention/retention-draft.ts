import type { Retention } from "../../../shared/setup/association.ts";
import { found, numberProblem, type Problems, wholeNumber } from "../field-problem.ts";

export type RetentionField = keyof Retention;
export type RetentionDraft = Readonly<Record<RetentionField, string>>;

/** What the hub takes, both ends included. */
const bounds: Readonly<Record<RetentionField, readonly [from: number, to: number]>> = {
  identityDays: [1, 3_650],
  mobileDays: [1, 3_650],
  caseYears: [1, 50],
  auditYears: [1, 50],
};

export const retentionFields: readonly RetentionField[] = ["identityDays", "mobileDays", "caseYears", "auditYears"];

export function retentionDraft(retention: Retention): RetentionDraft {
  const { identityDays, mobileDays, caseYears, auditYears } = retention;
  return {
    identityDays: String(identityDays),
    mobileDays: String(mobileDays),
    caseYears: String(caseYears),
    auditYears: String(auditYears),
  };
}

/** Returns what is wrong with the typed times; a mobile does not outlive its person (U10). */
export function retentionProblems(draft: RetentionDraft): Problems<RetentionField> {
  const of = (field: RetentionField) => numberProblem(draft[field], ...bounds[field]);
  const problems = found({
    identityDays: of("identityDays"),
    mobileDays: of("mobileDays"),
    caseYears: of("caseYears"),
    auditYears: of("auditYears"),
  });
  if (Object.keys(problems).length > 0) return problems;
  const { identityDays, mobileDays } = retentionOf(draft);
  return mobileDays > identityDays ? { mobileDays: "mobileOutlives" } : {};
}

/** The times that were typed; call it when nothing is wrong. */
export function retentionOf(draft: RetentionDraft): Retention {
  const of = (field: RetentionField) => wholeNumber(draft[field]) ?? 0;
  return {
    identityDays: of("identityDays"),
    mobileDays: of("mobileDays"),
    caseYears: of("caseYears"),
    auditYears: of("auditYears"),
  };
}
