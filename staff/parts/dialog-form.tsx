import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { t } from "../../shared/ui/language.ts";
import type { Asking } from "../desk/asking.ts";
import { TroubleLine } from "./trouble-line.tsx";

type DialogFormProps = {
  readonly title: Drawn;
  /** The word of the confirmation; without it there is only the way back. */
  readonly confirm: string | undefined;
  readonly asking: Asking;
  /** Resolves to whether it is done; then the dialog closes. */
  readonly onConfirm: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children?: Drawn | undefined;
  readonly isDanger?: boolean | undefined;
};

/** Returns a dialog that asks the hub: Enter confirms, Escape goes back, and a refusal is read where it happened. */
export function DialogForm(props: DialogFormProps): JSX.Element {
  const { asking, onClose } = props;
  const close = (): void => {
    asking.dismiss();
    onClose();
  };
  const confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await props.onConfirm()) onClose();
  };
  return (
    <Dialog title={props.title} onClose={close}>
      <form class="ui-dialog__body" onSubmit={confirm} noValidate>
        {props.children}
        <TroubleLine asking={asking} />
        <div class="ui-dialog__actions">
          {props.confirm !== undefined && (
            <Button type="submit" kind={props.isDanger ? "danger" : "primary"} isBusy={asking.busy.value !== undefined}>
              {props.confirm}
            </Button>
          )}
          <Button onPress={close}>{t(commonTexts).cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
