import type { JSX } from "preact";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { Button } from "../shared/ui/button.tsx";
import { Dialog } from "../shared/ui/dialog.tsx";
import { t } from "../shared/ui/language.ts";
import { askingSeconds, noteActivity } from "./quiet.ts";

/** Returns the question whether somebody is there, with the seconds that are left to answer it. */
export function StillThere(): JSX.Element | null {
  const seconds = askingSeconds.value;
  if (seconds === undefined) return null;
  const texts = t(kioskTexts);
  return (
    <Dialog
      size="hall"
      title={texts.stillThere}
      onClose={noteActivity}
      actions={
        <Button size="hall" kind="primary" wide onPress={noteActivity}>
          {texts.imHere}
        </Button>
      }
    >
      <p role="timer">{texts.stillThereHint(seconds)}</p>
    </Dialog>
  );
}
