/** One row of bars. `color` is a token of shared/ui/tokens.css. */
type BarSeries = {
  readonly name: string;
  readonly color: string;
  /** Null where nothing was measured. */
  readonly values: readonly (number | null)[];
};

/** What a bar chart shows, without how it is drawn. The first series stands in front of the others. */
export type Bars = {
  readonly direction: "upright" | "lying";
  readonly labels: readonly string[];
  readonly series: readonly BarSeries[];
  /** Written at the end of each label's longest bar. */
  readonly ends: readonly string[];
};
