import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { businessDay as dayAt } from "../../shared/office/business-day.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { useLive } from "../overview/live.ts";
import type { PageProps } from "../page.ts";
import { useWatch } from "../parts/use-watch.ts";
import { useInsights } from "./asked.ts";
import { Attention } from "./attention.tsx";
import { CommentsOfPeriod } from "./comments.tsx";
import { ForecastAccuracy } from "./forecast-accuracy.tsx";
import { Groups } from "./groups.tsx";
import { CountersOfPeriod, ServiceTimesOfPeriod, VisitsByDay, WaitsOfPeriod } from "./hall.tsx";
import { InsightsHead } from "./head.tsx";
import { useFresh } from "./live.ts";
import { ModesOfPeriod } from "./modes.tsx";
import { OfficerLook } from "./officer-look.tsx";
import { QuestionsOfPeriod } from "./questions.tsx";
import { ChannelsOfPeriod, ReferralsOfPeriod } from "./referrals.tsx";
import { AnswersOfPeriod, ReasonsOfPeriod, SatisfactionByDay } from "./satisfaction.tsx";
import { InsightsTiles } from "./tiles.tsx";
import { MisconceptionsOfPeriod, VisitorsOfPeriod } from "./visitors.tsx";
import "./insights-page.css";

/** Returns the manager's look back over days: satisfaction, waits and work of a period. No figure of any person (R12). */
export function InsightsPage(props: PageProps): JSX.Element {
  const { office, link } = props;
  const setup = useWatch(link, office, "setup").message.value;
  const zone = setup?.data.timeZone;
  const today = zone === undefined ? undefined : dayAt(link.now(), zone);
  const { asked, answer, again } = useInsights(office, today);
  const live = useLive(link, office);
  useFresh(live, again);
  if (answer.status === "loading" || today === undefined) return <Skeleton lines={8} label={t(commonTexts).loading} />;
  const head = (
    <InsightsHead
      office={office}
      asked={asked}
      today={today}
      live={live}
      insights={answer.status === "here" ? answer.insights : undefined}
    />
  );
  const now = zone === undefined ? null : <Attention {...props} zone={zone} />;
  if (answer.status === "failed") {
    return (
      <div class="insights">
        {head}
        <div class="insights__body">{now}</div>
        <Notice kind="error" action={<Button onPress={again}>{t(commonTexts).retry}</Button>}>
          {t(insightsTexts).failed}
        </Notice>
      </div>
    );
  }
  const { insights } = answer;
  return (
    <div class="insights">
      {head}
      <div class="insights__body">
        <InsightsTiles insights={insights} />
        {now}
        <SatisfactionByDay insights={insights} />
        <div class="insights__row">
          <AnswersOfPeriod insights={insights} />
          <ReasonsOfPeriod insights={insights} />
          <Groups insights={insights} />
        </div>
        <QuestionsOfPeriod insights={insights} />
        <CommentsOfPeriod office={office} insights={insights} />
        <div class="insights__pair">
          <ModesOfPeriod insights={insights} />
          <OfficerLook office={office} />
        </div>
        <div class="insights__row">
          <WaitsOfPeriod insights={insights} />
          <ServiceTimesOfPeriod insights={insights} />
          <CountersOfPeriod insights={insights} />
        </div>
        <div class="insights__row">
          <ChannelsOfPeriod insights={insights} />
          <VisitorsOfPeriod insights={insights} />
          <MisconceptionsOfPeriod insights={insights} />
        </div>
        <div class="insights__pair">
          <ReferralsOfPeriod insights={insights} />
          <ForecastAccuracy live={live} />
        </div>
        <VisitsByDay insights={insights} />
      </div>
    </div>
  );
}
