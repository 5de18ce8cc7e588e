/** Points of the strokes as JSON, rounded to whole pixels; "" while there is none. */
export type Strokes = string;

type Point = { readonly x: number; readonly y: number };

/** The hub keeps at most so much of one drawing. */
const longestText = 20_000;

/** What is kept of a drawing: its lines, not its timing; of a very long one every second point. A dot is no signature. */
export function strokesText(lines: readonly { readonly points: readonly Point[] }[]): Strokes {
  let kept = lines.map(({ points }) => points.map(({ x, y }) => [Math.round(x), Math.round(y)]));
  if (!kept.some((points) => points.length > 2)) return "";
  while (JSON.stringify(kept).length > longestText) {
    const thinner = kept.map((points) => points.filter((_, n) => n % 2 === 0));
    // Thousands of dots cannot be thinned: the first half of them is enough.
    kept = thinner.some((points, n) => points.length < (kept[n]?.length ?? 0))
      ? thinner
      : kept.slice(0, kept.length / 2);
  }
  return JSON.stringify(kept);
}
