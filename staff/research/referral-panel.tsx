import type { JSX } from "preact";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import type { Instant } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { BellIcon, ReferIcon } from "../../shared/ui/icons.tsx";
import { inHouse, t } from "../../shared/ui/language.ts";
import type { WaitingReferral } from "../../shared/views/research.ts";
import { VisitRow } from "../desk/visit-row.tsx";
import type { Work } from "../desk/work.ts";
import type { Fresh } from "./fresh.ts";
import { referralGroups } from "./groups.ts";
import { ReferralCard } from "./referral-card.tsx";
import { hearReferrals, isReferralHeard } from "./referral-sound.ts";
import "../desk/waiting-panel.css";
import "./referrals.css";

/** Returns who waits for the researcher, by whom the referral was meant for. Looking at it makes nothing new any more. */
export function ReferralPanel(props: {
  readonly work: Work;
  readonly referrals: readonly WaitingReferral[];
  readonly fresh: Fresh;
  readonly now: Instant;
}): JSX.Element {
  const { work, referrals, fresh, now } = props;
  const texts = t(deskTexts).referrals;
  const { mine, pool, fallen, direct } = referralGroups(referrals, work.view.counter ? work.view.waiting : []);
  const groups = [
    { id: "mine", title: texts.mine, cards: mine },
    { id: "pool", title: texts.pool, cards: pool },
    { id: "fallen", title: texts.fallen, cards: fallen },
  ].filter(({ cards }) => cards.length > 0);
  return (
    <section
      class="ui-card ui-card--flush side side--wide"
      aria-label={texts.title}
      onPointerDown={fresh.see}
      onFocusIn={fresh.see}
    >
      <header class="side__head side__head--titled">
        <h2>
          {texts.title} <span class="side__count">{inHouse(referrals.length)}</span>
        </h2>
        {!work.view.counter && referrals.length > 0 && <span class="side__longest">{texts.openRoom}</span>}
        <Button
          kind="quiet"
          icon={BellIcon}
          isOn={isReferralHeard.value}
          onPress={() => hearReferrals(!isReferralHeard.value)}
        >
          {texts.sound}
        </Button>
      </header>
      <div class="side__list">
        {groups.map(({ id, title, cards }) => (
          <Group key={id} title={title} count={cards.length}>
            {cards.map((referral) => (
              <ReferralCard
                key={referral.ticket}
                work={work}
                referral={referral}
                isFresh={fresh.tickets.value.has(referral.ticket)}
                now={now}
              />
            ))}
          </Group>
        ))}
        {direct.length > 0 && (
          <Group title={texts.direct} count={direct.length}>
            {direct.map((visit) => (
              <VisitRow
                key={visit.ticket}
                work={work}
                visit={visit}
                now={now}
                isNext={visit.ticket === work.view.next?.ticket}
                onPress={() => work.show({ kind: "visit", ticket: visit.ticket })}
              />
            ))}
          </Group>
        )}
        {groups.length === 0 && direct.length === 0 && (
          <EmptyState icon={ReferIcon} title={texts.none}>
            {texts.noneHint}
          </EmptyState>
        )}
      </div>
    </section>
  );
}

function Group(props: { readonly title: string; readonly count: number; readonly children: Drawn }): JSX.Element {
  return (
    <section class="referrals" aria-label={props.title}>
      <h3 class="referrals__title">
        {props.title} <span class="side__count">{inHouse(props.count)}</span>
      </h3>
      <ol>{props.children}</ol>
    </section>
  );
}
