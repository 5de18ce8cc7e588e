import type { JSX } from "preact";
import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { CheckIcon } from "../../../shared/ui/icons.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Segmented } from "../../../shared/ui/segmented.tsx";
import type { CurrentVisit } from "../../../shared/views/desk.ts";
import type { ShownPaper } from "../../../shared/views/visit.ts";
import type { Work } from "../work.ts";

type StepProps = { readonly work: Work; readonly visit: CurrentVisit };

const states = ["missing", "brought", "matched"] as const;

/** Returns the checklist of the service: each paper missing, brought or matched, and what is missing by name (R2, R3). */
export function PapersStep({ work, visit }: StepProps): JSX.Element {
  const texts = t(receptionTexts);
  const { papers, missing, checked } = visit.reception;
  return (
    <>
      <h3>{texts.papers}</h3>
      {papers.length === 0 && <p class="step__hint">{texts.nothingToBring}</p>}
      <ul class="step__papers">
        {papers.map((paper) => (
          <Paper key={paper.id} work={work} visit={visit} paper={paper} />
        ))}
      </ul>
      {missing.length > 0 && (
        <Notice kind="hint" title={`${texts.missing}: ${missing.map(local).join("، ")}`}>
          {texts.missingHint}
        </Notice>
      )}
      <div class="step__line">
        <Button
          kind={missing.length === 0 ? "primary" : "secondary"}
          icon={CheckIcon}
          keyName="C"
          isOn={checked !== null}
          onPress={() => void work.deeds.note(visit, { is: "checked" })}
        >
          {texts.check}
        </Button>
      </div>
    </>
  );
}

function Paper({ work, visit, paper }: StepProps & { readonly paper: ShownPaper }): JSX.Element {
  const texts = t(receptionTexts);
  const name = local(paper.name);
  return (
    <li class={`step__paper step__paper--${paper.state}`}>
      <span class="step__words">
        {name} <span class="step__hint">{paper.isRequired ? texts.required : texts.optional}</span>
      </span>
      <Segmented
        label={texts.stateOf(name)}
        value={paper.state}
        segments={states.map((value) => ({ value, label: texts.states[value] }))}
        tone="quiet"
        onChoose={(state) => void work.deeds.note(visit, { is: "paper", paper: paper.id, state })}
      />
    </li>
  );
}
