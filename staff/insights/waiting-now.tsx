import type { JSX } from "preact";
import { forecastShort, minutesShort } from "../../shared/i18n/minutes.ts";
import { attentionTexts } from "../../shared/i18n/texts/attention.ts";
import type { Instant } from "../../shared/office/ids.ts";
import { language, local, t } from "../../shared/ui/language.ts";
import type { WaitingNow } from "../../shared/views/attention.ts";
import type { Bars } from "../overview/bars.ts";
import { ChartCard } from "../overview/chart-card.tsx";
import { minutesSince } from "../overview/figures.ts";

type WaitingProps = { readonly waiting: readonly WaitingNow[]; readonly now: Instant };

/** Returns who waits now, and how many of them longer than the later end of what they were told. */
export function WaitingAgainstForecast({ waiting, now }: WaitingProps): JSX.Element {
  const texts = t(attentionTexts);
  const all = waiting.reduce((sum, each) => sum + each.waiting, 0);
  const late = waiting.reduce((sum, each) => sum + each.late, 0);
  const short = ({ forecast }: WaitingNow) => forecastShort(forecast, language.value);
  const bars: Bars = {
    direction: "lying",
    labels: waiting.map(({ name }) => local(name)),
    series: [
      { name: texts.lateCount, color: "--color-danger", values: waiting.map((each) => each.late) },
      { name: texts.waitingCount, color: "--color-brand", values: waiting.map((each) => each.waiting) },
    ],
    ends: waiting.map((each) => String(each.waiting)),
  };
  return (
    <ChartCard
      id="waiting-forecast"
      title={texts.waiting}
      note={texts.waitingNote}
      bars={bars}
      rows={all + late === 0 ? [] : waiting}
      rowKey={({ service }) => service}
      columns={[
        { id: "service", title: texts.service, cell: ({ name }) => local(name) },
        { id: "waiting", title: texts.waitingCount, cell: (each) => each.waiting, isNumber: true },
        { id: "late", title: texts.lateCount, cell: (each) => each.late, isNumber: true },
        { id: "forecast", title: texts.forecast, cell: (each) => <bdi>{short(each)}</bdi>, isNumber: true },
        {
          id: "longest",
          title: texts.longest,
          cell: ({ longestSince }) =>
            longestSince === null ? (
              texts.dash
            ) : (
              <bdi>{minutesShort(minutesSince(longestSince, now), language.value)}</bdi>
            ),
          isNumber: true,
        },
      ]}
      says={texts.waitingSay(all, late)}
      empty={texts.nobodyWaits}
    />
  );
}
