import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { t } from "../../../shared/ui/language.ts";
import type { Link } from "../../../shared/ui/link.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { type NameField, nameProblems, trimmed } from "../field-problem.ts";
import { outcomeOfSent } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { ListedOffice } from "../registry.ts";

type RenameFormProps = {
  readonly office: ListedOffice;
  readonly link: Link;
  readonly onRenamed: () => void;
  readonly onClose: () => void;
};

/** Returns the form of an office's name. */
export function RenameForm({ office, link, onRenamed, onClose }: RenameFormProps): JSX.Element {
  const send = useSend(link);
  const [name, setName] = useState(office.name);
  const form = useForm<NameField>({
    check: () => nameProblems(name),
    save: async () => {
      const sent = await send(office.id, { type: "RenameOffice", name: trimmed(name) });
      return outcomeOfSent(sent, { fields: ["name.ar", "name.en"] });
    },
    onSaved: () => {
      showToast({ text: t(adminTexts).saved });
      onRenamed();
      onClose();
    },
  });
  return (
    <FormDialog title={t(adminPeopleTexts).offices.renameTitle} form={form} onClose={onClose}>
      <NameFields name={name} problemOf={form.problemOf} onChange={setName} />
    </FormDialog>
  );
}
