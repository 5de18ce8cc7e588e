import type { JSX } from "preact";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { t } from "../shared/ui/language.ts";
import { staysSeconds } from "./patience.ts";
import { secondsLeft } from "./quiet.ts";
import { step } from "./visit.ts";
import "./countdown-bar.css";

/** Returns the bar at the foot that runs out before the next visitor's screen; a touch fills it again. */
export function CountdownBar(): JSX.Element | null {
  const whole = staysSeconds(step.value);
  if (whole === undefined) return null;
  const left = Math.min(secondsLeft.value, whole);
  return <progress class="countdown" max={whole} value={left} aria-label={t(kioskTexts).nextVisitorSoon} />;
}
