import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { inHouse, local, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { CaseRow, CasesView } from "../../shared/views/cases.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import type { PageProps } from "../page.ts";
import { RoomState } from "../parts/room-state.tsx";
import { useWatch } from "../parts/use-watch.ts";
import { shortDay } from "./days.ts";
import { FindCase } from "./find-case.tsx";
import { standingTone } from "./standing.ts";
import "./board.css";

/** Returns all cases by where they stand; what is due first stands first. */
export function CaseBoard({ link, office }: PageProps): JSX.Element {
  const [person, narrow] = useState<string | undefined>();
  const cases = useWatch(link, office, "cases", person);
  const setup = useWatch(link, office, "setup").message.value?.data;
  const view = cases.message.value?.data;
  if (!view) return <RoomState status={cases.refused.value?.status === "forbidden" ? "refused" : "loading"} />;
  const texts = t(casesTexts);
  return (
    <div class="cases">
      <header class="cases__head">
        <h1>{texts.title}</h1>
        <FindCase office={office} onPerson={narrow} isNarrowed={person !== undefined} />
      </header>
      {view.overdue > 0 && (
        <Notice kind="warn" title={texts.overdue(view.overdue)}>
          {texts.overdueHint}
        </Notice>
      )}
      <div class="cases__stages">
        {view.stages.map((column) => (
          <StageColumn key={column.stage} column={column} setup={setup} />
        ))}
      </div>
      {view.expiring.length > 0 && <Expiring view={view} />}
    </div>
  );
}

function StageColumn(props: {
  readonly column: CasesView["stages"][number];
  readonly setup: SetupView | undefined;
}): JSX.Element {
  const { column, setup } = props;
  const texts = t(casesTexts);
  const rest = column.count - column.cases.length;
  return (
    <section class="stage" aria-label={texts.stages[column.stage]}>
      <h2 class="stage__title">
        {texts.stages[column.stage]} <span class="stage__count">{inHouse(column.count)}</span>
      </h2>
      {column.cases.length === 0 && <p class="stage__none">{texts.none}</p>}
      <ol class="stage__cases">
        {column.cases.map((row) => (
          <li key={row.id}>
            <CaseCard row={row} setup={setup} />
          </li>
        ))}
      </ol>
      {rest > 0 && <p class="stage__none">{texts.more(rest)}</p>}
    </section>
  );
}

function CaseCard({ row, setup }: { readonly row: CaseRow; readonly setup: SetupView | undefined }): JSX.Element {
  const texts = t(casesTexts);
  const service = setup?.services.find((each) => each.id === row.service)?.name;
  return (
    <a class="ui-card case-card" href={`#/cases/${row.number}`}>
      <span class="case-card__line">
        <bdi class="case-card__number">{row.number}</bdi>
        {row.isAppeal && <Badge tone="info">{texts.appeal}</Badge>}
      </span>
      <span>{service ? local(service) : row.service}</span>
      {row.reply && (
        <>
          <Badge tone={standingTone(row.reply.standing)}>{texts.standing[row.reply.standing]}</Badge>
          <span class="case-card__small">{texts.due(shortDay(row.reply.dueDay))}</span>
        </>
      )}
      {row.lacks > 0 && <span class="case-card__small">{texts.lacks(row.lacks)}</span>}
      {row.outcome && (
        <Badge tone={row.outcome === "accepted" ? "brand" : "neutral"}>{texts.outcome[row.outcome]}</Badge>
      )}
      {row.officer && (
        <span class="case-card__small">
          <bdi>{row.officer.name}</bdi>
        </span>
      )}
    </a>
  );
}

function Expiring({ view }: { readonly view: CasesView }): JSX.Element {
  const texts = t(casesTexts);
  return (
    <section class="ui-card" aria-labelledby="expiring">
      <h2 id="expiring" class="stage__title">
        {texts.expiring}
      </h2>
      <ul class="expiring">
        {view.expiring.map((each) => (
          <li key={`${each.number} ${each.document}`}>
            <a href={`#/cases/${each.number}`}>
              <bdi>{each.number}</bdi>
            </a>
            {` · ${local(each.name)} · ${texts.endsOn(shortDay(each.day))} · ${texts.days(each.daysLeft)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
