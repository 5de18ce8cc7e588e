import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { t } from "../../shared/ui/language.ts";
import { Select } from "../../shared/ui/select.tsx";
import { Choices } from "../parts/choices.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import type { CaseWork } from "./work.ts";

type Why = "absence" | "workload" | "conflictOfInterest" | "specialty";

/** Returns the dialog that gives the case to a colleague, with the reason. */
export function ReassignDialog({ work }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(casesTexts);
  const { shown } = work;
  const [to, setTo] = useState("");
  const [why, setWhy] = useState<Why>("absence");
  const [isAsked, setAsked] = useState(false);
  const give = async (): Promise<boolean> => {
    setAsked(true);
    return to !== "" && (await work.send({ type: "ReassignCase", case: shown.id, to, reason: why }));
  };
  const whys = Object.keys(texts.reassignments) as Why[];
  return (
    <DialogForm
      title={texts.reassignTitle}
      confirm={texts.reassign}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={give}
    >
      <Select
        label={texts.colleague}
        placeholder={texts.chooseColleague}
        error={isAsked && to === "" ? texts.chooseColleague : undefined}
        value={to}
        options={shown.staff
          .filter(({ id }) => id !== shown.officer)
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={setTo}
      />
      <Choices
        label={texts.reason}
        value={why}
        choices={whys.map((value) => ({ value, label: texts.reassignments[value] }))}
        onChoose={setWhy}
        flowing
      />
    </DialogForm>
  );
}
