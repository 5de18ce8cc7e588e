import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import type { Acting } from "../../../shared/office/reception.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Segmented } from "../../../shared/ui/segmented.tsx";
import type { CurrentVisit } from "../../../shared/views/desk.ts";
import type { Work } from "../work.ts";

const actings = ["self", "guardian", "delegate", "relative"] as const;
const consents = ["spoken", "signed"] as const;

/** Returns for whom the visitor speaks; a delegate or relative is asked how the other agreed (N6). */
export function ActingChoice({ work, visit }: { readonly work: Work; readonly visit: CurrentVisit }): JSX.Element {
  const texts = t(receptionTexts);
  const { acting } = visit.reception;
  const [wished, setWished] = useState<Acting | undefined>();
  const as = wished ?? acting.as;
  const choose = (next: Acting): void => {
    if (next === "delegate" || next === "relative") return setWished(next);
    setWished(undefined);
    void work.deeds.note(visit, { is: "acting", as: next });
  };
  return (
    <div class="step__group">
      <div class="step__line">
        <span aria-hidden="true">{texts.acting}</span>
        <Segmented
          label={texts.acting}
          value={as}
          segments={actings.map((value) => ({ value, label: texts.actings[value] }))}
          tone="quiet"
          onChoose={choose}
        />
      </div>
      {(as === "delegate" || as === "relative") && (
        <div class="step__line">
          <span>{texts.consentOf}</span>
          {consents.map((consent) => (
            <Button
              key={consent}
              isOn={wished === undefined && acting.consent === consent}
              onPress={() => {
                setWished(undefined);
                void work.deeds.note(visit, { is: "acting", as, consent });
              }}
            >
              {texts.consents[consent]}
            </Button>
          ))}
          {wished !== undefined && <span class="step__hint">{texts.consentFirst}</span>}
        </div>
      )}
    </div>
  );
}
