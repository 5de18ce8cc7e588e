import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Drawn } from "./drawn.ts";
import "./card.css";

type CardProps = {
  readonly children: Drawn;
  readonly title?: Drawn | undefined;
  /** Beside the title: what the card shows more exactly. */
  readonly note?: Drawn | undefined;
  /** At the end of the title's line: a badge, a small button. */
  readonly aside?: Drawn | undefined;
  /** Without inner space, for lists and tables that reach the edge. */
  readonly flush?: boolean | undefined;
  readonly class?: string | undefined;
};

/** Returns a white sheet; with a title it is a region that readers can jump to. */
export function Card({ children, title, note, aside, flush, class: extra }: CardProps): JSX.Element {
  const id = useId();
  const classes = `ui-card${flush ? " ui-card--flush" : ""}${extra ? ` ${extra}` : ""}`;
  if (title === undefined) return <div class={classes}>{children}</div>;
  return (
    <section class={classes} aria-labelledby={id}>
      <header class="ui-card__head">
        <h2 id={id} class="ui-card__title">
          {title}
        </h2>
        {note !== undefined && <span class="ui-card__note">{note}</span>}
        {aside !== undefined && <span class="ui-card__aside">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
