import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { local, t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfAsked } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useForm } from "../parts/use-form.ts";
import { addOffice, type Profile } from "../registry.ts";
import { newOffice, type OfficeField, officeBlame, officeOf, officeProblems } from "./office-draft.ts";
import { OfficeFields } from "./office-fields.tsx";

type NewOfficeFormProps = {
  readonly profiles: readonly Profile[];
  readonly onAdded: () => void;
  readonly onClose: () => void;
};

/** Returns the form of a new office. */
export function NewOfficeForm({ profiles, onAdded, onClose }: NewOfficeFormProps): JSX.Element {
  const texts = t(adminPeopleTexts).offices;
  const [draft, setDraft] = useState(newOffice);
  const form = useForm<OfficeField>({
    check: () => officeProblems(draft),
    save: async () => outcomeOfAsked(await addOffice(officeOf(draft)), officeBlame),
    onSaved: () => {
      showToast({ text: texts.founded(local(draft.name)) });
      onAdded();
      onClose();
    },
  });
  return (
    <FormDialog title={texts.addTitle} form={form} saveLabel={texts.create} onClose={onClose}>
      <OfficeFields draft={draft} profiles={profiles} problemOf={form.problemOf} onChange={setDraft} />
    </FormDialog>
  );
}
