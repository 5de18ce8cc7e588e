import type { JSX } from "preact";
import type { Drawn } from "./drawn.ts";
import "./badge.css";

export type Tone = "neutral" | "brand" | "amber" | "danger" | "info";

/** Returns a short state in words; the colour only repeats what the words say. */
export function Badge({
  tone = "neutral",
  children,
}: {
  readonly tone?: Tone | undefined;
  readonly children: Drawn;
}): JSX.Element {
  return <span class={`ui-badge ui-badge--${tone}`}>{children}</span>;
}
