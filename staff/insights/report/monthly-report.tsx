import type { JSX } from "preact";
import { businessDay, monthName } from "../../../shared/i18n/dates.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { insightsTexts } from "../../../shared/i18n/texts/insights.ts";
import { monthlyReportTexts } from "../../../shared/i18n/texts/monthly-report.ts";
import { businessDay as dayAt } from "../../../shared/office/business-day.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { PrinterIcon } from "../../../shared/ui/icons.tsx";
import { language, local, t } from "../../../shared/ui/language.ts";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Select } from "../../../shared/ui/select.tsx";
import type { Insights } from "../../../shared/views/insights.ts";
import type { PageProps } from "../../page.ts";
import { useWatch } from "../../parts/use-watch.ts";
import { hash } from "../../shell/address.ts";
import { useInsightsOf } from "../asked.ts";
import { DaysSheet, HallSheet, VisitorsSheet } from "./hall-sheets.tsx";
import { monthIn, reportAddress, reportedMonths, spanOf } from "./months.ts";
import { GroupsSheet, SatisfactionSheet } from "./satisfaction-sheets.tsx";
import type { SheetHead } from "./sheet.tsx";
import { SummarySheet } from "./summary-sheet.tsx";
import "./report.css";

/** Returns a month as it is printed: A4, one sheet for each topic, everything through the release (MEASURES §3). */
export function MonthlyReport({ office, link }: PageProps): JSX.Element {
  const texts = t(monthlyReportTexts);
  const setup = useWatch(link, office, "setup").message.value?.data;
  const today = setup === undefined ? undefined : dayAt(link.now(), setup.timeZone);
  const month = today === undefined ? undefined : monthIn(hash.value, today);
  const span = today === undefined || month === undefined ? undefined : spanOf(month, today);
  const { answer, again } = useInsightsOf(office, span && String(new URLSearchParams(span)));
  if (setup === undefined || today === undefined || month === undefined) {
    return <Skeleton lines={8} label={t(commonTexts).loading} />;
  }
  const name = monthName(month, language.value);
  return (
    <div class="report">
      <header class="report__tools">
        <a href="#/insights">{texts.back}</a>
        <Select
          label={texts.month}
          value={month}
          options={reportedMonths(today).map((value) => ({ value, label: monthName(value, language.value) }))}
          onChoose={(value) => {
            location.hash = reportAddress(value);
          }}
        />
        <Button kind="primary" icon={PrinterIcon} onPress={() => print()}>
          {t(insightsTexts).print}
        </Button>
      </header>
      <h1 class="report__title">
        {texts.title} <small>{name}</small>
      </h1>
      <p class="report__span">
        {month === today.slice(0, 7) ? texts.untilToday(businessDay(today, language.value)) : texts.whole}
      </p>
      {answer.status === "loading" && <Skeleton lines={8} label={t(commonTexts).loading} />}
      {answer.status === "failed" && (
        <Notice kind="error" action={<Button onPress={again}>{t(commonTexts).retry}</Button>}>
          {t(insightsTexts).failed}
        </Notice>
      )}
      {answer.status === "here" && (
        <Sheets head={{ office: local(setup.name), month: name }} insights={answer.insights} />
      )}
    </div>
  );
}

function Sheets(part: { readonly head: SheetHead; readonly insights: Insights }): JSX.Element {
  return (
    <>
      <SummarySheet {...part} />
      <SatisfactionSheet {...part} />
      <GroupsSheet {...part} />
      <HallSheet {...part} />
      <VisitorsSheet {...part} />
      <DaysSheet {...part} />
    </>
  );
}
