import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../shared/ui/language.ts";
import { Logo } from "../../shared/ui/logo.tsx";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { Toasts } from "../../shared/ui/toast.tsx";
import { Actions } from "./actions.tsx";
import { Colours } from "./colours.tsx";
import { Fields } from "./fields.tsx";
import { Hall } from "./hall.tsx";
import { applyLook, type Look } from "./look.ts";
import { Pictures } from "./pictures.tsx";
import { States } from "./states.tsx";
import { stylesTexts } from "./texts.ts";
import "./styles.css";

/** Returns every shared part on one page, in the look that is chosen at its head. */
export function StylesPage({ first }: { readonly first: Look }): JSX.Element {
  const [look, setLook] = useState(first);
  const texts = t(stylesTexts);
  const change = (more: Partial<Look>): void => {
    const next = { ...look, ...more };
    applyLook(next);
    setLook(next);
  };
  return (
    <>
      <header class="styles__head">
        <Logo size="3rem" />
        <h1>{texts.title}</h1>
        <div class="styles__looks">
          <Segmented
            label={texts.language}
            value={look.language}
            segments={[
              { value: "ar", label: "العربية", lang: "ar" },
              { value: "en", label: "English", lang: "en" },
            ]}
            onChoose={(language) => change({ language })}
          />
          {axes.map(({ of, values }) => (
            <Segmented
              key={of}
              label={texts[of]}
              value={look[of] as string}
              segments={values.map((value) => ({ value, label: texts.values[value] }))}
              onChoose={(value) => change({ [of]: value })}
            />
          ))}
        </div>
      </header>
      <main class="styles">
        <Actions />
        <Fields />
        <Hall />
        <States />
        <Colours key={JSON.stringify(look)} />
        <Pictures />
      </main>
      <Toasts />
    </>
  );
}

const axes = [
  { of: "app", values: ["hall", "staff"] },
  { of: "theme", values: ["light", "dark"] },
  { of: "contrast", values: ["usual", "more"] },
  { of: "text", values: ["usual", "large"] },
] as const;
