import type { JSX } from "preact";
import type { Statement } from "../../shared/cases/statement.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { requestTexts } from "../../shared/i18n/texts/request.ts";
import type { Localized } from "../../shared/office/ids.ts";
import { local, t } from "../../shared/ui/language.ts";
import { writtenDay } from "./days.ts";
import { RequestWords } from "./request-words.tsx";
import "./signing.css";

const statuses = ["missing", "provided", "matched", "refused"] as const;
const relations = ["self", "guardian", "delegate"] as const;

/** Returns what an applicant signs, line by line: the same fields that its hash is made of. */
export function StatementSheet(props: {
  readonly statement: Statement;
  /** Its name, where the setup has it. */
  readonly service: Localized | undefined;
  /** What is asked for, in words; the statement holds their id. */
  readonly request: string | null;
}): JSX.Element {
  const texts = t(casesTexts);
  const { statement, service, request } = props;
  const relation = relations.find((each) => each === statement.relation);
  return (
    <section class="statement" aria-label={texts.statement}>
      <p>
        {texts.number}: <bdi>{statement.number}</bdi> · {service ? local(service) : statement.service} ·{" "}
        {texts.relationName}: {relation ? texts.relation[relation] : statement.relation}
      </p>
      {request && (
        <>
          <p>{t(requestTexts).title}:</p>
          <RequestWords words={request} />
        </>
      )}
      <ul>
        {statement.documents.map(({ id, name, status, expiry }) => {
          const known = statuses.find((each) => each === status);
          const [calendar, date] = expiry?.split(" ") ?? [];
          return (
            <li key={id}>
              {local(name)}: {known ? texts[known] : status}
              {(calendar === "gregory" || calendar === "umalqura") && date !== undefined
                ? ` · ${texts.endsOn(writtenDay({ calendar, date }))}`
                : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
