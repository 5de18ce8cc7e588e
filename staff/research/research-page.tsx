import type { JSX } from "preact";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { t } from "../../shared/ui/language.ts";
import type { Watched } from "../../shared/ui/link.ts";
import { useWork } from "../desk/use-work.ts";
import type { Work } from "../desk/work.ts";
import { Workplace } from "../desk/workplace.tsx";
import type { PageProps } from "../page.ts";
import { RoomState } from "../parts/room-state.tsx";
import { useNow } from "../parts/use-now.ts";
import type { Fresh } from "./fresh.ts";
import { ReferralPanel } from "./referral-panel.tsx";

/** The frame watches the referrals for every room, so that a new one is seen wherever the researcher is. */
export type ResearchFeed = { readonly research: Watched<"research">; readonly fresh: Fresh };

/** Returns the social researcher's room. */
export function ResearchPage(props: PageProps & ResearchFeed): JSX.Element {
  const state = useWork(props);
  if (state.status !== "ready") return <RoomState status={state.status} />;
  return <Room {...props} work={state.work} />;
}

function Room(props: PageProps & ResearchFeed & { readonly work: Work }): JSX.Element {
  const { work, link, research, fresh } = props;
  const now = useNow(link);
  const view = research.message.value?.data;
  return (
    <Workplace
      work={work}
      now={now}
      choiceTitle={t(deskTexts).choose.researchTitle}
      side={<ReferralPanel work={work} referrals={view?.referrals ?? []} fresh={fresh} now={now} />}
      showsSideAlways
    />
  );
}
