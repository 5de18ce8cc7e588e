import type { SurveyAudience, SurveyForm } from "../shared/setup/survey-form.ts";
import type { KioskView } from "../shared/views/kiosk.ts";

/** Returns what somebody is asked: a colleague what colleagues are, where the office asks them apart (R13). */
export function surveyFor(view: KioskView, audience: SurveyAudience | undefined): SurveyForm {
  return audience === "internal" ? (view.internalSurvey ?? view.survey) : view.survey;
}
