import type { JSX } from "preact";
import { insightsTexts } from "../../../shared/i18n/texts/insights.ts";
import { monthlyReportTexts } from "../../../shared/i18n/texts/monthly-report.ts";
import { overviewTexts } from "../../../shared/i18n/texts/overview.ts";
import { surveyTexts } from "../../../shared/i18n/texts/survey.ts";
import { furtherQuestions } from "../../../shared/setup/survey-form.ts";
import { local, t } from "../../../shared/ui/language.ts";
import { filterTables, type Insights } from "../../../shared/views/insights.ts";
import { cellName } from "../cell-name.ts";
import { percent } from "../days.ts";
import { ReportTable, Sheet, type SheetHead } from "./sheet.tsx";

type Part = { readonly head: SheetHead; readonly insights: Insights };

const bestFirst = [5, 4, 3, 2, 1] as const;

function span(interval: readonly [number, number] | null): string {
  const texts = t(insightsTexts);
  return interval === null ? texts.dash : texts.between(percent(interval[0]), percent(interval[1]));
}

/** Returns the three questions apart (R11), the faces and the reasons, as the release tells them. */
export function SatisfactionSheet({ head, insights }: Part): JSX.Element {
  const texts = t(insightsTexts);
  const words = t(surveyTexts);
  const { faces, face } = t(overviewTexts);
  const { distribution, reasons } = insights.satisfaction;
  const asked = [
    { id: "visit" as const, ...insights.satisfaction },
    ...furtherQuestions.map((id) => ({ id, ...insights.survey.questions[id] })),
  ];
  return (
    <Sheet head={head} id="satisfaction" title={t(monthlyReportTexts).satisfaction}>
      <ReportTable
        caption={words.questions}
        columns={[
          { id: "question", title: words.question, cell: ({ id }) => words.names[id] },
          {
            id: "share",
            title: texts.share,
            cell: ({ topTwo }) => (topTwo === null ? texts.dash : percent(topTwo)),
            isNumber: true,
          },
          { id: "interval", title: texts.interval, cell: ({ interval }) => span(interval), isNumber: true },
          { id: "told", title: texts.told, cell: ({ n }) => n, isNumber: true },
        ]}
        rows={asked}
        rowKey={({ id }) => id}
      />
      <ReportTable
        caption={texts.answers}
        columns={[
          { id: "face", title: face, cell: (score) => faces[score] },
          { id: "count", title: texts.count, cell: (score) => distribution?.[score - 1] ?? 0, isNumber: true },
        ]}
        rows={distribution === null ? [] : bestFirst}
        rowKey={String}
        empty={texts.answersHidden}
      />
      <ReportTable
        caption={texts.reasons}
        columns={[
          { id: "reason", title: texts.reasons, cell: ({ text }) => local(text) },
          { id: "count", title: texts.count, cell: ({ count }) => count, isNumber: true },
        ]}
        rows={reasons}
        rowKey={({ id }) => id}
        empty={texts.noReasons}
      />
    </Sheet>
  );
}

/** Returns satisfaction by each grouping that has answers; small groups are hidden, and their neighbour with them. */
export function GroupsSheet({ head, insights }: Part): JSX.Element {
  const texts = t(insightsTexts);
  const { tables } = insights.satisfaction;
  const shown = filterTables.filter((table) => table === "service" || tables[table].length > 0);
  return (
    <Sheet head={head} id="groups" title={t(monthlyReportTexts).groups}>
      <p>{texts.groupsNote}</p>
      {shown.map((table) => (
        <ReportTable
          key={table}
          caption={texts.tables[table]}
          columns={[
            { id: "group", title: texts.group, cell: ({ id }) => cellName(insights, table, id) },
            { id: "given", title: texts.given, cell: ({ given }) => given, isNumber: true },
            {
              id: "share",
              title: texts.share,
              cell: ({ state, topTwo }) =>
                state === "hidden" ? texts.hidden : topTwo === null ? texts.dash : percent(topTwo),
              isNumber: true,
            },
            { id: "interval", title: texts.interval, cell: ({ interval }) => span(interval), isNumber: true },
          ]}
          rows={tables[table]}
          rowKey={({ id }) => id}
          empty={texts.noGroups}
        />
      ))}
    </Sheet>
  );
}
