import type { Insights } from "../views/insights.ts";
import type { Language } from "./languages.ts";
import { minutesShort } from "./minutes.ts";
import { insightsTexts } from "./texts/insights.ts";
import { monthlyReportTexts } from "./texts/monthly-report.ts";

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A period in a few sentences, as print and mail say it; `nothing` when nobody came. All of it has passed the release. */
export function reportSentences(insights: Insights, language: Language, nothing: string): readonly string[] {
  const { whole, satisfaction, change, referrals } = insights;
  const texts = monthlyReportTexts[language];
  const { topTwo, interval, n, responseRate, flagged } = satisfaction;
  if (whole.checkedIn === 0 && satisfaction.given === 0) return [nothing];
  const minutes = (value: number | null) => minutesShort(value ?? 0, language);
  return [
    texts.visitsSay(whole.checkedIn, whole.finished),
    texts.lostSay(whole.noShows, whole.abandoned),
    whole.medianWait === null || whole.inTime === null
      ? texts.noWaits
      : texts.waitSay(minutes(whole.medianWait), minutes(whole.p90Wait), percent(whole.inTime)),
    topTwo === null || interval === null
      ? texts.satisfactionFew(n)
      : texts.satisfactionSay(percent(topTwo), percent(interval[0]), percent(interval[1]), n),
    ...(change === null ? [] : [`${insightsTexts[language].change[change.direction](percent(Math.abs(change.by)))}.`]),
    ...(responseRate === null ? [] : [texts.responseSay(percent(responseRate), flagged)]),
    texts.referralsSay(referrals.referred, referrals.accepted, referrals.declined, referrals.returned),
  ];
}
