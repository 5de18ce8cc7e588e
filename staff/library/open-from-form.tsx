import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Relation } from "../../shared/cases/commands.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { Button } from "../../shared/ui/button.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import { goToCase, openCase } from "../cases/open-case.ts";
import { PersonField } from "../contacts/person-field.tsx";
import { tell } from "../desk/undo.ts";
import { Choices } from "../parts/choices.tsx";
import { useWatch } from "../parts/use-watch.ts";
import type { DocumentWork } from "./work.ts";

type Applicant = { readonly id: string; readonly name: string } | undefined;

const relations: readonly Relation[] = ["self", "guardian", "delegate"];

/** Returns the form that opens as a case: for whom and for what; the papers and the signature follow there (R10). */
export function OpenFromForm({ work }: { readonly work: DocumentWork }): JSX.Element | null {
  const { me, link, office, asking } = work;
  const texts = t(libraryTexts);
  const setup = useWatch(link, office, "setup").message.value?.data;
  const [person, setPerson] = useState<Applicant>();
  const [chosen, choose] = useState("");
  const [relation, setRelation] = useState<Relation>("self");
  if (!setup || !me.roles.some((role) => role === "officer" || role === "researcher" || role === "manager"))
    return null;
  const listed = setup.services.filter(({ id }) => Object.hasOwn(setup.casework.checklists, id));
  const services = listed.length > 0 ? listed : setup.services;
  const service = chosen === "" ? (services[0]?.id ?? "") : chosen;
  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    const named = person === undefined ? {} : { person: person.id };
    const opened = await openCase(asking, { service, source: { kind: "form" }, relation, ...named });
    if (!opened) return;
    tell(t(contactsTexts).turnedCase(`\u2068${opened.number}\u2069`));
    goToCase(opened);
  };
  return (
    <form class="ui-card document__open" noValidate onSubmit={open} aria-labelledby="open-from-form">
      <h2 id="open-from-form">{texts.openCase}</h2>
      <p class="library__small">{texts.openCaseHint}</p>
      <PersonField office={office} person={person} onFound={setPerson} isNeeded />
      <Select
        label={t(contactsTexts).service}
        value={service}
        options={services.map(({ id, name }) => ({ value: id, label: local(name) }))}
        onChoose={choose}
      />
      <Choices
        label={t(casesTexts).relationName}
        flowing
        value={relation}
        choices={relations.map((value) => ({ value, label: t(casesTexts).relation[value] }))}
        onChoose={setRelation}
      />
      <Button type="submit" kind="primary" isBusy={asking.busy.value !== undefined}>
        {texts.openCase}
      </Button>
    </form>
  );
}
