import type { JSX } from "preact";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Dialog } from "../../../shared/ui/dialog.tsx";
import type { Drawn } from "../../../shared/ui/drawn.ts";
import { t } from "../../../shared/ui/language.ts";
import { TroubleNotice } from "./trouble-notice.tsx";
import type { Form } from "./use-form.ts";
import "./form-dialog.css";

type FormDialogProps<Field extends string> = {
  readonly title: Drawn;
  readonly form: Form<Field>;
  readonly children: Drawn;
  readonly saveLabel?: string | undefined;
  readonly onClose: () => void;
};

/** Returns a form in a dialog: Enter saves, Escape leaves everything as it was. */
export function FormDialog<Field extends string>(props: FormDialogProps<Field>): JSX.Element {
  const { form } = props;
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form ref={form.element} class="admin-form" noValidate onSubmit={form.onSubmit}>
        {props.children}
        <TroubleNotice trouble={form.trouble} />
        <div class="admin-form__actions">
          <Button type="submit" kind="primary" isBusy={form.isBusy}>
            {props.saveLabel ?? t(commonTexts).save}
          </Button>
          <Button onPress={props.onClose}>{t(commonTexts).cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
