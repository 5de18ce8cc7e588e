/* Pictures of sound, apart from those that a wall draws first. */
import type { JSX } from "preact";
import { drawing, type IconProps } from "./icon.tsx";

export function MutedIcon(props: IconProps): JSX.Element {
  return drawing("M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5", props);
}
