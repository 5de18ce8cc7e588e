import type { JSX } from "preact";
import { forecastShort, minutesShort, minutesText } from "../../shared/i18n/minutes.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import type { Instant } from "../../shared/office/ids.ts";
import { language, local, t } from "../../shared/ui/language.ts";
import type { OverviewView, ServiceOverview } from "../../shared/views/overview.ts";
import type { Bars } from "./bars.ts";
import { ChartCard } from "./chart-card.tsx";
import { longestWaiting, minutesSince } from "./figures.ts";

type WaitingByServiceProps = { readonly overview: OverviewView; readonly now: Instant };

/** Returns who waits now, service by service: how many, and the longest of them. */
export function WaitingByService({ overview, now }: WaitingByServiceProps): JSX.Element {
  const texts = t(overviewTexts);
  const { services, waitingCount } = overview;
  const age = ({ longestSince }: ServiceOverview) =>
    longestSince === null ? texts.dash : minutesShort(minutesSince(longestSince, now), language.value);
  const bars: Bars = {
    direction: "lying",
    labels: services.map((each) => local(each.name)),
    series: [{ name: texts.waiting, color: "--color-brand", values: services.map((each) => each.waiting) }],
    // No dot between them: beside ٠ it reads as another zero.
    ends: services.map((each) => (each.waiting === 0 ? "0" : `${each.waiting} (${age(each)})`)),
  };
  const longest = longestWaiting(services);
  return (
    <ChartCard
      id="by-service"
      title={texts.byService}
      note={texts.byServiceNote}
      bars={bars}
      rows={services}
      rowKey={(each) => each.service}
      columns={[
        { id: "service", title: texts.service, cell: (each) => local(each.name) },
        { id: "waiting", title: texts.waiting, cell: (each) => each.waiting, isNumber: true },
        { id: "longest", title: texts.longestColumn, cell: (each) => <bdi>{age(each)}</bdi>, isNumber: true },
        {
          id: "median",
          title: texts.waitToday,
          cell: ({ wait }) => <bdi>{wait === null ? texts.dash : minutesShort(wait.median, language.value)}</bdi>,
          isNumber: true,
        },
        {
          id: "forecast",
          title: texts.forecast,
          cell: ({ forecast }) => <bdi>{forecastShort(forecast, language.value)}</bdi>,
          isNumber: true,
        },
      ]}
      says={
        texts.waitersSay(waitingCount) +
        (longest
          ? texts.longestSays(local(longest.name), minutesText(minutesSince(longest.longestSince, now), language.value))
          : "")
      }
      empty={texts.nobody}
    />
  );
}
