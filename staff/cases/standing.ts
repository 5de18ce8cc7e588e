import type { ReplyStanding } from "../../shared/cases/reply-clock.ts";
import type { Tone } from "../../shared/ui/badge.tsx";

/** How loud a clock is: only what is past its day is an alarm. */
export function standingTone(standing: ReplyStanding): Tone {
  const tones: Readonly<Record<ReplyStanding, Tone>> = {
    early: "neutral",
    open: "brand",
    dueToday: "amber",
    overdue: "danger",
  };
  return tones[standing];
}
