import type { JSX } from "preact";
import "./code.css";

/** Returns a ticket code that keeps its order in both directions; `size` is a step of the type scale. */
export function Code({
  code,
  size = "inherit",
}: {
  readonly code: string;
  readonly size?: "inherit" | "lead" | "title" | "headline" | "display" | "hero" | "wall" | undefined;
}): JSX.Element {
  return <bdi class={`ui-code ui-code--${size}`}>{code}</bdi>;
}
