import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { surveyTexts } from "../../shared/i18n/texts/survey.ts";
import { furtherQuestions } from "../../shared/setup/survey-form.ts";
import { language, t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import type { Insights } from "../../shared/views/insights.ts";
import { ChartCard } from "../overview/chart-card.tsx";
import { chartDays, percent } from "./days.ts";
import { DaysChart } from "./days-chart.tsx";
import { noteOf } from "./whole-office.tsx";

/** Returns procedure and provider, each with its own figures and its own days (R11): they are never added up. */
export function QuestionsOfPeriod({ insights }: { readonly insights: Insights }): JSX.Element {
  const texts = t(surveyTexts);
  const words = t(insightsTexts);
  const chosen = useSignal<(typeof furtherQuestions)[number]>("procedure");
  const { questions, visit } = insights.survey;
  const drawn = questions[chosen.value];
  const days = useMemo(() => chartDays(drawn), [drawn]);
  const all = [{ id: "visit" as const, ...visit }, ...furtherQuestions.map((id) => ({ id, ...questions[id] }))];
  const isEmpty = furtherQuestions.every((id) => questions[id].topTwo === null);
  const says = all.map(({ id, topTwo, interval, n }) =>
    topTwo === null || interval === null
      ? texts.questionFew(texts.names[id], n)
      : texts.questionSays(texts.names[id], percent(topTwo), percent(interval[0]), percent(interval[1]), n),
  );
  return (
    <ChartCard
      id="questions"
      title={texts.questions}
      note={noteOf(insights, "survey", texts.questionsNote)}
      picture={
        <>
          <Select
            label={texts.chooseQuestion}
            value={chosen.value}
            options={furtherQuestions.map((value) => ({ value, label: texts.names[value] }))}
            onChoose={(value) => {
              chosen.value = value;
            }}
          />
          <DaysChart
            key={`${language.value} ${insights.from} ${chosen.value}`}
            days={days}
            centre={drawn.centre ?? 0}
          />
        </>
      }
      rows={isEmpty ? [] : all}
      rowKey={(each) => each.id}
      columns={[
        { id: "question", title: texts.question, cell: (each) => texts.names[each.id] },
        {
          id: "share",
          title: words.share,
          cell: (each) => (each.topTwo === null ? words.dash : percent(each.topTwo)),
          isNumber: true,
        },
        {
          id: "interval",
          title: words.interval,
          cell: ({ interval }) =>
            interval === null ? words.dash : words.between(percent(interval[0]), percent(interval[1])),
          isNumber: true,
        },
        { id: "told", title: words.told, cell: (each) => each.n, isNumber: true },
      ]}
      says={says.join(" ")}
      empty={texts.noQuestions}
    />
  );
}
