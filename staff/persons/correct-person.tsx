import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { LANGUAGE_NAMES, VISITOR_LANGUAGES } from "../../shared/i18n/languages.ts";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import { needs, type ShownPerson } from "../../shared/persons/person.ts";
import { Checkbox } from "../../shared/ui/checkbox.tsx";
import { t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import { request } from "../admin/api.ts";
import { PersonFields } from "./person-fields.tsx";
import { PersonForm } from "./person-form.tsx";

type CorrectPersonProps = {
  readonly office: string;
  readonly person: ShownPerson;
  readonly onCorrected: (person: ShownPerson) => void;
  readonly onClose: () => void;
};

/** Returns the form in which what is kept of a visitor is put right (R24), with the language and what helps (P5). */
export function CorrectPerson({ office, person, onCorrected, onClose }: CorrectPersonProps): JSX.Element {
  const texts = t(personTexts);
  const { name = "", nationalId = "", mobile = "" } = person;
  const [draft, setDraft] = useState({ name, nationalId, mobile });
  const [language, setLanguage] = useState(person.language);
  const [needed, setNeeded] = useState<ShownPerson["needs"]>(person.needs);
  const send = () => {
    // Only what was changed is sent; an emptied field keeps what is known.
    const isChanged = (field: keyof typeof draft) => draft[field].trim() !== "" && draft[field] !== person[field];
    const changed = (["name", "nationalId", "mobile"] as const).filter(isChanged);
    const fields = Object.fromEntries(changed.map((field) => [field, draft[field].trim()]));
    return request<ShownPerson>("PATCH", `/offices/${office}/persons/${person.id}`, {
      ...fields,
      ...(language === undefined ? {} : { language }),
      needs: needed,
      version: person.version,
    });
  };
  const languages = VISITOR_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  return (
    <PersonForm title={texts.correct} send={send} onSaved={onCorrected} onClose={onClose}>
      <PersonFields draft={draft} onChange={setDraft} />
      <Select
        label={texts.language}
        value={language ?? ""}
        options={languages}
        placeholder={texts.languageNone}
        onChoose={setLanguage}
      />
      <fieldset class="persons__needs">
        <legend>{texts.needs}</legend>
        {needs.map((need) => (
          <Checkbox
            key={need}
            label={texts.need[need]}
            checked={needed.includes(need)}
            onChange={(isNeeded) =>
              setNeeded(needs.filter((each) => (each === need ? isNeeded : needed.includes(each))))
            }
          />
        ))}
        <p class="persons__state">{texts.needsHint}</p>
      </fieldset>
    </PersonForm>
  );
}
