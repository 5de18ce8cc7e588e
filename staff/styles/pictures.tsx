import type { JSX } from "preact";
import * as icons from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import * as services from "../../shared/ui/service-icons.tsx";
import * as sounds from "../../shared/ui/sound-icons.tsx";
import * as states from "../../shared/ui/state-icons.tsx";
import { Part } from "./part.tsx";
import { stylesTexts } from "./texts.ts";

const all = Object.entries({ ...icons, ...services, ...states, ...sounds });

/** Returns every picture with its name. */
export function Pictures(): JSX.Element {
  return (
    <Part title={t(stylesTexts).pictures}>
      <ul class="styles__swatches">
        {all.map(([name, Picture]) => (
          <li key={name} class="styles__picture">
            <Picture size={28} />
            <code dir="ltr">{name.replace(/Icon$/u, "")}</code>
          </li>
        ))}
      </ul>
    </Part>
  );
}
