import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import type { SuggestionWork } from "./work.ts";

/** Returns the dialog that gives it to somebody; a complaint to a manager alone (I6). */
export function AssignDialog({ work }: { readonly work: SuggestionWork }): JSX.Element {
  const texts = t(improvementsTexts);
  const { shown, colleagues } = work;
  const [to, setTo] = useState("");
  const [isAsked, setAsked] = useState(false);
  const assign = async (): Promise<boolean> => {
    setAsked(true);
    return to !== "" && (await work.send({ type: "AssignSuggestion", suggestion: shown.id, to })) !== undefined;
  };
  const isComplaint = shown.kind === "complaint";
  return (
    <DialogForm
      title={texts.assignTitle}
      confirm={texts.assign}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={assign}
    >
      <Select
        label={texts.colleague}
        hint={isComplaint ? texts.complaintHint : undefined}
        placeholder={texts.chooseColleague}
        error={isAsked && to === "" ? texts.chooseColleague : undefined}
        value={to}
        options={colleagues
          .filter(({ id, isManager }) => id !== shown.owner?.id && (isManager || !isComplaint))
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={setTo}
      />
    </DialogForm>
  );
}
