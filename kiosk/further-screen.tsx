import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import type { RatingId } from "../shared/survey/ratings.ts";
import { Button } from "../shared/ui/button.tsx";
import { CheckIcon, CrossIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { type Answers, Questions } from "../shared/ui/questions.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import { intend, isAsking } from "./deeds.ts";
import { Frame } from "./frame.tsx";
import { go } from "./visit.ts";

type FurtherProps = { readonly view: KioskView; readonly rating: RatingId };

/** Returns what else the survey asks; the face is stored already, so leaving here loses nothing. */
export function FurtherScreen({ view, rating }: FurtherProps): JSX.Element {
  const texts = t(kioskTexts);
  const answers = useSignal<Answers>({});
  const finish = (): void => {
    if (Object.keys(answers.value).length === 0) go({ at: "thanks" });
    else void intend({ type: "AddFollowUp", rating, ...answers.value });
  };
  return (
    <Frame
      align="center"
      title={texts.questionsTitle}
      hint={view.survey.asksComment ? texts.questionsHint : undefined}
      actions={
        <>
          <Button size="hall" kind="primary" wide icon={CheckIcon} isBusy={isAsking.value} onPress={finish}>
            {t(commonTexts).done}
          </Button>
          <Button size="hall" icon={CrossIcon} disabled={isAsking.value} onPress={() => go({ at: "thanks" })}>
            {texts.skip}
          </Button>
        </>
      }
    >
      <Questions
        survey={view.survey}
        answers={answers.value}
        onAnswer={(now) => {
          answers.value = now;
        }}
      />
    </Frame>
  );
}
