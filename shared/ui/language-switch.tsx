import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language, type VisitorLanguage } from "../i18n/languages.ts";
import { commonTexts } from "../i18n/texts/common.ts";
import { houseLanguage, language, speak, speakOnceKnown, t } from "./language.ts";
import { Segmented } from "./segmented.tsx";

type SwitchProps = { readonly size?: "desk" | "hall" | undefined };

/** Returns the switch of languages, each by its own name; `onChoose` is for remembering the choice. */
export function LanguageSwitch({
  size = "desk",
  onChoose,
}: SwitchProps & { readonly onChoose?: ((chosen: Language) => void) | undefined }): JSX.Element {
  return (
    <Segmented
      label={t(commonTexts).languageSwitch}
      value={houseLanguage()}
      segments={LANGUAGES.map(named)}
      size={size}
      onChoose={(chosen) => {
        speak(chosen);
        onChoose?.(chosen);
      }}
    />
  );
}

/** Returns the switch of a visitor's own screen, with the further languages; their texts come by `fetchTexts`. */
export function VisitorLanguageSwitch({
  size = "desk",
  languages,
  fetchTexts,
}: SwitchProps & {
  readonly languages: readonly VisitorLanguage[];
  readonly fetchTexts: () => Promise<unknown>;
}): JSX.Element {
  const [, drawAgain] = useState(0);
  return (
    <Segmented
      label={t(commonTexts).languageSwitch}
      value={language.value}
      segments={languages.map(named)}
      size={size}
      onChoose={(chosen) => {
        // A language that could not be fetched springs back to the one of the page.
        void speakOnceKnown(chosen, fetchTexts).then(() => drawAgain((count) => count + 1));
      }}
    />
  );
}

function named<Each extends VisitorLanguage>(value: Each) {
  return { value, label: LANGUAGE_NAMES[value], lang: value };
}
