import { signal } from "@preact/signals";
import { ringBell } from "../../shared/ui/bell.ts";

const key = "dawr.staff.referral-sound";

/** Whether a new referral is heard at this screen; a researcher with somebody before her may want silence. */
export const isReferralHeard = signal(localStorage.getItem(key) !== "off");

export function hearReferrals(isHeard: boolean): void {
  isReferralHeard.value = isHeard;
  localStorage.setItem(key, isHeard ? "on" : "off");
}

let context: AudioContext | undefined;

/** One soft stroke. A browser that wants a touch first stays silent; the list shows the referral all the same. */
export function soundReferral(): void {
  if (!isReferralHeard.value) return;
  context ??= new AudioContext();
  ringBell(context, context.destination, { strokes: [{ hertz: 660, at: 0 }], seconds: 0.5, gain: 0.15 });
}
