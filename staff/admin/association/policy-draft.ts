import type { PolicyHead } from "../../../shared/setup/association.ts";
import { type FieldProblem, found, nameProblems, type Problems, trimmed } from "../field-problem.ts";

export type PolicyField = "name.ar" | "name.en" | "rules";

/** The head of the policy as somebody is writing it: one rule a line. */
export type PolicyDraft = {
  readonly title: PolicyHead["title"];
  readonly approval: PolicyHead["approval"];
  readonly registration: string;
  readonly rules: { readonly ar: string; readonly en: string };
};

export function policyDraft({ title, approval, registration = "", rules }: PolicyHead): PolicyDraft {
  const lines = { ar: rules.map(({ ar }) => ar).join("\n"), en: rules.map(({ en }) => en).join("\n") };
  return { title, approval, registration, rules: lines };
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Returns what is wrong with it: a rule stands in both languages. */
export function policyProblems({ title, rules }: PolicyDraft): Problems<PolicyField> {
  const differ: FieldProblem | undefined =
    linesOf(rules.ar).length === linesOf(rules.en).length ? undefined : "rulesDiffer";
  return { ...nameProblems(title), ...found({ rules: differ }) };
}

/** The head that was written; call it when nothing is wrong. */
export function policyOf({ title, approval, registration, rules }: PolicyDraft): PolicyHead {
  const english = linesOf(rules.en);
  const number = registration.trim();
  return {
    title: trimmed(title),
    approval: trimmed(approval),
    rules: linesOf(rules.ar).map((ar, place) => ({ ar, en: english[place] ?? ar })),
    ...(number === "" ? {} : { registration: number }),
  };
}
