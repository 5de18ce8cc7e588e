import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { gregorianDate } from "../../shared/i18n/dates.ts";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { language, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { IdCardIcon } from "../../shared/ui/service-icons.tsx";
import type { PageProps } from "../page.ts";
import { type Found, findPerson, numberOf } from "./ask.ts";
import { Consents } from "./consents.tsx";
import { NewPerson } from "./new-person.tsx";
import { Rights } from "./rights.tsx";
import "../../shared/ui/card.css";
import "./persons-page.css";

/** Returns the page of visitors: found by exact number, seen with a trace, never listed. */
export function PersonsPage({ office, me }: PageProps): JSX.Element {
  const texts = t(personTexts);
  const [number, setNumber] = useState("");
  const [found, setFound] = useState<Found | undefined>();
  const [wrong, setWrong] = useState<string | undefined>();
  const [isAdding, setAdding] = useState(false);
  const look = async (event: Event): Promise<void> => {
    event.preventDefault();
    const asked = numberOf(number);
    setWrong(asked ? undefined : texts.numberWrong);
    if (asked) setFound(await findPerson(office, asked));
  };
  const person = found?.status === "found" ? found.person : undefined;
  return (
    <div class="persons">
      <h1 class="persons__title">{texts.title}</h1>
      <form class="persons__find" noValidate onSubmit={look}>
        <TextField
          label={texts.number}
          hint={texts.numberHint}
          error={wrong}
          value={number}
          onInput={setNumber}
          dir="ltr"
          inputMode="tel"
          autoComplete="off"
        />
        <Button type="submit" kind="primary">
          {texts.find}
        </Button>
        <Button onPress={() => setAdding(true)}>{texts.add}</Button>
      </form>
      {found?.status === "trouble" && <Notice kind="error">{found.text}</Notice>}
      {person && (
        <>
          <section class="ui-card persons__facts">
            <h2>
              <bdi>{person.name ?? texts.unknown}</bdi>
            </h2>
            <dl>
              <Fact name={texts.nationalId} value={person.nationalId} isNumber />
              <Fact name={texts.mobile} value={person.mobile} isNumber />
              <Fact
                name={texts.keepUntil}
                value={gregorianDate(person.keepUntil, { language: language.value, zone: "Asia/Riyadh" })}
              />
            </dl>
          </section>
          <Consents
            office={office}
            person={person}
            onChanged={(changed) => setFound({ status: "found", person: changed })}
            onTrouble={setWrong}
          />
          <Rights
            office={office}
            person={person}
            isManager={me.roles.includes("manager")}
            onErased={() => setFound(undefined)}
          />
        </>
      )}
      {found?.status === "nobody" && (
        <EmptyState icon={IdCardIcon} title={texts.nobody}>
          {texts.nobodyHint}
        </EmptyState>
      )}
      {found === undefined && (
        <EmptyState icon={IdCardIcon} title={texts.start}>
          {texts.startHint}
        </EmptyState>
      )}
      {isAdding && (
        <NewPerson
          office={office}
          known={numberOf(number) ?? {}}
          onAdded={(added) => {
            setFound({ status: "found", person: added });
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function Fact(props: {
  readonly name: string;
  readonly value: string | undefined;
  readonly isNumber?: boolean;
}): JSX.Element {
  const { name, value, isNumber } = props;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi dir={isNumber && value !== undefined ? "ltr" : undefined}>{value ?? t(personTexts).unknown}</bdi>
      </dd>
    </div>
  );
}
