import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { request } from "../admin/api.ts";
import { shownOf } from "./ask.ts";

type NewPersonProps = {
  readonly office: string;
  /** The number that was looked for. */
  readonly known: { readonly nationalId?: string; readonly mobile?: string };
  readonly onAdded: (person: ShownPerson) => void;
  readonly onClose: () => void;
};

/** Returns the form of a new visitor: three fields, of which one is enough (P3). */
export function NewPerson({ office, known, onAdded, onClose }: NewPersonProps): JSX.Element {
  const texts = t(personTexts);
  const [fields, setFields] = useState({ name: "", nationalId: "", mobile: "", ...known });
  const [trouble, setTrouble] = useState("");
  const [isBusy, setBusy] = useState(false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ""));
    const shown = shownOf(await request<ShownPerson>("POST", `/offices/${office}/persons`, given));
    setBusy(false);
    if (shown.status === "found") onAdded(shown.person);
    else setTrouble(shown.text);
  };
  const set = (field: keyof typeof fields) => (value: string) => setFields({ ...fields, [field]: value });
  return (
    <Dialog title={texts.add} onClose={onClose}>
      <form class="persons__form" noValidate onSubmit={save}>
        <TextField label={texts.name} value={fields.name} onInput={set("name")} dir="auto" maxLength={120} />
        <TextField
          label={texts.nationalId}
          value={fields.nationalId}
          onInput={set("nationalId")}
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          label={texts.mobile}
          value={fields.mobile}
          onInput={set("mobile")}
          dir="ltr"
          type="tel"
          autoComplete="off"
        />
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
