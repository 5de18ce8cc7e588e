import type { FurtherQuestion, ScaleOrder, SurveyForm } from "../setup/survey-form.ts";
import { furtherQuestions } from "../setup/survey-form.ts";
import type { FormNamed, Score } from "./ratings.ts";

const worstFirst: readonly Score[] = [1, 2, 3, 4, 5];

/** The faces in the order of reading. A face carries its own score, wherever it stands. */
export function facesInOrder(scale: ScaleOrder): readonly Score[] {
  return scale === "worstFirst" ? worstFirst : worstFirst.toReversed();
}

/** What a rating says of the survey it answers. */
export function named({ audience, version }: SurveyForm): FormNamed {
  return { audience, version };
}

/** The questions after the face that this survey asks. */
export function askedAfter(form: SurveyForm): readonly FurtherQuestion[] {
  return furtherQuestions.filter((question) => form[question] !== null);
}
