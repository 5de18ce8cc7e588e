import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import type { SurveyAudience } from "../shared/setup/survey-form.ts";
import type { RatingId } from "../shared/survey/ratings.ts";
import { Button } from "../shared/ui/button.tsx";
import { CheckIcon, CrossIcon, EditIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { type Answers, Questions } from "../shared/ui/questions.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import { surveyFor } from "./audience.ts";
import { intend, isAsking } from "./deeds.ts";
import { Frame } from "./frame.tsx";
import { go, step, visitNumber } from "./visit.ts";
import "./further-screen.css";

type FurtherProps = {
  readonly view: KioskView;
  readonly rating: RatingId;
  readonly audience: SurveyAudience | undefined;
};

/** Returns what else the survey asks; the face is stored already, so leaving here loses nothing. */
export function FurtherScreen({ view, rating, audience }: FurtherProps): JSX.Element {
  const texts = t(kioskTexts);
  const survey = surveyFor(view, audience);
  const answers = useSignal<Answers>({});
  const finish = (): void => {
    if (Object.keys(answers.value).length === 0) go({ at: "thanks" });
    else void intend({ type: "AddFollowUp", rating, ...answers.value });
  };
  const write = async (): Promise<void> => {
    const visit = visitNumber.value;
    if (Object.keys(answers.value).length > 0) {
      await intend({ type: "AddFollowUp", rating, ...answers.value });
      // What was answered is stored, or its visitor stands before what became of it.
      if (visit !== visitNumber.value || step.value.at !== "thanks") return;
    }
    go({ at: "write", isAfterRating: true });
  };
  return (
    <Frame
      align="center"
      title={texts.questionsTitle}
      hint={survey.asksComment && !survey.asksSuggestion ? texts.questionsHint : undefined}
      actions={
        <>
          <Button size="hall" kind="primary" wide icon={CheckIcon} isBusy={isAsking.value} onPress={finish}>
            {t(commonTexts).done}
          </Button>
          {survey.asksSuggestion && (
            <Button size="hall" icon={EditIcon} disabled={isAsking.value} onPress={() => void write()}>
              {texts.writeToUs}
            </Button>
          )}
          <Button size="hall" icon={CrossIcon} disabled={isAsking.value} onPress={() => go({ at: "thanks" })}>
            {texts.skip}
          </Button>
        </>
      }
    >
      <Questions
        survey={survey}
        answers={answers.value}
        onAnswer={(now) => {
          answers.value = now;
        }}
      />
    </Frame>
  );
}
