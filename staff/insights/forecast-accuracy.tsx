import type { JSX } from "preact";
import { insightsFiguresTexts } from "../../shared/i18n/texts/insights-figures.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { Card } from "../../shared/ui/card.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { inHouse, local, t } from "../../shared/ui/language.ts";
import type { Live } from "../overview/live.ts";
import { percent } from "./days.ts";

const tenths = (minutes: number): string => inHouse(minutes.toFixed(1));

/** Returns how forecasts came true lately, by service: of the office as it is now, whatever period is shown. */
export function ForecastAccuracy({ live }: { readonly live: Live }): JSX.Element {
  const texts = t(insightsFiguresTexts).accuracy;
  const overview = live.picture.value?.overview;
  const services = (overview?.services ?? []).map(({ service, name, accuracy }) => ({
    id: service,
    name: local(name),
    accuracy,
  }));
  const all = { id: "", name: texts.all, accuracy: overview?.forecastAccuracy ?? null };
  const rows = [...services, all].flatMap(({ accuracy, ...rest }) =>
    accuracy === null ? [] : [{ ...rest, accuracy }],
  );
  return (
    <Card title={texts.title} note={texts.note} class="chart-card">
      <div data-figure="forecast-accuracy">
        <DataTable
          caption={`${texts.title}: ${t(overviewTexts).asTable}`}
          columns={[
            { id: "service", title: texts.service, cell: ({ name }) => name },
            { id: "visits", title: texts.visits, cell: (each) => each.accuracy.visits, isNumber: true },
            { id: "error", title: texts.error, cell: (each) => tenths(each.accuracy.errorMinutes), isNumber: true },
            { id: "within", title: texts.within, cell: (each) => percent(each.accuracy.coverage), isNumber: true },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
          empty={texts.none}
        />
        {all.accuracy && (
          <p class="card-says">{texts.says(percent(all.accuracy.coverage), tenths(all.accuracy.errorMinutes))}</p>
        )}
      </div>
    </Card>
  );
}
