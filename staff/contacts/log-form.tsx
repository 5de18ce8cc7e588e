import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { subjects } from "../../shared/contacts/commands.ts";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import type { ServiceId } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Checkbox } from "../../shared/ui/checkbox.tsx";
import { TextArea } from "../../shared/ui/field.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import type { ContactsView } from "../../shared/views/contacts.ts";
import { goToCase } from "../cases/open-case.ts";
import type { Asking } from "../desk/asking.ts";
import { tell } from "../desk/undo.ts";
import type { StaffMe } from "../page.ts";
import { Choices } from "../parts/choices.tsx";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { commandOf, type Draft, freshDraft } from "./draft.ts";
import { OutcomeFields } from "./outcome-fields.tsx";
import { OwnerAndDay } from "./owner-and-day.tsx";
import { PersonField } from "./person-field.tsx";
import { caseOfContact } from "./to-case.ts";

type LogFormProps = {
  readonly view: ContactsView;
  readonly asking: Asking;
  readonly office: string;
  readonly me: StaffMe;
};

/** Most contacts are calls. */
function firstOf(channels: ContactsView["channels"]): Draft["channel"] {
  return channels.find(({ id }) => id === "phone")?.id ?? channels[0]?.id ?? "phone";
}

/** Returns the form that takes a contact down in a quarter of a minute; the channel stays as it was for the next one. */
export function LogForm({ view, asking, office, me }: LogFormProps): JSX.Element {
  const texts = t(contactsTexts);
  const channels = view.channels.filter(({ isOn }) => isOn);
  const [draft, setDraft] = useState<Draft>(() => freshDraft(firstOf(channels), me.id, view.today));
  const [round, setRound] = useState(0);
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const log = async (): Promise<string | undefined> => {
    const answer = await asking.ask(commandOf(draft));
    if (!answer) return undefined;
    tell(texts.saved(String(answer.result?.["number"] ?? "")));
    setDraft(freshDraft(draft.channel, me.id, view.today));
    setRound(round + 1);
    return String(answer.result?.["contact"]);
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    await log();
  };
  const saveAndOpen = async (service: ServiceId): Promise<void> => {
    const id = await log();
    const opened = id === undefined ? undefined : await caseOfContact(asking, { id }, service);
    if (opened) goToCase(opened);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save(event);
  };
  return (
    <form class="ui-card contacts__form" noValidate onSubmit={save} onKeyDown={onKeyDown}>
      <div class="ui-card__head">
        <h2>{texts.log}</h2>
        <span class="ui-card__note">{texts.logHint}</span>
      </div>
      <Choices
        label={texts.channel}
        flowing
        value={draft.channel}
        choices={channels.map(({ id, name }) => ({ value: id, label: local(name) }))}
        onChoose={(channel) => set({ channel })}
      />
      <Choices
        label={texts.subject}
        flowing
        value={draft.subject}
        choices={subjects.map((value) => ({ value, label: texts.subjects[value] }))}
        onChoose={(subject) => set({ subject })}
      />
      {draft.subject === "request" && (
        <Select
          label={texts.service}
          mark={texts.optional}
          placeholder={texts.chooseService}
          value={draft.service ?? ""}
          options={view.services.map(({ id, name }) => ({ value: id, label: local(name) }))}
          onChoose={(service) => set({ service })}
        />
      )}
      <OutcomeFields value={draft} onChange={set} mayStayOpen />
      {draft.outcome === "open" && <OwnerAndDay view={view} plan={draft.plan} onChange={(plan) => set({ plan })} />}
      <PersonField key={round} office={office} person={draft.person} onFound={(person) => set({ person })} />
      <TextArea
        label={texts.note}
        mark={texts.optional}
        value={draft.note}
        maxLength={2_000}
        onInput={(note) => set({ note })}
      />
      <Checkbox
        label={texts.misconception}
        checked={draft.isMisconception}
        onChange={(isMisconception) => set({ isMisconception })}
      />
      <Checkbox label={texts.homeVisit} checked={draft.isHomeVisit} onChange={(isHomeVisit) => set({ isHomeVisit })} />
      <TroubleLine asking={asking} />
      <Button type="submit" kind="primary" isBusy={asking.busy.value !== undefined}>
        {texts.save}
      </Button>
      {draft.subject === "request" && (
        <Button
          disabled={draft.service === undefined}
          onPress={() => draft.service !== undefined && void saveAndOpen(draft.service)}
        >
          {texts.saveAndOpen}
        </Button>
      )}
    </form>
  );
}
