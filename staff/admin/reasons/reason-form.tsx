import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { RatingReason } from "../../../shared/setup/rating-reason.ts";
import { t } from "../../../shared/ui/language.ts";
import { Select } from "../../../shared/ui/select.tsx";
import { showToast } from "../../../shared/ui/toast.tsx";
import { type NameField, nameProblems, trimmed } from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";
import { outcomeOfSent } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";

type ReasonFormProps = SetupProps & { readonly reason: RatingReason | undefined; readonly onClose: () => void };

/** Returns the form of a rating reason, new or given. */
export function ReasonForm({ office, setup, link, reason, onClose }: ReasonFormProps): JSX.Element {
  const texts = t(adminTexts);
  const send = useSend(link);
  const [draft, setDraft] = useState<Omit<RatingReason, "id">>(reason ?? { text: { ar: "", en: "" }, when: "low" });
  const form = useForm<NameField>({
    check: () => nameProblems(draft.text),
    save: async () => {
      const taken = setup.survey.external.reasons.map(({ id }) => id);
      const id = reason?.id ?? freshId(draft.text.en, "reason", taken);
      const stored = { id, text: trimmed(draft.text), when: draft.when };
      return outcomeOfSent(await send(office, { type: "SetReason", reason: stored }), { fields: [] });
    },
    onSaved: () => {
      showToast({ text: texts.saved });
      onClose();
    },
  });
  return (
    <FormDialog
      title={reason === undefined ? texts.reasons.addTitle : texts.reasons.editTitle}
      form={form}
      onClose={onClose}
    >
      <NameFields
        isText
        isForVisitors
        name={draft.text}
        problemOf={form.problemOf}
        onChange={(text) => setDraft({ ...draft, text })}
      />
      <Select
        label={texts.reasons.when}
        value={draft.when}
        options={(["low", "high", "any"] as const).map((value) => ({ value, label: texts.reasons.whens[value] }))}
        onChoose={(when) => setDraft({ ...draft, when })}
      />
    </FormDialog>
  );
}
