import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../../shared/i18n/texts/kiosk.ts";
import { surveyTexts } from "../../../shared/i18n/texts/survey.ts";
import type { TicketId } from "../../../shared/office/ids.ts";
import type { SurveyForm } from "../../../shared/setup/survey-form.ts";
import { named } from "../../../shared/survey/asked.ts";
import type { FollowUp, Score, SurveyCommand } from "../../../shared/survey/ratings.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Faces } from "../../../shared/ui/faces.tsx";
import { CheckIcon, CrossIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import { newId } from "../../../shared/ui/new-id.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Questions } from "../../../shared/ui/questions.tsx";
import { ReasonTiles } from "../../../shared/ui/reason-tiles.tsx";
import { questionText } from "../../../shared/ui/survey-words.ts";
import "./hand-over.css";

/** Sends once; the same id again is the same intention. */
export type SendRating = (
  command: SurveyCommand,
  id: string,
) => Promise<{ readonly status: string; readonly code?: string }>;

export type HandOverProps = {
  readonly ticket: TicketId;
  readonly survey: SurveyForm;
  readonly send: SendRating;
  readonly onBack: () => void;
};

type Step =
  | { readonly at: "faces"; readonly isTroubled?: boolean }
  | { readonly at: "more"; readonly score: Score }
  | { readonly at: "thanks"; readonly isRepeated?: boolean };

/**
 * Returns the survey over the whole screen, for the visitor who was handed it: a rating with an officer's help, marked
 * as such. When the screen comes back nothing on it tells what was chosen (R12 of the policy).
 */
export function HandOver({ ticket, survey, send, onBack }: HandOverProps): JSX.Element {
  const texts = t(surveyTexts);
  const kiosk = t(kioskTexts);
  const element = useRef<HTMLDialogElement>(null);
  const id = useRef(newId());
  const step = useSignal<Step>({ at: "faces" });
  const isBusy = useSignal(false);
  useLayoutEffect(() => {
    element.current?.showModal();
  }, []);
  const rate = async (score: Score): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    const answer = await send({ type: "RateVisit", ticket, score, mode: "assisted", form: named(survey) }, id.current);
    isBusy.value = false;
    if (answer.status === "accepted") step.value = { at: "more", score };
    else if (answer.code === "AlreadyRated") step.value = { at: "thanks", isRepeated: true };
    else {
      // After a refusal another face is another intention; after silence it stays the same one.
      if (answer.status === "rejected") id.current = newId();
      step.value = { at: "faces", isTroubled: true };
    }
  };
  const skip = (): void => {
    void send({ type: "SkipRating", mode: "assisted" }, newId());
    step.value = { at: "thanks" };
  };
  const follow = (said: FollowUp): void => {
    if (Object.keys(said).length > 0) void send({ type: "AddFollowUp", rating: id.current, ...said }, newId());
    step.value = { at: "thanks" };
  };
  const now = step.value;
  return (
    <dialog
      ref={element}
      class="hand-over"
      aria-labelledby="hand-over-title"
      onCancel={(event) => {
        event.preventDefault();
        if (now.at !== "more") onBack();
      }}
    >
      {now.at === "faces" && (
        <>
          <h2 id="hand-over-title">{questionText(survey, "overall")}</h2>
          <p>{kiosk.rateHint}</p>
          {now.isTroubled && <Notice kind="error">{texts.handOverTrouble}</Notice>}
          <Faces
            scale={survey.scale}
            label={questionText(survey, "overall")}
            isBusy={isBusy.value}
            onRate={(score) => void rate(score)}
            onSkip={skip}
          />
          <p class="hand-over__right">{kiosk.rateRight}</p>
        </>
      )}
      {now.at === "more" && <More survey={survey} score={now.score} onDone={follow} />}
      {now.at === "thanks" && (
        <>
          <h2 id="hand-over-title">{now.isRepeated ? texts.handOverRated : texts.handOverThanks}</h2>
          <Button size="hall" kind="primary" icon={CheckIcon} onPress={onBack}>
            {texts.handOverBack}
          </Button>
        </>
      )}
    </dialog>
  );
}

type MoreProps = { readonly survey: SurveyForm; readonly score: Score; readonly onDone: (said: FollowUp) => void };

function More({ survey, score, onDone }: MoreProps): JSX.Element {
  const kiosk = t(kioskTexts);
  const said = useSignal<FollowUp>({});
  const { reasons = [], ...answers } = said.value;
  const say = (more: FollowUp): void => {
    said.value = { ...said.value, ...more };
  };
  const finish = (): void => onDone(reasons.length > 0 ? said.value : answers);
  return (
    <>
      <h2 id="hand-over-title">{kiosk.reasonsTitle}</h2>
      <ReasonTiles
        score={score}
        reasons={survey.reasons}
        chosen={reasons}
        onChoose={(chosen) => say({ reasons: chosen })}
      />
      <Questions survey={survey} answers={answers} onAnswer={say} />
      <div class="hand-over__ways">
        <Button size="hall" kind="primary" icon={CheckIcon} onPress={finish}>
          {t(commonTexts).done}
        </Button>
        <Button size="hall" icon={CrossIcon} onPress={() => onDone({})}>
          {kiosk.skip}
        </Button>
      </div>
    </>
  );
}
