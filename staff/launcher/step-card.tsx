import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Drawn } from "../../shared/ui/drawn.ts";

type StepCardProps = {
  readonly title: string;
  readonly hint: string;
  readonly children: Drawn;
};

/** Returns the sheet of one step: its title, what it is for, and the deed. */
export function StepCard({ title, hint, children }: StepCardProps): JSX.Element {
  const id = useId();
  return (
    <section class="ui-card first__card" aria-labelledby={id}>
      <h2 id={id} class="first__card-title">
        {title}
      </h2>
      <p class="first__lead">{hint}</p>
      {children}
    </section>
  );
}
