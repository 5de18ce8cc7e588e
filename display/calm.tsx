import type { JSX } from "preact";
import type { Drawn } from "../shared/ui/drawn.ts";
import type { Icon } from "../shared/ui/icon.tsx";
import { Logo } from "../shared/ui/logo.tsx";
import "./calm.css";

type CalmProps = {
  readonly icon: Icon;
  readonly title: Drawn;
  readonly hint?: Drawn | undefined;
  /** What else people should know now, set apart. */
  readonly note?: Drawn | undefined;
  /** Fills the whole wall, with the product's mark above. */
  readonly whole?: boolean | undefined;
};

/** Returns a large quiet sentence: what is the case, and what will happen next. */
export function Calm({ icon: Picture, title, hint, note, whole }: CalmProps): JSX.Element {
  const Frame = whole ? "main" : "section";
  // Within the board the office's name is the first heading.
  const Title = whole ? "h1" : "h2";
  return (
    <Frame class={`calm${whole ? " calm--whole" : ""}`} aria-live={whole ? undefined : "polite"}>
      {whole && (
        <span class="calm__logo">
          <Logo size="5.5rem" />
        </span>
      )}
      <span class="calm__picture">
        <Picture size="1em" />
      </span>
      <Title class="calm__title">{title}</Title>
      {hint !== undefined && <p class="calm__hint">{hint}</p>}
      {note !== undefined && <p class="calm__note">{note}</p>}
    </Frame>
  );
}
