import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Dialog } from "../../../shared/ui/dialog.tsx";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import type { Outcome, Trouble } from "../outcome.ts";
import { TroubleNotice } from "./trouble-notice.tsx";

type ConfirmDialogProps = {
  readonly title: string;
  /** What changes, and what stays. */
  readonly hint: string;
  readonly confirmLabel?: string | undefined;
  readonly doneText?: string | undefined;
  readonly act: () => Promise<Outcome<never>>;
  readonly onClose: () => void;
};

/** Returns the one question before something is taken away; a refusal is explained in its place. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const texts = t(adminTexts);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const confirm = async (): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    const outcome = await props.act();
    setBusy(false);
    if (outcome.status === "trouble") return setTrouble(outcome.trouble);
    showToast({ text: props.doneText ?? texts.removed });
    props.onClose();
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="danger" isBusy={isBusy} onPress={() => void confirm()}>
            {props.confirmLabel ?? texts.removeNow}
          </Button>
          <Button onPress={props.onClose}>{texts.keepIt}</Button>
        </>
      }
    >
      <p>{props.hint}</p>
      <TroubleNotice trouble={trouble} />
    </Dialog>
  );
}
