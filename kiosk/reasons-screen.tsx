import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import type { ReasonId } from "../shared/setup/rating-reason.ts";
import type { SurveyAudience } from "../shared/setup/survey-form.ts";
import type { RatingId, Score } from "../shared/survey/ratings.ts";
import { reasonsFor } from "../shared/survey/reasons-shown.ts";
import { Button } from "../shared/ui/button.tsx";
import { CheckIcon, CrossIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { ReasonTiles } from "../shared/ui/reason-tiles.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import { surveyFor } from "./audience.ts";
import { afterReasons, intend, isAsking } from "./deeds.ts";
import { Frame } from "./frame.tsx";
import { go } from "./visit.ts";
import "./reasons-screen.css";

type ReasonsProps = {
  readonly view: KioskView;
  readonly rating: RatingId;
  readonly score: Score;
  readonly audience: SurveyAudience | undefined;
};

/** Returns at most six reasons for the score just stored; skipping loses nothing. */
export function ReasonsScreen({ view, rating, score, audience }: ReasonsProps): JSX.Element | null {
  const texts = t(kioskTexts);
  const chosen = useSignal<readonly ReasonId[]>([]);
  const { reasons } = surveyFor(view, audience);
  const hasReasons = reasonsFor(score, reasons).length > 0;
  useEffect(() => {
    if (!hasReasons) go(afterReasons(view, rating, audience));
  }, [hasReasons, view, rating, audience]);
  if (!hasReasons) return null;
  const finish = (): void => {
    if (chosen.value.length === 0) go(afterReasons(view, rating, audience));
    else void intend({ type: "AddFollowUp", rating, reasons: chosen.value });
  };
  return (
    <Frame
      align="center"
      title={texts.reasonsTitle}
      hint={texts.reasonsHint}
      about={
        <span role="status">
          <CheckIcon size="1em" class="reasons__stored" /> {texts.rateStored}
        </span>
      }
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
      <ReasonTiles
        score={score}
        reasons={reasons}
        chosen={chosen.value}
        onChoose={(now) => {
          chosen.value = now;
        }}
      />
    </Frame>
  );
}
