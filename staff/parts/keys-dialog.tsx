import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Keycap } from "../../shared/ui/keycap.tsx";
import { t } from "../../shared/ui/language.ts";
import "./keys-dialog.css";

export type KeyLine = { readonly key: string; readonly does: string };

/** Returns the sheet of keys; it lists what works now in this room. */
export function KeysDialog({
  title,
  lines,
  onClose,
}: {
  readonly title: string;
  readonly lines: readonly KeyLine[];
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <Dialog title={title} onClose={onClose} actions={<Button onPress={onClose}>{t(commonTexts).close}</Button>}>
      <p class="key-sheet__hint">{t(deskTexts).sheet.hint}</p>
      <dl class="key-sheet">
        {lines.map(({ key, does }) => (
          <div key={key} class="key-sheet__line">
            <dt>
              <span class="visually-hidden">{key}</span>
              <Keycap name={key} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
