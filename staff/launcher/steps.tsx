import type { JSX } from "preact";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { CheckIcon } from "../../shared/ui/icons.tsx";
import { inHouse, t } from "../../shared/ui/language.ts";
import { SampleOffice } from "./sample-office.tsx";
import { type Stage, stepOf } from "./stage-of.ts";
import "./steps.css";

const steps = ["administrator", "office", "ready"] as const;

type FirstStepsProps = {
  readonly stage: Stage;
  readonly children: Drawn;
  /** Offers the sample office instead, where somebody may open it. */
  readonly withSample?: boolean | undefined;
};

/** Returns one step of the setup, with where it stands among the three. */
export function FirstSteps({ stage, children, withSample }: FirstStepsProps): JSX.Element {
  const texts = t(launcherTexts);
  const current = steps.indexOf(stepOf(stage));
  return (
    <div class="first">
      <div class="first__hero">
        <h1 class="first__title">{stage.at === "ready" ? texts.readyTitle : texts.welcome}</h1>
        <p class="first__hint">{stage.at === "ready" ? texts.readyHint : texts.welcomeHint}</p>
      </div>
      <ol class="first__steps" aria-label={texts.stepsLabel}>
        {steps.map((step, place) => (
          <li key={step} class="first__step" aria-current={place === current ? "step" : undefined}>
            <span class="first__mark" data-done={place < current ? "" : undefined}>
              {place < current ? <CheckIcon size={18} /> : inHouse(place + 1)}
            </span>
            <span>
              {texts.steps[step]}
              {place < current && <span class="visually-hidden"> ({texts.stepDone})</span>}
            </span>
          </li>
        ))}
      </ol>
      {children}
      {withSample && <SampleOffice />}
    </div>
  );
}
