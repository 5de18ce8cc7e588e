import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LinkKind } from "../../shared/contacts/commands.ts";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import { Button } from "../../shared/ui/button.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import type { WholeContact } from "../../shared/views/contact.ts";
import type { ContactsView } from "../../shared/views/contacts.ts";
import { goToCase } from "../cases/open-case.ts";
import type { Asking } from "../desk/asking.ts";
import { tell } from "../desk/undo.ts";
import { caseOfContact } from "./to-case.ts";

type TurnProps = { readonly contact: WholeContact; readonly view: ContactsView; readonly asking: Asking };

/** Returns the ways by which a contact becomes a ticket, a case or a suggestion, with its channel and its person (R9). */
export function Turn({ contact, view, asking }: TurnProps): JSX.Element {
  const texts = t(contactsTexts);
  const [service, setService] = useState(contact.service ?? view.services[0]?.id ?? "");
  const { channel } = contact;
  const turn = async (kind: LinkKind, command: Command, result: string, say: (name: string) => string) => {
    const made = await asking.ask(command);
    const target = made?.result?.[kind];
    if (typeof target !== "string") return;
    if (await asking.ask({ type: "LinkContact", contact: contact.id, kind, target }))
      tell(say(String(made?.result?.[result] ?? "")));
  };
  const toTicket = () => {
    const visitor = contact.person === null ? {} : { visitor: contact.person };
    // Whoever wrote by a channel that is off since then is received as a visitor of the hall (T6).
    const way = view.channels.some(({ id, isOn }) => isOn && id === channel) ? { channel } : {};
    return turn("ticket", { type: "CheckIn", service, ...way, ...visitor }, "code", texts.turnedTicket);
  };
  const toCase = async () => {
    const opened = await caseOfContact(asking, contact, service);
    if (!opened) return;
    tell(texts.turnedCase(opened.number));
    goToCase(opened);
  };
  const toSuggestion = () => {
    const kind = contact.subject === "complaint" ? "complaint" : "suggestion";
    const person = contact.person === null ? {} : { person: contact.person };
    const filed = {
      type: "FileSuggestion",
      kind,
      channel,
      contact: contact.id,
      text: contact.note,
      ...person,
    } as const;
    return turn("suggestion", filed, "number", texts.turnedSuggestion);
  };
  const has = (kind: LinkKind) => contact.links.some((each) => each.kind === kind);
  const turned = contact.links.find(({ kind }) => kind === "case");
  return (
    <section class="ui-card contacts__form">
      <h2>{texts.turn}</h2>
      <Select
        label={texts.service}
        value={service}
        options={view.services.map(({ id, name }) => ({ value: id, label: local(name) }))}
        onChoose={setService}
      />
      <div class="contacts__deeds">
        <Button disabled={has("ticket")} onPress={() => void toTicket()}>
          {texts.toTicket}
        </Button>
        {turned ? (
          <a class="ui-button" href={`#/cases/${turned.target}`}>
            {texts.toItsCase}
          </a>
        ) : (
          <Button onPress={() => void toCase()}>{texts.toCase}</Button>
        )}
        <Button disabled={has("suggestion") || contact.note === ""} onPress={() => void toSuggestion()}>
          {texts.toSuggestion}
        </Button>
      </div>
    </section>
  );
}
