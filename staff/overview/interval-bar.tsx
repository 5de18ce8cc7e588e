import type { JSX } from "preact";
import { percent } from "./figures.ts";
import "./interval-bar.css";

type IntervalBarProps = { readonly share: number; readonly low: number; readonly high: number; readonly label: string };

/** Returns a share on its way from 0 to 100 %, with the interval that the truth lies in; the words beside it say the same. */
export function IntervalBar({ share, low, high, label }: IntervalBarProps): JSX.Element {
  return (
    <span class="interval" title={label} aria-hidden="true">
      <span class="interval__range" style={{ insetInlineStart: percent(low), inlineSize: percent(high - low) }} />
      <span class="interval__share" style={{ insetInlineStart: percent(share) }} />
    </span>
  );
}
