import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { SurveyForm } from "../../shared/setup/survey-form.ts";
import type { FollowUp, Score } from "../../shared/survey/ratings.ts";
import { reasonsFor } from "../../shared/survey/reasons-shown.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextArea } from "../../shared/ui/field.tsx";
import { CheckIcon, CrossIcon, PlusIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { newId } from "../../shared/ui/new-id.ts";
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

/** What was said, as commands: a suggestion goes a way of its own (R20), so that no answer can be laid beside it (R12). */
function wishesOf(rating: string, said: FollowUp, suggestionId: string): readonly (readonly [Command, string?])[] {
  const { reasons = [], comment = "", suggestion = "", ...answers } = said;
  const parts = {
    ...answers,
    ...(reasons.length > 0 ? { reasons } : {}),
    ...(comment.trim() ? { comment } : {}),
  };
  const filed = { type: "FileSuggestion", kind: "suggestion", channel: "interview", text: suggestion } as const;
  return [
    ...(Object.keys(parts).length > 0 ? [[{ type: "AddFollowUp", rating, ...parts }] as const] : []),
    ...(suggestion.trim() ? [[filed, suggestionId] as const] : []),
  ];
}

/** Returns what may follow the face, on one page and all of it optional: reasons, two questions, own words. */
export function Aftermath({ visit, rating, score, survey, onDone }: AftermathProps): JSX.Element {
  const texts = t(kioskTexts);
  const phone = t(phoneTexts);
  const said = useSignal<FollowUp>({});
  // As long as the words stay the same, sending them again is one suggestion (S2).
  const suggestionId = useSignal(newId());
  const state = useSignal<"writing" | "sending" | "unreachable">("writing");
  const { reasons: chosen = [], comment = "", suggestion = "", ...answers } = said.value;
  const say = (more: FollowUp): void => {
    said.value = { ...said.value, ...more };
  };
  const finish = async (): Promise<void> => {
    for (const wish of wishesOf(rating, said.value, suggestionId.value)) {
      state.value = "sending";
      const { status } = await visit.send(...wish);
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
          onInput={(words) => {
            suggestionId.value = newId();
            say({ suggestion: words });
          }}
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
