import type { JSX } from "preact";
import { attentionTexts } from "../../shared/i18n/texts/attention.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { t } from "../../shared/ui/language.ts";
import type { StageAge } from "../../shared/views/cases-age.ts";
import type { Bars } from "../overview/bars.ts";
import { ChartCard } from "../overview/chart-card.tsx";

/** Returns the cases under way by stage, each bar parted by age against the reply clock. */
export function CasesByAge({ cases }: { readonly cases: readonly StageAge[] }): JSX.Element {
  const texts = t(attentionTexts);
  const { stages } = t(casesTexts);
  const count = ({ early, open, past }: StageAge) => early + open + past;
  const all = cases.reduce((sum, each) => sum + count(each), 0);
  const overdue = cases.find(({ stage }) => stage === "committee")?.past ?? 0;
  const bars: Bars = {
    direction: "lying",
    labels: cases.map(({ stage }) => stages[stage]),
    // The bars lie over each other, so each holds those before it: what is seen of it is its own part.
    series: [
      { name: texts.past, color: "--color-danger", values: cases.map(({ past }) => past) },
      { name: texts.open, color: "--color-amber", values: cases.map(({ past, open }) => past + open) },
      { name: texts.early, color: "--color-brand", values: cases.map(count) },
    ],
    ends: cases.map((each) => String(count(each))),
  };
  return (
    <ChartCard
      id="cases-age"
      title={texts.cases}
      note={texts.casesNote}
      bars={bars}
      rows={all === 0 ? [] : cases}
      rowKey={({ stage }) => stage}
      columns={[
        { id: "stage", title: texts.stage, cell: ({ stage }) => stages[stage] },
        { id: "early", title: texts.early, cell: ({ early }) => early, isNumber: true },
        { id: "open", title: texts.open, cell: ({ open }) => open, isNumber: true },
        { id: "past", title: texts.past, cell: ({ past }) => past, isNumber: true },
        { id: "oldest", title: texts.oldest, cell: ({ oldestDays }) => oldestDays ?? texts.dash, isNumber: true },
      ]}
      says={texts.casesSay(all, overdue)}
      empty={texts.noCases}
    />
  );
}
