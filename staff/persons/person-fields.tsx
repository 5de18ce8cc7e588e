import type { JSX } from "preact";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";

/** What is written of a visitor, as the fields hold it. */
type PersonDraft = { readonly name: string; readonly nationalId: string; readonly mobile: string };

type PersonFieldsProps = {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
};

/** Returns the three fields of a visitor, of which one is enough (P3). */
export function PersonFields({ draft, onChange }: PersonFieldsProps): JSX.Element {
  const texts = t(personTexts);
  const set = (field: keyof PersonDraft) => (value: string) => onChange({ ...draft, [field]: value });
  return (
    <>
      <TextField label={texts.name} value={draft.name} onInput={set("name")} dir="auto" maxLength={120} />
      <TextField
        label={texts.nationalId}
        value={draft.nationalId}
        onInput={set("nationalId")}
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        label={texts.mobile}
        value={draft.mobile}
        onInput={set("mobile")}
        dir="ltr"
        type="tel"
        autoComplete="off"
      />
    </>
  );
}
