import type { LoudSpan, SoundPlan } from "../../../shared/views/sound-plan.ts";

/** What a new line begins with: silence, whose times are to be said. */
export const newSpan: LoudSpan = { from: "", until: "", volume: 0 };

/** Whether both times are said and differ. */
export function isWhole({ from, until }: LoudSpan): boolean {
  return from !== "" && until !== "" && from !== until;
}

/** Returns the volumes to choose from, with one that was set by other means. */
export function volumeChoices(now: number): readonly number[] {
  return [...new Set([0, 20, 40, 60, 80, 100, now])].sort((a, b) => a - b);
}

/** Returns the plan to store, its spans in the order of the day; null where nothing is planned. */
export function planOf({ spans, restsInPrayer }: SoundPlan): SoundPlan | null {
  if (spans.length === 0 && !restsInPrayer) return null;
  return { spans: [...spans].sort((a, b) => a.from.localeCompare(b.from)), restsInPrayer };
}
