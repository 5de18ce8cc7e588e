import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { soundHoursTexts } from "../../../shared/i18n/texts/sound-hours.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ClockIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import type { DeviceStatus } from "../../../shared/views/devices.ts";
import type { LoudSpan } from "../../../shared/views/sound-plan.ts";
import { SoundHoursDialog } from "./sound-hours-dialog.tsx";
import "./place-display.css";

type SoundHoursProps = {
  readonly device: DeviceStatus;
  /** `Hall display D2`. */
  readonly name: string;
};

/** Returns when a display is how loud, and the way to change it. */
export function SoundHours({ device, name }: SoundHoursProps): JSX.Element {
  const texts = t(soundHoursTexts);
  const [isOpen, setOpen] = useState(false);
  const { sound } = device;
  const parts = sound === null ? [] : [...sound.spans.map(inWords), ...(sound.restsInPrayer ? [texts.inPrayer] : [])];
  return (
    <div class="device-zone">
      <p class="device-zone__shown">
        <span class="device-zone__label">{texts.title}</span> {parts.join(" · ") || texts.unplanned}
      </p>
      <Button kind="quiet" icon={ClockIcon} label={texts.changeFor(name)} onPress={() => setOpen(true)}>
        {texts.change}
      </Button>
      {isOpen && <SoundHoursDialog device={device} name={name} onClose={() => setOpen(false)} />}
    </div>
  );
}

function inWords({ from, until, volume }: LoudSpan): string {
  const texts = t(soundHoursTexts);
  return volume === 0 ? texts.silentIn(from, until) : texts.loudIn(from, until, volume);
}
