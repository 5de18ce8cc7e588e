import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { t } from "../../shared/ui/language.ts";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { openAsking } from "../desk/asking.ts";
import type { PageProps } from "../page.ts";
import { Answers } from "./answers.tsx";
import { ServiceTimesByHour, WaitsByHour } from "./by-hour.tsx";
import { WaitingByService } from "./by-service.tsx";
import { Counters } from "./counters.tsx";
import { Head } from "./head.tsx";
import { useLive } from "./live.ts";
import { OfficeActions } from "./office-actions.tsx";
import { OfficeState } from "./office-state.tsx";
import { Reasons } from "./reasons.tsx";
import { Tiles } from "./tiles.tsx";
import "./overview-page.css";

/** Returns the manager's live page: the hall now, today's waits, and what people say of it. No figure of any person (R12). */
export function OverviewPage(props: PageProps): JSX.Element {
  const { office, link } = props;
  const live = useLive(link, office);
  const asking = useMemo(() => openAsking(link, office), [link, office]);
  const picture = live.picture.value;
  const refused = live.refused.value;
  if (refused !== undefined && refused.status !== "watching")
    return <Notice kind="error">{t(staffTexts).refusedView}</Notice>;
  if (picture === undefined) return <Skeleton lines={8} label={t(commonTexts).loading} />;
  const { overview, ratings } = picture;
  const now = live.now.value;
  return (
    <div class="overview">
      <Head live={live} picture={picture} actions={<OfficeActions {...props} overview={overview} asking={asking} />} />
      <div class="overview__body">
        <OfficeState overview={overview} asking={asking} />
        <Tiles overview={overview} ratings={ratings} now={now} />
        <div class="overview__row">
          <WaitsByHour overview={overview} />
          <ServiceTimesByHour overview={overview} />
          <Answers ratings={ratings} />
        </div>
        <div class="overview__row overview__row--second">
          <WaitingByService overview={overview} now={now} />
          <Counters overview={overview} />
          <Reasons ratings={ratings} />
        </div>
      </div>
    </div>
  );
}
