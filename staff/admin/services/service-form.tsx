import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { PlannedService } from "../../../shared/office/plan.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { CheckGroup } from "../parts/check-group.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { IconPicker } from "../parts/icon-picker.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import { servicePictures } from "../parts/pictures.ts";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { newService, type ServiceField, serviceOf, serviceProblems, typedLetter } from "./service-draft.ts";

const blame = {
  fields: ["name.ar", "name.en", "letter", "counters", "icon"],
  rejections: { LetterTaken: ["letter", "letterTaken"], UnknownCounter: ["counters", "counterGone"] },
} as const;

type ServiceFormProps = SetupProps & { readonly service: PlannedService | undefined; readonly onClose: () => void };

/** Returns the form of a service, new or given. */
export function ServiceForm({ office, setup, link, service, onClose }: ServiceFormProps): JSX.Element {
  const texts = t(adminTexts);
  const send = useSend(link);
  const [draft, setDraft] = useState(() => service ?? newService(setup.services));
  const form = useForm<ServiceField>({
    check: () => serviceProblems(draft, setup.services, service?.id),
    save: async () => {
      const stored = serviceOf(draft, setup.services, service?.id);
      return outcomeOfSent(await send(office, { type: "SetService", service: stored }), blame);
    },
    onSaved: () => {
      showToast({ text: texts.saved });
      onClose();
    },
  });
  return (
    <FormDialog
      title={service === undefined ? texts.services.addTitle : texts.services.editTitle}
      form={form}
      onClose={onClose}
    >
      <NameFields
        isForVisitors
        name={draft.name}
        problemOf={form.problemOf}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <TextField
        label={texts.services.letter}
        hint={texts.services.letterHint}
        error={form.problemOf("letter")}
        value={draft.letter}
        dir="ltr"
        autoComplete="off"
        onInput={(typed) => setDraft({ ...draft, letter: typedLetter(typed) })}
      />
      <IconPicker pictures={servicePictures()} chosen={draft.icon} onChoose={(icon) => setDraft({ ...draft, icon })} />
      <CheckGroup
        label={texts.services.counters}
        hint={texts.services.countersHint}
        error={form.problemOf("counters")}
        choices={setup.counters.map(({ id, name }) => ({ value: id, label: local(name) }))}
        chosen={draft.counters}
        onChange={(counters) => setDraft({ ...draft, counters })}
      />
    </FormDialog>
  );
}
