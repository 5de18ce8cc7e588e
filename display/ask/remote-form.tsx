import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { askTexts } from "../../shared/i18n/texts/ask.ts";
import { Button } from "../../shared/ui/button.tsx";
import { language, local, t } from "../../shared/ui/language.ts";
import { newId } from "../../shared/ui/new-id.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { Select } from "../../shared/ui/select.tsx";
import { Done } from "./done.tsx";
import type { Door, PublicOffice, Trouble } from "./door.ts";
import { Trap, trapped } from "./trap.tsx";

type RemoteFormProps = { readonly door: Door; readonly office: PublicOffice };
type Taken = { readonly code: string; readonly link: string };

/** Returns the form of a ticket from afar; the ticket's own page takes over from there (R16). */
export function RemoteForm({ door, office }: RemoteFormProps): JSX.Element {
  const texts = t(askTexts);
  const [service, setService] = useState(office.services[0]?.id ?? "");
  const [id] = useState(newId);
  const [state, setState] = useState<{ taken?: Taken; trouble?: Trouble; isBusy?: boolean }>({});
  const take = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (state.isBusy) return;
    setState({ isBusy: true });
    const body = { id, service, language: language.value, ...trapped(event.currentTarget) };
    const answer = await door.send<Taken>("tickets", body);
    setState("done" in answer ? { taken: answer.done } : { trouble: answer.trouble });
  };
  if (state.taken) {
    return (
      <Done title={texts.taken} label="" code={state.taken.code} hint={texts.ticketHint}>
        <a class="ui-button ui-button--primary ui-button--large ui-button--wide ask__link" href={state.taken.link}>
          <span class="ui-button__word">{texts.follow}</span>
        </a>
      </Done>
    );
  }
  if (!office.givesTickets) return <Notice kind="info">{texts.ticketClosed}</Notice>;
  return (
    <form class="ask__form" noValidate onSubmit={take}>
      <Select
        label={texts.service}
        value={service}
        options={office.services.map(({ id: value, name }) => ({ value, label: local(name) }))}
        onChoose={setService}
      />
      <p>{texts.ticketHint}</p>
      <Trap />
      {state.trouble && <Notice kind="error">{texts.troubles[state.trouble]}</Notice>}
      <Button type="submit" kind="primary" size="large" wide isBusy={state.isBusy}>
        {texts.take}
      </Button>
    </form>
  );
}
