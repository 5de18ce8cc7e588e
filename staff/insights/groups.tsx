import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { Card } from "../../shared/ui/card.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import { filterTables, type Insights } from "../../shared/views/insights.ts";
import { cellName } from "./cell-name.ts";
import { percent } from "./days.ts";
import { noteOf } from "./whole-office.tsx";

/** Returns satisfaction by one grouping at a time; small groups are hidden, and their neighbour with them. */
export function Groups({ insights }: { readonly insights: Insights }): JSX.Element {
  const texts = t(insightsTexts);
  const table = useSignal<(typeof filterTables)[number]>("service");
  const isUsed = (each: (typeof filterTables)[number]) => insights.satisfaction.tables[each].length > 0;
  return (
    <Card title={texts.groups} note={noteOf(insights, "survey", texts.groupsNote)} class="chart-card">
      <div class="insights-groups__choice">
        <Select
          label={texts.grouping}
          value={table.value}
          options={filterTables
            .filter((each) => each === "service" || isUsed(each))
            .map((value) => ({ value, label: texts.tables[value] }))}
          onChoose={(value) => {
            table.value = value;
          }}
        />
      </div>
      <DataTable
        caption={`${texts.groups}: ${texts.tables[table.value]}`}
        columns={[
          { id: "group", title: texts.group, cell: (each) => cellName(insights, table.value, each.id) },
          { id: "given", title: texts.given, cell: (each) => each.given, isNumber: true },
          {
            id: "share",
            title: texts.share,
            cell: (each) =>
              each.state === "hidden" ? texts.hidden : each.topTwo === null ? texts.dash : percent(each.topTwo),
            isNumber: true,
          },
          {
            id: "interval",
            title: texts.interval,
            cell: ({ interval }) =>
              interval === null ? texts.dash : texts.between(percent(interval[0]), percent(interval[1])),
            isNumber: true,
          },
        ]}
        rows={insights.satisfaction.tables[table.value]}
        rowKey={(each) => each.id}
        empty={texts.noGroups}
      />
    </Card>
  );
}
