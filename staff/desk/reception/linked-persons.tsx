import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import type { PersonPart } from "../../../shared/office/reception.ts";
import type { ShownPerson } from "../../../shared/persons/person.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { CurrentVisit } from "../../../shared/views/desk.ts";
import { request } from "../../admin/api.ts";
import { type Found, shownOf } from "../../persons/ask.ts";
import { Consents } from "../../persons/consents.tsx";
import type { Work } from "../work.ts";
import "../../../shared/ui/card.css";
import "../../persons/persons-page.css";

type PersonsProps = { readonly work: Work; readonly visit: CurrentVisit };

/** Returns the persons of this visit. Who somebody is is read only when asked for: each reading is recorded (S6). */
export function LinkedPersons({ work, visit }: PersonsProps): JSX.Element {
  const texts = t(receptionTexts);
  const { visitor, people } = visit.reception;
  const linked: readonly { readonly person: string; readonly part: PersonPart }[] = [
    ...(visitor === null ? [] : [{ person: visitor, part: "visitor" as const }]),
    ...people,
  ];
  if (linked.length === 0) return <p class="step__hint">{texts.nobodyLinked}</p>;
  return (
    <ul class="step__list">
      {linked.map(({ person, part }) => (
        <LinkedPerson key={person} work={work} visit={visit} id={person} part={part} />
      ))}
    </ul>
  );
}

function LinkedPerson(props: PersonsProps & { readonly id: string; readonly part: PersonPart }): JSX.Element {
  const { work, visit, id, part } = props;
  const texts = t(receptionTexts);
  const [found, setFound] = useState<Found | undefined>();
  const [trouble, setTrouble] = useState<string | undefined>();
  const look = async (): Promise<void> => {
    setFound(shownOf(await request<ShownPerson>("GET", `/offices/${work.office}/persons/${id}?why=visit`)));
  };
  const person = found?.status === "found" ? found.person : undefined;
  const said = trouble ?? (found?.status === "trouble" ? found.text : undefined);
  return (
    <li class="step__person">
      <div class="step__row">
        <span class="step__words">
          {person ? <strong class="step__name">{<bdi>{person.name ?? texts.nameless}</bdi>}</strong> : null}{" "}
          <span class="step__hint">{texts.parts[part]}</span>{" "}
          {person && <bdi dir="ltr">{[person.nationalId, person.mobile].filter(Boolean).join(" · ")}</bdi>}
        </span>
        {!person && <Button onPress={() => void look()}>{texts.showPerson}</Button>}
        <Button
          kind="quiet"
          onPress={() => void work.deeds.note(visit, { is: "person", person: id, part, isLinked: false })}
        >
          {texts.unlink}
        </Button>
      </div>
      {said !== undefined && <Notice kind="error">{said}</Notice>}
      {person && (
        <Consents
          office={work.office}
          person={person}
          onChanged={(changed) => setFound({ status: "found", person: changed })}
          onTrouble={setTrouble}
        />
      )}
    </li>
  );
}
