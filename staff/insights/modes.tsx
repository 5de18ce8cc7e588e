import type { JSX } from "preact";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { surveyTexts } from "../../shared/i18n/texts/survey.ts";
import { Card } from "../../shared/ui/card.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { t } from "../../shared/ui/language.ts";
import type { Insights } from "../../shared/views/insights.ts";
import { percent } from "./days.ts";
import { noteOf } from "./whole-office.tsx";

/** Returns how many answered and how many would rather not, by the way they were asked. */
export function ModesOfPeriod({ insights }: { readonly insights: Insights }): JSX.Element {
  const texts = t(surveyTexts);
  const rows = insights.survey.modes.filter(({ answered }) => answered !== null);
  return (
    <Card title={texts.modes} note={noteOf(insights, "survey", texts.modesNote)} class="chart-card">
      <div data-figure="modes">
        <DataTable
          caption={`${texts.modes}: ${texts.answered}`}
          columns={[
            { id: "mode", title: texts.mode, cell: (each) => texts.modeNames[each.mode] },
            { id: "given", title: texts.given, cell: (each) => each.given, isNumber: true },
            { id: "skipped", title: texts.skipped, cell: (each) => each.skipped, isNumber: true },
            {
              id: "answered",
              title: texts.answered,
              cell: ({ answered }) => (answered === null ? t(insightsTexts).dash : percent(answered)),
              isNumber: true,
            },
          ]}
          rows={rows}
          rowKey={(each) => each.mode}
          empty={texts.noModes}
        />
      </div>
    </Card>
  );
}
