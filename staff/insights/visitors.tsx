import type { JSX } from "preact";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { Card } from "../../shared/ui/card.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { local, t } from "../../shared/ui/language.ts";
import type { Insights } from "../../shared/views/insights.ts";
import { cellName } from "./cell-name.ts";
import { misconceptionTable } from "./misconceptions.ts";
import { noteOf } from "./whole-office.tsx";

/** Returns how many visitors came from outside and how many were the association's own, by department (R13). */
export function VisitorsOfPeriod({ insights }: { readonly insights: Insights }): JSX.Element {
  const texts = t(insightsTexts);
  const kinds = Object.entries(insights.visitors).map(([id, visits]) => ({
    id,
    name: cellName(insights, "visitors", id),
    visits,
  }));
  const departments = insights.departments.map(({ id, name, visits }) => ({ id, name: local(name), visits }));
  return (
    <Card title={texts.visitors} note={noteOf(insights, "visits")} class="chart-card">
      <DataTable
        caption={`${texts.visitors}: ${t(overviewTexts).asTable}`}
        columns={[
          { id: "who", title: texts.group, cell: ({ name }) => name },
          { id: "visits", title: t(overviewTexts).visits, cell: ({ visits }) => visits, isNumber: true },
        ]}
        rows={[...kinds, ...departments]}
        rowKey={({ id }) => id}
        empty={texts.noVisits}
      />
    </Card>
  );
}

/** Returns what visitors most needed to be told, the commonest first (R14). */
export function MisconceptionsOfPeriod({ insights }: { readonly insights: Insights }): JSX.Element {
  const texts = t(insightsTexts);
  return (
    <Card title={texts.misconceptions} note={noteOf(insights, "visits", texts.misconceptionsNote)} class="chart-card">
      <DataTable
        caption={`${texts.misconceptions}: ${t(overviewTexts).asTable}`}
        {...misconceptionTable(insights.misconceptions)}
      />
    </Card>
  );
}
