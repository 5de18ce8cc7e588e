import type { JSX } from "preact";
import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { CheckIcon, CrossIcon, ReferIcon } from "../../../shared/ui/icons.tsx";
import { inHouse, local, t } from "../../../shared/ui/language.ts";
import { LightbulbIcon } from "../../../shared/ui/state-icons.tsx";
import type { CurrentVisit } from "../../../shared/views/desk.ts";
import type { Work } from "../work.ts";

type StepProps = { readonly work: Work; readonly visit: CurrentVisit };

/** Returns the first step: received, enquiries answered or not and why (R1), misconceptions (R14), unclear (R4). */
export function WelcomeStep({ work, visit }: StepProps): JSX.Element {
  const texts = t(receptionTexts);
  const { deeds, show } = work;
  const { received, misconceptions } = visit.reception;
  return (
    <>
      <div class="step__line">
        <Button
          icon={CheckIcon}
          keyName="G"
          isOn={received !== null}
          onPress={() => void deeds.note(visit, { is: "received" })}
        >
          {received ? texts.received : texts.receive}
        </Button>
        <Button icon={ReferIcon} keyName="U" onPress={() => show({ kind: "refer", isUnclear: true })}>
          {texts.unclear}
        </Button>
        <span class="step__hint">{texts.noHurry}</span>
      </div>
      <h3>{texts.enquiries}</h3>
      <Enquiries work={work} visit={visit} />
      <div class="step__line">
        <Button icon={CheckIcon} keyName="A" onPress={() => void deeds.answered(visit)}>
          {texts.isAnswered}
        </Button>
        <Button icon={CrossIcon} keyName="X" onPress={() => show({ kind: "notAnswered" })}>
          {texts.notAnswered}
        </Button>
      </div>
      <h3>{texts.misconceptions}</h3>
      <ul class="step__list">
        {misconceptions.length === 0 && <li class="step__hint">{texts.noMisconceptions}</li>}
        {misconceptions.map(({ id, text }, place) => (
          <li key={id ?? place}>{typeof text === "string" ? <bdi>{text}</bdi> : local(text)}</li>
        ))}
      </ul>
      <div class="step__line">
        <Button icon={LightbulbIcon} keyName="M" onPress={() => show({ kind: "misconception" })}>
          {texts.markMisconception}
        </Button>
      </div>
    </>
  );
}

function Enquiries({ work, visit }: StepProps): JSX.Element {
  const texts = t(receptionTexts);
  const { enquiries } = visit.reception;
  if (enquiries.length === 0) return <p class="step__hint">{texts.noEnquiries}</p>;
  return (
    <ol class="step__list">
      {enquiries.map(({ id, isAnswered, reason }, place) => (
        <li key={id} class="step__row">
          <span>{inHouse(place + 1)}</span>
          {isAnswered ? (
            <Badge tone="brand">{texts.isAnswered}</Badge>
          ) : (
            <>
              <span class="step__words">
                <bdi>{texts.notAnsweredBecause(reason ?? "")}</bdi>
              </span>
              <Button kind="quiet" onPress={() => void work.deeds.answered(visit, id)}>
                {texts.answerNow}
              </Button>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
