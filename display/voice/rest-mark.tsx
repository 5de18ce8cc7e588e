import type { JSX } from "preact";
import { clockTime } from "../../shared/i18n/dates.ts";
import { displaySoundTexts } from "../../shared/i18n/texts/display-sound.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { language, t } from "../../shared/ui/language.ts";
import { MutedIcon } from "../../shared/ui/sound-icons.tsx";
import type { SoundNow } from "../../shared/views/sound-plan.ts";
import type { Wall } from "../wall.ts";
import "./rest-mark.css";

type RestMarkProps = { readonly wall: Wall; readonly now: SoundNow };

/** Returns a quiet word that calls are shown and not heard now, and until when; nothing while the wall may sound. */
export function RestMark({ wall, now: { volume, minutesLeft } }: RestMarkProps): JSX.Element | null {
  const texts = t(displaySoundTexts);
  const screen = wall.screen.value;
  if (volume !== 0 || screen.kind !== "board") return null;
  const writing = { language: language.value, zone: screen.board.timeZone };
  const until = minutesLeft && clockTime(wall.minute.value + minutesLeft * minuteMs, writing);
  return (
    <p class="rest-mark" role="status">
      <MutedIcon size="1.2em" />
      {until ? texts.restsUntil(until) : texts.rests}
    </p>
  );
}
