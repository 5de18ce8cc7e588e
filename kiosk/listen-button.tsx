import type { JSX } from "preact";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { Button } from "../shared/ui/button.tsx";
import { SoundIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { aids, switchAid } from "./aids.ts";

/** Returns the aid that matters most where a step leaves by itself and the row of aids is away: whoever cannot read hears it. */
export function ListenButton(): JSX.Element {
  const isOn = aids.listen.value;
  return (
    <Button size="hall" icon={SoundIcon} isOn={isOn} onPress={() => switchAid("listen", !isOn)}>
      {t(kioskTexts).aids.listen}
    </Button>
  );
}
