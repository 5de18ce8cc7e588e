import type { JSX } from "preact";
import { businessDay } from "../../shared/i18n/dates.ts";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { monthlyReportTexts } from "../../shared/i18n/texts/monthly-report.ts";
import type { BusinessDay, OfficeId } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import { PrinterIcon } from "../../shared/ui/icons.tsx";
import { language, t } from "../../shared/ui/language.ts";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { Select } from "../../shared/ui/select.tsx";
import { filterTables, type Insights } from "../../shared/views/insights.ts";
import type { Live } from "../overview/live.ts";
import { type Asked, addressOf, periods, reportQuery } from "./address.ts";
import { cellName } from "./cell-name.ts";
import { LiveState, PauseButton } from "./live-state.tsx";
import { reportAddress } from "./report/months.ts";

type HeadProps = {
  readonly office: OfficeId;
  readonly asked: Asked;
  readonly today: BusinessDay;
  readonly live: Live;
  readonly insights: Insights | undefined;
};

/** Returns the title with the choice of period and of whose answers, and what can be taken along. */
export function InsightsHead({ office, asked, today, live, insights }: HeadProps): JSX.Element {
  const texts = t(insightsTexts);
  const go = (next: Asked): void => {
    location.hash = addressOf(next);
  };
  const file = (format: string) =>
    `/api/v1/offices/${office}/reports/days?${reportQuery(asked, today)}&format=${format}&lang=${language.value}`;
  const cells =
    insights === undefined
      ? []
      : filterTables.flatMap((table) =>
          insights.satisfaction.tables[table].map(({ id }) => ({
            value: `${table}/${id}`,
            label: `${texts.tables[table]}: ${cellName(insights, table, id)}`,
          })),
        );
  return (
    <header class="insights-head">
      <div class="insights-head__line">
        <h1 class="insights-head__title">
          {texts.title} <small>{texts.until(businessDay(today, language.value))}</small>
        </h1>
        <LiveState live={live} />
      </div>
      <div class="insights-head__files">
        <PauseButton live={live} />
        <a class="ui-button ui-button--secondary" href={reportAddress()}>
          {t(monthlyReportTexts).open}
        </a>
        <a class="ui-button ui-button--secondary" href={file("csv")} download>
          CSV
        </a>
        <a class="ui-button ui-button--secondary" href={file("xlsx")} download>
          XLSX
        </a>
        <Button icon={PrinterIcon} onPress={() => print()}>
          {texts.print}
        </Button>
      </div>
      <Select
        label={texts.narrow}
        hint={texts.narrowHint}
        value={asked.table === undefined ? "all" : `${asked.table}/${asked.cell}`}
        options={[{ value: "all", label: texts.everybody }, ...cells]}
        onChoose={(value) => {
          const [table, ...cell] = value.split("/");
          go(
            value === "all"
              ? { ...asked, table: undefined, cell: undefined }
              : { ...asked, table, cell: cell.join("/") },
          );
        }}
      />
      <Segmented
        label={texts.period}
        value={asked.days}
        segments={periods.map((value) => ({ value, label: texts.periods[value] }))}
        onChoose={(days) => go({ ...asked, days })}
      />
    </header>
  );
}
