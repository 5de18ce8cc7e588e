import type { JSX } from "preact";

/** Returns the quiet arcs behind the page: the mark's own arc, as rings that widen. */
export function Arcs(): JSX.Element {
  return (
    <svg class="launcher__arcs" viewBox="0 0 1440 900" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
      {[260, 370, 480, 590, 700].map((radius) => (
        <circle key={radius} cx="720" cy="240" r={radius} />
      ))}
    </svg>
  );
}
