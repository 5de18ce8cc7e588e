import type { JSX } from "preact";
import { displayTexts } from "../../shared/i18n/texts/display.ts";
import { Button } from "../../shared/ui/button.tsx";
import { BellIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import type { Voice } from "./player.ts";
import "./sound-button.css";

/** Returns the one touch that a browser wants before a wall may speak; nothing once it may. */
export function SoundButton({ voice }: { readonly voice: Voice }): JSX.Element | null {
  if (voice.state.value === "on") return null;
  return (
    <div class="sound">
      <Button size="large" icon={BellIcon} onPress={voice.unblock}>
        {t(displayTexts).soundBlocked}
      </Button>
    </div>
  );
}
