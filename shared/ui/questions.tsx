import type { JSX } from "preact";
import { kioskTexts } from "../i18n/texts/kiosk.ts";
import type { SurveyForm } from "../setup/survey-form.ts";
import { askedAfter, facesInOrder } from "../survey/asked.ts";
import type { FollowUp } from "../survey/ratings.ts";
import { Face } from "./face.tsx";
import { t } from "./language.ts";
import { press } from "./press.ts";
import { questionText } from "./survey-words.ts";
import "./questions.css";

export type Answers = Pick<FollowUp, "procedure" | "provider">;

type QuestionsProps = {
  readonly survey: SurveyForm;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
};

/** Returns what is asked apart from the visit as a whole: the procedure, and who served (R11 of the policy). */
export function Questions({ survey, answers, onAnswer }: QuestionsProps): JSX.Element {
  const { faces } = t(kioskTexts);
  return (
    <>
      {askedAfter(survey).map((question) => (
        <fieldset key={question} class="question">
          <legend>{questionText(survey, question)}</legend>
          <div class="question__faces">
            {facesInOrder(survey.scale).map((score) => (
              <button
                key={score}
                type="button"
                class="question__face"
                data-score={score}
                aria-pressed={answers[question] === score}
                {...press(() => onAnswer({ ...answers, [question]: score }))}
              >
                <Face value={score} size="1em" />
                <span>{faces[score]}</span>
              </button>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
