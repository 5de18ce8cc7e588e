import type { JSX } from "preact";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { deskTexts } from "../../../shared/i18n/texts/desk.ts";
import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { MinusIcon, PlusIcon } from "../../../shared/ui/icons.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { Select } from "../../../shared/ui/select.tsx";
import { IdCardIcon } from "../../../shared/ui/service-icons.tsx";
import { PrivateTalkIcon } from "../../../shared/ui/state-icons.tsx";
import type { CurrentVisit } from "../../../shared/views/desk.ts";
import type { Work } from "../work.ts";
import { ActingChoice } from "./acting-choice.tsx";
import { isPrivate } from "./keys.ts";
import { LinkedPersons } from "./linked-persons.tsx";

type StepProps = { readonly work: Work; readonly visit: CurrentVisit };

const mostParty = 20;
/** No department has this id: it stands for visitors from outside. */
const external = "*";

/** Returns who the visitor is and for whom (R5, R9), who came along, and of which department (R13). */
export function WhoStep({ work, visit }: StepProps): JSX.Element {
  const texts = t(receptionTexts);
  const { deeds, show } = work;
  return (
    <>
      <h3>{texts.person}</h3>
      <LinkedPersons work={work} visit={visit} />
      <div class="step__line">
        <Button icon={IdCardIcon} keyName="I" onPress={() => show({ kind: "person" })}>
          {texts.findOrAdd}
        </Button>
        <Button
          icon={PrivateTalkIcon}
          keyName="V"
          isOn={isPrivate(visit)}
          onPress={() => void deeds.note(visit, { is: "private", isAsked: !isPrivate(visit) })}
        >
          {texts.privateTalk}
        </Button>
      </div>
      <ActingChoice work={work} visit={visit} />
      <Party work={work} visit={visit} />
      <Departments work={work} visit={visit} />
      {visit.language !== null && (
        <p class="step__hint">
          {t(deskTexts).details.language}: {t(deskTexts).details.languages[visit.language]}
        </p>
      )}
    </>
  );
}

function Party({ work, visit }: StepProps): JSX.Element {
  const texts = t(receptionTexts);
  const set = (size: number) => (): void => void work.deeds.note(visit, { is: "party", size });
  return (
    <fieldset class="step__line step__group">
      <legend>{texts.party}</legend>
      <Button icon={MinusIcon} label={texts.fewer} disabled={visit.party <= 1} onPress={set(visit.party - 1)}>
        {""}
      </Button>
      <output aria-live="polite">{t(commonTexts).people(visit.party)}</output>
      <Button icon={PlusIcon} label={texts.more} disabled={visit.party >= mostParty} onPress={set(visit.party + 1)}>
        {""}
      </Button>
    </fieldset>
  );
}

/** Nobody is asked where the setup knows no departments. */
function Departments({ work, visit }: StepProps): JSX.Element | null {
  const texts = t(receptionTexts);
  const departments = work.setup?.departments ?? [];
  if (departments.length === 0) return null;
  return (
    <Select
      label={texts.kind}
      value={visit.reception.department ?? external}
      options={[
        { value: external, label: texts.external },
        ...departments.map(({ id, name }) => ({ value: id, label: local(name) })),
      ]}
      onChoose={(id) => void work.deeds.note(visit, { is: "department", department: id === external ? null : id })}
    />
  );
}
