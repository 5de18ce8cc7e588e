import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { t } from "../../shared/ui/language.ts";
import { showToast, TOAST_MS } from "../../shared/ui/toast.tsx";

let last: { readonly act: () => void; readonly until: number } | undefined;
/** One message at a time: the newest is the one that counts, and none lies over the lists. */
let takeOff: () => void = () => undefined;

/** Says what was done and offers the way back for as long as the message stays, by button and by key. */
export function tell(text: string, wayBack?: () => void): void {
  takeOff();
  if (wayBack === undefined) {
    last = undefined;
    takeOff = showToast({ text });
    return;
  }
  const act = (): void => {
    last = undefined;
    takeOff();
    wayBack();
  };
  takeOff = showToast({ text, undo: { label: t(commonTexts).undo, act } });
  last = { act, until: performance.now() + TOAST_MS };
}

/** Goes the last way back, if it is still open. */
export function undoLast(): void {
  if (last && performance.now() < last.until) last.act();
}
