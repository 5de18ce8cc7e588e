import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { findPerson, numberOf } from "../persons/ask.ts";
import type { Draft } from "./draft.ts";
import "./person-field.css";

type PersonFieldProps = {
  readonly office: string;
  readonly person: Draft["person"];
  readonly onFound: (person: Draft["person"]) => void;
  /** Whether nothing goes on without somebody. */
  readonly isNeeded?: boolean;
};

/** Returns the field that ties a contact to somebody of the vault by the exact number; the book keeps an id alone (S6). */
export function PersonField({ office, person, onFound, isNeeded = false }: PersonFieldProps): JSX.Element {
  const texts = t(contactsTexts);
  const [number, setNumber] = useState("");
  const [wrong, setWrong] = useState<string | undefined>();
  const find = async (): Promise<void> => {
    const asked = numberOf(number);
    const found = asked ? await findPerson(office, asked) : undefined;
    if (found?.status === "found") {
      setWrong(undefined);
      onFound({ id: found.person.id, name: found.person.name ?? number });
      return;
    }
    onFound(undefined);
    const nobody = found?.status === "trouble" ? found.text : texts.whoNobody;
    setWrong(asked ? nobody : t(personTexts).numberWrong);
  };
  return (
    <div class="contacts__who">
      <TextField
        label={texts.who}
        mark={isNeeded ? undefined : texts.optional}
        hint={person ? texts.whoFound(person.name) : isNeeded ? texts.whoNeeded : texts.whoHint}
        error={wrong}
        value={number}
        onInput={setNumber}
        dir="ltr"
        inputMode="tel"
        autoComplete="off"
      />
      <Button onPress={() => void find()}>{texts.whoFind}</Button>
    </div>
  );
}
