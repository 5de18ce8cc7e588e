import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Standing } from "../../shared/cases/standing.ts";
import { businessDay } from "../../shared/i18n/dates.ts";
import { caseAtHomeTexts } from "../../shared/i18n/texts/case-at-home.ts";
import { Button } from "../../shared/ui/button.tsx";
import { language, local, t } from "../../shared/ui/language.ts";
import type { PublicOffice } from "./door.ts";

type CaseStandingProps = {
  readonly standing: Standing;
  readonly office: PublicOffice;
  readonly onAnother: () => void;
};

/** Returns where one's request stands: the stage large, what to bring, and the last day for an answer. */
export function CaseStanding({ standing, office, onAnother }: CaseStandingProps): JSX.Element {
  const texts = t(caseAtHomeTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { number, stage, since, papers, mustCome, dueDay } = standing;
  const service = office.services.find(({ id }) => id === standing.service);
  return (
    <section class="ask__done">
      <p>
        <bdi>{number}</bdi>
        {service && ` · ${local(service.name)}`}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {texts.stages[stage].title}
      </h2>
      <p>{texts.stages[stage].hint}</p>
      {papers.length > 0 && (
        <div class="ask__papers">
          <h3>{texts.papers}</h3>
          <ul>
            {papers.map((paper) => (
              <li key={paper.ar}>{local(paper)}</li>
            ))}
          </ul>
        </div>
      )}
      {mustCome && <p>{texts.mustCome}</p>}
      <p class="ask__dates">
        {texts.since} <bdi>{businessDay(since, language.value)}</bdi>
        {dueDay !== null && (
          <>
            {" · "}
            {texts.due} <bdi>{businessDay(dueDay, language.value)}</bdi>
          </>
        )}
      </p>
      <Button size="large" onPress={onAnother}>
        {texts.another}
      </Button>
    </section>
  );
}
