import type { JSX } from "preact";
import { businessDay } from "../../../shared/i18n/dates.ts";
import { insightsTexts } from "../../../shared/i18n/texts/insights.ts";
import { monthlyReportTexts } from "../../../shared/i18n/texts/monthly-report.ts";
import { overviewTexts } from "../../../shared/i18n/texts/overview.ts";
import { language, local, t } from "../../../shared/ui/language.ts";
import type { Insights } from "../../../shared/views/insights.ts";
import { hourText } from "../../overview/figures.ts";
import { cellName } from "../cell-name.ts";
import { percent } from "../days.ts";
import { misconceptionTable } from "../misconceptions.ts";
import { ReportTable, Sheet, type SheetHead } from "./sheet.tsx";

type Part = { readonly head: SheetHead; readonly insights: Insights };

/** Returns waits and work by service, hour and counter. Counters are places: no person stands beside a figure. */
export function HallSheet({ head, insights }: Part): JSX.Element {
  const texts = t(monthlyReportTexts);
  const words = t(insightsTexts);
  const visits = t(overviewTexts).visits;
  const measured = [
    { id: "visits", title: visits, cell: (each: Insights["whole"]) => each.checkedIn, isNumber: true },
    { id: "finished", title: words.finished, cell: (each: Insights["whole"]) => each.finished, isNumber: true },
    {
      id: "median",
      title: texts.median,
      cell: (each: Insights["whole"]) => each.medianWait ?? words.dash,
      isNumber: true,
    },
    { id: "p90", title: texts.p90, cell: (each: Insights["whole"]) => each.p90Wait ?? words.dash, isNumber: true },
  ];
  return (
    <Sheet head={head} id="hall" title={texts.hall}>
      <p>{texts.minutesNote}</p>
      <ReportTable
        caption={texts.byService}
        columns={[{ id: "service", title: texts.service, cell: ({ name }) => local(name) }, ...measured]}
        rows={insights.byService.filter(({ checkedIn }) => checkedIn > 0)}
        rowKey={({ service }) => service}
        empty={words.noHours}
      />
      <ReportTable
        caption={texts.byHour}
        columns={[
          { id: "hour", title: t(overviewTexts).hour, cell: ({ hour }) => <bdi>{hourText(hour)}</bdi> },
          ...measured,
        ]}
        rows={insights.byHour}
        rowKey={({ hour }) => String(hour)}
        empty={words.noHours}
      />
      <ReportTable
        caption={texts.byCounter}
        columns={[
          { id: "counter", title: words.counters, cell: ({ name }) => local(name) },
          { id: "finished", title: words.finished, cell: ({ finished }) => finished, isNumber: true },
          { id: "busy", title: words.busy, cell: ({ busyMinutes }) => busyMinutes, isNumber: true },
        ]}
        rows={insights.counters.filter(({ finished }) => finished > 0)}
        rowKey={({ id }) => id}
        empty={words.noHours}
      />
    </Sheet>
  );
}

/** Returns from where visitors came, and what they most needed to be told (R13, R14). */
export function VisitorsSheet({ head, insights }: Part): JSX.Element {
  const texts = t(insightsTexts);
  const kinds = Object.entries(insights.visitors).map(([id, visits]) => ({
    id,
    name: cellName(insights, "visitors", id),
    visits,
  }));
  const departments = insights.departments.map(({ id, name, visits }) => ({ id, name: local(name), visits }));
  return (
    <Sheet head={head} id="visitors" title={t(monthlyReportTexts).visitors}>
      <ReportTable
        caption={texts.visitors}
        columns={[
          { id: "who", title: texts.group, cell: ({ name }) => name },
          { id: "visits", title: texts.visits, cell: ({ visits }) => visits, isNumber: true },
        ]}
        rows={[...kinds, ...departments]}
        rowKey={({ id }) => id}
        empty={texts.noVisits}
      />
      <ReportTable caption={texts.misconceptions} {...misconceptionTable(insights.misconceptions)} />
    </Sheet>
  );
}

/** Returns each day on which somebody came. */
export function DaysSheet({ head, insights }: Part): JSX.Element {
  const texts = t(insightsTexts);
  const words = t(monthlyReportTexts);
  return (
    <Sheet head={head} id="days" title={words.days}>
      <ReportTable
        caption={words.byDay}
        columns={[
          { id: "day", title: texts.day, cell: ({ day }) => <bdi>{businessDay(day, language.value)}</bdi> },
          { id: "visits", title: t(overviewTexts).visits, cell: ({ checkedIn }) => checkedIn, isNumber: true },
          { id: "finished", title: texts.finished, cell: ({ finished }) => finished, isNumber: true },
          { id: "median", title: words.median, cell: ({ medianWait }) => medianWait ?? texts.dash, isNumber: true },
          {
            id: "share",
            title: words.satisfaction,
            cell: ({ satisfaction: { topTwo } }) => (topTwo === null ? texts.dash : percent(topTwo)),
            isNumber: true,
          },
          {
            id: "interval",
            title: texts.interval,
            cell: ({ satisfaction: { interval } }) =>
              interval === null ? texts.dash : texts.between(percent(interval[0]), percent(interval[1])),
            isNumber: true,
          },
        ]}
        rows={insights.days.filter(({ checkedIn, given }) => checkedIn + given > 0)}
        rowKey={({ day }) => day}
        empty={words.noVisits}
      />
    </Sheet>
  );
}
