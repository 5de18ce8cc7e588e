/** How forecasts came true over the last visits: sums that fade, so that their ratios follow the office. */
export type Accuracy = {
  /** Visits judged, ever. */
  visits: number;
  weight: number;
  errorMinutes: number;
  within: number;
};

/** The figures of one or more services; null where nothing was judged. */
export type AccuracyFigures = {
  readonly visits: number;
  /** Mean absolute error in minutes. */
  readonly errorMinutes: number;
  /** Share of visits that waited no longer than the upper end: 0.9 is wanted. */
  readonly coverage: number;
};

/** About the last 500 visits count. */
const fading = 0.998;
const worstMinutes = 240;

/** Takes in one visit: minutes of error, and whether the wait did not exceed the upper end. In place. */
export function judge(accuracy: Accuracy, errorMinutes: number, isWithin: boolean): void {
  if (!Number.isFinite(errorMinutes)) return;
  accuracy.visits += 1;
  accuracy.weight = accuracy.weight * fading + 1;
  accuracy.errorMinutes = accuracy.errorMinutes * fading + Math.min(Math.abs(errorMinutes), worstMinutes);
  accuracy.within = accuracy.within * fading + (isWithin ? 1 : 0);
}

/** The figures of several accuracies together. */
export function figuresOf(all: readonly Accuracy[]): AccuracyFigures | null {
  const sum = (value: (accuracy: Accuracy) => number) => all.reduce((total, each) => total + value(each), 0);
  const weight = sum((each) => each.weight);
  if (weight === 0) return null;
  return {
    visits: sum((each) => each.visits),
    errorMinutes: sum((each) => each.errorMinutes) / weight,
    coverage: sum((each) => each.within) / weight,
  };
}
