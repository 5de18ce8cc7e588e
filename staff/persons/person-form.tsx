import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { Asked } from "../admin/api.ts";
import { shownOf } from "./ask.ts";

type PersonFormProps = {
  readonly title: string;
  readonly children: Drawn;
  readonly send: () => Promise<Asked<ShownPerson>>;
  readonly onSaved: (person: ShownPerson) => void;
  readonly onClose: () => void;
};

/** Returns the dialog around what is written of a visitor; a refusal stands in its place, and nothing typed is lost. */
export function PersonForm({ title, children, send, onSaved, onClose }: PersonFormProps): JSX.Element {
  const [trouble, setTrouble] = useState("");
  const [isBusy, setBusy] = useState(false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const shown = shownOf(await send());
    setBusy(false);
    if (shown.status === "found") onSaved(shown.person);
    else setTrouble(shown.text);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="persons__form" noValidate onSubmit={save}>
        {children}
        {trouble !== "" && <Notice kind="error">{trouble}</Notice>}
        <div class="persons__actions">
          <Button type="submit" kind="primary" isBusy={isBusy}>
            {t(commonTexts).save}
          </Button>
          <Button onPress={onClose}>{t(commonTexts).cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
