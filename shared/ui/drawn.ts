import type { JSX } from "preact";

/**
 * What an element or a part may hold. No bare number is among it: whatever is counted is drawn in the digits that the
 * office has chosen (`inHouse`, a text, a formatter), and the types of elements (drawn-jsx.d.ts) see to it.
 */
export type Drawn = JSX.Element | string | boolean | null | undefined | readonly Drawn[];
