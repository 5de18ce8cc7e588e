import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminVisitorsTexts } from "../../../shared/i18n/texts/admin-visitors.ts";
import type { Department } from "../../../shared/office/reception.ts";
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

type DepartmentFormProps = SetupProps & {
  readonly department: Department | undefined;
  readonly onClose: () => void;
};

/** Returns the form of a department, new or given. */
export function DepartmentForm({ office, setup, link, department, onClose }: DepartmentFormProps): JSX.Element {
  const texts = t(adminVisitorsTexts);
  const send = useSend(link);
  const [name, setName] = useState(department?.name ?? { ar: "", en: "" });
  const form = useForm<NameField>({
    check: () => nameProblems(name),
    save: async () => {
      const taken = setup.departments.map(({ id }) => id);
      const id = department?.id ?? freshId(name.en, "department", taken);
      const stored = { id, name: trimmed(name) };
      return outcomeOfSent(await send(office, { type: "SetDepartment", department: stored }), { fields: [] });
    },
    onSaved: () => {
      showToast({ text: t(adminTexts).saved });
      onClose();
    },
  });
  return (
    <FormDialog title={department === undefined ? texts.addTitle : texts.editTitle} form={form} onClose={onClose}>
      <NameFields isForVisitors name={name} problemOf={form.problemOf} onChange={setName} />
    </FormDialog>
  );
}
