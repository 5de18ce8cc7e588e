import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextArea } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import type { WholeContact } from "../../shared/views/contact.ts";
import type { ContactsView } from "../../shared/views/contacts.ts";
import type { Asking } from "../desk/asking.ts";
import { tell } from "../desk/undo.ts";
import type { StaffMe } from "../page.ts";
import { OwnerAndDay } from "./owner-and-day.tsx";

type PlanFormProps = {
  readonly contact: WholeContact;
  readonly view: ContactsView;
  readonly asking: Asking;
  readonly me: StaffMe;
};

/** Returns the form that promises something: who, when, what. */
export function PlanForm({ contact, view, asking, me }: PlanFormProps): JSX.Element {
  const texts = t(contactsTexts);
  const [plan, setPlan] = useState({ owner: me.id, day: view.today });
  const [note, setNote] = useState("");
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const words = note.trim() === "" ? {} : { note: note.trim() };
    if (!(await asking.ask({ type: "PlanFollowUp", contact: contact.id, ...plan, ...words }))) return;
    setNote("");
    tell(texts.planned);
  };
  return (
    <form class="ui-card contacts__form" noValidate onSubmit={save}>
      <h2>{texts.plan}</h2>
      <OwnerAndDay view={view} plan={plan} onChange={setPlan} />
      <TextArea label={texts.note} mark={texts.optional} value={note} maxLength={2_000} onInput={setNote} />
      <Button type="submit" isBusy={asking.busy.value !== undefined}>
        {texts.planSave}
      </Button>
    </form>
  );
}
