/** `HH:MM` by the clock of the office. */
type TimeOfDay = string;

/** A part of each day, from its first minute to before its last; one that ends before it begins goes over midnight. */
type DaySpan = { readonly from: TimeOfDay; readonly until: TimeOfDay };
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
export type SoundMoment = { readonly minute: number; readonly isPrayer: boolean };

/** V14, V15: how loud a wall is now. Where spans lie over each other the quietest counts, of equals the one that ends last. */
export function soundNow({ spans, restsInPrayer }: SoundPlan, { minute, isPrayer }: SoundMoment): SoundNow {
  const [quietest] = spans
    .filter((span) => isWithin(span, minute))
    .sort((a, b) => a.volume - b.volume || minutesLeft(b, minute) - minutesLeft(a, minute));
  if (restsInPrayer && isPrayer && quietest?.volume !== 0) return { volume: 0, minutesLeft: undefined };
  return { volume: quietest?.volume, minutesLeft: quietest && minutesLeft(quietest, minute) };
}

function isWithin({ from, until }: DaySpan, minute: number): boolean {
  const [begins, ends] = [minuteOf(from), minuteOf(until)];
  return begins <= ends ? begins <= minute && minute < ends : minute >= begins || minute < ends;
}

const dayMinutes = 24 * 60;

function minutesLeft({ until }: DaySpan, minute: number): number {
  return (minuteOf(until) - minute + dayMinutes) % dayMinutes;
}

/** Returns the minutes since midnight of a time of day. */
function minuteOf(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
