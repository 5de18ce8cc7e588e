import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { businessDay } from "../../shared/i18n/dates.ts";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { language, local, t } from "../../shared/ui/language.ts";
import type { Insights } from "../../shared/views/insights.ts";
import type { Bars } from "../overview/bars.ts";
import { ChartCard } from "../overview/chart-card.tsx";
import { chartDays, percent } from "./days.ts";
import { DaysChart } from "./days-chart.tsx";
import { noteOf } from "./whole-office.tsx";

type Part = { readonly insights: Insights };

/** Returns satisfaction over the days, with whiskers and the band of chance. */
export function SatisfactionByDay({ insights }: Part): JSX.Element {
  const texts = t(insightsTexts);
  const days = useMemo(() => chartDays(insights), [insights]);
  const charted = days.filter((each) => each.share !== null);
  const { centre } = insights.satisfaction;
  const low = charted.filter((each) => each.state === "low").length;
  const span = (interval: readonly [number, number] | null) =>
    interval === null ? texts.dash : texts.between(percent(interval[0]), percent(interval[1]));
  return (
    <ChartCard
      id="satisfaction-by-day"
      title={texts.byDay}
      note={texts.byDayNote}
      picture={<DaysChart key={`${language.value} ${insights.from}`} days={days} centre={centre ?? 0} />}
      rows={charted.length === 0 || centre === null ? [] : days}
      rowKey={(each) => each.day}
      columns={[
        { id: "day", title: texts.day, cell: (each) => <bdi>{businessDay(each.day, language.value)}</bdi> },
        {
          id: "share",
          title: texts.share,
          cell: (each) => (each.share === null ? texts.dash : percent(each.share)),
          isNumber: true,
        },
        { id: "interval", title: texts.interval, cell: (each) => span(each.interval), isNumber: true },
        { id: "told", title: texts.told, cell: (each) => each.n, isNumber: true },
        { id: "state", title: texts.state, cell: (each) => texts.states[each.state] },
      ]}
      says={`${texts.daysSay(percent(centre ?? 0), charted.length, low)}${charted.at(-1)?.isShift ? ` ${texts.shift}` : ""}`}
      empty={texts.noDays}
    />
  );
}

const bestFirst = [5, 4, 3, 2, 1] as const;

/** Returns how many of the told answers chose each face. */
export function AnswersOfPeriod({ insights }: Part): JSX.Element {
  const texts = t(insightsTexts);
  const { faces } = t(overviewTexts);
  const { distribution, n } = insights.satisfaction;
  const rows = distribution === null ? [] : bestFirst.map((face) => ({ face, count: distribution[face - 1] ?? 0 }));
  const bars: Bars = {
    direction: "lying",
    labels: rows.map(({ face }) => faces[face]),
    series: [{ name: texts.count, color: "--color-brand", values: rows.map((each) => each.count) }],
    ends: rows.map((each) => String(each.count)),
  };
  return (
    <ChartCard
      id="answers"
      title={texts.answers}
      bars={bars}
      rows={rows}
      rowKey={(each) => String(each.face)}
      columns={[
        { id: "face", title: t(overviewTexts).face, cell: ({ face }) => faces[face] },
        { id: "count", title: texts.count, cell: (each) => each.count, isNumber: true },
      ]}
      says={texts.answersSay((distribution?.[3] ?? 0) + (distribution?.[4] ?? 0), n)}
      empty={texts.answersHidden}
    />
  );
}

/** Returns the reasons that were given, the commonest first. */
export function ReasonsOfPeriod({ insights }: Part): JSX.Element {
  const texts = t(insightsTexts);
  const rows = insights.satisfaction.reasons.slice(0, 8);
  const bars: Bars = {
    direction: "lying",
    labels: rows.map((each) => local(each.text)),
    series: [{ name: texts.count, color: "--color-amber", values: rows.map((each) => each.count) }],
    ends: rows.map((each) => String(each.count)),
  };
  const [first] = rows;
  return (
    <ChartCard
      id="reasons"
      title={texts.reasons}
      note={noteOf(insights, "reasons")}
      bars={bars}
      rows={rows}
      rowKey={(each) => each.id}
      columns={[
        { id: "reason", title: texts.reasons, cell: (each) => local(each.text) },
        { id: "count", title: texts.count, cell: (each) => each.count, isNumber: true },
      ]}
      says={first ? texts.reasonsSay(local(first.text)) : ""}
      empty={texts.noReasons}
    />
  );
}
