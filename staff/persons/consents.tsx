import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { personTexts } from "../../shared/i18n/texts/persons.ts";
import { type Consent, hasConsent, type Purpose, purposes, type ShownPerson } from "../../shared/persons/person.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { request } from "../admin/api.ts";
import { shownOf } from "./ask.ts";
import { dayOf } from "./days.ts";

type ConsentsProps = {
  readonly office: string;
  readonly person: ShownPerson;
  readonly onChanged: (person: ShownPerson) => void;
  readonly onTrouble: (text: string) => void;
};

/** Returns what the visitor agreed to, purpose by purpose (P4). */
export function Consents({ office, person, onChanged, onTrouble }: ConsentsProps): JSX.Element {
  const texts = t(personTexts);
  const [method, setMethod] = useState<Consent["method"]>("spoken");
  const record = async (purpose: Purpose, isGiven: boolean): Promise<void> => {
    const path = `/offices/${office}/persons/${person.id}/consents`;
    const shown = shownOf(await request<ShownPerson>("POST", path, { purpose, isGiven, method }));
    if (shown.status === "found") onChanged(shown.person);
    else onTrouble(shown.text);
  };
  const methods = (["spoken", "signed", "online"] as const).map((value) => ({ value, label: texts.methods[value] }));
  return (
    <section class="ui-card">
      <div class="ui-card__head">
        <h2>{texts.consents}</h2>
        <Segmented label={texts.method} value={method} segments={methods} onChoose={setMethod} tone="quiet" />
      </div>
      <ul class="persons__consents">
        {purposes.map((purpose) => {
          const isGiven = hasConsent(person, purpose);
          const name = texts.purposes[purpose];
          return (
            <li key={purpose}>
              <span>
                <strong>{name}</strong>
                <span class="persons__state">{stateOf(person, purpose)}</span>
              </span>
              <Button
                kind={isGiven ? "quiet" : "secondary"}
                label={isGiven ? texts.takeBackOf(name) : texts.agreeTo(name)}
                onPress={() => void record(purpose, !isGiven)}
              >
                {isGiven ? texts.takeBack : texts.agree}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function stateOf({ consents }: ShownPerson, purpose: Purpose): string {
  const texts = t(personTexts);
  const last = consents.findLast((consent) => consent.purpose === purpose);
  if (!last?.isGiven) return texts.notGiven;
  return texts.given(texts.methods[last.method], dayOf(last.at));
}
