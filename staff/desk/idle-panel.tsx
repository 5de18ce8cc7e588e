import type { JSX } from "preact";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import type { Instant } from "../../shared/office/ids.ts";
import { Code } from "../../shared/ui/code.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { ClockIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { PeopleIcon } from "../../shared/ui/service-icons.tsx";
import { ageWords, VisitBadges } from "./visit-facts.tsx";
import { serviceName, type Work } from "./work.ts";
import "./visit-panel.css";

/** Returns what a desk shows between two visitors: who is next, or that nobody waits. */
export function IdlePanel({ work, now }: { readonly work: Work; readonly now: Instant }): JSX.Element {
  const texts = t(deskTexts);
  const { next, waitingCount } = work.view;
  if (!next) {
    return (
      <section class="ui-card idle" aria-label={texts.nobody}>
        {waitingCount > 0 ? (
          <EmptyState icon={ClockIcon} title={texts.reserved}>
            {texts.reservedHint}
          </EmptyState>
        ) : (
          <EmptyState icon={PeopleIcon} title={texts.nobodyWaiting}>
            {texts.nobodyWaitingHint}
          </EmptyState>
        )}
      </section>
    );
  }
  const reason = next.returned ?? next.referral?.reason;
  return (
    <section class="ui-card idle" aria-labelledby="next-up">
      <div class="idle__next">
        <h2 id="next-up" class="visit__label">
          {texts.nextIs}
        </h2>
        <Code code={next.code} size="hero" />
        <p class="visit__service">
          {texts.nextHint(local(serviceName(work.view, next.service)), ageWords(next.since, now))}
        </p>
        <VisitBadges work={work} visit={next} />
        {reason !== undefined && (
          <blockquote class="quote" dir="auto">
            {reason}
          </blockquote>
        )}
      </div>
    </section>
  );
}
