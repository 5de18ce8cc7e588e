import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminSurveyTexts } from "../../../shared/i18n/texts/admin-survey.ts";
import { kioskTexts } from "../../../shared/i18n/texts/kiosk.ts";
import type { SurveyForm } from "../../../shared/setup/survey-form.ts";
import { askedAfter } from "../../../shared/survey/asked.ts";
import type { Score } from "../../../shared/survey/ratings.ts";
import { Card } from "../../../shared/ui/card.tsx";
import { Faces } from "../../../shared/ui/faces.tsx";
import { t } from "../../../shared/ui/language.ts";
import { type Answers, Questions } from "../../../shared/ui/questions.tsx";
import { ReasonTiles } from "../../../shared/ui/reason-tiles.tsx";
import { Segmented } from "../../../shared/ui/segmented.tsx";
import { questionText } from "../../../shared/ui/survey-words.ts";

const steps = ["faces", "reasons", "questions"] as const;

/** Returns the survey by the very parts the kiosk draws it with; touches lead on and send nothing. */
export function SurveyPreview({ survey }: { readonly survey: SurveyForm }): JSX.Element {
  const texts = t(adminSurveyTexts);
  const kiosk = t(kioskTexts);
  const [step, setStep] = useState<(typeof steps)[number]>("faces");
  const [score, setScore] = useState<Score>(2);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [answers, setAnswers] = useState<Answers>({});
  const rate = (next: Score): void => {
    setScore(next);
    setChosen([]);
    setStep("reasons");
  };
  return (
    <Card title={texts.preview} note={texts.previewNote}>
      <Segmented
        label={texts.previewStep}
        value={step}
        segments={steps.map((value) => ({ value, label: texts.steps[value] }))}
        onChoose={setStep}
      />
      <div class="survey-preview">
        {step === "faces" && (
          <>
            <p class="survey-preview__title">{questionText(survey, "overall")}</p>
            <p>{kiosk.rateHint}</p>
            <Faces
              scale={survey.scale}
              label={questionText(survey, "overall")}
              onRate={rate}
              onSkip={() => setStep("faces")}
            />
            <p>{kiosk.rateRight}</p>
          </>
        )}
        {step === "reasons" && (
          <>
            <p class="survey-preview__title">{kiosk.reasonsTitle}</p>
            <p>
              {texts.previewFace}: {kiosk.faces[score]}
            </p>
            <ReasonTiles score={score} reasons={survey.reasons} chosen={chosen} onChoose={setChosen} />
          </>
        )}
        {step === "questions" && (
          <>
            <p class="survey-preview__title">{kiosk.questionsTitle}</p>
            {askedAfter(survey).length === 0 && <p>{texts.nothingAsked}</p>}
            <Questions survey={survey} answers={answers} onAnswer={setAnswers} />
          </>
        )}
      </div>
    </Card>
  );
}
