import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Drawn } from "../../shared/ui/drawn.ts";

type DoneProps = {
  readonly title: string;
  readonly label: string;
  readonly code: string;
  readonly hint: string;
  readonly children: Drawn;
};

/** Returns what was given for what was sent: its number, large, and read out at once. */
export function Done({ title, label, code, hint, children }: DoneProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="ask__done">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>
        {label} <bdi class="ask__code">{code}</bdi>
      </p>
      <p>{hint}</p>
      {children}
    </section>
  );
}
