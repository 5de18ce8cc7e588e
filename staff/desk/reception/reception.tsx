import type { JSX } from "preact";
import { clockTime } from "../../../shared/i18n/dates.ts";
import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import { CheckIcon } from "../../../shared/ui/icons.tsx";
import { inHouse, language, local, t } from "../../../shared/ui/language.ts";
import type { CurrentVisit } from "../../../shared/views/desk.ts";
import { type Work, zoneOf } from "../work.ts";
import { PapersStep } from "./papers-step.tsx";
import { RequestStep } from "./request-step.tsx";
import { openStep, receptionSteps, type StepName } from "./steps.ts";
import { WelcomeStep } from "./welcome-step.tsx";
import { WhoStep } from "./who-step.tsx";
import "./reception.css";

type ReceptionProps = { readonly work: Work; readonly visit: CurrentVisit };

/** Returns the policy's steps, each with how far it is; pressing one opens it. */
export function ReceptionSteps({ work, visit }: ReceptionProps): JSX.Element {
  const texts = t(receptionTexts);
  const open = openStep({ work, visit });
  return (
    <nav class="steps" aria-label={texts.title}>
      <ol>
        {receptionSteps(visit).map(({ name, isDone }, place) => (
          <li key={name}>
            <button
              type="button"
              class="steps__button"
              aria-current={name === open ? "step" : undefined}
              aria-keyshortcuts={String(place + 1)}
              onClick={() => {
                work.step.value = { ticket: visit.ticket, name };
              }}
            >
              <span class={`steps__mark${isDone ? " steps__mark--done" : ""}`} aria-hidden="true">
                {isDone ? <CheckIcon size={18} /> : inHouse(place + 1)}
              </span>
              <span class="steps__name">{texts.steps[name]}</span>
              <span class="steps__how">{howFar(name, { work, visit })}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** In a few words: what was done of this step, and what is missing, by name (R2). */
function howFar(name: StepName, { work, visit }: ReceptionProps): string {
  const texts = t(receptionTexts);
  const { received, enquiries, papers, missing, checked, visitor, acting } = visit.reception;
  const time = (at: number) => clockTime(at, { language: language.value, zone: zoneOf(work.setup) });
  switch (name) {
    case "welcome": {
      const open = enquiries.filter((each) => !each.isAnswered).length;
      if (enquiries.length === 0) return received ? texts.receivedAt(time(received.at)) : texts.notYet;
      return [texts.answered(enquiries.length - open), texts.unanswered(open)]
        .filter((each) => each !== "")
        .join(" · ");
    }
    case "who":
      return visitor === null ? texts.notYet : `${texts.acting} ${texts.actings[acting.as]}`;
    case "papers": {
      if (checked) return texts.checkedAt(time(checked.at));
      if (papers.length === 0) return texts.nothingToBring;
      const matched = texts.matchedOf(papers.filter(({ state }) => state === "matched").length, papers.length);
      const [first] = missing;
      return first === undefined ? matched : `${matched} · ${texts.lacks(local(first))}`;
    }
    case "request":
      return texts.afterPapers;
  }
}

/** Returns what can be done in the open step. */
export function ReceptionStep({ work, visit }: ReceptionProps): JSX.Element {
  const name = openStep({ work, visit });
  const Step = { welcome: WelcomeStep, who: WhoStep, papers: PapersStep, request: RequestStep }[name];
  return (
    <section class="step" aria-label={t(receptionTexts).steps[name]}>
      <Step key={visit.ticket} work={work} visit={visit} />
    </section>
  );
}
