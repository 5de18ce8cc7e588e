import type { JSX } from "preact";
import { clockTime } from "../shared/i18n/dates.ts";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import { language, t } from "../shared/ui/language.ts";
import { Notice } from "../shared/ui/notice.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";

/** Returns why nobody is called just now; a number can be taken all the same. */
export function PauseLine({ view }: { readonly view: KioskView }): JSX.Element | null {
  const { paused } = view;
  if (!view.isOpen || paused === null) return null;
  const texts = t(kioskStateTexts);
  const writing = { language: language.value, zone: view.timeZone };
  return (
    <Notice kind="hint" title={texts.pauses[paused.reason]}>
      {paused.until === null ? texts.paused : texts.pausedUntil(clockTime(paused.until, writing))}
    </Notice>
  );
}
