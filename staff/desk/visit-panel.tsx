import type { JSX } from "preact";
import { clockTime } from "../../shared/i18n/dates.ts";
import { minutesText } from "../../shared/i18n/minutes.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { type Instant, minuteMs } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Code } from "../../shared/ui/code.tsx";
import { keyName, strikeKey } from "../../shared/ui/keys.ts";
import { language, local, t } from "../../shared/ui/language.ts";
import type { CurrentVisit } from "../../shared/views/desk.ts";
import { PolicyLink } from "../library/policy-link.tsx";
import type { Action } from "./actions.ts";
import { Passage } from "./passage.tsx";
import { ReceptionStep, ReceptionSteps } from "./reception/reception.tsx";
import { VisitDetails } from "./visit-details.tsx";
import { VisitBadges } from "./visit-facts.tsx";
import { serviceName, type Work, zoneOf } from "./work.ts";
import "./visit-panel.css";

/** Returns the visitor who is at the counter: who, what for, how long, how they came here, and what can be done. */
export function VisitPanel(props: {
  readonly work: Work;
  readonly visit: CurrentVisit;
  readonly actions: readonly Action[];
  readonly now: Instant;
}): JSX.Element {
  const { work, visit, actions, now } = props;
  const texts = t(deskTexts);
  const time = clockTime(visit.phaseSince, { language: language.value, zone: zoneOf(work.setup) });
  const waited = texts.waited(minutesText(visit.waitedMs / minuteMs, language.value));
  const phase = visit.phase === "called" ? texts.calledAt(time) : texts.startedAt(time);
  const button = (action: Action): JSX.Element => (
    <ActionButton key={action.command} action={action} busy={work.asking.busy.value} />
  );
  return (
    <section class={`ui-card ui-card--flush visit visit--${visit.phase}`} aria-labelledby="visit-now">
      <header class="visit__head">
        <div class="visit__who">
          <h2 id="visit-now" class="visit__label">
            {visit.phase === "called" ? texts.onTheWay : texts.withYou}
          </h2>
          <Code code={visit.code} size="display" />
        </div>
        <div class="visit__what">
          <p class="visit__service">{local(serviceName(work.view, visit.service))}</p>
          <p class="visit__times">
            {waited} · {phase}
          </p>
          <VisitBadges work={work} visit={visit} />
        </div>
        <div class="visit__calls">{actions.filter(({ isAtCall }) => isAtCall).map(button)}</div>
      </header>
      <div class="visit__actions">{actions.filter(({ isAtCall }) => !isAtCall).map(button)}</div>
      <div class="visit__body">
        <div class="visit__way">
          <ReceptionSteps work={work} visit={visit} />
          <Passage work={work} visit={visit} now={now} />
          <p class="visit__policy">
            <PolicyLink policy={visit.policy} />
          </p>
        </div>
        <div class="visit__step">
          <VisitDetails work={work} visit={visit} />
          <ReceptionStep work={work} visit={visit} />
        </div>
      </div>
    </section>
  );
}

function ActionButton({ action, busy }: { readonly action: Action; readonly busy: string | undefined }): JSX.Element {
  const { key, act } = action;
  return (
    <span class={`visit__action${action.isMain ? " visit__action--main" : ""}`} title={action.why}>
      <Button
        icon={action.icon}
        keyName={keyName(key)}
        disabled={!act}
        isBusy={busy === action.command}
        onPress={act && (() => strikeKey(key, act))}
      >
        {action.label}
      </Button>
    </span>
  );
}
