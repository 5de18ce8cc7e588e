import type { JSX } from "preact";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import type { ContactsView } from "../../shared/views/contacts.ts";

export type Plan = { readonly owner: string; readonly day: string };

type OwnerAndDayProps = {
  readonly view: Pick<ContactsView, "staff">;
  readonly plan: Plan;
  readonly onChange: (plan: Plan) => void;
};

/** Returns who follows up, and when. */
export function OwnerAndDay({ view, plan, onChange }: OwnerAndDayProps): JSX.Element {
  const texts = t(contactsTexts);
  return (
    <div class="contacts__pair">
      <Select
        label={texts.owner}
        value={plan.owner}
        options={view.staff.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(owner) => onChange({ ...plan, owner })}
      />
      <TextField label={texts.day} type="date" value={plan.day} onInput={(day) => onChange({ ...plan, day })} />
    </div>
  );
}
