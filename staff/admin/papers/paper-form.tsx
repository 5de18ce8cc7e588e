import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ChecklistDocument } from "../../../shared/cases/casework.ts";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Segmented } from "../../../shared/ui/segmented.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import { type NameField, nameProblems, trimmed } from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";
import { outcomeOfSent } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";

type PaperFormProps = SetupProps & {
  readonly service: string;
  readonly paper: ChecklistDocument | undefined;
  readonly onClose: () => void;
};

const blank = { name: { ar: "", en: "" }, isRequired: true, expires: false, isSensitive: false };

/** Returns the form of a document on the list of a service. */
export function PaperForm({ office, setup, link, service, paper, onClose }: PaperFormProps): JSX.Element {
  const texts = t(adminPolicyTexts).papers;
  const send = useSend(link);
  const [draft, setDraft] = useState<Omit<ChecklistDocument, "id">>(paper ?? blank);
  const form = useForm<NameField>({
    check: () => nameProblems(draft.name),
    save: async () => {
      const listed = setup.casework.checklists[service] ?? [];
      const id =
        paper?.id ??
        freshId(
          draft.name.en,
          "document",
          listed.map((each) => each.id),
        );
      const made = { ...draft, id, name: trimmed(draft.name) };
      const documents = paper ? listed.map((each) => (each.id === id ? made : each)) : [...listed, made];
      return outcomeOfSent(await send(office, { type: "SetChecklist", service, documents }), { fields: [] });
    },
    onSaved: () => {
      showToast({ text: t(adminTexts).saved });
      onClose();
    },
  });
  return (
    <FormDialog title={paper ? texts.editTitle : texts.addTitle} form={form} onClose={onClose}>
      <NameFields name={draft.name} problemOf={form.problemOf} onChange={(name) => setDraft({ ...draft, name })} />
      <Segmented
        label={texts.needs}
        value={draft.isRequired ? "required" : "optional"}
        segments={(["required", "optional"] as const).map((value) => ({ value, label: texts[value] }))}
        onChoose={(value) => setDraft({ ...draft, isRequired: value === "required" })}
      />
      <div>
        <Checkbox
          label={texts.expires}
          checked={draft.expires}
          onChange={(expires) => setDraft({ ...draft, expires })}
        />
        <p class="ui-field__hint">{texts.expiresHint}</p>
      </div>
      <div>
        <Checkbox
          label={texts.sensitive}
          checked={draft.isSensitive ?? false}
          onChange={(isSensitive) => setDraft({ ...draft, isSensitive })}
        />
        <p class="ui-field__hint">{texts.sensitiveHint}</p>
      </div>
    </FormDialog>
  );
}
