import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Drawn } from "../../shared/ui/drawn.ts";

type PartProps = { readonly title: string; readonly children: Drawn };

/** Returns one group of parts under its title. */
export function Part({ title, children }: PartProps): JSX.Element {
  const id = useId();
  return (
    <section class="styles__part" aria-labelledby={id}>
      <h2 id={id} class="styles__title">
        {title}
      </h2>
      {children}
    </section>
  );
}
