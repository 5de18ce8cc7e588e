import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import type { RatingReason, ReasonId } from "../../shared/setup/rating-reason.ts";
import type { Score } from "../../shared/survey/ratings.ts";
import { reasonsFor } from "../../shared/survey/reasons-shown.ts";
import { Button } from "../../shared/ui/button.tsx";
import { CheckIcon, PlusIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import type { OpenVisit } from "./visit.ts";

type ReasonsProps = {
  readonly visit: OpenVisit;
  readonly rating: string;
  readonly score: Score;
  readonly reasons: readonly RatingReason[];
  readonly onDone: () => void;
};

/** Returns what may have mattered; the rating is stored already, so leaving here loses nothing. */
export function Reasons({ visit, rating, score, reasons, onDone }: ReasonsProps): JSX.Element {
  const texts = t(kioskTexts);
  const chosen = useSignal<readonly ReasonId[]>([]);
  const toggle = (id: ReasonId): void => {
    const now = chosen.value;
    chosen.value = now.includes(id) ? now.filter((each) => each !== id) : [...now, id];
  };
  const finish = async (): Promise<void> => {
    if (chosen.value.length > 0) await visit.send({ type: "AddFollowUp", rating, reasons: chosen.value });
    onDone();
  };
  return (
    <section class="phone__rating" aria-labelledby="reasons-title">
      <p role="status">{texts.rateStored}</p>
      <h2 id="reasons-title">{texts.reasonsTitle}</h2>
      <div class="phone__reasons">
        {reasonsFor(score, reasons).map(({ id, text }) => {
          const isOn = chosen.value.includes(id);
          return (
            <Button key={id} size="large" icon={isOn ? CheckIcon : PlusIcon} isOn={isOn} onPress={() => toggle(id)}>
              {local(text)}
            </Button>
          );
        })}
      </div>
      <Button size="large" kind="primary" wide icon={CheckIcon} onPress={() => void finish()}>
        {t(commonTexts).done}
      </Button>
    </section>
  );
}
