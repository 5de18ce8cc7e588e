import { kioskTexts } from "../i18n/texts/kiosk.ts";
import type { SurveyForm } from "../setup/survey-form.ts";
import { local, t } from "./language.ts";

/**
 * Returns a question of the survey in the visitor's language: the office's own words, and where they are still those of
 * the beginning, the catalogue's, which knows more languages.
 */
export function questionText(survey: SurveyForm, question: "overall" | "procedure" | "provider"): string {
  const words = survey[question] ?? survey.overall;
  const key = ({ overall: "rateTitle", procedure: "procedureTitle", provider: "providerTitle" } as const)[question];
  return words.ar === kioskTexts.ar[key] && words.en === kioskTexts.en[key] ? t(kioskTexts)[key] : local(words);
}
