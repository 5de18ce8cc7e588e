import { useEffect, useMemo } from "preact/hooks";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { isolated } from "../../shared/i18n/ticket-code.ts";
import type { OfficeId } from "../../shared/office/ids.ts";
import { t } from "../../shared/ui/language.ts";
import type { Link } from "../../shared/ui/link.ts";
import { announce } from "../parts/announce.tsx";
import { openFresh } from "../research/fresh.ts";
import { soundReferral } from "../research/referral-sound.ts";
import type { ResearchFeed } from "../research/research-page.tsx";

/** Watches a researcher's referrals from every room, and tells of each that arrives; nothing for other roles. */
export function useReferralNews(link: Link, office: OfficeId, isResearcher: boolean): ResearchFeed | undefined {
  const feed = useMemo(
    () => (isResearcher ? { research: link.watch(office, "research"), fresh: openFresh() } : undefined),
    [link, office, isResearcher],
  );
  useEffect(() => {
    if (!feed) return;
    const stop = feed.research.message.subscribe((message) => {
      if (!message) return;
      const { referrals } = message.data;
      const arrived = feed.fresh.take(referrals.map((each) => each.ticket));
      if (arrived.length > 0) soundReferral();
      for (const each of referrals) {
        if (arrived.includes(each.ticket)) announce(t(deskTexts).referrals.arrived(isolated(each.code)));
      }
    });
    return () => {
      stop();
      feed.research.stop();
    };
  }, [feed]);
  return feed;
}
