import { accept, never, reject } from "../office/ids.ts";
import type { RatingReason } from "./rating-reason.ts";
import { removal } from "./removal.ts";
import type { Setup, SetupCommand, SetupDecision } from "./setup.ts";
import { crowdedSide } from "./survey-form.ts";

type OfSurvey = Extract<
  SetupCommand,
  { type: "SetReason" | "RemoveReason" | "SetSurveyForm" | "SetSatisfactionGoal" | "SetTheme" | "RemoveTheme" }
>;

/** U14, U15, U17: what visitors are asked on the way out, and into which themes their words are sorted. */
export function setSurvey(setup: Setup, command: OfSurvey): SetupDecision {
  switch (command.type) {
    case "SetReason":
      return setReason(setup, command.reason);
    case "RemoveReason": {
      const { reason } = command;
      return removal(setup.survey.external.reasons, reason, ["UnknownReason"], { type: "ReasonRemoved", reason });
    }
    case "SetSurveyForm":
      return setSurveyForm(setup, command);
    case "SetSatisfactionGoal":
      return accept([{ type: "SatisfactionGoalSet", percent: command.percent }]);
    case "SetTheme":
      return accept([{ type: "ThemeSet", theme: command.theme }]);
    case "RemoveTheme":
      return removal(setup.themes, command.theme, ["UnknownTheme"], { type: "ThemeRemoved", theme: command.theme });
    default:
      return never(command);
  }
}

/** U14: under no face stand more reasons than are shown. */
function setReason(setup: Setup, reason: RatingReason): SetupDecision {
  const { reasons } = setup.survey.external;
  const side = crowdedSide([...reasons.filter(({ id }) => id !== reason.id), reason]);
  return side === undefined ? accept([{ type: "ReasonSet", reason }]) : reject({ code: "TooManyReasons", side });
}

type SetSurveyForm = Extract<SetupCommand, { type: "SetSurveyForm" }>;

/** U14: a changed survey is a new version; it names each reason once and not too many. */
function setSurveyForm(setup: Setup, { audience, form }: SetSurveyForm): SetupDecision {
  const { reasons } = form;
  const twice = reasons.find((each, place) => reasons.findIndex(({ id }) => id === each.id) !== place);
  if (twice) return reject({ code: "ReasonTwice", reason: twice.id });
  const side = crowdedSide(reasons);
  if (side !== undefined) return reject({ code: "TooManyReasons", side });
  const version = setup.survey[audience].version + 1;
  return accept([{ type: "SurveyFormSet", audience, version, form }], { version });
}
