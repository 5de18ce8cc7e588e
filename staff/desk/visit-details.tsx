import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { local, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { CurrentVisit } from "../../shared/views/desk.ts";
import { priorityOf, serviceName, type Work } from "./work.ts";
import "./visit-details.css";

/** Returns what is known of the visit, line by line, and what the colleagues wrote about it. */
export function VisitDetails({ work, visit }: { readonly work: Work; readonly visit: CurrentVisit }): JSX.Element {
  const texts = t(deskTexts).details;
  const priority = priorityOf(work.setup, visit.priority);
  const lines: readonly { readonly name: string; readonly value: string; readonly isWeighty?: boolean }[] = [
    { name: texts.service, value: local(serviceName(work.view, visit.service)) },
    {
      name: texts.priority,
      value: priority ? local(priority.name) : texts.noPriority,
      isWeighty: priority !== undefined,
    },
    { name: texts.party, value: t(commonTexts).people(visit.party) },
    ...(visit.language === null ? [] : [{ name: texts.language, value: texts.languages[visit.language] }]),
  ];
  return (
    <div class="details">
      <h3>{texts.title}</h3>
      <dl class="details__lines">
        {lines.map(({ name, value, isWeighty }) => (
          <div key={name} class="details__line">
            <dt>{name}</dt>
            <dd class={isWeighty ? "details__weighty" : ""}>{value}</dd>
          </div>
        ))}
      </dl>
      {visit.referral && (
        <Notice kind="hint" title={texts.story}>
          <bdi>{visit.referral.reason}</bdi>
        </Notice>
      )}
      {visit.returned !== null && (
        <Notice kind="hint" title={texts.return}>
          <bdi>{visit.returned}</bdi>
        </Notice>
      )}
    </div>
  );
}
