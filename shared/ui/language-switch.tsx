import type { JSX } from "preact";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../i18n/languages.ts";
import { commonTexts } from "../i18n/texts/common.ts";
import { language, speak, t } from "./language.ts";
import { Segmented } from "./segmented.tsx";

/** Returns the switch of languages, each by its own name; `onChoose` is for remembering the choice. */
export function LanguageSwitch({
  size = "desk",
  onChoose,
}: {
  readonly size?: "desk" | "hall" | undefined;
  readonly onChoose?: ((chosen: Language) => void) | undefined;
}): JSX.Element {
  return (
    <Segmented
      label={t(commonTexts).languageSwitch}
      value={language.value}
      segments={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      size={size}
      onChoose={(chosen) => {
        speak(chosen);
        onChoose?.(chosen);
      }}
    />
  );
}
