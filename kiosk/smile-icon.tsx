import type { JSX } from "preact";
import { Face } from "../shared/ui/face.tsx";
import type { IconProps } from "../shared/ui/icon.tsx";

/** The picture of rating: the friendliest of the five faces, drawn fine. */
export function SmileIcon({ size }: IconProps): JSX.Element {
  return <Face value={5} size={size} line="fine" />;
}
