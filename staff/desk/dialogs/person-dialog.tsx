import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { personTexts } from "../../../shared/i18n/texts/persons.ts";
import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import type { PersonPart } from "../../../shared/office/reception.ts";
import type { ShownPerson } from "../../../shared/persons/person.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Dialog } from "../../../shared/ui/dialog.tsx";
import { TextField } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Segmented } from "../../../shared/ui/segmented.tsx";
import type { WaitingVisit } from "../../../shared/views/desk.ts";
import { TroubleLine } from "../../parts/trouble-line.tsx";
import { type Found, findPerson, numberOf } from "../../persons/ask.ts";
import { NewPerson } from "../../persons/new-person.tsx";
import type { Work } from "../work.ts";

type PersonDialogProps = { readonly work: Work; readonly visit: WaitingVisit };

const parts = ["visitor", "represented", "member"] as const;

/** Returns the dialog that finds somebody by the whole number, or adds, and links to the visit; never a list of names. */
export function PersonDialog({ work, visit }: PersonDialogProps): JSX.Element {
  const texts = t(receptionTexts);
  const [number, setNumber] = useState("");
  const [part, setPart] = useState<PersonPart>("visitor");
  const [wrong, setWrong] = useState<string | undefined>();
  const [found, setFound] = useState<Found | undefined>();
  const [isAdding, setAdding] = useState(false);
  const close = (): void => {
    work.asking.dismiss();
    work.show(undefined);
  };
  const link = async ({ id }: ShownPerson): Promise<void> => {
    setAdding(false);
    if (await work.deeds.note(visit, { is: "person", person: id, part, isLinked: true })) work.show(undefined);
  };
  const look = async (event: Event): Promise<void> => {
    event.preventDefault();
    const asked = numberOf(number);
    setWrong(asked ? undefined : t(personTexts).numberWrong);
    if (asked) setFound(await findPerson(work.office, asked));
  };
  const person = found?.status === "found" ? found.person : undefined;
  if (isAdding) {
    const onClose = (): void => setAdding(false);
    return (
      <NewPerson
        office={work.office}
        known={numberOf(number) ?? {}}
        onAdded={(added) => {
          setFound({ status: "found", person: added });
          void link(added);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={texts.person} onClose={close}>
      <form class="ui-dialog__body" onSubmit={person ? linkOf(person, link) : look} noValidate>
        <TextField
          label={t(personTexts).number}
          hint={texts.findHint}
          error={wrong}
          value={number}
          onInput={(next) => {
            setNumber(next);
            setFound(undefined);
          }}
          dir="ltr"
          inputMode="tel"
          autoComplete="off"
        />
        <Segmented
          label={texts.part}
          value={part}
          segments={parts.map((value) => ({ value, label: texts.parts[value] }))}
          tone="quiet"
          onChoose={setPart}
        />
        {person && (
          <p class="step__name" role="status">
            <bdi>{person.name ?? texts.nameless}</bdi>
          </p>
        )}
        {found?.status === "nobody" && <Notice kind="info">{texts.nobodyFound}</Notice>}
        {found?.status === "trouble" && <Notice kind="error">{found.text}</Notice>}
        <TroubleLine asking={work.asking} />
        <div class="ui-dialog__actions">
          <Button type="submit" kind="primary" isBusy={work.asking.busy.value !== undefined}>
            {person ? texts.link : t(personTexts).find}
          </Button>
          <Button onPress={() => setAdding(true)}>{t(personTexts).add}</Button>
          <Button onPress={close}>{t(commonTexts).cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function linkOf(person: ShownPerson, link: (person: ShownPerson) => Promise<void>) {
  return (event: Event): void => {
    event.preventDefault();
    void link(person);
  };
}
