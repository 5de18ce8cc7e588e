import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { deskTexts } from "../../../shared/i18n/texts/desk.ts";
import type { Drawn } from "../../../shared/ui/drawn.ts";
import { t } from "../../../shared/ui/language.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { noReason, ReasonField, reasonText } from "../../parts/reason.tsx";
import type { Work } from "../work.ts";

type ReasonDialogProps = {
  readonly work: Work;
  readonly title: Drawn;
  readonly hint: Drawn;
  readonly confirm: string;
  readonly ready: readonly string[];
  readonly onConfirm: (reason: string) => Promise<boolean>;
};

/** Returns a dialog for a deed that needs nothing but its reason. */
export function ReasonDialog(props: ReasonDialogProps): JSX.Element {
  const [reason, setReason] = useState(noReason);
  const [isMissing, setMissing] = useState(false);
  const sent = reasonText(reason);
  return (
    <DialogForm
      title={props.title}
      confirm={props.confirm}
      asking={props.work.asking}
      onClose={() => props.work.show(undefined)}
      onConfirm={async () => {
        setMissing(sent === undefined);
        return sent === undefined ? false : props.onConfirm(sent);
      }}
    >
      <p class="dialog-hint">{props.hint}</p>
      <ReasonField
        value={reason}
        ready={props.ready}
        onChange={setReason}
        error={isMissing && sent === undefined ? t(deskTexts).chooseReason : undefined}
      />
    </DialogForm>
  );
}
