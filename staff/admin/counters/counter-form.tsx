import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { PlannedCounter } from "../../../shared/office/plan.ts";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { type NameField, nameProblems, trimmed } from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";
import { outcomeOfSent } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";

type CounterFormProps = SetupProps & { readonly counter: PlannedCounter | undefined; readonly onClose: () => void };

/** Returns the form of a counter, new or given. */
export function CounterForm({ office, setup, link, counter, onClose }: CounterFormProps): JSX.Element {
  const texts = t(adminTexts);
  const send = useSend(link);
  const [name, setName] = useState(counter?.name ?? { ar: "", en: "" });
  const form = useForm<NameField>({
    check: () => nameProblems(name),
    save: async () => {
      const taken = setup.counters.map(({ id }) => id);
      const stored = { id: counter?.id ?? freshId(name.en, "counter", taken), name: trimmed(name) };
      const sent = await send(office, { type: "SetCounter", counter: stored });
      return outcomeOfSent(sent, { fields: ["name.ar", "name.en"] });
    },
    onSaved: () => {
      showToast({ text: texts.saved });
      onClose();
    },
  });
  return (
    <FormDialog
      title={counter === undefined ? texts.counters.addTitle : texts.counters.editTitle}
      form={form}
      onClose={onClose}
    >
      <NameFields name={name} problemOf={form.problemOf} onChange={setName} />
    </FormDialog>
  );
}
