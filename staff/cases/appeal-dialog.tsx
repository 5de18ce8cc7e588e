import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { TextArea } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { DialogForm } from "../parts/dialog-form.tsx";
import type { CaseWork } from "./work.ts";

/** Returns the dialog that takes down an appeal in the applicant's words (R24). */
export function AppealDialog({ work }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(casesTexts);
  const [grounds, setGrounds] = useState("");
  const [isAsked, setAsked] = useState(false);
  const appeal = async (): Promise<boolean> => {
    setAsked(true);
    const words = grounds.trim();
    return words !== "" && (await work.send({ type: "AppealDecision", case: work.shown.id, grounds: words }));
  };
  return (
    <DialogForm
      title={texts.appealTitle}
      confirm={texts.appealNow}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={appeal}
    >
      <TextArea
        label={texts.appealGrounds}
        error={isAsked && grounds.trim() === "" ? texts.appealMissing : undefined}
        value={grounds}
        maxLength={2_000}
        onInput={setGrounds}
      />
    </DialogForm>
  );
}
