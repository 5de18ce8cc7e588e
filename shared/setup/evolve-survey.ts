import { never } from "../office/ids.ts";
import { withEntry, without } from "./entries.ts";
import type { Setup, SetupEvent } from "./setup.ts";
import type { SurveyAudience, SurveyDraft } from "./survey-form.ts";

type SurveyChange = Extract<
  SetupEvent,
  { type: "ReasonSet" | "ReasonRemoved" | "SurveyFormSet" | "SatisfactionGoalSet" | "ThemeSet" | "ThemeRemoved" }
>;

/** Applies what changes the surveys or the themes of comments, in place. */
export function surveyAfter(setup: Setup, event: SurveyChange): void {
  const { external } = setup.survey;
  switch (event.type) {
    case "ReasonSet":
      return newForm(setup, "external", { ...external, reasons: withEntry(external.reasons, event.reason) });
    case "ReasonRemoved":
      return newForm(setup, "external", { ...external, reasons: without(external.reasons, event.reason) });
    case "SurveyFormSet":
      return newForm(setup, event.audience, event.form);
    case "SatisfactionGoalSet":
      setup.satisfactionGoal = event.percent;
      return;
    case "ThemeSet":
      setup.themes = withEntry(setup.themes, event.theme);
      return;
    case "ThemeRemoved":
      setup.themes = without(setup.themes, event.theme);
      return;
    default:
      never(event);
  }
}

/** U14: the version counts every change, whichever command made it. */
function newForm(setup: Setup, audience: SurveyAudience, form: SurveyDraft): void {
  const version = setup.survey[audience].version + 1;
  setup.survey = { ...setup.survey, [audience]: { ...form, audience, version } };
  setup.scales = { ...setup.scales, [audience]: [...setup.scales[audience], form.scale] };
}
