import type { JSX } from "preact";
import { clockTime } from "../../shared/i18n/dates.ts";
import { minutesText } from "../../shared/i18n/minutes.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { type Instant, minuteMs, never } from "../../shared/office/ids.ts";
import type { Drawn } from "../../shared/ui/drawn.ts";
import type { Icon } from "../../shared/ui/icon.tsx";
import { BellIcon, CheckIcon, PlayIcon, ReferIcon, ReturnIcon } from "../../shared/ui/icons.tsx";
import { language, local, t } from "../../shared/ui/language.ts";
import type { CurrentVisit } from "../../shared/views/desk.ts";
import { type PassageStep, passageSteps } from "./passage-steps.ts";
import { type Work, zoneOf } from "./work.ts";
import "./passage.css";

type Line = {
  readonly icon: Icon;
  readonly title: string;
  readonly at: Instant | null;
  readonly text?: Drawn;
};

/** Returns how the visitor came to this desk, stage by stage, the present one marked. */
export function Passage(props: {
  readonly work: Work;
  readonly visit: CurrentVisit;
  readonly now: Instant;
}): JSX.Element {
  const { work, visit, now } = props;
  const texts = t(deskTexts).passage;
  const lines = passageSteps(visit).map(lineOf);
  const writing = { language: language.value, zone: zoneOf(work.setup) };
  return (
    <div class="passage">
      <h3 class="passage__title">{texts.title}</h3>
      <ol class="passage__steps">
        {lines.map(({ icon: Picture, title, at, text }, place) => {
          const isLast = place === lines.length - 1;
          return (
            <li
              key={title}
              class={`passage__step${isLast ? " passage__step--now" : ""}`}
              aria-current={isLast && "step"}
            >
              <span class="passage__mark">
                <Picture size={18} />
              </span>
              <p class="passage__name">
                {title}
                {at !== null && <span class="passage__time">{clockTime(at, writing)}</span>}
              </p>
              {text !== undefined && <div class="passage__text">{text}</div>}
            </li>
          );
        })}
      </ol>
      <p class="passage__state">
        {visit.phase === "called" ? texts.comingNow : texts.servingNow}
        {" · "}
        {minutesText((now - visit.phaseSince) / minuteMs, language.value)}
      </p>
    </div>
  );
}

function lineOf(step: PassageStep): Line {
  const texts = t(deskTexts);
  switch (step.kind) {
    case "checkedIn":
      return {
        icon: CheckIcon,
        title: texts.passage.checkedIn,
        at: step.at,
        text: texts.waited(minutesText(step.waitedMs / minuteMs, language.value)),
      };
    case "referred":
      return {
        icon: ReferIcon,
        title: texts.passage.referred(local(step.from)),
        at: null,
      };
    case "returned":
      return {
        icon: ReturnIcon,
        title: texts.passage.returned,
        at: null,
      };
    case "called":
      return { icon: BellIcon, title: texts.passage.called(step.calls), at: step.at };
    case "serving":
      return { icon: PlayIcon, title: texts.passage.serving, at: step.at };
    default:
      return never(step);
  }
}
