import type { JSX } from "preact";
import { hersToBring } from "../../shared/cases/gate.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { houseLanguage, local, t } from "../../shared/ui/language.ts";
import { dayText } from "./days.ts";
import { lackText } from "./lack-text.ts";
import { PolicyFoot } from "./policy-foot.tsx";
import { promiseText } from "./promise.ts";
import { StatementSheet } from "./statement-sheet.tsx";
import { type CaseWork, serviceOf } from "./work.ts";
import "./summary.css";

/** Returns the sheet for the applicant, seen on paper alone: the request, what she must bring, when it is answered (R6, K29). */
export function Summary({ work }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(casesTexts);
  const { shown, setup } = work;
  const hers = hersToBring(shown.lacks);
  return (
    <section class="summary" aria-label={texts.printTitle(shown.number)}>
      <h2>
        {setup && local(setup.name)} · {texts.printTitle(`\u2068${shown.number}\u2069`)}
      </h2>
      <StatementSheet statement={shown.statement} service={serviceOf(work)} request={shown.request} />
      {hers.length > 0 && (
        <>
          <h3>{texts.hersToBring}</h3>
          <ul>
            {hers.map((lack) => (
              <li key={JSON.stringify(lack)}>{lackText(shown, lack)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{shown.statement.declaration[houseLanguage()]}</p>
      <p class="summary__promise">{promiseText(shown)}</p>
      {shown.submission && (
        <p>
          {texts.submitted}: {dayText(shown.submission.day)}
        </p>
      )}
      <p class="summary__line">{texts.sign}: ……………………</p>
      <PolicyFoot setup={setup} />
    </section>
  );
}
