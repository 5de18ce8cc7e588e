import type { JSX } from "preact";
import { VISITOR_LANGUAGES } from "../shared/i18n/languages.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import type { Icon } from "../shared/ui/icon.tsx";
import { DownIcon, SoundIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { VisitorLanguageSwitch } from "../shared/ui/language-switch.tsx";
import { press } from "../shared/ui/press.ts";
import { ContrastIcon, TextSizeIcon } from "../shared/ui/state-icons.tsx";
import { type Aid, aids, switchAid } from "./aids.ts";
import { fetchFurtherTexts } from "./further-texts.ts";
import { HelpButton } from "./help-button.tsx";
import "./aids-bar.css";

const pictures: readonly (readonly [Aid, Icon])[] = [
  ["largeText", TextSizeIcon],
  ["contrast", ContrastIcon],
  ["lowReach", DownIcon],
  ["listen", SoundIcon],
];

/** Returns the aids in everybody's reach; with low reach on, the languages come down to them. */
export function AidsBar(): JSX.Element {
  const texts = t(kioskTexts);
  return (
    <footer class="aids">
      <fieldset class="aids__row">
        <legend class="visually-hidden">{texts.aidsTitle}</legend>
        {pictures.map(([aid, Picture]) => (
          <button
            key={aid}
            type="button"
            class="aids__aid"
            aria-pressed={aids[aid].value}
            {...press(() => switchAid(aid, !aids[aid].value))}
          >
            <Picture size="1.5em" />
            <span>{texts.aids[aid]}</span>
          </button>
        ))}
      </fieldset>
      <HelpButton />
      {aids.lowReach.value && (
        <VisitorLanguageSwitch size="hall" languages={VISITOR_LANGUAGES} fetchTexts={fetchFurtherTexts} />
      )}
    </footer>
  );
}
