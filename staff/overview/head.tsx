import type { JSX } from "preact";
import { clockSeconds } from "../../shared/i18n/dates.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { Button } from "../../shared/ui/button.tsx";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { PauseIcon, PlayIcon } from "../../shared/ui/icons.tsx";
import { language, t } from "../../shared/ui/language.ts";
import type { Live, Picture } from "./live.ts";
import "./head.css";

type HeadProps = {
  readonly live: Live;
  readonly picture: Picture;
  readonly actions: Drawn;
};

/** Returns the title, how fresh the figures are, and what a manager can do with the whole office. */
export function Head({ live, picture, actions }: HeadProps): JSX.Element {
  const texts = t(overviewTexts);
  const isMoving = live.isMoving.value;
  const isAway = live.link.value !== "online";
  const mood = isAway ? "away" : isMoving ? "live" : "frozen";
  const time = clockSeconds(picture.updatedAt, { language: language.value, zone: picture.overview.timeZone });
  return (
    <header class="overview-head">
      <h1 class="overview-head__title">{texts.title}</h1>
      <p class={`overview-head__state overview-head__state--${mood}`}>
        <span class="overview-head__dot" aria-hidden="true" />
        {texts[mood]} · {texts.updated(time)}
      </p>
      <div class="overview-head__actions">
        {actions}
        <Button
          icon={isMoving ? PauseIcon : PlayIcon}
          onPress={() => {
            live.isMoving.value = !isMoving;
          }}
        >
          {isMoving ? texts.freeze : texts.unfreeze}
        </Button>
      </div>
    </header>
  );
}
