import type { JSX } from "preact";
import { reportSentences } from "../../../shared/i18n/report-sentences.ts";
import { monthlyReportTexts } from "../../../shared/i18n/texts/monthly-report.ts";
import { houseLanguage, t } from "../../../shared/ui/language.ts";
import type { Insights } from "../../../shared/views/insights.ts";
import { Sheet, type SheetHead } from "./sheet.tsx";

type Part = { readonly head: SheetHead; readonly insights: Insights };

/** Returns the month in sentences. */
export function SummarySheet({ head, insights }: Part): JSX.Element {
  const texts = t(monthlyReportTexts);
  return (
    <Sheet head={head} id="summary" title={texts.summary}>
      <ul class="report__sentences">
        {reportSentences(insights, houseLanguage(), texts.noVisits).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Sheet>
  );
}
