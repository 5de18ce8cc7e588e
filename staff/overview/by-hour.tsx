import type { JSX } from "preact";
import { minutesText } from "../../shared/i18n/minutes.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { language, t } from "../../shared/ui/language.ts";
import type { OverviewView, Spread } from "../../shared/views/overview.ts";
import type { Bars } from "./bars.ts";
import { ChartCard } from "./chart-card.tsx";
import { type HourSpread, hoursOf, hourText, slowestHour } from "./figures.ts";

type ByHourProps = {
  readonly id: string;
  readonly title: string;
  readonly hours: readonly HourSpread[];
  readonly color: string;
  readonly says: string;
  readonly empty: string;
};

/** Median and 90 % quantile of each hour, the one in front of the other. */
function ByHour({ id, title, hours, color, says, empty }: ByHourProps): JSX.Element {
  const texts = t(overviewTexts);
  const bars: Bars = {
    direction: "upright",
    labels: hours.map((each) => String(each.hour).padStart(2, "0")),
    series: [
      { name: texts.median, color, values: hours.map((each) => each.spread?.median ?? null) },
      { name: texts.p90, color: "--color-sand", values: hours.map((each) => each.spread?.p90 ?? null) },
    ],
    ends: hours.map((each) => (each.spread === null ? "" : String(each.spread.p90))),
  };
  const figure = (spread: Spread | null, which: keyof Spread) => (spread === null ? texts.dash : spread[which]);
  return (
    <ChartCard
      id={id}
      title={title}
      note={texts.spreadNote}
      bars={bars}
      rows={hours}
      rowKey={(each) => String(each.hour)}
      columns={[
        { id: "hour", title: texts.hour, cell: (each) => <bdi>{hourText(each.hour)}</bdi> },
        { id: "median", title: texts.median, cell: (each) => figure(each.spread, "median"), isNumber: true },
        { id: "p90", title: texts.p90, cell: (each) => figure(each.spread, "p90"), isNumber: true },
        { id: "visits", title: texts.visits, cell: (each) => each.checkedIn, isNumber: true },
      ]}
      says={says}
      empty={empty}
    />
  );
}

/** Returns the sentence under a chart: the whole day's spread, and the slowest hour when hours can be compared. */
function sentence(
  say: (median: string, p90: string) => string,
  spread: Spread | null,
  hours: readonly HourSpread[],
): string {
  if (spread === null) return "";
  // Figures are floored minutes: "under a minute or less" would be no sentence, a minute or less is true.
  const words = (minutes: number) => minutesText(Math.max(1, minutes), language.value);
  const text = say(words(spread.median), words(spread.p90));
  const slowest = slowestHour(hours);
  return slowest === undefined ? `${text}.` : text + t(overviewTexts).slowest(hourText(slowest));
}

/** Returns how long people waited, by the hour of the business day. */
export function WaitsByHour({ overview }: { readonly overview: OverviewView }): JSX.Element {
  const texts = t(overviewTexts);
  const hours = hoursOf(overview.byHour, "wait");
  return (
    <ByHour
      id="waits-by-hour"
      title={texts.waitsByHour}
      hours={hours}
      color="--color-amber"
      says={sentence(texts.waitsSay, overview.today.wait, hours)}
      empty={texts.noHours}
    />
  );
}

/** Returns how long visits were served, by the hour of the business day. */
export function ServiceTimesByHour({ overview }: { readonly overview: OverviewView }): JSX.Element {
  const texts = t(overviewTexts);
  const hours = hoursOf(overview.byHour, "serviceTime");
  return (
    <ByHour
      id="service-by-hour"
      title={texts.serviceByHour}
      hours={hours}
      color="--color-brand"
      says={sentence(texts.serviceSays, overview.today.serviceTime, hours)}
      empty={texts.noServices}
    />
  );
}
