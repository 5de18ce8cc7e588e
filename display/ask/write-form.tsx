import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Subject, subjects } from "../../shared/contacts/commands.ts";
import { askTexts } from "../../shared/i18n/texts/ask.ts";
import { mobileOf } from "../../shared/persons/numbers.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Checkbox } from "../../shared/ui/checkbox.tsx";
import { TextArea, TextField } from "../../shared/ui/field.tsx";
import { language, t } from "../../shared/ui/language.ts";
import { newId } from "../../shared/ui/new-id.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { Select } from "../../shared/ui/select.tsx";
import { Done } from "./done.tsx";
import type { Door, PublicOffice, Trouble } from "./door.ts";
import { Trap, trapped } from "./trap.tsx";

type WriteFormProps = { readonly door: Door; readonly office: PublicOffice };

const empty = { subject: "enquiry" as Subject, message: "", name: "", mobile: "", mayKeep: false, isHomeVisit: false };
type Draft = typeof empty;
type Wrong = Partial<Record<"message" | "mobile" | "mayKeep", string>>;

/** Returns the form of the website channel: a message, and if wished how to be answered. */
export function WriteForm({ door, office }: WriteFormProps): JSX.Element {
  const texts = t(askTexts);
  const [draft, setDraft] = useState<Draft>(empty);
  const [id, setId] = useState(newId);
  const [wrong, setWrong] = useState<Wrong>({});
  const [sent, setSent] = useState<{ reference?: string; trouble?: Trouble; isBusy?: boolean }>({});
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const faults = faultsOf(draft);
    setWrong(faults);
    if (Object.keys(faults).length > 0 || sent.isBusy) return;
    setSent({ isBusy: true });
    const body = { id, ...bodyOf(draft), language: language.value, ...trapped(event.currentTarget) };
    const answer = await door.send<{ reference: string }>("messages", body);
    setSent("done" in answer ? { reference: answer.done.reference } : { trouble: answer.trouble });
  };
  if (sent.reference !== undefined) {
    const again = (): void => {
      setDraft(empty);
      setId(newId());
      setSent({});
    };
    return (
      <Done title={texts.sent} label={texts.reference} code={sent.reference} hint={texts.sentHint}>
        <Button size="large" onPress={again}>
          {texts.another}
        </Button>
      </Done>
    );
  }
  if (!office.takesMessages) return <Notice kind="info">{texts.formClosed}</Notice>;
  return (
    <form class="ask__form" noValidate onSubmit={send}>
      <Select
        label={texts.subject}
        value={draft.subject}
        options={subjects.map((value) => ({ value, label: texts.subjects[value] }))}
        onChoose={(subject) => set({ subject })}
      />
      <TextArea
        label={texts.message}
        hint={texts.messageHint}
        error={wrong.message}
        value={draft.message}
        maxLength={2_000}
        onInput={(message) => set({ message })}
      />
      <Checkbox label={texts.homeVisit} checked={draft.isHomeVisit} onChange={(isHomeVisit) => set({ isHomeVisit })} />
      <fieldset class="ask__who">
        <legend>{texts.who}</legend>
        <TextField
          label={texts.name}
          value={draft.name}
          onInput={(name) => set({ name })}
          autoComplete="name"
          dir="auto"
          maxLength={120}
        />
        <TextField
          label={texts.mobile}
          hint={texts.mobileHint}
          error={wrong.mobile}
          value={draft.mobile}
          onInput={(mobile) => set({ mobile })}
          type="tel"
          autoComplete="tel"
          dir="ltr"
          maxLength={40}
        />
        <Checkbox label={texts.mayKeep} checked={draft.mayKeep} onChange={(mayKeep) => set({ mayKeep })} />
        {wrong.mayKeep !== undefined && <Notice kind="error">{wrong.mayKeep}</Notice>}
      </fieldset>
      <Trap />
      {sent.trouble && <Notice kind="error">{texts.troubles[sent.trouble]}</Notice>}
      <Button type="submit" kind="primary" size="large" wide isBusy={sent.isBusy}>
        {texts.send}
      </Button>
    </form>
  );
}

function faultsOf({ message, name, mobile, mayKeep }: Draft): Wrong {
  const texts = t(askTexts);
  const isNamed = name.trim() !== "" || mobile.trim() !== "";
  return {
    ...(message.trim() === "" ? { message: texts.messageMissing } : {}),
    ...(mobile.trim() !== "" && mobileOf(mobile) === undefined ? { mobile: texts.mobileWrong } : {}),
    ...(isNamed && !mayKeep ? { mayKeep: texts.mayKeepMissing } : {}),
  };
}

function bodyOf({ subject, message, name, mobile, mayKeep, isHomeVisit }: Draft): object {
  return {
    subject,
    message: message.trim(),
    mayKeep,
    ...(name.trim() === "" ? {} : { name: name.trim() }),
    ...(mobile.trim() === "" ? {} : { mobile }),
    ...(isHomeVisit ? { isHomeVisit } : {}),
  };
}
