import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

type PartProps = { readonly title: string; readonly children: ComponentChildren };

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
