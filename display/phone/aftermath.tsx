import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import type { SurveyForm } from "../../shared/setup/survey-form.ts";
import type { FollowUp, Score } from "../../shared/survey/ratings.ts";
import { reasonsFor } from "../../shared/survey/reasons-shown.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextArea } from "../../shared/ui/field.tsx";
import { CheckIcon, CrossIcon, PlusIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { Questions } from "../../shared/ui/questions.tsx";
import type { OpenVisit } from "./visit.ts";

type AftermathProps = {
  readonly visit: OpenVisit;
  readonly rating: string;
  readonly score: Score;
  readonly survey: SurveyForm;
  readonly onDone: () => void;
};

const longestWords = 600;

/** Returns what may follow the face, on one page and all of it optional: reasons, two questions, own words. */
export function Aftermath({ visit, rating, score, survey, onDone }: AftermathProps): JSX.Element {
  const texts = t(kioskTexts);
  const phone = t(phoneTexts);
  const said = useSignal<FollowUp>({});
  const state = useSignal<"writing" | "sending" | "unreachable">("writing");
  const { reasons: chosen = [], comment = "", suggestion = "", ...answers } = said.value;
  const say = (more: FollowUp): void => {
    said.value = { ...said.value, ...more };
  };
  const finish = async (): Promise<void> => {
    const parts = {
      ...answers,
      ...(chosen.length > 0 ? { reasons: chosen } : {}),
      ...(comment.trim() ? { comment } : {}),
      ...(suggestion.trim() ? { suggestion } : {}),
    };
    if (Object.keys(parts).length > 0) {
      state.value = "sending";
      const { status } = await visit.send({ type: "AddFollowUp", rating, ...parts });
      // Words that somebody typed are not thrown away for want of a network.
      if (status === "unreachable" || status === "failed") {
        state.value = "unreachable";
        return;
      }
    }
    onDone();
  };
  const isBusy = state.value === "sending";
  return (
    <section class="phone__rating" aria-labelledby="reasons-title">
      <p role="status">{texts.rateStored}</p>
      <h2 id="reasons-title">{texts.reasonsTitle}</h2>
      <div class="phone__reasons">
        {reasonsFor(score, survey.reasons).map(({ id, text }) => {
          const isOn = chosen.includes(id);
          const next = isOn ? chosen.filter((each) => each !== id) : [...chosen, id];
          return (
            <Button
              key={id}
              size="large"
              icon={isOn ? CheckIcon : PlusIcon}
              isOn={isOn}
              onPress={() => say({ reasons: next })}
            >
              {local(text)}
            </Button>
          );
        })}
      </div>
      <Questions survey={survey} answers={answers} onAnswer={say} />
      {survey.asksComment && (
        <TextArea
          label={phone.comment}
          mark={phone.optional}
          hint={phone.wordsHint}
          value={comment}
          maxLength={longestWords}
          onInput={(words) => say({ comment: words })}
        />
      )}
      {survey.asksSuggestion && (
        <TextArea
          label={phone.suggestion}
          mark={phone.optional}
          value={suggestion}
          maxLength={longestWords}
          onInput={(words) => say({ suggestion: words })}
        />
      )}
      {state.value === "unreachable" && <Notice kind="error">{phone.troubles.unreachable}</Notice>}
      <Button size="large" kind="primary" wide icon={CheckIcon} isBusy={isBusy} onPress={() => void finish()}>
        {phone.send}
      </Button>
      <Button size="large" wide icon={CrossIcon} disabled={isBusy} onPress={onDone}>
        {texts.skip}
      </Button>
    </section>
  );
}
