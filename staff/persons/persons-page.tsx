import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { LANGUAGE_NAMES } from "../../shared/i18n/languages.ts";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { language, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { IdCardIcon } from "../../shared/ui/service-icons.tsx";
import { showToast } from "../../shared/ui/toast.tsx";
import type { PageProps } from "../page.ts";
import { type Found, findPerson, numberOf, readPerson } from "./ask.ts";
import { Consents } from "./consents.tsx";
import { CorrectPerson } from "./correct-person.tsx";
import { dayOf } from "./days.ts";
import { NewPerson } from "./new-person.tsx";
import { PrivacyRegister } from "./register.tsx";
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
  const [isCorrecting, setCorrecting] = useState(false);
  const isManager = me.roles.includes("manager");
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
            <div class="ui-card__head">
              <h2>
                <bdi>{person.name ?? texts.unknown}</bdi>
              </h2>
              <span class="ui-card__aside">
                <Button onPress={() => setCorrecting(true)}>{texts.correct}</Button>
              </span>
            </div>
            <dl>
              <Fact name={texts.nationalId} value={person.nationalId} isNumber />
              <Fact name={texts.mobile} value={person.mobile} isNumber />
              <Fact name={texts.language} value={person.language && LANGUAGE_NAMES[person.language]} />
              <Fact name={texts.needs} value={needsText(person.needs)} />
              <Fact name={texts.keepUntil} value={dayOf(person.keepUntil)} />
            </dl>
          </section>
          <Consents
            office={office}
            person={person}
            onChanged={(changed) => setFound({ status: "found", person: changed })}
            onTrouble={setWrong}
          />
          <Rights office={office} person={person} isManager={isManager} onErased={() => setFound(undefined)} />
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
      {isManager && !person && (
        <PrivacyRegister office={office} onPerson={async (id) => setFound(await readPerson(office, id, "request"))} />
      )}
      {person && isCorrecting && (
        <CorrectPerson
          office={office}
          person={person}
          onCorrected={(corrected) => {
            setFound({ status: "found", person: corrected });
            setCorrecting(false);
            showToast({ text: texts.corrected });
          }}
          onClose={() => setCorrecting(false)}
        />
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

/** What helps the visitor, in words. */
function needsText(needed: ShownPerson["needs"]): string {
  const texts = t(personTexts);
  return needed.length === 0
    ? texts.noNeeds
    : needed.map((need) => texts.need[need]).join(language.value === "ar" ? "، " : ", ");
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
