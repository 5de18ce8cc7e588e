import type { JSX } from "preact";
import { drawing, type IconProps } from "../../shared/ui/icon.tsx";

/** A finger on a panel. */
export function TouchIcon(props: IconProps): JSX.Element {
  return drawing(
    "M9 14.2V6.9a1.7 1.7 0 0 1 3.4 0V12l5 1.1a2.3 2.3 0 0 1 1.8 2.5l-.5 3.1a3 3 0 0 1-3 2.5h-3.4a3 3 0 0 1-2.3-1.1L6 15.3a1.5 1.5 0 0 1 2.2-2zM6.6 8.4a4.3 4.3 0 1 1 8.2 0",
    props,
  );
}
