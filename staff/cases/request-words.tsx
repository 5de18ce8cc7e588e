import type { JSX } from "preact";
import "./request.css";

/** Returns what is asked for, as it was written (K27). */
export function RequestWords({ words }: { readonly words: string }): JSX.Element {
  return (
    <blockquote class="request__words" dir="auto">
      {words}
    </blockquote>
  );
}
