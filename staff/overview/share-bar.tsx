import type { JSX } from "preact";
import "./share-bar.css";

/** Returns a bar whose length is `value` of `most`; the number stands beside it, so the bar is silent to readers. */
export function ShareBar({
  value,
  most,
  color,
}: {
  readonly value: number;
  readonly most: number;
  /** A colour token; the brand's without it. */
  readonly color?: string | undefined;
}): JSX.Element {
  const share = most === 0 ? 0 : value / most;
  return (
    <span class="share-bar" aria-hidden="true">
      <span
        class="share-bar__fill"
        style={{ inlineSize: `${share * 100}%`, "--share-color": color === undefined ? undefined : `var(${color})` }}
      />
    </span>
  );
}
