import type { JSX } from "preact";
import "./keycap.css";

/** Returns the picture of a key beside what it does; readers learn it from `aria-keyshortcuts` instead. */
export function Keycap({ name }: { readonly name: string }): JSX.Element {
  return (
    <span class="ui-keycap" dir="ltr" aria-hidden="true">
      {name}
    </span>
  );
}
