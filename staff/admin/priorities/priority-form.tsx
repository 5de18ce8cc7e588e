import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { PlannedPriority } from "../../../shared/office/plan.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { IconPicker } from "../parts/icon-picker.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import { priorityPictures } from "../parts/pictures.ts";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { type PriorityField, priorityDraft, priorityOf, priorityProblems } from "./priority-draft.ts";

const fields: readonly PriorityField[] = ["name.ar", "name.en", "headStartMinutes", "icon"];

type PriorityFormProps = SetupProps & { readonly priority: PlannedPriority | undefined; readonly onClose: () => void };

/** Returns the form of a priority class, new or given. */
export function PriorityForm({ office, setup, link, priority, onClose }: PriorityFormProps): JSX.Element {
  const texts = t(adminTexts);
  const send = useSend(link);
  const [draft, setDraft] = useState(() => priorityDraft(priority));
  const form = useForm<PriorityField>({
    check: () => priorityProblems(draft),
    save: async () => {
      const stored = priorityOf(draft, setup.priorities, priority?.id);
      return outcomeOfSent(await send(office, { type: "SetPriority", priority: stored }), { fields });
    },
    onSaved: () => {
      showToast({ text: texts.saved });
      onClose();
    },
  });
  return (
    <FormDialog
      title={priority === undefined ? texts.priorities.addTitle : texts.priorities.editTitle}
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
        label={texts.priorities.headStart}
        hint={texts.priorities.headStartHint}
        error={form.problemOf("headStartMinutes")}
        value={draft.minutes}
        inputMode="numeric"
        autoComplete="off"
        onInput={(minutes) => setDraft({ ...draft, minutes })}
      />
      <IconPicker pictures={priorityPictures()} chosen={draft.icon} onChoose={(icon) => setDraft({ ...draft, icon })} />
    </FormDialog>
  );
}
