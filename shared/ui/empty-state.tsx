import type { JSX } from "preact";
import type { Drawn } from "./drawn.ts";
import type { Icon } from "./icon.tsx";
import "./empty-state.css";

type EmptyStateProps = {
  readonly icon: Icon;
  readonly title: Drawn;
  /** What will bring something here, or what to do. */
  readonly children?: Drawn | undefined;
  readonly action?: Drawn | undefined;
};

/** Returns what stands where nothing is yet. */
export function EmptyState({ icon: Picture, title, children, action }: EmptyStateProps): JSX.Element {
  return (
    <div class="ui-empty">
      <span class="ui-empty__picture">
        <Picture size="1em" />
      </span>
      <p class="ui-empty__title">{title}</p>
      {children !== undefined && <p class="ui-empty__hint">{children}</p>}
      {action}
    </div>
  );
}
