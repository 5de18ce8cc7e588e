import type { JSX } from "preact";
import type { Drawn } from "./drawn.ts";
import "./loading.css";

/** Returns a turning ring with its words. It appears after a moment only, so that quick answers do not flicker. */
export function Spinner({ children }: { readonly children: Drawn }): JSX.Element {
  return (
    <div class="ui-spinner" role="status">
      <span class="ui-spinner__ring" aria-hidden="true" />
      <span>{children}</span>
    </div>
  );
}

/** Returns grey lines in the shape of what is coming; readers hear `label` instead. */
export function Skeleton({
  lines = 3,
  label,
}: {
  readonly lines?: number | undefined;
  readonly label: string;
}): JSX.Element {
  return (
    <div class="ui-skeleton" role="status">
      <span class="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="ui-skeleton__line" aria-hidden="true" />
      ))}
    </div>
  );
}
