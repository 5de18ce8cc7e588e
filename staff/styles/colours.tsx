import type { JSX } from "preact";
import { t } from "../../shared/ui/language.ts";
import { Part } from "./part.tsx";
import { stylesTexts } from "./texts.ts";

const meanings = ["brand", "amber", "danger", "info"] as const;
const grounds = ["paper", "surface", "sunken", "sand", "line", "edge", "gold", "action"] as const;
const faces = [1, 2, 3, 4, 5] as const;
const sizes = ["small", "body", "lead", "title", "headline", "display"] as const;

/** Returns the colours by their meaning and with the text that stands on them, those of charts, and the sizes of type. */
export function Colours(): JSX.Element {
  const texts = t(stylesTexts);
  return (
    <Part title={texts.colours}>
      <ul class="styles__swatches">
        {grounds.map((name) => (
          <li key={name} class="styles__swatch">
            <span class="styles__colour" style={{ background: `var(--color-${name})` }} />
            <code dir="ltr">{name}</code>
          </li>
        ))}
      </ul>
      <ul class="styles__swatches">
        {meanings.map((name) => (
          <li
            key={name}
            class="styles__meaning"
            style={{ background: `var(--color-${name}-soft)`, color: `var(--color-${name}-ink)` }}
          >
            <span class="styles__colour" style={{ background: `var(--color-${name})` }} />
            <code dir="ltr">{name}</code>
          </li>
        ))}
      </ul>
      <h3>{texts.charts}</h3>
      <div class="styles__bars" aria-hidden="true">
        {faces.map((face) => (
          <span key={face} style={{ background: `var(--color-face-${face})`, blockSize: `${face}rem` }} />
        ))}
      </div>
      {sizes.map((size) => (
        <p key={size} class="styles__type" style={{ fontSize: `var(--text-${size})` }}>
          {texts.sentence}
        </p>
      ))}
    </Part>
  );
}
