import type { Localized } from "../../../shared/office/ids.ts";
import type { RatingReason } from "../../../shared/setup/rating-reason.ts";
import {
  type FurtherQuestion,
  furtherQuestions,
  type SurveyDraft,
  type SurveyForm,
} from "../../../shared/setup/survey-form.ts";
import { nameProblems, type Problems, trimmed } from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";

/** A survey in the making: a question that is not asked keeps its words while the sheet is open. */
export type Draft = Omit<SurveyDraft, FurtherQuestion> & {
  readonly questions: {
    readonly [Question in FurtherQuestion]: { readonly isAsked: boolean; readonly text: Localized };
  };
};
export type SurveyField = `${"overall" | FurtherQuestion | `reason-${number}`}.${"ar" | "en" | "ur"}`;

const empty: Localized = { ar: "", en: "" };

export function draftOf(form: SurveyForm): Draft {
  const { audience: _a, version: _v, procedure, provider, ...rest } = form;
  const question = (text: Localized | null) => ({ isAsked: text !== null, text: text ?? empty });
  return { ...rest, questions: { procedure: question(procedure), provider: question(provider) } };
}

/** What the hub is sent: names trimmed, new reasons with ids of their own. */
export function stored({ questions, reasons, overall, ...rest }: Draft): SurveyDraft {
  const said = ({ isAsked, text }: Draft["questions"][FurtherQuestion]) => (isAsked ? trimmed(text) : null);
  const named: RatingReason[] = [];
  for (const each of reasons) {
    const id =
      each.id ||
      freshId(
        each.text.en,
        "reason",
        [...reasons, ...named].map((one) => one.id),
      );
    named.push({ ...each, id, text: trimmed(each.text) });
  }
  return {
    ...rest,
    overall: trimmed(overall),
    reasons: named,
    procedure: said(questions.procedure),
    provider: said(questions.provider),
  };
}

export function problemsOf({ overall, questions, reasons }: Draft): Problems<SurveyField> {
  const asked = furtherQuestions.filter((each) => questions[each].isAsked);
  const named: readonly (readonly [string, Localized])[] = [
    ["overall", overall],
    ...asked.map((each) => [each, questions[each].text] as const),
    ...reasons.map(({ text }, place) => [`reason-${place}`, text] as const),
  ];
  const found = named.flatMap(([field, text]) =>
    Object.entries(nameProblems(text)).map(([part, problem]) => [part.replace("name", field), problem]),
  );
  return Object.fromEntries(found) as Problems<SurveyField>;
}
