import { effect, signal } from "@preact/signals";
import { language } from "../shared/ui/language.ts";
import { isAnyAidOn } from "./aids.ts";
import { afterQuiet, attractAfterMs } from "./patience.ts";
import { restingLanguage, step, wipe } from "./visit.ts";

const lookEveryMs = 250;

/** Seconds until the screen is cleared, while it asks whether somebody is there. */
export const askingSeconds = signal<number | undefined>(undefined);
/** Seconds until this step ends by itself if nobody touches the screen. */
export const secondsLeft = signal(0);
/** Nothing of anybody is on the screen, and nobody has touched it for long. */
export const isLongAtRest = signal(false);
/** The screen for a hall where nobody stands at the kiosk is shown; a touch that is released takes it away (rest.ts). */
export const isAttracting = signal(false);

let lastSign = 0;

/** Somebody is there: the quiet begins anew. */
export function noteActivity(): void {
  lastSign = performance.now();
  look();
}

/** Watches for quiet from now on, and returns how to stop. */
export function watchQuiet(): () => void {
  const onSign = (): void => {
    // While it asks, only its own button answers: a sleeve on the panel is not a visitor.
    if (askingSeconds.value === undefined) noteActivity();
  };
  const onTouch = (): void => {
    // Gone with the touch already, it would leave the release to what stood beneath.
    if (!isAttracting.value) onSign();
  };
  const stopStep = effect(() => {
    step.value;
    lastSign = performance.now();
  });
  const timer = setInterval(look, lookEveryMs);
  document.addEventListener("pointerdown", onTouch);
  document.addEventListener("keydown", onSign);
  return () => {
    stopStep();
    clearInterval(timer);
    document.removeEventListener("pointerdown", onTouch);
    document.removeEventListener("keydown", onSign);
  };
}

function look(): void {
  const quietMs = performance.now() - lastSign;
  const resting = isResting();
  isLongAtRest.value = resting && quietMs >= attractAfterMs;
  const quiet = resting ? ({ kind: "patient", secondsLeft: 0 } as const) : afterQuiet(step.value, quietMs);
  askingSeconds.value = quiet.kind === "asking" ? quiet.secondsLeft : undefined;
  if (quiet.kind === "over") wipe();
  else secondsLeft.value = quiet.secondsLeft;
}

/** Nothing of anybody is on the screen. */
export function isResting(): boolean {
  const now = step.value;
  return now.at === "start" && now.page === 0 && language.value === restingLanguage && !isAnyAidOn();
}
