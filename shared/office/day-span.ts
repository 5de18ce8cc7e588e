/** `HH:MM` by the clock of the office. */
type TimeOfDay = string;

/** A part of each day, from its first minute to before its last; one that ends before it begins goes over midnight. */
export type DaySpan = { readonly from: TimeOfDay; readonly until: TimeOfDay };

const dayMinutes = 24 * 60;

/** Whether the span holds this minute of the day, counted from midnight by the office's clock. */
export function isWithin({ from, until }: DaySpan, minute: number): boolean {
  const [begins, ends] = [minuteOf(from), minuteOf(until)];
  return begins <= ends ? begins <= minute && minute < ends : minute >= begins || minute < ends;
}

/** Returns the minutes from this minute of the day to the span's end. */
export function minutesLeft({ until }: DaySpan, minute: number): number {
  return (minuteOf(until) - minute + dayMinutes) % dayMinutes;
}

function minuteOf(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
