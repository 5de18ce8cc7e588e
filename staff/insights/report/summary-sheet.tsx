import type { JSX } from "preact";
import { minutesShort } from "../../../shared/i18n/minutes.ts";
import { insightsTexts } from "../../../shared/i18n/texts/insights.ts";
import { monthlyReportTexts } from "../../../shared/i18n/texts/monthly-report.ts";
import { language, t } from "../../../shared/ui/language.ts";
import type { Insights } from "../../../shared/views/insights.ts";
import { percent } from "../days.ts";
import { Sheet, type SheetHead } from "./sheet.tsx";

type Part = { readonly head: SheetHead; readonly insights: Insights };

/** Returns the month in sentences. */
export function SummarySheet({ head, insights }: Part): JSX.Element {
  const texts = t(monthlyReportTexts);
  return (
    <Sheet head={head} id="summary" title={texts.summary}>
      <ul class="report__sentences">
        {sentences(insights).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Sheet>
  );
}

function sentences({ whole, satisfaction, change, referrals }: Insights): readonly string[] {
  const texts = t(monthlyReportTexts);
  const { topTwo, interval, n, responseRate, flagged } = satisfaction;
  if (whole.checkedIn === 0 && satisfaction.given === 0) return [texts.noVisits];
  const minutes = (value: number | null) => minutesShort(value ?? 0, language.value);
  return [
    texts.visitsSay(whole.checkedIn, whole.finished),
    texts.lostSay(whole.noShows, whole.abandoned),
    whole.medianWait === null || whole.inTime === null
      ? texts.noWaits
      : texts.waitSay(minutes(whole.medianWait), minutes(whole.p90Wait), percent(whole.inTime)),
    topTwo === null || interval === null
      ? texts.satisfactionFew(n)
      : texts.satisfactionSay(percent(topTwo), percent(interval[0]), percent(interval[1]), n),
    ...(change === null ? [] : [`${t(insightsTexts).change[change.direction](percent(Math.abs(change.by)))}.`]),
    ...(responseRate === null ? [] : [texts.responseSay(percent(responseRate), flagged)]),
    texts.referralsSay(referrals.referred, referrals.declined, referrals.returned),
  ];
}
