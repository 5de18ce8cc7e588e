import type { JSX } from "preact";
import { deskTexts } from "../../../shared/i18n/texts/desk.ts";
import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import { stageTexts } from "../../../shared/i18n/texts/stages.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { FolderIcon } from "../../../shared/ui/service-icons.tsx";
import type { CurrentVisit } from "../../../shared/views/desk.ts";
import { useWatch } from "../../parts/use-watch.ts";
import { serviceOfCase } from "../actions.ts";
import { serviceName, type Work } from "../work.ts";

type StepProps = { readonly work: Work; readonly visit: CurrentVisit };

/** Returns the way from the visit to the request: a new case, and those this person has. */
export function RequestStep({ work, visit }: StepProps): JSX.Element {
  const texts = t(receptionTexts);
  const { visitor } = visit.reception;
  return (
    <>
      <h3>{texts.request}</h3>
      <p>{texts.requestHint}</p>
      <ol class="step__list step__list--counted">
        {texts.requestSteps.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      <div class="step__line">
        <Button
          kind="primary"
          icon={FolderIcon}
          keyName="K"
          onPress={() => void work.deeds.openCase(visit, serviceOfCase(work, visit))}
        >
          {t(deskTexts).openCase}
        </Button>
      </div>
      <h3>{texts.cases}</h3>
      {visitor === null ? (
        <p class="step__hint">{texts.linkFirst}</p>
      ) : (
        <Cases key={visitor} work={work} person={visitor} />
      )}
    </>
  );
}

/** Returns this year's cases of the person, each a link to its page. */
function Cases({ work, person }: { readonly work: Work; readonly person: string }): JSX.Element {
  const watched = useWatch(work.link, work.office, "cases", person);
  const rows = watched.message.value?.data.stages.flatMap(({ stage, cases }) =>
    cases.map((each) => ({ ...each, stage })),
  );
  if (rows === undefined || rows.length === 0) return <p class="step__hint">{rows && t(receptionTexts).noCases}</p>;
  return (
    <ul class="step__list">
      {rows.map(({ id, number, service, stage }) => (
        <li key={id} class="step__row">
          <a href={`#/cases/${number}`}>
            <bdi>{number}</bdi>
          </a>
          <span class="step__words">{local(serviceName(work.view, service))}</span>
          <Badge>{t(stageTexts)[stage]}</Badge>
        </li>
      ))}
    </ul>
  );
}
