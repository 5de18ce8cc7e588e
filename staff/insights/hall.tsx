import type { JSX } from "preact";
import { businessDay } from "../../shared/i18n/dates.ts";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { language, local, t } from "../../shared/ui/language.ts";
import type { Insights } from "../../shared/views/insights.ts";
import type { Bars } from "../overview/bars.ts";
import { ChartCard } from "../overview/chart-card.tsx";
import { hourText } from "../overview/figures.ts";
import { noteOf } from "./whole-office.tsx";

type Part = { readonly insights: Insights };
type Hour = Insights["byHour"][number];

type ByHourProps = Part & {
  readonly id: string;
  readonly title: string;
  readonly color: string;
  readonly median: (hour: Hour) => number | null;
  readonly p90: (hour: Hour) => number | null;
};

function ByHour({ insights, id, title, color, median, p90 }: ByHourProps): JSX.Element {
  const texts = t(insightsTexts);
  const words = t(overviewTexts);
  const hours = insights.byHour.filter((each) => median(each) !== null);
  const slowest = hours.toSorted((a, b) => (median(b) ?? 0) - (median(a) ?? 0))[0];
  const isEven = hours.every((each) => slowest && median(each) === median(slowest));
  const bars: Bars = {
    direction: "upright",
    labels: hours.map((each) => String(each.hour).padStart(2, "0")),
    series: [
      { name: words.median, color, values: hours.map(median) },
      { name: words.p90, color: "--color-sand", values: hours.map(p90) },
    ],
    ends: hours.map((each) => String(p90(each) ?? "")),
  };
  return (
    <ChartCard
      id={id}
      title={title}
      note={noteOf(insights, "hall", words.spreadNote)}
      bars={bars}
      rows={hours}
      rowKey={(each) => String(each.hour)}
      columns={[
        { id: "hour", title: words.hour, cell: (each) => <bdi>{hourText(each.hour)}</bdi> },
        { id: "median", title: words.median, cell: (each) => median(each) ?? texts.dash, isNumber: true },
        { id: "p90", title: words.p90, cell: (each) => p90(each) ?? texts.dash, isNumber: true },
        { id: "visits", title: words.visits, cell: (each) => each.checkedIn, isNumber: true },
      ]}
      says={slowest && !isEven ? texts.hoursSay(hourText(slowest.hour)) : texts.hoursEven}
      empty={texts.noHours}
    />
  );
}

/** Returns how long people waited, by the hour in which they came. */
export function WaitsOfPeriod({ insights }: Part): JSX.Element {
  return (
    <ByHour
      insights={insights}
      id="waits"
      title={t(insightsTexts).waitsByHour}
      color="--color-amber"
      median={(each) => each.medianWait}
      p90={(each) => each.p90Wait}
    />
  );
}

/** Returns how long visits were served, by the hour in which they ended. */
export function ServiceTimesOfPeriod({ insights }: Part): JSX.Element {
  return (
    <ByHour
      insights={insights}
      id="service-times"
      title={t(insightsTexts).servicesByHour}
      color="--color-brand"
      median={(each) => each.medianService}
      p90={(each) => each.p90Service}
    />
  );
}

/** Returns how many came, and how many of them were not served, day by day. */
export function VisitsByDay({ insights }: Part): JSX.Element {
  const texts = t(insightsTexts);
  const words = t(overviewTexts);
  const days = insights.days.filter((each) => each.checkedIn > 0);
  const bars: Bars = {
    direction: "upright",
    labels: days.map(({ day }) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`),
    series: [{ name: words.visits, color: "--color-brand", values: days.map((each) => each.checkedIn) }],
    ends: days.map((each) => (days.length > 31 ? "" : String(each.checkedIn))),
  };
  return (
    <ChartCard
      id="visits-by-day"
      title={texts.visitsByDay}
      note={noteOf(insights, "hall")}
      bars={bars}
      rows={days}
      rowKey={(each) => each.day}
      columns={[
        { id: "day", title: texts.day, cell: (each) => <bdi>{businessDay(each.day, language.value)}</bdi> },
        { id: "visits", title: words.visits, cell: (each) => each.checkedIn, isNumber: true },
        { id: "finished", title: texts.finished, cell: (each) => each.finished, isNumber: true },
      ]}
      says={texts.visitsSay(insights.whole.checkedIn, days.length)}
      empty={texts.noHours}
    />
  );
}

/** Returns how much was done at each counter. Counters are places: no person stands beside a figure. */
export function CountersOfPeriod({ insights }: Part): JSX.Element {
  const texts = t(insightsTexts);
  const rows = insights.counters.filter((each) => each.finished > 0);
  const bars: Bars = {
    direction: "lying",
    labels: rows.map((each) => local(each.name)),
    series: [{ name: texts.finished, color: "--color-brand", values: rows.map((each) => each.finished) }],
    ends: rows.map((each) => String(each.finished)),
  };
  const minutes = rows.reduce((sum, each) => sum + each.busyMinutes, 0);
  return (
    <ChartCard
      id="counters"
      title={texts.counters}
      note={noteOf(insights, "counters")}
      bars={bars}
      rows={rows}
      rowKey={(each) => each.id}
      columns={[
        { id: "counter", title: texts.counters, cell: (each) => local(each.name) },
        { id: "finished", title: texts.finished, cell: (each) => each.finished, isNumber: true },
        { id: "busy", title: texts.busy, cell: (each) => each.busyMinutes, isNumber: true },
      ]}
      says={`${texts.busy}: ${minutes}`}
      empty={texts.noHours}
    />
  );
}
