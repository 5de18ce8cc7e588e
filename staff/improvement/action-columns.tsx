import type { JSX } from "preact";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { LightbulbIcon } from "../../shared/ui/state-icons.tsx";
import type { ImprovementsView } from "../../shared/views/improvements.ts";
import { shortDay } from "../cases/days.ts";
import { Column } from "./suggestion-columns.tsx";

/** Returns improvement actions in columns; what is due first stands first (R22). */
export function ActionColumns({ view }: { readonly view: ImprovementsView }): JSX.Element {
  const texts = t(improvementsTexts);
  if (view.actions.every(({ count }) => count === 0)) {
    return (
      <EmptyState icon={LightbulbIcon} title={<h2>{view.isWhole ? texts.noActions : texts.noneMine}</h2>}>
        {view.isWhole ? texts.noActionsHint : texts.noneMineHint}
      </EmptyState>
    );
  }
  return (
    <div class="cases__stages improvement__stages--4">
      {view.actions.map(({ stage, count, rows }) => (
        <Column
          key={stage}
          title={texts.actionStages[stage]}
          count={count}
          rest={count - rows.length}
          cards={rows.map((row) => (
            <li key={row.number}>
              <a class="ui-card case-card" href={`#/improvement/${row.number}`}>
                <span class="case-card__line">
                  <bdi class="case-card__small">{row.number}</bdi>
                  {row.isOverdue && <Badge tone="danger">{texts.late}</Badge>}
                </span>
                <strong>{local(row.title)}</strong>
                <span class="case-card__small">
                  {texts.owner}: <bdi>{row.owner}</bdi>
                </span>
                <span class="case-card__small">
                  {texts.source} {texts.sources[row.source]} · {texts.due(shortDay(row.dueDay))}
                </span>
              </a>
            </li>
          ))}
        />
      ))}
    </div>
  );
}
