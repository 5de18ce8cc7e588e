import type { JSX } from "preact";
import type { Drawn } from "../../../shared/ui/drawn.ts";
import type { Icon } from "../../../shared/ui/icon.tsx";
import "./picture-name.css";

type PictureNameProps = { readonly icon: Icon; readonly children: Drawn };

/** Returns a name with its picture before it. */
export function PictureName({ icon: Picture, children }: PictureNameProps): JSX.Element {
  return (
    <span class="admin-picture-name">
      <span class="admin-picture-name__picture">
        <Picture size={24} />
      </span>
      {children}
    </span>
  );
}
