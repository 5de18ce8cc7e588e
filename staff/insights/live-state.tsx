import type { JSX } from "preact";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { Button } from "../../shared/ui/button.tsx";
import { PauseIcon, PlayIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import type { Live } from "../overview/live.ts";
import "../overview/head.css";

/** Returns whether the figures follow the hall. */
export function LiveState({ live }: { readonly live: Live }): JSX.Element {
  const isAway = live.link.value !== "online";
  const mood = isAway ? "away" : live.isMoving.value ? "live" : "frozen";
  return (
    <p class={`overview-head__state overview-head__state--${mood}`}>
      <span class="overview-head__dot" aria-hidden="true" />
      {t(overviewTexts)[mood]}
    </p>
  );
}

/** Returns the button that lets the figures stand still, and move on. */
export function PauseButton({ live: { isMoving } }: { readonly live: Live }): JSX.Element {
  const texts = t(overviewTexts);
  return (
    <Button
      icon={isMoving.value ? PauseIcon : PlayIcon}
      onPress={() => {
        isMoving.value = !isMoving.peek();
      }}
    >
      {isMoving.value ? texts.freeze : texts.unfreeze}
    </Button>
  );
}
