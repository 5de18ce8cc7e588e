import type { JSX } from "preact";
import type { Drawn } from "../../../shared/ui/drawn.ts";
import "./section.css";

type SectionProps = {
  readonly title: string;
  /** One sentence: what this is for. */
  readonly hint: string;
  /** The way to add to it. */
  readonly action?: Drawn | undefined;
  readonly children: Drawn;
};

/** Returns one part of the settings under its title; the list in it is the region that readers jump to. */
export function Section({ title, hint, action, children }: SectionProps): JSX.Element {
  return (
    <div class="admin-section">
      <header class="admin-section__head">
        <div class="admin-section__words">
          <h2 class="admin-section__title">{title}</h2>
          <p class="admin-section__hint">{hint}</p>
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}
