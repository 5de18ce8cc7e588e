import { type DaySpan, isWithin, minutesLeft } from "../office/day-span.ts";

/** How loud a wall is then, in hundredths; 0: it rests. */
export type LoudSpan = DaySpan & { readonly volume: number };

/** When a wall is how loud. Outside of all its spans it is as loud as it is set up where it hangs. */
export type SoundPlan = {
  readonly spans: readonly LoudSpan[];
  /** Whether it rests while the hall pauses for prayer. */
  readonly restsInPrayer: boolean;
};

/** Five prayers, and as many hours of one's own. */
export const mostSpans = 12;

export type SoundNow = {
  /** 0 (it rests) … 100; undefined: as it is set up where it hangs. */
  readonly volume: number | undefined;
  /** Until that span ends; undefined where a pause, or nothing, decides. */
  readonly minutesLeft: number | undefined;
};

/** A moment as the plan asks for it. `minute`: minutes since midnight by the office's clock. */
type SoundMoment = { readonly minute: number; readonly isPrayer: boolean };

/** V14, V15: how loud a wall is now. Where spans lie over each other the quietest counts, of equals the one that ends last. */
export function soundNow({ spans, restsInPrayer }: SoundPlan, { minute, isPrayer }: SoundMoment): SoundNow {
  const [quietest] = spans
    .filter((span) => isWithin(span, minute))
    .sort((a, b) => a.volume - b.volume || minutesLeft(b, minute) - minutesLeft(a, minute));
  if (restsInPrayer && isPrayer && quietest?.volume !== 0) return { volume: 0, minutesLeft: undefined };
  return { volume: quietest?.volume, minutesLeft: quietest && minutesLeft(quietest, minute) };
}
