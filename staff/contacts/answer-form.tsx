import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextArea } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import type { WholeContact } from "../../shared/views/contact.ts";
import type { Asking } from "../desk/asking.ts";
import { answerOf, type Draft } from "./draft.ts";
import { OutcomeFields } from "./outcome-fields.tsx";

/** Returns the form that ends an open contact: answered, or not and why (R1). */
export function AnswerForm(props: { readonly contact: WholeContact; readonly asking: Asking }): JSX.Element {
  const { contact, asking } = props;
  const texts = t(contactsTexts);
  const [draft, setDraft] = useState<Pick<Draft, "outcome" | "reason">>({
    outcome: "answered",
    reason: "noInformation",
  });
  const [note, setNote] = useState("");
  const save = (event: Event): void => {
    event.preventDefault();
    const words = note.trim() === "" ? {} : { note: note.trim() };
    void asking.ask({ type: "AnswerContact", contact: contact.id, answer: answerOf(draft), ...words });
  };
  return (
    <form class="ui-card contacts__form" noValidate onSubmit={save}>
      <h2>{texts.answerTitle}</h2>
      <OutcomeFields value={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      <TextArea label={texts.answerNote} mark={texts.optional} value={note} maxLength={2_000} onInput={setNote} />
      <Button type="submit" kind="primary" isBusy={asking.busy.value !== undefined}>
        {texts.answerSave}
      </Button>
    </form>
  );
}
