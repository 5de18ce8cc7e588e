import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { t } from "../../shared/ui/language.ts";
import { request } from "../admin/api.ts";
import { PersonFields } from "./person-fields.tsx";
import { PersonForm } from "./person-form.tsx";

type NewPersonProps = {
  readonly office: string;
  /** The number that was looked for. */
  readonly known: { readonly nationalId?: string; readonly mobile?: string };
  readonly onAdded: (person: ShownPerson) => void;
  readonly onClose: () => void;
};

/** Returns the form of a new visitor. */
export function NewPerson({ office, known, onAdded, onClose }: NewPersonProps): JSX.Element {
  const [draft, setDraft] = useState({ name: "", nationalId: "", mobile: "", ...known });
  const send = () => {
    const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ""));
    return request<ShownPerson>("POST", `/offices/${office}/persons`, given);
  };
  return (
    <PersonForm title={t(personTexts).add} send={send} onSaved={onAdded} onClose={onClose}>
      <PersonFields draft={draft} onChange={setDraft} />
    </PersonForm>
  );
}
