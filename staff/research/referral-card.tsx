import type { JSX } from "preact";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import type { Instant } from "../../shared/office/ids.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Code } from "../../shared/ui/code.tsx";
import { BellIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import type { WaitingReferral } from "../../shared/views/research.ts";
import { ageText } from "../desk/visit-facts.tsx";
import { serviceName, type Work } from "../desk/work.ts";

/** Returns one referral: who, why, from whom, since when; to be received by calling, or declined. */
export function ReferralCard(props: {
  readonly work: Work;
  readonly referral: WaitingReferral;
  readonly isFresh: boolean;
  readonly now: Instant;
}): JSX.Element {
  const { work, referral, isFresh, now } = props;
  const texts = t(deskTexts);
  const { ticket, code, toName, from, party } = referral;
  const isNext = work.view.next?.ticket === ticket;
  return (
    <li class={`referral${isFresh ? " referral--fresh" : ""}${isNext ? " referral--next" : ""}`}>
      <p class="referral__line">
        <Code code={code} size="lead" />
        <span class="referral__service">{local(serviceName(work.view, referral.service))}</span>
        {isFresh && <Badge tone="info">{texts.referrals.fresh}</Badge>}
        <span class="visit-row__age">{ageText(referral.since, now)}</span>
      </p>
      <blockquote class="quote" dir="auto">
        {referral.reason}
      </blockquote>
      <p class="referral__from">
        {texts.referrals.from} <bdi>{from.personName}</bdi> · <bdi>{local(from.counterName)}</bdi>
        {referral.isFallen && toName !== null && (
          <>
            {" · "}
            {texts.referrals.to} <bdi>{toName}</bdi>
          </>
        )}
        {party > 1 && ` · ${texts.party(party)}`}
      </p>
      <div class="referral__actions">
        <Receive work={work} referral={referral} isNext={isNext} />
        <Button onPress={() => work.show({ kind: "decline", ticket, code })}>
          {texts.referrals.decline}
          <span class="visually-hidden"> {code}</span>
        </Button>
      </div>
    </li>
  );
}

/** Returns the acceptance: the next in order is called at once, another one after its reason. */
function Receive(props: {
  readonly work: Work;
  readonly referral: WaitingReferral;
  readonly isNext: boolean;
}): JSX.Element | null {
  const { work, referral, isNext } = props;
  const { view, deeds, show, asking } = work;
  const texts = t(deskTexts).referrals;
  const { counter, current } = view;
  if (!counter || current) return null;
  return (
    <Button
      kind={isNext ? "primary" : "secondary"}
      icon={BellIcon}
      isBusy={asking.busy.value === "CallTicket"}
      onPress={() =>
        // By its ticket: should another have become the next meanwhile, the hub says so instead of calling that one.
        isNext ? void deeds.callTicket(counter.id, referral) : show({ kind: "visit", ticket: referral.ticket })
      }
    >
      {texts.accept}
      <span class="visually-hidden"> {referral.code}</span>
    </Button>
  );
}
